import { groupMask, type TermFilter } from '../core/recognition/term-filter.ts';
import { packNumber } from '../core/recognition/term-tree.ts';
import { codeMask, kindShift, learnLetter, letterKind } from '../core/text/letters.ts';
import { classOf, wordClass } from '../core/text/word-boundaries.ts';

interface Node {
  children: Map<string, Node>;
  /** Whether words go on here that no deeper node tells apart. */
  isOpen: boolean;
  /** Whether the first word of a term ends here. */
  isWord: boolean;
}

/** How many letters of a term's first word the filter knows: more find fewer places in vain, but take longer to compile. */
const depth = 3;
const special = /[\\^$.*+?()[\]{}|/-]/g;
/** What a letter in a text may be where its folding stands in a term; Latin accents are taken off before. */
const variants = findVariants();

/** Makes the filter of some folded terms: see `TermFilter`. `behindPrefixes`: Arabic ones stand behind joined prefixes too. */
export function compileFilter(terms: Iterable<string>, behindPrefixes: boolean): TermFilter {
  const root = makeNode();
  const signs = new Set<string>();
  const seconds = new Map<string, number>();
  let always = 0;
  for (const term of terms) {
    const first = term.charCodeAt(0);
    const kind = classOf(first);
    if (kind === wordClass.spaced) addPrefix(root, term);
    else if (kind === wordClass.none) signs.add(term.charAt(0));
    else {
      const group = 1 << (first & groupMask);
      const second = term.charAt(1);
      if (second === '' || second === ' ' || second === '*') always |= group;
      else seconds.set(second, (seconds.get(second) ?? 0) | group);
    }
  }
  const prefix = behindPrefixes ? '[وف]?[بکكلس]?(?:[اأإآٱ]?ل)?' : '';
  return {
    words: root.children.size > 0 ? prefix + writeNode(root, '') : '',
    signs: [...signs].map(escapeSign).join(''),
    seconds: [...seconds.keys()].join(''),
    groups: [...seconds.values()].map(packNumber).join(''),
    always,
  };
}

function makeNode(): Node {
  return { children: new Map(), isOpen: false, isWord: false };
}

function addPrefix(root: Node, term: string): void {
  let node = root;
  let at = 0;
  for (; at < depth && isLetter(term.charAt(at)); at += 1) {
    const letter = term.charAt(at);
    const child = node.children.get(letter) ?? makeNode();
    node.children.set(letter, child);
    node = child;
  }
  const next = term.charAt(at);
  if (next === '*' || isLetter(next)) node.isOpen = true;
  else node.isWord = true;
}

function isLetter(letter: string): boolean {
  return letter !== '' && classOf(letter.charCodeAt(0)) === wordClass.spaced;
}

/** The alternatives behind a node, letters that say enough in one class. */
function writeNode({ children, isWord }: Node, letter: string): string {
  const enough = [...children].filter(([, { isOpen }]) => isOpen).map(([next]) => next);
  const alternatives = [...children]
    .filter(([, { isOpen }]) => !isOpen)
    .map(([next, child]) => writeClass([next]) + writeNode(child, next));
  if (enough.length > 0) alternatives.unshift(writeClass(enough));
  if (isWord) alternatives.push(writeWordEnd(letter));
  return alternatives.length > 1 ? `(?:${alternatives.join('|')})` : (alternatives[0] ?? '');
}

/** The end of a word that ends with this letter, an `s` before it or not. */
function writeWordEnd(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code < 0x80) return 's?\\b';
  if (code >= 0x400 && code <= 0x52f) return '(?![\\u0430-\\u052f])';
  if (code >= 0x600 && code <= 0x6ff) return '(?![\\u0620-\\u063f\\u0641-\\u064a\\u0671-\\u06d3])';
  return '';
}

function writeClass(letters: readonly string[]): string {
  const all = [...new Set(letters.flatMap((letter) => [letter, ...(variants.get(letter) ?? [])]))].map(
    escapeSign,
  );
  return all.length === 1 ? (all[0] as string) : `[${all.join('')}]`;
}

function escapeSign(letter: string): string {
  return letter.replace(special, '\\$&');
}

/** For each folded letter beyond Latin the others that fold to it, capitals left out. */
function findVariants(): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (let code = 0x370; code < 0x10000; code += 1) {
    if (code >= 0xac00 && code <= 0xdfff) continue;
    const entry = learnLetter(code);
    const folded = entry & codeMask;
    const kind = entry >> kindShift;
    if (
      folded === code ||
      (folded < 0x370 && !(folded >= 0x30 && folded <= 0x39)) ||
      kind === letterKind.several ||
      kind === letterKind.gone
    )
      continue;
    const written = String.fromCharCode(code);
    if (written.toLowerCase() !== written) continue;
    const letter = String.fromCharCode(folded);
    found.set(letter, [...(found.get(letter) ?? []), written]);
  }
  return found;
}
