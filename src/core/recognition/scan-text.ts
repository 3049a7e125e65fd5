import { evenLetters } from '../text/even-letters.ts';
import { matchLength, type Scan } from './scan.ts';
import { Scanner } from './scanner.ts';
import type { TermTree } from './term-tree.ts';

/** Finds every term of some trees in a text, overlapping ones too, and its passages. Linear in the text for given terms. */
export function scanText(original: string, trees: readonly TermTree[]): Scan {
  const even = evenLetters(original);
  if (!even) return new Scanner(original, trees).scan();
  const { text, startOf, endOf } = even;
  const { matches, passageEnds } = new Scanner(text, trees).scan();
  for (let at = 0; at < matches.length; at += matchLength) {
    matches[at] = startOf(matches[at] as number);
    matches[at + 1] = endOf(matches[at + 1] as number);
  }
  return { matches, passageEnds: passageEnds.map(endOf) };
}
