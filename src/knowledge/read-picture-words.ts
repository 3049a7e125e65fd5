import * as v from 'valibot';
import { parse } from 'yaml';
import { type TranslationLanguage, translationLanguages } from '../core/translation.ts';

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
  let raw: unknown;
  try {
    raw = parse(content, { schema: 'core' });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : error;
    return { problems: [`${file}: is not YAML: ${reason}`] };
  }
  const read = v.safeParse(schema, raw);
  if (read.success) return { words: { file, lang, ...read.output }, problems: [] };
  return {
    problems: read.issues.map(
      (issue) =>
        `${file}: "${v.getDotPath(issue) ?? 'the file'}" ${issue.input === undefined ? 'is missing' : issue.message}`,
    ),
  };
}
