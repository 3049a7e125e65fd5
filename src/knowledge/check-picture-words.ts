import { labelsIn, translatePicture } from '../core/translate-picture.ts';
import { findMisfits } from './fit-labels.ts';
import type { Knowledge } from './read-knowledge.ts';

/** What is wrong between drawings and their words in other languages, a line each with what to do. */
export function checkPictureWords({
  pictures,
  pictureWords,
}: Pick<Knowledge, 'pictures' | 'pictureWords'>): string[] {
  const labels = new Set(Object.values(pictures).flatMap(({ nodes }) => labelsIn(nodes)));
  return pictureWords.flatMap((words) => {
    const say = (problem: string) => `${words.file}: ${problem}`;
    return [
      ...Object.keys(pictures)
        .filter((name) => !Object.hasOwn(words.pictures, name))
        .map((name) => say(`has no title and description of ${name}.svg; write them under "pictures"`)),
      ...Object.keys(words.pictures)
        .filter((name) => !Object.hasOwn(pictures, name))
        .map((name) => say(`there is no drawing ${name}.svg; take it out of "pictures"`)),
      ...[...labels]
        .filter((label) => isOfALanguage(label) && !Object.hasOwn(words.labels, label))
        .map((label) => say(`has no word for "${label}"; write one under "labels"`)),
      ...Object.keys(words.labels)
        .filter((label) => !labels.has(label))
        .map((label) => say(`no drawing says "${label}"; take it out of "labels"`)),
      ...Object.entries(pictures).flatMap(([name, made]) => {
        const translated = translatePicture(made, { title: '', desc: '', labels: words.labels }, words.lang);
        return findMisfits(made, translated).map((misfit) =>
          say(`${name}.svg: ${misfit}; find a shorter word`),
        );
      }),
    ];
  });
}

/** Whether a label has to be translated: numbers and addresses are the same everywhere. */
function isOfALanguage(label: string): boolean {
  return /\p{L}/u.test(label) && !/[./]/.test(label);
}
