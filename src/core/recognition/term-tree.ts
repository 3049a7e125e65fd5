import type { TermFilter } from './term-filter.ts';

/**
 * All terms as one tree of folded letters, in strings that the walk reads as they are, so that nothing is unpacked before a
 * page is read. `*` stands for the rest of a word.
 *
 * A node is, in `nodes`: where a term ends, `end` (or `leaf`, if nothing goes on from there), the number of characters that
 * follow about the terms, and these. Then, if one letter goes on: that letter and its node. If several do: `branch`, their
 * number, the letters (a `*` first), for each but the first how far behind the first one's node its own starts, and the
 * nodes. Numbers are characters from `base` on, leaving out surrogates.
 */
export interface TermTree {
  nodes: string;
  /** For each first letter where its node starts; 0 for none. */
  roots: Int32Array;
  filter: TermFilter;
}

/** A compiled tree: `starts` gives where the node of each letter in `letters` starts. */
export interface PackedTree {
  nodes: string;
  letters: string;
  starts: number[];
  filter: TermFilter;
}

/** The marks are capitals, which no folded letter is; numbers leave out what strings in JavaScript must escape, but for one. */
export const treeMark = { end: 0x41, branch: 0x42, leaf: 0x43, base: 0x23 } as const;

/** Makes a compiled tree ready to walk on: one step for each first letter. */
export function openTree({ nodes, letters, starts, filter }: PackedTree): TermTree {
  const roots = new Int32Array(0x10000);
  for (let at = 0; at < letters.length; at += 1) roots[letters.charCodeAt(at)] = starts[at] as number;
  return { nodes, roots, filter };
}

/** A number as one character that every encoding can hold. Throws where it does not fit. */
export function packNumber(number: number): string {
  const code = number + treeMark.base;
  const written = code >= 0xd800 ? code + 0x800 : code;
  if (written > 0xffff) throw new Error(`the term tree holds ${number}, more than one character can say`);
  return String.fromCharCode(written);
}

/** A number of the tree as it was before it became a character. */
export function unpackNumber(code: number): number {
  return (code >= 0xe000 ? code - 0x800 : code) - treeMark.base;
}

/** The folded letters on the way to a place in the tree, or null where the place is the start of no node or ending. */
export function spellPath({ nodes, letters, starts }: PackedTree, place: number): string | null {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= place) low = middle + 1;
    else high = middle;
  }
  let path = letters.charAt(low - 1);
  let node = starts[low - 1] ?? 0;
  while (node < place) {
    const mark = nodes.charCodeAt(node);
    if (mark === treeMark.leaf) return null;
    if (mark === treeMark.end) node += 2 + unpackNumber(nodes.charCodeAt(node + 1));
    else if (mark === treeMark.branch) {
      const count = unpackNumber(nodes.charCodeAt(node + 1));
      const first = node + 2;
      const nearest = first + 2 * count - 1;
      let child = 0;
      let start = nearest;
      for (let next = 1; next < count; next += 1) {
        const there = nearest + unpackNumber(nodes.charCodeAt(first + count + next - 1));
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
