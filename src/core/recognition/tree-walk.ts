import { codeMask, kindShift, learnLetter, letterKind, letters } from '../text/letters.ts';
import { matchForm } from './scan.ts';
import { readDistance, treeMark } from './term-tree.ts';

const space = 0x20;
const star = 0x2a;
const letterS = 0x73;
const { spaced, unspaced, gone, edge } = letterKind;
const spaceKind = letterKind.space;

/** What follows the terms of trees through a text. */
export interface TreeWalk {
  /** See `Scan`. */
  matches: number[];
  /** Notes the terms of a small tree, which starts at the node `root` of the tree `which`, that stand from `from` on. */
  follow: (which: number, nodes: string, root: number, start: number, from: number, form: number) => void;
  /**
   * The folded letter at a place, of which the text may hold several that nobody reads or spaces that are one. Spaces
   * between letters of a script that has none say nothing: Burmese and divided Chinese are written with stray ones.
   */
  foldAt: (from: number, last: number) => number;
  /** Where the character after the one that `foldAt` gave stands. */
  behind: () => number;
}

/**
 * Follows terms through a text that is given by the entries of its letters. Everything here is written for the first run on a
 * page, which the browser interprets: functions within one share what they need without arguments and without objects, whose
 * fields it must first learn to find.
 */
export function makeTreeWalk(entries: Int32Array): TreeWalk {
  const matches: number[] = [];
  const length = entries.length - 1;
  let behind = 0;
  // The tree that is being walked: its number, its nodes, where the small tree starts.
  let which = 0;
  let nodes = '';
  let root = 0;
  // Where the term starts, and its form.
  let start = 0;
  let form = 0;

  const foldAt = (from: number, last: number): number => {
    let at = from;
    let isSpace = false;
    for (; at < length; at += 1) {
      const entry = entries[at] as number;
      const kind = entry >> kindShift;
      if (kind === spaceKind) isSpace = true;
      else if (kind !== gone) {
        if (isSpace && !(kind === unspaced && last === unspaced)) break;
        behind = at + 1;
        return entry;
      }
    }
    behind = at;
    return isSpace ? space | (spaceKind << kindShift) : edge << kindShift;
  };

  const note = (place: number, end: number, as: number) => {
    matches.push(start, end, which, place, as, root);
  };

  const endAt = (place: number, at: number, last: number) => {
    if (last !== spaced) {
      note(place, at, form);
      return;
    }
    const next = foldAt(at, last);
    if (next >> kindShift !== spaced) note(place, at, form);
    else if ((next & codeMask) === letterS) {
      const end = behind;
      if (foldAt(end, spaced) >> kindShift !== spaced) note(place, end, form | matchForm.plural);
    }
  };

  /**
   * Walks on from a node of the tree: `kind` is that of the last letter, `from` where the next stands. Children of a node
   * are tried in the order in which most terms go.
   */
  const walk = (node: number, from: number, kind: number) => {
    let place = node;
    let at = from;
    let last = kind;
    for (;;) {
      const label = nodes.charCodeAt(place);
      if (label === treeMark.end || label === treeMark.leaf) {
        endAt(place, at, last);
        if (label === treeMark.leaf) return;
        place += 2 + nodes.charCodeAt(place + 1) - treeMark.base;
        continue;
      }
      // The letter that comes next, as folded. The plain case stands here; spaces and letters that nobody reads below.
      let entry = entries[at] as number;
      let nextKind = entry >> kindShift;
      let after = at + 1;
      if (nextKind === spaceKind || nextKind === gone) {
        entry = foldAt(at, last);
        nextKind = entry >> kindShift;
        after = behind;
      }
      const folded = nextKind === edge ? -1 : entry & codeMask;
      if (label === star) {
        skipWord(place + 1, at, last);
        return;
      }
      if (label === treeMark.branch) {
        const count = nodes.charCodeAt(place + 1) - treeMark.base;
        const first = place + 2;
        let child = 0;
        if (nodes.charCodeAt(first) === star) {
          skipWord(first + 3 * count - 2, at, last);
          child = 1;
        }
        while (child < count && nodes.charCodeAt(first + child) !== folded) child += 1;
        if (child === count) return;
        place = first + 3 * count - 2;
        if (child > 0) place += readDistance(nodes, first + count + 2 * child - 2);
      } else {
        if (label !== folded) return;
        place += 1;
      }
      at = after;
      last = nextKind;
    }
  };

  /** Goes on behind a `*`: over the rest of the word, in which the term may end or go on with a next word. */
  const skipWord = (node: number, from: number, kind: number) => {
    let at = from;
    let last = kind;
    while (last === spaced) {
      const next = foldAt(at, last) >> kindShift;
      if (next !== spaced) break;
      last = next;
      at = behind;
    }
    let place = node;
    const label = nodes.charCodeAt(place);
    if (label === treeMark.end || label === treeMark.leaf) {
      note(place, at, form);
      if (label === treeMark.leaf) return;
      place += 2 + nodes.charCodeAt(place + 1) - treeMark.base;
    }
    walk(place, at, last);
  };

  return {
    matches,
    follow: (tree, treeNodes, treeRoot, from, first, how) => {
      which = tree;
      nodes = treeNodes;
      root = treeRoot;
      start = from;
      form = how;
      walk(treeRoot, first, edge);
    },
    foldAt,
    behind: () => behind,
  };
}

/**
 * The entry of each character in `letters`, and behind the last one that of an edge. The smallest of loops, as it is the one that
 * the browser soon compiles.
 */
export function readEntries(text: string): Int32Array {
  const { length } = text;
  const entries = new Int32Array(length + 1);
  const table = letters;
  for (let at = 0; at < length; at += 1)
    entries[at] = (table[text.charCodeAt(at)] as number) || learnLetter(text.charCodeAt(at));
  entries[length] = edge << kindShift;
  return entries;
}
