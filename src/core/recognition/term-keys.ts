/**
 * How the beginnings of terms are told from the rest of a text: by a number made of their first letters, up to four with the
 * spaces between words. A term shorter than that is known by its letters and an end; one with a `*` by those before it.
 * Letters of scripts without spaces are known two at a time, or alone where a term begins with one of them only.
 */
export const keyLength = 4;
/** Stands behind the last letter of a word in a key. No letter has this code. */
export const keyEnd = 1;

/** What a key is multiplied with before a letter is added, and the bits that are kept: a small integer all the time. */
export const keyFactor = 31;
export const keyMask = 0x1ffffff;

/** The key of some letters and one more. It stays a small integer, which is all that a page's first run does quickly. */
export function addToKey(key: number, code: number): number {
  return (key * keyFactor + code) & keyMask;
}

/**
 * The letters that may stand behind those of a key are told apart roughly, as bits of one character, which spares most walks.
 * All are set where a term may end there.
 */
const followBits = 15;
export const anyLetter = (1 << followBits) - 1;

/** The bit of a folded letter behind a key. */
export function followBit(code: number): number {
  return 1 << (code % followBits);
}

/** Of all trees that a page calls for, where in which one the terms of a key start. */
export interface KeyTable {
  /** The numbers of keys by their last bits, the next free place taken where one is; 0 where nothing stands. */
  slots: Uint16Array;
  /** The bits of a key that tell where its number stands. */
  mask: number;
  /** Keys by their numbers, from `firstNumber` on. */
  keys: Int32Array;
  /** For each of them the place in its tree and, from bit `treeShift` on, the number of the tree. */
  places: Int32Array;
  /** For each of them, from the first on, which letters may stand behind it. */
  follows: string;
  /** The fewest letters of a key that has no end. */
  fewest: number;
}

export const treeShift = 20;

/** The number of what is no key: the first words of keys that hold several, each with an end. */
export const noKey = 1;
export const firstNumber = 2;
