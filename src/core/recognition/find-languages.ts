import type { PageText } from '../page-text.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { takeAlphabet } from '../text/letters.ts';
import type { Lexicon } from './lexicon.ts';

/** The languages whose terms a page calls for. */
export interface PageLanguages {
  /** The page's own: a BCP 47 tag without region, or `und`. */
  lang: string;
  /** Those whose names may stand in it besides, by the scripts that it holds. */
  others: string[];
}

/** By script, the language whose names stand in pages of others. */
const byScript: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[\u0430-\u044f]/, ['ru']],
  [/[\u0620-\u06ff]/, ['ar', 'fa']],
  [/[\u4e00-\u9fff]/, ['zh']],
  [/[\u3040-\u30ff]/, ['ja']],
  [/[\uac00-\ud7a3]/, ['ko']],
  [/[\u0900-\u097f]/, ['hi']],
  [/[\u0980-\u09ff]/, ['bn']],
  [/[\u0e00-\u0e7f]/, ['th']],
  [/[\u1000-\u109f]/, ['my']],
  [/[\u1200-\u137f]/, ['am']],
];
const beyondLatin = /[\u0400-\u1dff\u3040-\ud7a3]/;
const mostLetters = 12_000;

/** Tells a page's languages by its title, description and first blocks. */
export function findLanguages(
  { title, description, blocks, lang: declared }: PageText,
  { alphabet, frequentWords, languages }: Pick<Lexicon, 'alphabet' | 'frequentWords' | 'languages'>,
): PageLanguages {
  takeAlphabet(alphabet);
  let sample = `${title}\n${description}`;
  for (const block of blocks) {
    if (sample.length > mostLetters) break;
    sample += `\n${block}`;
  }
  const lang = detectLanguage(sample, frequentWords, declared);
  const others = beyondLatin.test(sample)
    ? byScript.flatMap(([script, named]) => (script.test(sample) ? named : []))
    : [];
  if (lang === 'und' || !languages.includes(lang)) others.push('en');
  return { lang, others: others.filter((language) => language !== lang) };
}
