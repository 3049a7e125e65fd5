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
//! seldom
function findOwnLetters(language: string): RegExp | undefined {
  switch (language) {
    case 'uk':
      return /[іїєґ]/;
    case 'ru':
      return /[ыэъ]/;
    case 'be':
      return /і(?=.{0,200}ы)|ы(?=.{0,200}і)/s;
    case 'kk':
      return /[әғқңөұүһ]/;
    case 'ur':
      return /[ٹڈڑں]/;
    case 'fa':
      return /[پچژگ]/;
    default:
      return undefined;
  }
}
/** Those whose own letters are so common that even a headline shows them. */
const surelyOwn = new Set(['uk', 'be', 'kk', 'ur']);
const smallestShareOfWords = 0.06;
/** A text of fewer words than this may well hold none of the frequent ones. */
const fewWords = 40;
/** So many frequent words of another language say nothing against the declared one: short texts hold them by chance. */
const byChance = 1.5;
/** What a declared tag may begin with: a page may write there what it likes, such as `__proto__`. */
const languageTag = /^[a-z]{2,3}(?![a-z\d])/;
/** How much of a text is looked at for words, and how many of its letters for scripts. */
const mostLetters = 1500;

/** What a look at a text's letters tells: its language, and which scripts it holds, by the first language of each. */
export interface DetectedLanguage {
  lang: string;
  scripts: string[];
}

/**
 * The language of a text by its script and commonest words, as a BCP 47 tag without region; `und` where it cannot be told.
 * `declared` decides between near equals, and is believed where the words fit none of the languages of `frequentWords`.
 */
export function detectLanguage(
  text: string,
  frequentWords: Readonly<Record<string, string>>,
  declared: string | null,
): DetectedLanguage {
  const hint = declared?.toLowerCase().match(languageTag)?.[0] ?? null;
  const weights = weighScripts(text);
  const found: string[] = [];
  for (let script = 0; script < scripts.length; script += 1)
    if ((weights[script] as number) > 0) found.push(scripts[script]?.languages[0] as string);
  return { lang: tellLanguage(text, chooseScript(weights), frequentWords, hint), scripts: found };
}

function tellLanguage(
  text: string,
  script: number,
  frequentWords: Readonly<Record<string, string>>,
  hint: string | null,
): string {
  const languages = scripts[script]?.languages;
  if (!languages) return hint ?? 'und';
  if (languages.length === 1) return languages[0] as string;
  const sample = foldSample(text);
  const words = sample.split(' ').filter(Boolean);
  const chance = script === latin ? byChance / words.length : 0;
  const { best, share } = countFrequentWords(words, languages, frequentWords, hint, chance);
  if (script === latin) {
    const isTold = share >= smallestShareOfWords || (best !== null && words.length < fewWords);
    if (hint && !languages.includes(hint) && share < 2 * smallestShareOfWords + chance) return hint;
    return isTold && best ? best : (hint ?? 'und');
  }
  const isTold = best !== null && share >= smallestShareOfWords;
  if (isTold && words.length >= fewWords) return best;
  // Later ones share letters with earlier ones, not the other way round.
  const own = [...languages]
    .reverse()
    .find((language) => countMatches(sample, findOwnLetters(language)) * 50 > sample.length);
  if (own && surelyOwn.has(own) && words.length < fewWords) return own;
  return isTold ? best : (own ?? best ?? languages[0] ?? 'und');
}

/** Letters beyond Latin; signs that pages of all scripts hold left out. */
const beyondLatin = /[\u0370-\u1dff\u2e80-\ud7a3]/;

