import { codeMask, kindShift, learnLetter, letterKind, letters } from '../text/letters.ts';
import { findStartsBehindPrefixes, isPrefix, longestLook } from './arabic-prefixes.ts';
import { matchForm } from './scan.ts';
import { addToKey, type KeyTable, keyEnd, keyFactor, keyLength, keyMask, treeShift } from './term-keys.ts';
import { type PackedTree, treeMark, unpackNumber } from './term-tree.ts';

const space = 0x20;
const star = 0x2a;
const letterS = 0x73;
const { spaced, unspaced, gone, several, stop, edge } = letterKind;
const spaceKind = letterKind.space;
/** The least entry of a letter of Arabic script. */
const firstArabic = (spaced << kindShift) | 0x620;

/**
 * One pass over a text. A class, so that its parts share what they need without arguments. Everything here is written for
 * the first run on a page, which the browser interprets: most letters cost one look at a table.
 */
export class Scanner {
  /** See `Scan`. */
  readonly matches: number[] = [];
  /** Where something stands that may end a passage. */
  readonly stops: number[] = [];
  /** Where the character after the one that `foldAt` gave stands. */
  private next = 0;
  /** The tree that is being walked: its number and its nodes. */
  private which = 0;
  private nodes = '';
  /** Where the small tree starts that is being walked. */
  private root = 0;
  private readonly behindPrefixes: boolean;
  /** The entry of each character in `letters`, and behind the last one that of an edge. */
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
    this.entries = readEntries(text);
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
    if (kind === spaceKind || kind === gone) next = this.foldAt(at + 1, unspaced);
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
        this.which = place >> treeShift;
        const tree = this.trees[this.which] as PackedTree;
        if (form === matchForm.plain || tree.behindPrefixes) {
          this.nodes = tree.nodes;
          this.root = place & ((1 << treeShift) - 1);
          this.walk(this.root, start, from, edge, form);
        }
      }
      slot = (slot + 1) & mask;
    }
  }

  /**
   * Walks on from a node of the tree: `kind` is that of the last letter, `from` where the next stands. Children of a node
   * are tried in the order in which most terms go.
   */
  private walk(node: number, start: number, from: number, kind: number, form: number): void {
    const { entries, nodes } = this;
    let place = node;
    let at = from;
    let last = kind;
    for (;;) {
      const label = nodes.charCodeAt(place);
      if (label === treeMark.end || label === treeMark.leaf) {
        this.endAt(place, start, at, last, form);
        if (label === treeMark.leaf) return;
        place += 2 + nodes.charCodeAt(place + 1) - treeMark.base;
        continue;
      }
      // The letter that comes next, as folded. The plain case stands here; spaces and letters that nobody reads below.
      let entry = entries[at] as number;
      let nextKind = entry >> kindShift;
      let after = at + 1;
      if (nextKind === spaceKind || nextKind === gone) {
        entry = this.foldAt(at, last);
        nextKind = entry >> kindShift;
        after = this.next;
      }
      const folded = nextKind === edge ? -1 : entry & codeMask;
      if (label === star) {
        this.skipWord(place + 1, start, at, last, form);
        return;
      }
      if (label === treeMark.branch) {
        const count = nodes.charCodeAt(place + 1) - treeMark.base;
        const first = place + 2;
        let child = 0;
        if (nodes.charCodeAt(first) === star) {
          this.skipWord(first + 2 * count - 1, start, at, last, form);
          child = 1;
        }
        while (child < count && nodes.charCodeAt(first + child) !== folded) child += 1;
        if (child === count) return;
        place = first + 2 * count - 1;
        if (child > 0) place += unpackNumber(nodes.charCodeAt(first + count + child - 1));
      } else {
        if (label !== folded) return;
        place += 1;
      }
      at = after;
      last = nextKind;
    }
  }

  /**
   * The folded letter at a place, of which the text may hold several that nobody reads or spaces that are one. Spaces
   * between letters of a script that has none say nothing: Burmese and divided Chinese are written with stray ones.
   */
  private foldAt(from: number, last: number): number {
    const { entries } = this;
    const length = entries.length - 1;
    let at = from;
    let isSpace = false;
    for (; at < length; at += 1) {
      const entry = entries[at] as number;
      const kind = entry >> kindShift;
      if (kind === spaceKind) isSpace = true;
      else if (kind !== gone) {
        if (isSpace && !(kind === unspaced && last === unspaced)) break;
        this.next = at + 1;
        return entry;
      }
    }
    this.next = at;
    return isSpace ? space | (spaceKind << kindShift) : edge << kindShift;
  }

  private endAt(place: number, start: number, at: number, last: number, form: number): void {
    if (last !== spaced) {
      this.matches.push(start, at, this.which, place, form, this.root);
      return;
    }
    const next = this.foldAt(at, last);
    if (next >> kindShift !== spaced) this.matches.push(start, at, this.which, place, form, this.root);
    else if ((next & codeMask) === letterS) {
      const end = this.next;
      if (this.foldAt(end, spaced) >> kindShift !== spaced)
        this.matches.push(start, end, this.which, place, form | matchForm.plural, this.root);
    }
  }

  /** Goes on behind a `*`: over the rest of the word, in which the term may end or go on with a next word. */
  private skipWord(node: number, start: number, from: number, kind: number, form: number): void {
    const { nodes } = this;
    let at = from;
    let last = kind;
    while (last === spaced) {
      const next = this.foldAt(at, last) >> kindShift;
      if (next !== spaced) break;
      last = next;
      at = this.next;
    }
    let place = node;
    const label = nodes.charCodeAt(place);
    if (label === treeMark.end || label === treeMark.leaf) {
      this.matches.push(start, at, this.which, place, form, this.root);
      if (label === treeMark.leaf) return;
      place += 2 + nodes.charCodeAt(place + 1) - treeMark.base;
    }
    this.walk(place, start, at, last, form);
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

/** The smallest of loops, as it is the one that the browser soon compiles. */
function readEntries(text: string): Int32Array {
  const { length } = text;
  const entries = new Int32Array(length + 1);
  const table = letters;
  for (let at = 0; at < length; at += 1)
    entries[at] = (table[text.charCodeAt(at)] as number) || learnLetter(text.charCodeAt(at));
  entries[length] = edge << kindShift;
  return entries;
}
