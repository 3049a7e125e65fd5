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
const enders = '!?;\u2022|\u00b7';
/** High surrogates behind which letters stand that fold to others: mathematical alphabets, squared and circled letters. */
const foldedBehind = '\ud801\ud803\ud806\ud81b\ud833\ud834\ud835\ud838\ud83a\ud83b\ud83c\ud83e\ud87e';

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
const commonest: readonly number[] = [
  0, 0x24f, 0x370, 0x6ff, 0x1e00, 0x1eff, 0x2000, 0x206f, 0x3000, 0x303f, 0xff00, 0xff5f,
];
let alphabet: Alphabet | null = null;

/** Looks the commonest letters up in a table from now on, as Unicode's own cost a page its first milliseconds. */
export function takeAlphabet(made: Alphabet): void {
  alphabet = made;
}

/** Makes the table for `takeAlphabet`. */
export function describeLetters(): Alphabet {
  const entries: number[] = [];
  for (let range = 0; range < commonest.length; range += 2) {
    const last = commonest[range + 1] as number;
    for (let code = commonest[range] as number; code <= last; code += 1) entries.push(findLetter(code));
  }
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
    return pack(simplifiedByTraditional().get(code) ?? code, letterKind.unspaced);
  }
  if (!alphabet) return 0;
  let at = 0;
  for (let range = 0; range < commonest.length; range += 2) {
    const first = commonest[range] as number;
    const last = commonest[range + 1] as number;
    if (code < first) return 0;
    if (code <= last) {
      at += code - first;
      return pack(alphabet.codes.charCodeAt(at), alphabet.kinds.charCodeAt(at) - 0x30);
    }
    at += last - first + 1;
  }
  return 0;
}

//! seldom
function findLetter(code: number): number {
  if (code === 0) return letterKind.edge << kindShift;
  if (code >= 0xd800 && code <= 0xdfff)
    return pack(
      code,
      foldedBehind.includes(String.fromCharCode(code)) ? letterKind.several : letterKind.unspaced,
    );
  const folded = foldCharacter(String.fromCharCode(code));
  if (folded === '') return letterKind.gone << kindShift;
  if (folded.length > 1) return pack(code, letterKind.several);
  const only = folded.charCodeAt(0);
  return pack(only, kindOf(only));
}

//! seldom
function kindOf(code: number): number {
  if (code === space) return letterKind.space;
  if (code === 0x2e) return letterKind.stop;
  if (enders.includes(String.fromCharCode(code))) return letterKind.ender;
  const found = classOf(code);
  if (found === wordClass.none) return letterKind.other;
  return found === wordClass.spaced ? letterKind.spaced : letterKind.unspaced;
}

function pack(code: number, kind: number): number {
  return code | (kind << kindShift);
}
