import { listPlaceNames } from '../../knowledge/place-names.ts';
import type { Knowledge } from '../../knowledge/read-knowledge.ts';
import type { LanguageLexicon } from '../../knowledge/read-lexicon.ts';

/** Every term of every language that the recognizer looks for, in lower case and without its marks: what others are given. */
export function listTerms({ entries }: Knowledge, files: readonly LanguageLexicon[]): string[] {
  const written = [
    ...files.flatMap(({ groups }) => Object.values(groups).flat()),
    ...files.flatMap((file) => listPlaceNames(file).map(([, name]) => name)),
    ...entries.flatMap(({ terms, weak }) => [...Object.values(terms), ...Object.values(weak)].flat()),
  ];
  const bare = written.map((term) =>
    term
      .replace(/^\^|\*/g, '')
      .toLowerCase()
      .trim(),
  );
  return [...new Set(bare.filter((term) => term.length > 1))];
}
