import { type PackedTree, packNumber, treeMark } from '../core/recognition/term-tree.ts';
import { compileFilter } from './compile-filter.ts';

interface Node {
  children: Map<string, Node>;
  /** What stands at the term's end; null where none ends. */
  end: string | null;
  terms: number;
}

/** Packs folded terms (`*` for the rest of a word), each with what is to stand at its end, into the recognizer's tree. */
export function compileTree(terms: ReadonlyMap<string, string>, behindPrefixes = false): PackedTree {
  const root: Node = { children: new Map(), end: null, terms: 0 };
  for (const [term, end] of terms) {
    let node = root;
    // By code units, as the text is walked.
    for (const letter of term.split('')) {
      let child = node.children.get(letter);
      if (!child) {
        child = { children: new Map(), end: null, terms: 0 };
        node.children.set(letter, child);
      }
      node = child;
      node.terms += 1;
    }
    node.end = end;
  }
  // No node starts at 0, which stands for none.
  let nodes = String.fromCharCode(treeMark.leaf);
  const starts: number[] = [];
  const sorted = [...root.children].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, node] of sorted) {
    starts.push(nodes.length);
    nodes += packNode(node);
  }
  return {
    nodes,
    letters: sorted.map(([letter]) => letter).join(''),
    starts,
    filter: compileFilter(terms.keys(), behindPrefixes),
  };
}

function packNode({ children, end }: Node): string {
  const ending =
    end === null
      ? ''
      : String.fromCharCode(children.size > 0 ? treeMark.end : treeMark.leaf) + packNumber(end.length) + end;
  if (children.size === 0) return ending;
  // The star comes first, so that the walk finds it without a search; then the letters with which most terms go on.
  const sorted = [...children].sort(([a, one], [b, other]) =>
    a === '*' ? -1 : b === '*' ? 1 : other.terms - one.terms || (a < b ? -1 : 1),
  );
  const packed = sorted.map(([, child]) => packNode(child));
  const letters = sorted.map(([letter]) => letter).join('');
  if (letters.length === 1) return ending + letters + packed[0];
  let distance = 0;
  let distances = '';
  packed.slice(0, -1).forEach((node) => {
    distance += node.length;
    distances += packNumber(distance);
  });
  return (
    ending +
    String.fromCharCode(treeMark.branch) +
    packNumber(letters.length) +
    letters +
    distances +
    packed.join('')
  );
}
