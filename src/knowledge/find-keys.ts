import { addToKey, keyEnd, keyLength } from '../core/recognition/term-keys.ts';
import { kindShift, learnLetter, letterKind } from '../core/text/letters.ts';

/** The key of a term: see `term-keys.ts`. */
export interface TermKeys {
  key: number;
  /** The letters that the key is made of, in scripts that part words by spaces; else empty. */
  letters: string;
  /** Whether the key has no end, so that more letters may follow. */
  isOpen: boolean;
  /** What of the term stands behind the letters of the key. */
  rest: string;
  /** The letters and the key of the term with an `s` behind it, where they are others. */
  plural?: { letters: string; key: number };
}

const { spaced, unspaced, space } = letterKind;
const star = '*';

/** The keys by which a folded term is found. */
export function findKeys(term: string): TermKeys {
  const first = term.charCodeAt(0);
  const kind = kindOf(term, 0);
  if (kind === unspaced) {
    const next = term.charAt(1);
    const isAlone = next === '' || next === ' ' || next === star;
    if (isAlone) return { key: first, letters: '', isOpen: false, rest: term.slice(1) };
    return { key: addToKey(first, term.charCodeAt(1)), letters: '', isOpen: false, rest: term.slice(2) };
  }
  if (kind !== spaced) return { key: first, letters: '', isOpen: false, rest: term.slice(1) };
  const end = findEnd(term);
  const letters = term.slice(0, end);
  const rest = term.slice(end);
  const isOpen = end === keyLength || term.charAt(end) === star;
  if (isOpen) return { key: keyOf(letters), letters, isOpen, rest };
  const key = addToKey(keyOf(letters), keyEnd);
  if (end < term.length) return { key, letters, isOpen, rest };
  const withS = `${letters}s`;
  const pluralKey = withS.length === keyLength ? keyOf(withS) : addToKey(keyOf(withS), keyEnd);
  return { key, letters, isOpen, rest, plural: { letters: withS, key: pluralKey } };
}

/** The keys, each with an end, of the words behind which others stand among the letters of a key. */
export function findFirstWords(letters: string): number[] {
  return [...letters.matchAll(/ /g)].map(({ index }) => addToKey(keyOf(letters.slice(0, index)), keyEnd));
}

/** Where the letters of a term's key end: with the words that stand behind the first one, as far as keys are long. */
function findEnd(term: string): number {
  let end = 1;
  for (;;) {
    while (end < keyLength && kindOf(term, end) === spaced) end += 1;
    if (end === keyLength || kindOf(term, end) !== space || kindOf(term, end + 1) !== spaced) return end;
    end += 1;
  }
}

function kindOf(term: string, at: number): number {
  if (at >= term.length || term.charAt(at) === star) return 0;
  return learnLetter(term.charCodeAt(at)) >> kindShift;
}

function keyOf(letters: string): number {
  let key = letters.charCodeAt(0);
  for (let at = 1; at < letters.length; at += 1) key = addToKey(key, letters.charCodeAt(at));
  return key;
}
