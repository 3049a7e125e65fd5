const wa = 0x648;
const fa = 0x641;
const ba = 0x628;
const kaf = 0x6a9;
const sin = 0x633;
const alif = 0x627;
const lam = 0x644;

/** How many letters of a word are looked at for prefixes. */
export const longestLook = 7;
const fewestLeft = 3;

/** Whether a folded letter may be a word's first joined prefix. */
export function isPrefix(code: number): boolean {
  return code === wa || code === fa || code === alif || isOneLetterPrefix(code);
}

/**
 * Where in an Arabic word, given by its first folded letters and their number, a term may start behind و ف, ب ک ل س and the article, when three
 * letters at least are left: as bits.
 */
export function findStartsBehindPrefixes(codes: Int32Array, count: number): number {
  if (count <= fewestLeft) return 0;
  let starts = 1;
  if (codes[0] === wa || codes[0] === fa) starts |= 2;
  let seen = starts;
  for (let at = 0; at < 2; at += 1)
    if ((seen >> at) & 1 && isOneLetterPrefix(codes[at] as number)) starts |= 2 << at;
  seen = starts;
  for (let at = 0; at < 3; at += 1) {
    if (!((seen >> at) & 1)) continue;
    if (codes[at] === alif && codes[at + 1] === lam) starts |= 4 << at;
    // "To the" is written with both lams and no alif.
    if (at > 0 && codes[at] === lam && codes[at - 1] === lam) starts |= 2 << at;
  }
  const places = Math.max(0, count - fewestLeft + 1);
  return starts & ~1 & ((1 << places) - 1);
}

function isOneLetterPrefix(code: number): boolean {
  return code === ba || code === kaf || code === lam || code === sin;
}
