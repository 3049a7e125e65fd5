import * as v from 'valibot';
import { type TranslationLanguage, translationLanguages } from '../core/translation.ts';
import { readYaml } from './read-yaml.ts';

/** What all drawings say in one language: `src/knowledge/pictures/<lang>.yaml`. */
export interface PictureWordsFile {
  /** Its path, for messages. */
  file: string;
  lang: TranslationLanguage;
  /** Labels by the English ones; a label is the same in every drawing. */
  labels: Record<string, string>;
  /** Titles and descriptions by the name of the drawing. */
  pictures: Record<string, { title: string; desc: string }>;
}

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'));
const schema = v.strictObject({
  labels: v.record(v.string(), text),
  pictures: v.record(v.string(), v.strictObject({ title: text, desc: text })),
});

/** Reads such a file. What is wrong comes back as problems, each naming the file, the field and what to do. */
export function readPictureWords(
  file: string,
  content: string,
): { words?: PictureWordsFile; problems: string[] } {
  const tag = file.replace(/^.*\/|\.yaml$/g, '');
  const lang = translationLanguages.find((language) => language === tag);
  if (!lang)
    return {
      problems: [
        `${file}: "${tag}" is no language of translation; name the file for one of ${translationLanguages.join(', ')}`,
      ],
    };
  const { value, problems } = readYaml(file, content, schema, 'file');
  return { ...(value && { words: { file, lang, ...value } }), problems };
}
