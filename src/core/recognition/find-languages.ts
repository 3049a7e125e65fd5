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

/** By script, the language whose names stand in pages of others: where it is not the one that the script is called by. */
const byScript: Readonly<Record<string, readonly string[]>> = { en: [], ar: ['ar', 'fa'] };
const mostLetters = 9000;

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
  const { lang, scripts } = detectLanguage(sample, frequentWords, declared);
  const others = scripts.flatMap(
    (script) => byScript[script] ?? (languages.includes(script) ? [script] : []),
  );
  if (lang === 'und' || !languages.includes(lang)) others.push('en');
  return { lang, others: others.filter((language) => language !== lang) };
}
