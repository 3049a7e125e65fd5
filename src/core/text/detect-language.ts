import { codeMask, kindShift, learnLetter, letterKind, letters } from './letters.ts';

/** Scripts that tell the language by themselves, or a choice of languages for the frequent words to decide. */
const scripts: readonly { first: number; last: number; languages: readonly string[] }[] = [
  {
    first: 0x61,
    last: 0x24f,
    languages: ['en', 'tr', 'es', 'fr', 'pt', 'vi', 'id', 'de', 'it', 'nl', 'pl', 'da', 'ca', 'az', 'sw'],
  },
  { first: 0x400, last: 0x52f, languages: ['ru', 'uk', 'be', 'kk'] },
  { first: 0x620, last: 0x6ff, languages: ['ar', 'fa', 'ur'] },
  { first: 0x3040, last: 0x30ff, languages: ['ja'] },
  { first: 0x3400, last: 0x9fff, languages: ['zh'] },
  { first: 0xac00, last: 0xd7af, languages: ['ko'] },
  { first: 0x1000, last: 0x109f, languages: ['my'] },
  { first: 0xe00, last: 0xe7f, languages: ['th'] },
  { first: 0x1780, last: 0x17ff, languages: ['km'] },
  { first: 0x370, last: 0x3ff, languages: ['el'] },
  { first: 0x5d0, last: 0x5ff, languages: ['he'] },
  { first: 0x900, last: 0x97f, languages: ['hi'] },
  { first: 0x980, last: 0x9ff, languages: ['bn'] },
  { first: 0xb80, last: 0xbff, languages: ['ta'] },
  { first: 0x10a0, last: 0x10ff, languages: ['ka'] },
  { first: 0x530, last: 0x58f, languages: ['hy'] },
  { first: 0x1200, last: 0x137f, languages: ['am'] },
];
const latin = 0;
/** Pages of other scripts are full of Latin names, addresses and commands: this share of their own letters is enough. */
const ownShare = 0.2;
/** A letter of Chinese or Korean says about as much as two of an alphabet; a Japanese page is half Chinese characters. */
const letterWeights: Readonly<Record<string, number>> = { zh: 2, ko: 2, ja: 6 };

/** Letters that only one of the languages of their script uses, for texts too short for words to tell. */
const ownLetters: Readonly<Record<string, RegExp>> = {
  uk: /[іїєґ]/,
  ru: /[ыэъ]/,
  be: /і(?=.{0,200}ы)|ы(?=.{0,200}і)/s,
  kk: /[әғқңөұүһ]/,
  ur: /[ٹڈڑں]/,
  fa: /[پچژگ]/,
};
/** Those whose own letters are so common that even a headline shows them. */
const surelyOwn = new Set(['uk', 'be', 'kk', 'ur']);
const smallestShareOfWords = 0.06;
/** A text of fewer words than this may well hold none of the frequent ones. */
const fewWords = 40;
/** What a declared tag may begin with: a page may write there what it likes, such as `__proto__`. */
const languageTag = /^[a-z]{2,3}(?![a-z\d])/;
/** How much of a text is looked at for words, and for scripts besides Latin. */
const mostLetters = 6000;

/**
 * The language of a text by its script and commonest words, as a BCP 47 tag without region; `und` where it cannot be told.
 * `declared` decides between near equals, and is believed where the words fit none of the languages of `frequentWords`.
 */
export function detectLanguage(
  text: string,
  frequentWords: Readonly<Record<string, readonly string[]>>,
  declared: string | null,
): string {
  const hint = declared?.toLowerCase().match(languageTag)?.[0] ?? null;
  const script = findScript(text);
  if (!script) return hint ?? 'und';
  const { languages } = script;
  if (languages.length === 1) return languages[0] as string;
  const sample = foldSample(text);
  const words = sample.split(' ').filter(Boolean);
  const { best, share } = countFrequentWords(words, languages, frequentWords, hint);
  if (script === scripts[latin]) {
    const isTold = share >= smallestShareOfWords || (best !== null && words.length < fewWords);
    if (hint && !languages.includes(hint) && share < 2 * smallestShareOfWords) return hint;
    return isTold && best ? best : (hint ?? 'und');
  }
  // Later ones share letters with earlier ones, not the other way round.
  const own = [...languages]
    .reverse()
    .find((language) => countMatches(sample, ownLetters[language]) * 50 > sample.length);
  if (own && surelyOwn.has(own) && words.length < fewWords) return own;
  if (best && share >= smallestShareOfWords) return best;
  return own ?? best ?? languages[0] ?? 'und';
}

const notLatin = /[^a-z\u00c0-\u024f]+/gi;
const notBeyond = /[^\u0370-\ud7a3]+/g;

function findScript(text: string): (typeof scripts)[number] | undefined {
  // The letters are parted by the browser's own code, as no page should wait for a loop over its text in ours.
  const all = text.replace(notBeyond, '');
  const step = Math.ceil(all.length / mostLetters) || 1;
  const weights = scripts.map(() => 0);
  let total = text.replace(notLatin, '').length;
  for (let at = 0; at < all.length; at += step) {
    const code = all.charCodeAt(at);
    const found = scripts.findIndex(({ first, last }) => code >= first && code <= last);
    if (found <= latin) continue;
    const weight = step * (letterWeights[scripts[found]?.languages[0] ?? ''] ?? 1);
    weights[found] = (weights[found] as number) + weight;
    total += weight;
  }
  const strongest = weights.indexOf(Math.max(...weights));
  if ((weights[strongest] as number) > ownShare * total) return scripts[strongest];
  return total > 0 ? scripts[latin] : undefined;
}

const zero = 0x30;
const nine = 0x39;

/** The words of a text's beginning as they are compared, a space between. */
function foldSample(text: string): string {
  const most = Math.min(text.length, mostLetters);
  const codes: number[] = [];
  for (let at = 0; at < most; at += 1) {
    const code = text.charCodeAt(at);
    const entry = letters[code] || learnLetter(code);
    const kind = entry >> kindShift;
    if (kind === letterKind.gone) continue;
    const folded = entry & codeMask;
    codes.push(kind === letterKind.spaced && !(folded >= zero && folded <= nine) ? folded : 0x20);
  }
  return String.fromCharCode(...codes);
}

function countFrequentWords(
  words: readonly string[],
  languages: readonly string[],
  frequentWords: Readonly<Record<string, readonly string[]>>,
  hint: string | null,
): { best: string | null; share: number } {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best: string | null = null;
  let most = 0;
  for (const language of languages) {
    let share = 0;
    for (const word of frequentWords[language] ?? []) {
      // One letter may as well be an ending behind an apostrophe, or a list's number.
      share += ((counts.get(word) ?? 0) * (word.length > 1 ? 1 : 0.5)) / words.length;
    }
    // Pages often declare their template's language, so the declared one wins little more than a tie.
    if (language === hint) share = share * 1.15 + 0.01;
    if (share > most) {
      best = language;
      most = share;
    }
  }
  return { best, share: most };
}

function countMatches(text: string, letters: RegExp | undefined): number {
  return letters ? text.split(letters).length - 1 : 0;
}
