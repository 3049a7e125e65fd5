import { evenLetters } from '../text/even-letters.ts';
import { cutPassages } from '../text/passages.ts';
import { matchLength, type Scan } from './scan.ts';
import { scanLetters } from './scanner.ts';
import type { KeyTable } from './term-keys.ts';
import type { PackedTree } from './term-tree.ts';

/**
 * Finds every term of some trees in a text, overlapping ones too, and its passages; `table` holds the keys of these trees.
 * Linear in the text for given terms.
 */
export function scanText(original: string, trees: readonly PackedTree[], table: KeyTable): Scan {
  const found = scanLetters(original, trees, table, false);
  if (found) return { matches: found.matches, passageEnds: cutPassages(original, found.stops) };
  const { text, startOf, endOf } = evenLetters(original);
  const { matches, stops } = scanLetters(text, trees, table, true) ?? { matches: [], stops: [] };
  for (let at = 0; at < matches.length; at += matchLength) {
    matches[at] = startOf(matches[at] as number);
    matches[at + 1] = endOf(matches[at + 1] as number);
  }
  return { matches, passageEnds: cutPassages(text, stops).map(endOf) };
}
