import type { FoldedText } from './fold.ts';

const longestPassage = 600;
const fullStop = 0x2e;
const space = 0x20;
/** `!`, `?`, `;` and the bullets and bars that pages part things with. Folding has already made one of each script's own. */
const enders = new Set([0x21, 0x3f, 0x3b, 0x2022, 0x7c, 0x00b7]);

/** Where each passage of a folded text ends: roughly its sentences, none longer than 600 letters. The last end is the length. */
export function findPassageEnds({ codes, length }: FoldedText): number[] {
  const ends: number[] = [];
  let start = 0;
  for (let at = 0; at < length; at += 1) {
    const code = codes[at] as number;
    const next = at + 1 < length ? (codes[at + 1] as number) : space;
    const stops = code === fullStop ? next === space || next > 0x2e7f : enders.has(code);
    if (stops || (at - start >= longestPassage && code === space) || at - start >= 2 * longestPassage) {
      ends.push(at + 1);
      start = at + 1;
    }
  }
  if (start < length || ends.length === 0) ends.push(length);
  return ends;
}
