/**
 * How a folded character parts words. `none`: no letter. `spaced`: a letter or digit of a script that parts words by spaces.
 * `unspaced`: of one that does not (Chinese, Japanese, Thai, Lao, Khmer, Burmese; Korean, which glues its particles on).
 */
export const wordClass = { none: 0, spaced: 1, unspaced: 2 } as const;
export type WordClass = (typeof wordClass)[keyof typeof wordClass];

/** Ranges of code units, first and last. Surrogates count as unspaced: rare Chinese characters and signs. */
const unspacedRanges: readonly (readonly [number, number])[] = [
  [0x0e00, 0x0eff],
  [0x1000, 0x109f],
  [0x1100, 0x11ff],
  [0x1780, 0x17ff],
  [0x2e80, 0x2fdf],
  [0x3005, 0x3007],
  [0x3040, 0x30ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa9e0, 0xa9ff],
  [0xaa60, 0xaa7f],
  [0xac00, 0xd7af],
  [0xd800, 0xdfff],
  [0xf900, 0xfaff],
];

const classes = new Uint8Array(0x10000);

/** The class of a folded code unit. Remembered for each of them, as it never changes. */
export function classOf(code: number): WordClass {
  const known = classes[code] as number;
  if (known) return (known - 1) as WordClass;
  const found = findClass(code);
  classes[code] = found + 1;
  return found;
}

function findClass(code: number): WordClass {
  if (unspacedRanges.some(([first, last]) => code >= first && code <= last)) return wordClass.unspaced;
  // Made where it is needed, which is seldom: the browser's own tables take a millisecond to open.
  return /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code)) ? wordClass.spaced : wordClass.none;
}

/** Whether a word may start or end between two neighbouring code units (0 stands for the edge of the text). */
export function isBoundary(before: number, after: number): boolean {
  return classOf(before) !== wordClass.spaced || classOf(after) !== wordClass.spaced;
}
