import { firstNumber, type KeyTable, noKey, treeShift } from './term-keys.ts';

/**
 * All terms as small trees of folded letters, in a string that the walk reads as it is, so that nothing is unpacked before a
 * page is read. `*` stands for the rest of a word. The terms of each key (see `term-keys.ts`) have a tree of their own.
 *
 * A node is, in `nodes`: where a term ends, `end` (or `leaf`, if nothing goes on from there), the number of characters that
 * follow about the terms, and these. Then, if one letter goes on: that letter and its node. If several do: `branch`, their
 * number, the letters (a `*` first), for each but the first how far behind the first one's node its own starts, in two
 * characters, and the nodes. Numbers are characters from `base` on that need but one byte, as the browser reads a string of such
 * letters twice as fast.
 */
export interface PackedTree {
  nodes: string;
  /** For each key three characters: its upper bits, its lower ones, and how far behind the one before its tree starts. */
  keys: string;
  /** For each key a number, the bits of the letters that may stand behind it: see `followBit`. */
  follows: string;
  /** The first words, each with an end, of keys that hold several: two characters each, as of a key. */
  firstWords: string;
  /** The fewest letters of a key that has no end. */
  fewest: number;
  /** Whether terms of it stand behind joined Arabic prefixes too. */
  behindPrefixes: boolean;
}

/** The marks are capitals, which no folded letter is; numbers leave out what strings in JavaScript must escape, but for one. */
export const treeMark = { end: 0x41, branch: 0x42, leaf: 0x43, base: 0x23 } as const;

/** How many bits of a key its second character holds. */
export const lowerBits = 12;

/** Puts the keys of some trees into one table. */
export function openTrees(trees: readonly PackedTree[]): KeyTable {
  let follows = '';
  for (const tree of trees) follows += tree.follows;
  let mask = 0x7fff;
  while (mask < 4 * follows.length) mask = 2 * mask + 1;
  const slots = new Uint16Array(mask + 1);
  const table = new Int32Array(follows.length + firstNumber);
  const places = new Int32Array(follows.length + firstNumber);
  const { base } = treeMark;
  let number = firstNumber;
  let fewest = 9;
  for (let which = 0; which < trees.length; which += 1) {
    const { keys, fewest: own } = trees[which] as PackedTree;
    const { length } = keys;
    if (own < fewest) fewest = own;
    let place = which << treeShift;
    for (let at = 0; at < length; at += 3) {
      const key = ((keys.charCodeAt(at) - base) << lowerBits) | (keys.charCodeAt(at + 1) - base);
      place += keys.charCodeAt(at + 2) - base;
      let slot = key & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number;
      table[number] = key;
      places[number] = place;
      number += 1;
    }
  }
  for (const { firstWords } of trees) {
    for (let at = 0; at < firstWords.length; at += 2) {
      const slot =
        (((firstWords.charCodeAt(at) - base) << lowerBits) | (firstWords.charCodeAt(at + 1) - base)) & mask;
      if (slots[slot] === 0) slots[slot] = noKey;
    }
  }
  return { slots, mask, keys: table, places, follows, fewest };
}

/** How many numbers a character of the nodes can say; of two, the first says how many times that. */
const narrow = 200;

/** A number as one character of one byte. Throws where it does not fit. */
export function packNarrow(number: number): string {
  if (number >= narrow)
    throw new Error(`the term tree holds ${number}, more than a character of one byte can say`);
  return String.fromCharCode(number + treeMark.base);
}

/** A number as one or two characters of one byte: see `readNumber`. Throws where it does not fit. */
export function packSome(number: number): string {
  if (number < narrow) return packNarrow(number);
  const code = treeMark.base + narrow - 1 + Math.floor(number / narrow);
  if (code > 0xff)
    throw new Error(`the term tree holds ${number}, more than two characters of one byte can say`);
  return String.fromCharCode(code) + packNarrow(number % narrow);
}

/** The number that one or two characters at a place say. */
export function readNumber(text: string, at: number): number {
  const first = text.charCodeAt(at) - treeMark.base;
  return first < narrow ? first : (first - narrow + 1) * narrow + text.charCodeAt(at + 1) - treeMark.base;
}

/** How many characters that number takes. */
export function numberLength(text: string, at: number): number {
  return text.charCodeAt(at) - treeMark.base < narrow ? 1 : 2;
}

/** A number as two characters of one byte: see `readDistance`. Throws where it does not fit. */
export function packDistance(number: number): string {
  return packNarrow(Math.floor(number / narrow)) + packNarrow(number % narrow);
}

/** The number that two characters at a place say. */
export function readDistance(text: string, at: number): number {
  return (text.charCodeAt(at) - treeMark.base) * narrow + text.charCodeAt(at + 1) - treeMark.base;
}

/** A number as one character that every encoding can hold. Throws where it does not fit. */
export function packNumber(number: number): string {
  const code = number + treeMark.base;
  const written = code >= 0xd800 ? code + 0x800 : code;
  if (written > 0xffff) throw new Error(`the term tree holds ${number}, more than one character can say`);
  return String.fromCharCode(written);
}

/** A number of the keys as it was before it became a character. */
export function unpackNumber(code: number): number {
  return (code >= 0xe000 ? code - 0x800 : code) - treeMark.base;
}

/** The folded letters on the way from where a small tree starts to a place in it, or null where the place is the start of no node or ending. */
//! seldom
export function spellPath({ nodes }: PackedTree, root: number, place: number): string | null {
  let path = '';
  let node = root;
  while (node < place) {
    const mark = nodes.charCodeAt(node);
    if (mark === treeMark.leaf) return null;
    if (mark === treeMark.end) node += 2 + nodes.charCodeAt(node + 1) - treeMark.base;
    else if (mark === treeMark.branch) {
      const count = nodes.charCodeAt(node + 1) - treeMark.base;
      const first = node + 2;
      const nearest = first + 3 * count - 2;
      let child = 0;
      let start = nearest;
      for (let next = 1; next < count; next += 1) {
        const there = nearest + readDistance(nodes, first + count + 2 * next - 2);
        if (there > place) break;
        child = next;
        start = there;
      }
      path += nodes.charAt(first + child);
      node = start;
    } else {
      path += nodes.charAt(node);
      node += 1;
    }
  }
  return node === place ? path : null;
}
