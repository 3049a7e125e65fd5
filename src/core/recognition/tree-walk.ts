import { codeMask, kindShift, learnLetter, letterKind, letters } from '../text/letters.ts';
import { matchForm } from './scan.ts';
import { treeMark, unpackNumber } from './term-tree.ts';

const space = 0x20;
const star = 0x2a;
const letterS = 0x73;
const { spaced, unspaced, gone, edge } = letterKind;
const spaceKind = letterKind.space;

/**
 * Follows the terms of a tree through a text. A class, so that its parts share what they need without arguments. Everything here
 * is written for the first run on a page, which the browser interprets.
 */
export class TreeWalk {
  /** See `Scan`. */
  readonly matches: number[] = [];
  /** The entry of each character in `letters`, and behind the last one that of an edge. */
  readonly entries: Int32Array;
  /** Where the character after the one that `foldAt` gave stands. */
  private next = 0;
  /** The tree that is being walked: its number and its nodes. */
  private which = 0;
  private nodes = '';
  /** Where the small tree starts that is being walked. */
  private root = 0;

  constructor(text: string) {
    this.entries = readEntries(text);
  }

  /** Notes the terms of a small tree, which starts at the node `root` of the tree `which`, that stand from `from` on. */
  start(which: number, nodes: string, root: number, start: number, from: number, form: number): void {
    this.which = which;
    this.nodes = nodes;
    this.root = root;
    this.walk(root, start, from, edge, form);
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
  foldAt(from: number, last: number): number {
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