/** How many letters of each script a text holds, by what each weighs. Of a long text every other letter or so is looked at. */
function weighScripts(text: string): number[] {
  const weights = scripts.map(() => 0);
  if (!beyondLatin.test(text)) {
    weights[latin] = hasLatin(text) ? 1 : 0;
    return weights;
  }
  const step = Math.ceil(text.length / mostLetters) || 1;
  let inLatin = 0;
  // What follows a letter is mostly of its script.
  let first = 0;
  let last = 0;
  let script = latin;
  let count = 0;
  for (let at = 0; at < text.length; at += step) {
    const code = text.charCodeAt(at);
    if (code < 0x370) {
      if (isLatin(code)) inLatin += 1;
    } else if (code >= first && code <= last) count += 1;
    else {
      weights[script] = (weights[script] as number) + count;
      count = 0;
      first = 0;
      last = 0;
      for (let other = 1; other < scripts.length; other += 1) {
        const range = scripts[other] as (typeof scripts)[number];
        if (code < range.first || code > range.last) continue;
        ({ first, last } = range);
        script = other;
        count = 1;
        break;
      }
    }
  }
  weights[script] = (weights[script] as number) + count;
  for (let other = 1; other < scripts.length; other += 1)
    weights[other] = (weights[other] as number) * (letterWeights[scripts[other]?.languages[0] ?? ''] ?? 1);
  weights[latin] = inLatin;
  return weights;
}

/** No regular expression: one that minds no case takes the browser a fifth of a millisecond to make. */
function hasLatin(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isLatin(text.charCodeAt(at))) return true;
  return false;
}

function isLatin(code: number): boolean {
  const small = code | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (code >= 0xc0 && code <= 0x24f);
}

/** The number of the script that a text is written in, by their weights; -1 where there are no letters. */
function chooseScript(weights: readonly number[]): number {
  let total = 0;
  let strongest = latin;
  for (let script = 0; script < weights.length; script += 1) {
    const weight = weights[script] as number;
    total += weight;
    if (script !== latin && (strongest === latin || weight > (weights[strongest] as number)))
      strongest = script;
  }
  if (total === 0) return -1;
  return (weights[strongest] as number) > ownShare * total ? strongest : latin;
}

const { spaced, gone } = letterKind;
const zero = 0x30;
const nine = 0x39;

/** All but the commonest letters that fold to themselves, Latin, Cyrillic and Arabic: the browser finds these sooner than we do. */
const notPlain =
  /[^a-z\u0430-\u0438\u043a-\u044f\u0627\u0628\u062a-\u063a\u0641\u0642\u0644-\u0648\u064a\u067e\u0686\u0698\u06a9\u06af]/g;

/** The words of a text's beginning as they are compared, a space between. */
function foldSample(text: string): string {
  return text.slice(0, mostLetters).replace(notPlain, foldForWords);
}

/** What a letter is within a word, a space where it is none, or nothing. */
function foldForWords(letter: string): string {
  const code = letter.charCodeAt(0);
  const entry = (letters[code] as number) || learnLetter(code);
  const kind = entry >> kindShift;
  if (kind === gone) return '';
  const folded = entry & codeMask;
  return kind === spaced && (folded < zero || folded > nine) ? String.fromCharCode(folded) : ' ';
}

function countFrequentWords(
  words: readonly string[],
  languages: readonly string[],
  frequentWords: Readonly<Record<string, string>>,
  hint: string | null,
  chance: number,
): { best: string | null; share: number } {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best: string | null = null;
  let most = 0;
  for (const language of languages) {
    let share = 0;
    for (const word of (frequentWords[language] ?? '').split(' ')) {
      const count = counts.get(word);
      // One letter may as well be an ending behind an apostrophe, or a list's number.
      if (count !== undefined) share += (word.length > 1 ? count : 0.5 * count) / words.length;
    }
    // Pages often declare their template's language, so the declared one wins little more than a tie.
    if (language === hint) share = share * 1.15 + 0.01 + chance;
    if (share > most) {
      best = language;
      most = share;
    }
  }
  return { best, share: most };
}

//! seldom
function countMatches(text: string, letters: RegExp | undefined): number {
  return letters ? text.split(letters).length - 1 : 0;
}
