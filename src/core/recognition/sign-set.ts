/** How many signs the lower half of a set holds. */
const half = 30;
const highWeight = 2 ** half;

/** A set of signs as bits, by their numbers: passages are many, and objects cost more than all else on a page's first run. */
export interface SignSet {
  low: number;
  high: number;
}

/** Adds the sign of a number. */
export function addSign(set: SignSet, number: number): void {
  if (number < half) set.low |= 1 << number;
  else set.high |= 1 << (number - half);
}

/** Whether a set holds the sign of a number; none is below zero. */
export function holds(set: SignSet, number: number): boolean {
  if (number < 0) return false;
  return number < half ? (set.low & (1 << number)) !== 0 : (set.high & (1 << (number - half))) !== 0;
}

/** Whether two sets have a sign in common. */
export function meets(one: SignSet, other: SignSet): boolean {
  return (one.low & other.low) !== 0 || (one.high & other.high) !== 0;
}

/** How many numbers `needs` has for each company: see `SignTables`. */
export const needLength = 6;

/**
 * Gives back a function that lists the numbers of the companies of signs that are complete in a set, as `needs` tells (see
 * `SignTables`). Sets come again and again.
 */
export function makeCompanyFinder(needs: readonly number[]): (signs: SignSet) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return ({ low, high }) => {
    const key = low + highWeight * high;
    let found = known.get(key);
    if (!found) {
      found = findCompanies(needs, low, high);
      known.set(key, found);
    }
    return found;
  };
}

function findCompanies(needs: readonly number[], low: number, high: number): readonly number[] {
  const found: number[] = [];
  for (let at = 0, number = 0; at < needs.length; at += needLength, number += 1) {
    if (((needs[at] as number) & low) === 0 && ((needs[at + 1] as number) & high) === 0) continue;
    if (((needs[at + 2] as number) & low) === 0 && ((needs[at + 3] as number) & high) === 0) continue;
    if (((needs[at + 4] as number) & low) === 0 && ((needs[at + 5] as number) & high) === 0) continue;
    found.push(number);
  }
  return found;
}
