import { codeMask, kindShift, letterKind } from '../text/letters.ts';
import { findStartsBehindPrefixes, isPrefix, longestLook } from './arabic-prefixes.ts';
import { matchForm } from './scan.ts';
import { addToKey, type KeyTable, keyEnd, keyFactor, keyLength, keyMask, treeShift } from './term-keys.ts';
import type { PackedTree } from './term-tree.ts';
import { TreeWalk } from './tree-walk.ts';

const space = 0x20;
const { spaced, unspaced, gone, several, stop, edge } = letterKind;
const spaceKind = letterKind.space;
/** The least entry of a letter of Arabic script. */
const firstArabic = (spaced << kindShift) | 0x620;

/**
 * One pass over a text. A class, so that its parts share what they need without arguments. Everything here is written for
 * the first run on a page, which the browser interprets: most letters cost one look at a table.
 */
export class Scanner {
  /** Where something stands that may end a passage. */
  readonly stops: number[] = [];
  private readonly terms: TreeWalk;
  private readonly behindPrefixes: boolean;
  /** See `TreeWalk`. */
  private readonly entries: Int32Array;
  /** The first letters of an Arabic word, and where they stand. */
  private readonly codes = new Int32Array(longestLook);
  private readonly places = new Int32Array(longestLook);

  constructor(
    text: string,
    private readonly trees: readonly PackedTree[],
    private readonly table: KeyTable,
  ) {
    this.behindPrefixes = trees.some((tree) => tree.behindPrefixes);
    this.terms = new TreeWalk(text);
    this.entries = this.terms.entries;
  }

  /** See `Scan`. */
  get matches(): number[] {
    return this.terms.matches;
  }

  /**
   * Looks through the text from its beginning to its end. False, and nothing more, where it meets a letter that folds to several
   * and `isEven` does not say that they have been replaced.
   */
  scan(isEven: boolean): boolean {
    const { entries, stops, behindPrefixes } = this;
    const length = entries.length - 1;
    let before: number = edge;
    for (let at = 0; at < length; at += 1) {
      const kind = (entries[at] as number) >> kindShift;
      if (kind === spaced) {
        if (before === spaced) continue;
        if (behindPrefixes && (entries[at] as number) >= firstArabic) {
          this.startWord(at, at, matchForm.plain);
          this.startBehindPrefixes(at);
        } else at = this.startWord(at, at, matchForm.plain) - 1;
      } else if (kind === unspaced) this.startUnspaced(at);
      else if (kind === gone) continue;
      else if (kind !== spaceKind) {
        if (kind >= stop) stops.push(at);
        else if (kind === several && !isEven) return false;
        this.tryKey((entries[at] as number) & codeMask, at, at, matchForm.plain);
      }
      before = kind;
    }
    return true;
  }

  /**
   * Tries the keys of a word that stands at `from`, and of those behind it, as far as keys are long. Gives back where the first
   * letter stands that it did not look at, or the word's end.
   */
  private startWord(start: number, from: number, form: number): number {
    const { entries } = this;
    const { keys, mask, fewest } = this.table;
    let key = (entries[from] as number) & codeMask;
    if (fewest === 1) this.tryKey(key, start, from, form);
    let count = 1;
    let at = from + 1;
    for (; count < keyLength; at += 1) {
      const entry = entries[at] as number;
      if (entry >> kindShift !== spaced) break;
      // As `addToKey` does, which to call would cost more than all else here.
      key = (key * keyFactor + (entry & codeMask)) & keyMask;
      count += 1;
      if (count >= fewest && keys[key & mask] !== 0) this.tryKey(key, start, from, form);
    }
    if (count < keyLength) this.endWord(key, count, at, start, from, form);
    return at;
  }

  /** Goes on with the keys of a word behind so many letters, where it ends or holds what nobody reads. */
  private endWord(
    begun: number,
    letters: number,
    end: number,
    start: number,
    from: number,
    form: number,
  ): void {
    const { entries } = this;
    const { keys, mask, fewest } = this.table;
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
          if (keys[ended & mask] !== 0) this.tryKey(ended, start, from, form);
        }
        if (kind !== spaceKind) return;
        if (!isLetter) continue;
        key = (key * keyFactor + space) & keyMask;
        isLetter = false;
      }
      count += 1;
      if (count >= fewest && keys[key & mask] !== 0) this.tryKey(key, start, from, form);
    }
  }

  /** Tries the keys of a letter of a script without spaces: together with the next one, and alone. */
  private startUnspaced(at: number): void {
    const { entries } = this;
    const { keys, mask } = this.table;
    const folded = (entries[at] as number) & codeMask;
    let next = entries[at + 1] as number;
    const kind = next >> kindShift;
    if (kind === spaceKind || kind === gone) next = this.terms.foldAt(at + 1, unspaced);
    const both = addToKey(folded, next & codeMask);
    if (keys[both & mask] !== 0) this.tryKey(both, at, at, matchForm.plain);
    if (keys[folded & mask] !== 0) this.tryKey(folded, at, at, matchForm.plain);
  }

  /** Walks the trees that a key leads to. */
  private tryKey(key: number, start: number, from: number, form: number): void {
    const { keys, mask, places } = this.table;
    let slot = key & mask;
    for (let known = keys[slot]; known !== 0; known = keys[slot]) {
      if (known === key) {
        const place = places[slot] as number;
        const which = place >> treeShift;
        const tree = this.trees[which] as PackedTree;
        if (form === matchForm.plain || tree.behindPrefixes)
          this.terms.start(which, tree.nodes, place & ((1 << treeShift) - 1), start, from, form);
      }
      slot = (slot + 1) & mask;
    }
  }

  /** Tries, in an Arabic word, to start behind its joined prefixes. */
  private startBehindPrefixes(start: number): void {
    const { entries, codes, places } = this;
    if (!isPrefix((entries[start] as number) & codeMask)) return;
    let count = 0;
    for (let at = start; count < longestLook; at += 1) {
      const entry = entries[at] as number;
      const kind = entry >> kindShift;
      if (kind === gone) continue;
      if (kind !== spaced) break;
      codes[count] = entry & codeMask;
      places[count] = at;
      count += 1;
    }
    const starts = findStartsBehindPrefixes(codes, count);
    for (let at = 1; starts >> at > 0; at += 1) {
      if ((starts >> at) & 1) this.startWord(start, places[at] as number, matchForm.prefixed);
    }
  }
}
