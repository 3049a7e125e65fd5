/** How a term stands in its word, as bits: behind a joined Arabic prefix; followed by an `s` that is not its own. */
export const matchForm = { plain: 0, prefixed: 1, plural: 2 } as const;

/**
 * What one pass over a text found, as lists of numbers, since pages hold thousands: for each match, in the order of
 * starts, five numbers: start and end in the text, which tree, the place there of the mark where the term ends, its form.
 */
export interface Scan {
  matches: number[];
  /** Where each passage ends: roughly the sentences, none much longer than 600 characters, none over an `edge`. */
  passageEnds: number[];
}

/** How many numbers a match is. */
export const matchLength = 5;
/** Puts the matches of one list among those of another, both in the order of their starts. */
export function mergeMatches(matches: number[], others: readonly number[]): void {
  const own = matches.splice(0);
  let from = 0;
  for (let at = 0; at < others.length; at += matchLength) {
    while (from < own.length && (own[from] as number) < (others[at] as number)) {
      matches.push(...own.slice(from, from + matchLength));
      from += matchLength;
    }
    matches.push(...others.slice(at, at + matchLength));
  }
  for (; from < own.length; from += 1) matches.push(own[from] as number);
}
