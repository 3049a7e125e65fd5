import { holdsUnspaced } from '../text/even-letters.ts';
import { codeMask, kindShift, learnLetter, letterKind, letters } from '../text/letters.ts';
import { findPassageEnds } from '../text/passages.ts';
import { findStartsBehindPrefixes, isPrefix, longestLook } from './arabic-prefixes.ts';
import { matchForm, mergeMatches, type Scan } from './scan.ts';
import { groupMask, makeFinder, type TermFilter, takeOffAccents } from './term-filter.ts';
import { type TermTree, treeMark, unpackNumber } from './term-tree.ts';

const space = 0x20;
const star = 0x2a;
const letterS = 0x73;
const { spaced, unspaced, gone, edge } = letterKind;
const spaceKind = letterKind.space;

/**
 * One pass over a text. A class, so that its parts share what they need without arguments. Everything here is written for
 * the first run on a page, which the browser interprets: it finds the places by its own code, and only there walk we.
 */
export class Scanner {
  private readonly matches: number[] = [];
  /** Where the character after the one that `foldAt` gave stands. */
  private next = 0;
  /** The tree that is being walked: its number and its nodes. */
  private which = 0;
  private nodes = '';

  constructor(
    private readonly text: string,
    private readonly trees: readonly TermTree[],
  ) {}

  scan(): Scan {
    const { text, trees } = this;
    const filters = trees.map(({ filter }) => filter);
    const plain = takeOffAccents(text);
    const finder = makeFinder(filters);
    while (finder?.test(plain)) {
      const at = finder.lastIndex - 1;
      const entry = entryOf(text.charCodeAt(at));
      const kind = entry >> kindShift;
      if (kind === spaced && this.kindBefore(at) === spaced) continue;
      const folded = entry & codeMask;
      this.startAt(folded, at, at + 1, kind, matchForm.plain);
      if (folded >= 0x620 && folded <= 0x6a9) this.startBehindPrefixes(at, folded);
    }
    if (holdsUnspaced(text)) this.scanUnspaced(filters);
    return { matches: this.matches, passageEnds: findPassageEnds(text) };
  }

  /** Looks for terms of scripts without spaces, which may begin at any of their characters. */
  private scanUnspaced(filters: readonly TermFilter[]): void {
    const { text, trees } = this;
    const seconds = new Uint8Array(0x10000);
    let always = 0;
    for (const filter of filters) {
      always |= filter.always;
      for (let at = 0; at < filter.seconds.length; at += 1)
        seconds[filter.seconds.charCodeAt(at)] =
          (seconds[filter.seconds.charCodeAt(at)] as number) | unpackNumber(filter.groups.charCodeAt(at));
    }
    const table = letters;
    const { length } = text;
    const found: number[] = [];
    let code = 0;
    let kind = 0;
    for (let at = 0; at <= length; at += 1) {
      const entry = at < length ? table[text.charCodeAt(at)] || learnLetter(text.charCodeAt(at)) : 0;
      const next = entry & codeMask;
      if (kind === unspaced && (((seconds[next] as number) | always) >> (code & groupMask)) & 1)
        found.push(at - 1);
      code = next;
      kind = entry >> kindShift;
    }
    const before = this.matches.splice(0);
    for (const at of found) {
      const folded = entryOf(text.charCodeAt(at)) & codeMask;
      for (const { roots } of trees) {
        if (roots[folded] === 0) continue;
        this.startAt(folded, at, at + 1, unspaced, matchForm.plain);
        break;
      }
    }
    if (before.length > 0) mergeMatches(this.matches, before);
  }

  /** The kind of the last character before a place that somebody reads. */
  private kindBefore(from: number): number {
    for (let at = from - 1; at >= 0; at -= 1) {
      const kind = entryOf(this.text.charCodeAt(at)) >> kindShift;
      if (kind !== gone) return kind;
    }
    return edge;
  }

  /** Walks from the roots of the trees, behind a first letter. */
  private startAt(first: number, start: number, from: number, kind: number, form: number): void {
    const { trees } = this;
    for (let which = 0; which < trees.length; which += 1) {
      const tree = trees[which] as TermTree;
      const root = tree.roots[first] as number;
      if (root === 0) continue;
      this.which = which;
      this.nodes = tree.nodes;
      this.walk(root, start, from, kind, form);
    }
  }

  /**
   * Walks on from a node of the tree: `kind` is that of the last letter, `from` where the next stands. Children of a node
   * are tried in the order in which most terms go.
   */
  private walk(node: number, start: number, from: number, kind: number, form: number): void {
    const { text, nodes } = this;
    const table = letters;
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
      let entry = at < text.length ? (table[text.charCodeAt(at)] as number) : edge << kindShift;
      if (entry === 0) entry = learnLetter(text.charCodeAt(at));
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
    const { text } = this;
    let at = from;
    let isSpace = false;
    for (; at < text.length; at += 1) {
      const entry = entryOf(text.charCodeAt(at));
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
      this.matches.push(start, at, this.which, place, form);
      return;
    }
    const next = this.foldAt(at, last);
    if (next >> kindShift !== spaced) this.matches.push(start, at, this.which, place, form);
    else if ((next & codeMask) === letterS) {
      const end = this.next;
      if (this.foldAt(end, spaced) >> kindShift !== spaced)
        this.matches.push(start, end, this.which, place, form | matchForm.plural);
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
      this.matches.push(start, at, this.which, place, form);
      if (label === treeMark.leaf) return;
      place += 2 + nodes.charCodeAt(place + 1) - treeMark.base;
    }
    this.walk(place, start, at, last, form);
  }

  /** Tries, in an Arabic word, to start behind its joined prefixes. */
  private startBehindPrefixes(start: number, first: number): void {
    if (!isPrefix(first)) return;
    const codes: number[] = [first];
    const places: number[] = [start];
    for (let at = start + 1; codes.length < longestLook; at = this.next) {
      const entry = this.foldAt(at, spaced);
      if (entry >> kindShift !== spaced) break;
      codes.push(entry & codeMask);
      places.push(this.next - 1);
    }
    const starts = findStartsBehindPrefixes(codes);
    for (let at = 1; starts >> at > 0; at += 1) {
      if ((starts >> at) & 1)
        this.startAt(codes[at] as number, start, (places[at] as number) + 1, spaced, matchForm.prefixed);
    }
  }
}

function entryOf(code: number): number {
  const entry = letters[code] as number;
  return entry === 0 ? learnLetter(code) : entry;
}
