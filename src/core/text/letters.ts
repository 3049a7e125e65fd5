import { foldCharacter } from './fold-tables.ts';
import { simplifiedByTraditional } from './han-variants.ts';
import { classOf, wordClass } from './word-boundaries.ts';

/**
 * What a character is to somebody who looks for words, as the upper half of its entry in `letters`. `gone`: nobody reads
 * it. `several`: it folds to more than one, see `evenLetters`. `stop`: a full stop if a space follows. `ender`: ends a
 * passage anywhere. `edge`: parts the blocks of a page, and no term goes over it.
 */
export const letterKind = {
  other: 1,
  unspaced: 2,
  spaced: 3,
  space: 4,
  gone: 5,
  several: 6,
  stop: 7,
  ender: 8,
  edge: 9,
} as const;
export const kindShift = 16;
export const codeMask = 0xffff;

/** What stands between the blocks of a page in one text. No page holds it: HTML forbids it, and browsers replace it. */
export const edge = '\u0000';

const space = 0x20;
/** `!`, `?`, `;` and the bullets and bars that pages part things with. Folding has made one of each script's own. */
const enders = new Set([0x21, 0x3f, 0x3b, 0x2022, 0x7c, 0x00b7]);
/** High surrogates behind which letters stand that fold to others: mathematical alphabets, squared and circled letters. */
const foldedBehind = new Set([
  0xd801, 0xd803, 0xd806, 0xd81b, 0xd833, 0xd834, 0xd835, 0xd838, 0xd83a, 0xd83b, 0xd83c, 0xd83e, 0xd87e,
]);

/**
 * For each code unit, once it was met: what it folds to and, from bit 16 on, its kind. Zero until `learnLetter`. It never
 * changes otherwise, so that all texts share it.
 */
export const letters = new Int32Array(0x10000);

/** The entries of the commonest letters as two strings, made when the lexicon is compiled: see `describeLetters`. */
export interface Alphabet {
  /** What each folds to. */
  codes: string;
  /** The kind of each, a digit. */
  kinds: string;
}

/** Ranges of code units, first and last, that pages hold most of and whose entries are not evident. */
const commonest: readonly (readonly [number, number])[] = [
  [0, 0x24f],
  [0x370, 0x6ff],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x3000, 0x303f],
  [0xff00, 0xff5f],
];
let alphabet: Alphabet | null = null;
let knowsHan = false;

/** Looks the commonest letters up in a table from now on, as Unicode's own cost a page its first milliseconds. */
export function takeAlphabet(made: Alphabet): void {
  alphabet = made;
}

/** Makes the table for `takeAlphabet`. */
export function describeLetters(): Alphabet {
  const entries = commonest.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => findLetter(first + at)),
  );
  return {
    codes: entries.map((entry) => String.fromCharCode(entry & codeMask)).join(''),
    kinds: entries.map((entry) => entry >> kindShift).join(''),
  };
}

/** Fills in and gives back the entry of a code unit in `letters`. */
export function learnLetter(code: number): number {
  const entry = lookUp(code) || findLetter(code);
  letters[code] = entry;
  return entry;
}

function lookUp(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) {
    if (!knowsHan) {
      knowsHan = true;
      for (const [traditional, simplified] of simplifiedByTraditional())
        letters[traditional] = pack(simplified, letterKind.unspaced);
    }
    return letters[code] || pack(code, letterKind.unspaced);
  }
  if (!alphabet) return 0;
  let at = 0;
  for (const [first, last] of commonest) {
    if (code < first) return 0;
    if (code <= last) {
      at += code - first;
      return pack(alphabet.codes.charCodeAt(at), alphabet.kinds.charCodeAt(at) - 0x30);
    }
    at += last - first + 1;
  }
  return 0;
}

function findLetter(code: number): number {
  if (code === 0) return letterKind.edge << kindShift;
  if (code >= 0xd800 && code <= 0xdfff)
    return pack(code, foldedBehind.has(code) ? letterKind.several : letterKind.unspaced);
  const folded = foldCharacter(String.fromCharCode(code));
  if (folded === '') return letterKind.gone << kindShift;
  if (folded.length > 1) return pack(code, letterKind.several);
  const only = folded.charCodeAt(0);
  return pack(only, kindOf(only));
}

function kindOf(code: number): number {
  if (code === space) return letterKind.space;
  if (code === 0x2e) return letterKind.stop;
  if (enders.has(code)) return letterKind.ender;
  const found = classOf(code);
  if (found === wordClass.none) return letterKind.other;
  return found === wordClass.spaced ? letterKind.spaced : letterKind.unspaced;
}

function pack(code: number, kind: number): number {
  return code | (kind << kindShift);
}

const gone =
  '\\u00ad\\u0300-\\u036f\\u0591-\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u200b\\u200d-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufe00-\\ufe0f\\ufeff';
