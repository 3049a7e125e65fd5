import type { FoldedText } from '../text/fold.ts';
import { classOf, isBoundary, wordClass } from '../text/word-boundaries.ts';
import type { LexiconTree } from './lexicon.ts';

/** The lexicon's tree as arrays to walk on. Children of node `n` are `firstChild[n]` up to `firstChild[n + 1]`. */
export interface TermTree {
  labels: Uint16Array;
  firstChild: Uint32Array;
  /** For each node, which end it is, or -1. */
  endAt: Int32Array;
  /** The root's child by letter, or 0. */
  byFirstLetter: Uint32Array;
}

/** How a match stands in its word. */
export interface MatchForm {
  /** Behind a joined Arabic prefix. */
  prefixed: boolean;
  /** Followed by an `s` that is not the term's. */
  plural: boolean;
}

/** Told of each match: folded offsets and the number of the tree's end. */
export type OnMatch = (start: number, end: number, which: number, form: MatchForm) => void;

const star = 0x2a;
const space = 0x20;
const letterS = 0x73;
const plain: MatchForm = { prefixed: false, plural: false };
const withPlural: MatchForm = { prefixed: false, plural: true };
const withPrefix: MatchForm = { prefixed: true, plural: false };

/** Unpacks a compiled tree. Linear in its nodes, of which there are some tens of thousands. */
export function unpackTree(packed: LexiconTree): TermTree {
  const nodes = packed.degrees.length;
  const labels = new Uint16Array(nodes);
  const firstChild = new Uint32Array(nodes + 1);
  const endAt = new Int32Array(nodes).fill(-1);
  const byFirstLetter = new Uint32Array(0x10000);
  let child = 1;
  for (let node = 0; node < nodes; node += 1) {
    if (node > 0) labels[node] = packed.labels.charCodeAt(node - 1);
    firstChild[node] = child;
    child += packed.degrees.charCodeAt(node) - 48;
  }
  firstChild[nodes] = child;
  let end = 0;
  packed.ends.forEach((distance, which) => {
    end += distance;
    endAt[end] = which;
  });
  for (let node = firstChild[0] as number; node < (firstChild[1] as number); node += 1) {
    byFirstLetter[labels[node] as number] = node;
  }
  return { labels, firstChild, endAt, byFirstLetter };
}

/** Tells of every term in a folded text, overlapping ones too. Linear in the text for a given set of terms. */
export function scanText(text: FoldedText, tree: TermTree, onMatch: OnMatch): void {
  const { codes, length } = text;
  let before = 0;
  for (let at = 0; at < length; at += 1) {
    const code = codes[at] as number;
    if (code !== space && isBoundary(before, code)) {
      startAt(text, tree, at, at, plain, onMatch);
      if (code >= 0x600 && code <= 0x6ff) {
        for (const later of startsBehindPrefixes(text, at)) {
          startAt(text, tree, at, later, withPrefix, onMatch);
        }
      }
    }
    before = code;
  }
}

function startAt(
  text: FoldedText,
  tree: TermTree,
  start: number,
  at: number,
  form: MatchForm,
  onMatch: OnMatch,
): void {
  const first = text.codes[at] as number;
  const node = tree.byFirstLetter[first] as number;
  if (node !== 0 && first !== star) walk(text, tree, start, at + 1, node, form, onMatch);
}

function walk(
  text: FoldedText,
  tree: TermTree,
  start: number,
  from: number,
  root: number,
  form: MatchForm,
  onMatch: OnMatch,
): void {
  const { codes, length } = text;
  let node = root;
  for (let at = from; ; at += 1) {
    const last = codes[at - 1] as number;
    const next = at < length ? (codes[at] as number) : 0;
    const which = tree.endAt[node] as number;
    if (which >= 0) {
      if (isBoundary(last, next)) onMatch(start, at, which, form);
      else if (next === letterS && isBoundary(letterS, at + 1 < length ? (codes[at + 1] as number) : 0)) {
        onMatch(start, at + 1, which, withPlural);
      }
    }
    let child = tree.firstChild[node] as number;
    const end = tree.firstChild[node + 1] as number;
    if (child < end && tree.labels[child] === star) {
      skipWord(text, tree, start, at, child, form, onMatch);
      child += 1;
    }
    while (child < end && tree.labels[child] !== next) child += 1;
    if (child === end || at >= length) return;
    node = child;
  }
}

/** Goes on behind a `*`: over the rest of the word, in which the term may end or go on with a next word. */
function skipWord(
  text: FoldedText,
  tree: TermTree,
  start: number,
  from: number,
  node: number,
  form: MatchForm,
  onMatch: OnMatch,
): void {
  const { codes, length } = text;
  let at = from;
  if (classOf(codes[at - 1] as number) === wordClass.spaced) {
    while (at < length && classOf(codes[at] as number) === wordClass.spaced) at += 1;
  }
  const which = tree.endAt[node] as number;
  if (which >= 0) onMatch(start, at, which, form);
  if (at >= length) return;
  for (
    let child = tree.firstChild[node] as number;
    child < (tree.firstChild[node + 1] as number);
    child += 1
  ) {
    if (tree.labels[child] === codes[at]) walk(text, tree, start, at + 1, child, form, onMatch);
  }
}

const wa = 0x648;
const fa = 0x641;
const oneLetterPrefixes = new Set([0x628, 0x6a9, 0x644, 0x633]);
const alif = 0x627;
const lam = 0x644;

/** Where in an Arabic word a term may start behind و ف, ب ک ل س and the article, when three letters at least are left. */
function startsBehindPrefixes(text: FoldedText, start: number): number[] {
  const { codes } = text;
  const starts = new Set([start]);
  if (codes[start] === wa || codes[start] === fa) starts.add(start + 1);
  for (const at of [...starts]) if (oneLetterPrefixes.has(codes[at] as number)) starts.add(at + 1);
  for (const at of [...starts]) {
    if (codes[at] === alif && codes[at + 1] === lam) starts.add(at + 2);
    // "To the" is written with both lams and no alif.
    if (codes[at] === lam && codes[at - 1] === lam && at > start) starts.add(at + 1);
  }
  starts.delete(start);
  return [...starts].filter((at) => {
    for (let letter = at; letter < at + 3; letter += 1) {
      if (letter >= text.length || classOf(codes[letter] as number) !== wordClass.spaced) return false;
    }
    return true;
  });
}
