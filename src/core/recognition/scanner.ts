import { codeMask, kindShift, letterKind } from '../text/letters.ts';
import { findStartsBehindPrefixes, isPrefix, longestLook } from './arabic-prefixes.ts';
import { matchForm } from './scan.ts';
import {
  addToKey,
  firstNumber,
  followBit,
  type KeyTable,
  keyEnd,
  keyFactor,
  keyLength,
  keyMask,
  treeShift,
} from './term-keys.ts';
import { type PackedTree, unpackNumber } from './term-tree.ts';
import { makeTreeWalk, readEntries } from './tree-walk.ts';

const space = 0x20;
const { spaced, unspaced, gone, several, stop, edge } = letterKind;
const spaceKind = letterKind.space;
/** The least entry of a letter of Arabic script. */
const firstArabic = (spaced << kindShift) | 0x620;

/** What a pass over a text found. */
export interface LetterScan {
  /** See `Scan`. */
  matches: number[];
  /** Where something stands that may end a passage. */
  stops: number[];
}

/**
 * Looks through a text from its beginning to its end, in one pass, for the terms of trees whose keys `table` holds. Null where it
 * meets a letter that folds to several and `isEven` does not say that they have been replaced. Written for the first run on a page,
 * which the browser interprets (see `makeTreeWalk`): most letters cost one look at a table.
 */
export function scanLetters(
  text: string,
  trees: readonly PackedTree[],
  { slots, mask, keys, places, follows, fewest }: KeyTable,
  isEven: boolean,
): LetterScan | null {
  const entries = readEntries(text);
  const { matches, follow, foldAt, behind } = makeTreeWalk(entries);
  const stops: number[] = [];
  const behindPrefixes = trees.some((tree) => tree.behindPrefixes);
  /** The first letters of an Arabic word, and where they stand. */
  const wordCodes = new Int32Array(longestLook);
  const wordPlaces = new Int32Array(longestLook);

  /** Whether a term of a key may go on with what stands at a place. */
  const mayGoOn = (number: number, next: number): boolean => {
    const entry = entries[next] as number;
    const kind = entry >> kindShift;
    // What follows is not the next letter, or several spaces are one.
    if (kind === gone || (kind === spaceKind && (entries[next - 1] as number) >> kindShift !== spaced))
      return true;
    return (unpackNumber(follows.charCodeAt(number - firstNumber)) & followBit(entry & codeMask)) !== 0;
  };

  /** Walks the trees that a key leads to. `next` is where the letter behind it stands. */
  const tryKey = (key: number, start: number, from: number, next: number, form: number) => {
    let slot = key & mask;
    for (let number = slots[slot] as number; number !== 0; number = slots[slot] as number) {
      if (keys[number] === key && mayGoOn(number, next)) {
        const place = places[number] as number;
        const which = place >> treeShift;
        const tree = trees[which] as PackedTree;
        if (form === matchForm.plain || tree.behindPrefixes)
          follow(which, tree.nodes, place & ((1 << treeShift) - 1), start, from, form);
      }
      slot = (slot + 1) & mask;
    }
  };

  /** Goes on with the keys of a word behind so many letters, where it ends or holds what nobody reads. */
  const endWord = (
    begun: number,
    letters: number,
    end: number,
    start: number,
    from: number,
    form: number,
  ) => {
    let key = begun;
    let isLetter = true;
    for (let count = letters, at = end; count < keyLength; at += 1) {
      const entry = entries[at] as number;
      const kind = entry >> kindShift;
      if (kind === spaced) {
        key = (key * keyFactor + (entry & codeMask)) & keyMask;
        isLetter = true;
      } else if (kind === gone) continue;
      else {
        if (isLetter) {
          const ended = (key * keyFactor + keyEnd) & keyMask;
          // Where the word is none of a key's first ones, no key goes on behind it.
          if (slots[ended & mask] === 0) return;
          tryKey(ended, start, from, at, form);
        }
        if (kind !== spaceKind) return;
        if (!isLetter) continue;
        key = (key * keyFactor + space) & keyMask;
        isLetter = false;
      }
      count += 1;
      if (count >= fewest && slots[key & mask] !== 0) tryKey(key, start, from, at + 1, form);
    }
  };

  /**
   * Tries the keys of a word that stands at `from`, and of those behind it, as far as keys are long. Gives back where the first
   * letter stands that it did not look at, or the word's end.
   */
  const startWord = (start: number, from: number, form: number): number => {
    let key = (entries[from] as number) & codeMask;
    if (fewest === 1) tryKey(key, start, from, from + 1, form);
    let count = 1;
    let at = from + 1;
    for (; count < keyLength; at += 1) {
      const entry = entries[at] as number;
      if (entry >> kindShift !== spaced) break;
      // As `addToKey` does, which to call would cost more than all else here.
      key = (key * keyFactor + (entry & codeMask)) & keyMask;
      count += 1;
      if (count >= fewest && slots[key & mask] !== 0) tryKey(key, start, from, at + 1, form);
    }
    if (count < keyLength) endWord(key, count, at, start, from, form);
    return at;
  };

  /** Tries, in an Arabic word, to start behind its joined prefixes. */
  const startBehindPrefixes = (start: number) => {
    if (!isPrefix((entries[start] as number) & codeMask)) return;
    let count = 0;
    for (let at = start; count < longestLook; at += 1) {
      const entry = entries[at] as number;
      const kind = entry >> kindShift;
      if (kind === gone) continue;
      if (kind !== spaced) break;
      wordCodes[count] = entry & codeMask;
      wordPlaces[count] = at;
      count += 1;
    }
    const starts = findStartsBehindPrefixes(wordCodes, count);
    for (let at = 1; starts >> at > 0; at += 1) {
      if ((starts >> at) & 1) startWord(start, wordPlaces[at] as number, matchForm.prefixed);
    }
  };

  /** Tries the keys of a letter of a script without spaces: together with the next one, and alone. */
  const startUnspaced = (at: number) => {
    const folded = (entries[at] as number) & codeMask;
    let second = entries[at + 1] as number;
    let next = at + 2;
    const kind = second >> kindShift;
    if (kind === spaceKind || kind === gone) {
      second = foldAt(at + 1, unspaced);
      next = behind();
    }
    const both = addToKey(folded, second & codeMask);
    if (slots[both & mask] !== 0) tryKey(both, at, at, next, matchForm.plain);
    if (slots[folded & mask] !== 0) tryKey(folded, at, at, at + 1, matchForm.plain);
  };

  const length = entries.length - 1;
  let before: number = edge;
  for (let at = 0; at < length; at += 1) {
    const entry = entries[at] as number;
    const kind = entry >> kindShift;
    if (kind === spaced) {
      if (before === spaced) continue;
      if (behindPrefixes && entry >= firstArabic) {
        const end = startWord(at, at, matchForm.plain);
        startBehindPrefixes(at);
        at = end - 1;
      } else at = startWord(at, at, matchForm.plain) - 1;
    } else if (kind === unspaced) startUnspaced(at);
    else if (kind === gone) continue;
    else if (kind !== spaceKind) {
      if (kind >= stop) stops.push(at);
      else if (kind === several && !isEven) return null;
      tryKey(entry & codeMask, at, at, at + 1, matchForm.plain);
    }
    before = kind;
  }
  return { matches, stops };
}
