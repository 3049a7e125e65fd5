import { anyLetter, followBit, keyLength } from '../core/recognition/term-keys.ts';
import {
  lowerBits,
  type PackedTree,
  packDistance,
  packNarrow,
  packNumber,
  treeMark,
} from '../core/recognition/term-tree.ts';
import { findFirstWords, findKeys, type TermKeys } from './find-keys.ts';

interface Node {
  children: Map<string, Node>;
  /** What stands at the term's end; null where none ends. */
  end: string | null;
  terms: number;
}

/** Packs folded terms (`*` for the rest of a word), each with what is to stand at its end, into the recognizer's tree. */
export function compileTree(terms: ReadonlyMap<string, string>, behindPrefixes = false): PackedTree {
  const found = new Map([...terms.keys()].map((term) => [term, findKeys(term)]));
  const open = new Map(
    [...found.values()].flatMap(({ letters, key, isOpen }) => (isOpen ? [[letters, key]] : [])),
  );
  // A word alone stands with the same word and any ending, whose key is met before it, and before its plural too.
  const keysOf = ({ letters, key, plural }: TermKeys) => {
    const same = open.get(letters);
    if (same !== undefined) return [same];
    return plural ? [key, open.get(plural.letters) ?? plural.key] : [key];
  };
  const followers = new Map<number, number>();
  const groups = new Map<number, { keys: Set<number>; terms: Set<string> }>();
  for (const [term, own] of found) {
    const keys = keysOf(own);
    keys.forEach((key, at) => {
      const isOwn = at === 0 && own.rest !== '' && own.rest[0] !== '*';
      const bits = isOwn ? followBit(own.rest.charCodeAt(0)) : anyLetter;
      followers.set(key, (followers.get(key) ?? 0) | bits);
    });
    const group = { keys: new Set(keys), terms: new Set([term]) };
    // Keys that have a term in common lead to one tree, so that each term stands once.
    for (const other of new Set(keys.flatMap((key) => groups.get(key) ?? []))) {
      for (const key of other.keys) group.keys.add(key);
      for (const one of other.terms) group.terms.add(one);
    }
    for (const key of group.keys) groups.set(key, group);
  }
  const fewest = Math.min(keyLength, ...[...open.keys()].map((letters) => letters.length));
  let nodes = '';
  let keys = '';
  let follows = '';
  let before = 0;
  for (const group of new Set(groups.values())) {
    const start = nodes.length;
    nodes += packNode(growTree(group.terms, terms));
    for (const key of group.keys) {
      keys += packKey(key) + packStep(start - before);
      follows += packNumber(followers.get(key) ?? anyLetter);
      before = start;
    }
  }
  const words = new Set([...found.values()].flatMap(({ letters }) => findFirstWords(letters)));
  const firstWords = [...words].map(packKey).join('');
  return { nodes, keys, follows, firstWords, fewest, behindPrefixes };
}

function packKey(key: number): string {
  return packNumber(key >> lowerBits) + packNumber(key & ((1 << lowerBits) - 1));
}

function packStep(distance: number): string {
  if (distance > 0xd000) throw new Error(`${distance} characters of one key's terms are too many`);
  return packNumber(distance);
}

function growTree(list: Iterable<string>, terms: ReadonlyMap<string, string>): Node {
  const root: Node = { children: new Map(), end: null, terms: 0 };
  for (const term of list) {
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
    node.end = terms.get(term) ?? '';
  }
  return root;
}

function packNode({ children, end }: Node): string {
  const ending =
    end === null
      ? ''
      : String.fromCharCode(children.size > 0 ? treeMark.end : treeMark.leaf) + packNarrow(end.length) + end;
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
    distances += packDistance(distance);
  });
  return (
    ending +
    String.fromCharCode(treeMark.branch) +
    packNarrow(letters.length) +
    letters +
    distances +
    packed.join('')
  );
}