const several =
  '\\u00bc-\\u00be\\u00c6\\u00df\\u00e6\\u00fe\\u0132\\u0133\\u013f\\u0140\\u0149\\u0152\\u0153\\u01c4-\\u01fd\\u0587\\u0675-\\u0678\\u0958-\\u0fb9\\u1d2d\\u1e9a\\u1e9e\\u2025\\u2033-\\u2037\\u203c\\u2047-\\u2057\\u20a8\\u2100-\\u2189\\u222c-\\u2230\\u2469-\\u24b5\\u2a0c-\\u2a76\\u309b\\u309c\\u309f\\u30ff\\u3200-\\u33ff\\ua7f9\\ufa6c-\\ufdfc\\ufe19\\ufe30\\ufef5-\\ufefc';
const unspaced =
  '[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u2e80-\\u2fdf\\u3005-\\u3007\\u3040-\\u30ff\\u3400-\\ud7af]';
const spaces =
  '[\\s\\u200c\\-\'"`_/\\u00ab\\u00b4\\u00bb\\u2010-\\u2015\\u2018-\\u201f\\u2212\\u2039\\u203a\\u300c-\\u300f\\uff07\\uff0d]';
/**
 * What stands otherwise in the text that is searched: characters that nobody reads, those that fold to several, and spaces
 * between letters of scripts that have none: Burmese and divided Chinese are written with stray ones.
 */
const unevenLetters = new RegExp(
  `[${gone}${several}]|[\\ud800-\\udbff][\\udc00-\\udfff]|(?<=${unspaced})${spaces}+(?=${unspaced})`,
);
const allUneven = new RegExp(unevenLetters, 'g');
/** Letters of which none is uneven or accented, in few ranges: most texts of most scripts need no closer look. */
const plainLetters =
  '\\0-\\^`-\\u00a9\\u0400-\\u052f\\u0620-\\u063f\\u0641-\\u064a\\u0671-\\u0674\\u0679-\\u06d5\\u200c\\u2010-\\u2024\\u2026-\\u2027\\u3000-\\u3096\\u30a1-\\u30fe\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff00-\\uff0f\\uff1a-\\uff20';
const odd = new RegExp(`[^${plainLetters}]`);
const stray = new RegExp(`${unspaced}${spaces}+${unspaced}`);

/** Whether a text holds letters that need a closer look: uneven ones, Latin accents, `_`. */
export function holdsOddLetters(text: string): boolean {
  return odd.test(text);
}

const unspacedLetters = new RegExp(unspaced);

/** Whether a text holds letters of scripts that part no words by spaces. */
export function holdsUnspaced(text: string): boolean {
  return unspacedLetters.test(text);
}

/** A text in which each character is one code unit of its folding, and the way back. */
export interface EvenText {
  text: string;
  /** Where a character of `text` starts in the original. */
  startOf: (at: number) => number;
  /** Where the character before this place ends in the original. */
  endOf: (at: number) => number;
}

/** Makes each character of a text one code unit; null where each is already. Linear; never throws. */
export function evenLetters(original: string): EvenText | null {
  if (!odd.test(original) ? !holdsUnspaced(original) || !stray.test(original) : !unevenLetters.test(original))
    return null;
  /** For each change where it stands in the new text, where in the old, and how long it is in either. */
  const changes: number[] = [];
  const known = new Map<string, string>();
  let grown = 0;
  const text = original.replace(allUneven, (character, from: number) => {
    let folded = known.get(character);
    if (folded === undefined) {
      const code = character.charCodeAt(0);
      const kind = (letters[code] || learnLetter(code)) >> kindShift;
      folded = kind === letterKind.space || kind === letterKind.gone ? '' : foldCharacter(character);
      if (folded.length === character.length) folded = character;
      known.set(character, folded);
    }
    if (folded.length !== character.length) {
      changes.push(from + grown, from, folded.length, character.length);
      grown += folded.length - character.length;
    }
    return folded;
  });
  /** The last change that starts at a place of the new text or before it. */
  const changeAt = (at: number): number => {
    let low = 0;
    let high = changes.length / 4;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changes[4 * middle] as number) <= at) low = middle + 1;
      else high = middle;
    }
    return 4 * (low - 1);
  };
  const back = (at: number, isEnd: boolean): number => {
    const change = changeAt(at);
    if (change < 0) return at + (isEnd ? 1 : 0);
    const [to, from, length, was] = changes.slice(change, change + 4) as [number, number, number, number];
    if (at < to + length) return isEnd ? from + was : from;
    return from + was + (at - to - length) + (isEnd ? 1 : 0);
  };
  return { text, startOf: (at) => back(at, false), endOf: (at) => (at === 0 ? 0 : back(at - 1, true)) };
}
