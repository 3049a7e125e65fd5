import * as v from 'valibot';
import type { Inline, Section, SinceEntry } from '../core/explainer.ts';
import { type TranslationLanguage, translationLanguages } from '../core/translation.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { readInline, readMarkdown } from './read-markdown.ts';

/** Title and gist of an explainer in another language, and the parts of its text that are translated. */
export interface TranslationEntry {
  /** Path of its file, for messages. */
  file: string;
  /** The explainer's id. */
  id: string;
  lang: TranslationLanguage;
  title: string;
  gist: Inline[];
  sections: Section[];
  /** Empty where what is known since is not translated. */
  since: SinceEntry[];
  /** The day of the translation, `YYYY-MM-DD`. */
  translated: string;
}

/** `<id>.<lang>.md`; an explainer's own file has no second dot. */
const fileForm = /([^/.]+)\.([A-Za-z-]+)\.md$/;

/** Letters that a text in the language cannot do without. */
const scripts: Partial<Record<TranslationLanguage, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  fa: /\p{Script=Arabic}/u,
  my: /\p{Script=Myanmar}/u,
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
  ur: /\p{Script=Arabic}/u,
  zh: /\p{Script=Han}/u,
};

const frontMatter = v.strictObject({
  title: v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty')),
  gist: v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty')),
  translated: v.pipe(v.string(), v.isoDate('is not a day such as 2026-11-22')),
});

/** Whether a file below src/knowledge holds a translation rather than an explainer. */
export function isTranslation(file: string): boolean {
  return fileForm.test(file);
}

/** Reads the file of a translation. What is wrong comes back as problems, each naming the file and what to do. */
export function readTranslation(
  file: string,
  text: string,
): { entry?: TranslationEntry; problems: string[] } {
  const [, id = '', tag = ''] = fileForm.exec(file) ?? [];
  const lang = translationLanguages.find((language) => language === tag);
  if (!lang)
    return {
      problems: [
        `${file}: "${tag}" is no language of translation; name the file ${id}.<lang>.md with one of ${translationLanguages.join(', ')}`,
      ],
    };
  const { front, body, problems } = readFrontMatter(file, text, frontMatter);
  if (!front) return { problems };
  const say = (problem: string) => problems.push(`${file}: ${problem}`);
  const inline: string[] = [];
  const gist = readInline(front.gist, inline);
  const { sections, since, problems: below } = readMarkdown(body);
  for (const problem of [...inline, ...below]) say(problem);
  const script = scripts[lang];
  if (script && !script.test(front.gist))
    say(
      `the gist is not written in the letters of "${lang}"; translate it, or name the file for its language`,
    );
  const { title, translated } = front;
  return { entry: { file, id, lang, title, gist, sections, since, translated }, problems };
}
