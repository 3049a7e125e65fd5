/** How a term stands in its word, as bits: behind a joined Arabic prefix; followed by an `s` that is not its own. */
export const matchForm = { plain: 0, prefixed: 1, plural: 2 } as const;

/**
 * What one pass over a text found, as lists of numbers, since pages hold thousands: for each match, in the order of
 * starts, six numbers: start and end in the text, which tree, the place there of the mark where the term ends, its form, and
 * where the small tree starts that holds it.
 */
export interface Scan {
  matches: number[];
  /** Where each passage ends: roughly the sentences, none much longer than 600 characters, none over an `edge`. */
  passageEnds: number[];
}

/** How many numbers a match is. */
export const matchLength = 6;
