import type { LexiconTree } from '../core/recognition/lexicon.ts';

interface Node {
  children: Map<string, Node>;
  end: boolean;
}

/**
 * Packs folded terms (`*` for the rest of a word) into the recognizer's tree. `order` gives the terms in the order of
 * the tree's ends.
 */
export function compileTree(terms: Iterable<string>): { tree: LexiconTree; order: string[] } {
  const root: Node = { children: new Map(), end: false };
  for (const term of terms) {
    let node = root;
    // By code units, as the text is walked.
    for (const letter of term.split('')) {
      let child = node.children.get(letter);
      if (!child) {
        child = { children: new Map(), end: false };
        node.children.set(letter, child);
      }
      node = child;
    }
    node.end = true;
  }
  const queue: { node: Node; term: string }[] = [{ node: root, term: '' }];
  const ends: number[] = [];
  const order: string[] = [];
  let labels = '';
  let degrees = '';
  let lastEnd = 0;
  for (let at = 0; at < queue.length; at += 1) {
    const { node, term } = queue[at] as { node: Node; term: string };
    degrees += String.fromCharCode(48 + node.children.size);
    if (node.end) {
      ends.push(at - lastEnd);
      lastEnd = at;
      order.push(term);
    }
    // The star comes first, so that the walk finds it without a search.
    const children = [...node.children].sort(([a], [b]) => (a === '*' ? -1 : b === '*' ? 1 : a < b ? -1 : 1));
    for (const [letter, child] of children) {
      labels += letter;
      queue.push({ node: child, term: term + letter });
    }
  }
  return { tree: { labels, degrees, ends }, order };
}
