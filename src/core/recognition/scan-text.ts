import { evenLetters } from '../text/even-letters.ts';
import { cutPassages } from '../text/passages.ts';
import { matchLength, type Scan } from './scan.ts';
import { Scanner } from './scanner.ts';
import type { KeyTable } from './term-keys.ts';
import type { PackedTree } from './term-tree.ts';

/**
 * Finds every term of some trees in a text, overlapping ones too, and its passages; `table` holds the keys of these trees.
 * Linear in the text for given terms.
 */
export function scanText(original: string, trees: readonly PackedTree[], table: KeyTable): Scan {
  const scanner = new Scanner(original, trees, table);
  if (scanner.scan(false))
    return { matches: scanner.matches, passageEnds: cutPassages(original, scanner.stops) };
  const { text, startOf, endOf } = evenLetters(original);
  const { matches, stops } = scanEven(text, trees, table);
  for (let at = 0; at < matches.length; at += matchLength) {
    matches[at] = startOf(matches[at] as number);
    matches[at + 1] = endOf(matches[at + 1] as number);
  }
  return { matches, passageEnds: cutPassages(text, stops).map(endOf) };
}

function scanEven(text: string, trees: readonly PackedTree[], table: KeyTable): Scanner {
  const scanner = new Scanner(text, trees, table);
  scanner.scan(true);
  return scanner;
}
