/**
 * How a folded character parts words. `none`: no letter. `spaced`: a letter or digit of a script that parts words by spaces.
 * `unspaced`: of one that does not (Chinese, Japanese, Thai, Lao, Khmer, Burmese; Korean, which glues its particles on).
 */
export const wordClass = { none: 0, spaced: 1, unspaced: 2 } as const;
export type WordClass = (typeof wordClass)[keyof typeof wordClass];

/** Ranges of code units, first and last. Surrogates count as unspaced: rare Chinese characters and signs. */
const unspacedRanges =
  '\u0e00\u0eff\u1000\u109f\u1100\u11ff\u1780\u17ff\u2e80\u2fdf\u3005\u3007\u3040\u30ff\u3400\u4dbf\u4e00\u9fff\ua9e0\ua9ff\uaa60\uaa7f\uac00\ud7af\ud800\udfff\uf900\ufaff';

/** No literal: the browser looks at those when a script is read, and to open Unicode's classes takes a millisecond. */
const letter = '[\\p{L}\\p{N}\\p{M}]';

/** The class of a folded code unit. */
//! seldom
export function classOf(code: number): WordClass {
  for (let at = 0; at < unspacedRanges.length; at += 2)
    if (code >= unspacedRanges.charCodeAt(at) && code <= unspacedRanges.charCodeAt(at + 1))
      return wordClass.unspaced;
  if (code < 0x80) return isAsciiLetter(code) ? wordClass.spaced : wordClass.none;
  return new RegExp(letter, 'u').test(String.fromCharCode(code)) ? wordClass.spaced : wordClass.none;
}

//! seldom
function isAsciiLetter(code: number): boolean {
  const small = code | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** Whether a word may start or end between two neighbouring code units (0 stands for the edge of the text). */
export function isBoundary(before: number, after: number): boolean {
  return classOf(before) !== wordClass.spaced || classOf(after) !== wordClass.spaced;
}
