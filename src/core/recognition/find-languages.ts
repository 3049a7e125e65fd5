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
/** Languages without words of their own here, whose pages are read with those of a related one. */
const unlisted =
  /^(?:af|bg|bs|ckb|cs|et|eu|fi|fo|gl|hr|hu|is|jv|ku|ky|lt|lv|mk|mn|mr|ms|nb|ne|nn|no|oc|ps|ro|sd|sk|sl|so|sq|sr|su|sv|tg|tk|tl|tt|ug|uz)(?![a-z\d])/i;

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

/** The language that a page is written in, where its words were taken for `lang`: the declared one, where its words are those of `lang` here. */
export function nameLanguage({ lang: declared }: Pick<PageText, 'lang'>, lang: string): string {
  // English is what pages are written in whatever their template says.
  const [own] = (lang !== 'en' && declared?.match(unlisted)) || [];
  return own?.toLowerCase() ?? lang;
}
