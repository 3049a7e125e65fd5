import { companies, type PassageSign, passageSigns } from './evidence-groups.ts';

/** How many signs the lower half of a set holds. */
const half = 30;
const highWeight = 2 ** half;

/** The number of a sign in `passageSigns`. Throws where there is none of that name. */
export function signNumber(sign: PassageSign): number {
  const number = passageSigns.indexOf(sign);
  if (number < 0) throw new Error(`"${sign}" is no sign of a passage; see passageSigns`);
  return number;
}

/** A set of signs as bits: passages are many, and objects cost more than all else on a page's first run. */
export interface SignSet {
  low: number;
  high: number;
}

export function setOf(signs: readonly PassageSign[]): SignSet {
  const set = { low: 0, high: 0 };
  for (const sign of signs) addSign(set, signNumber(sign));
  return set;
}

/** Adds the sign of a number. */
export function addSign(set: SignSet, number: number): void {
  if (number < half) set.low |= 1 << number;
  else set.high |= 1 << (number - half);
}

/** Whether two sets have a sign in common. */
export function meets(one: SignSet, other: SignSet): boolean {
  return (one.low & other.low) !== 0 || (one.high & other.high) !== 0;
}

const names = Object.keys(companies);

/** What each company needs, in the order of `names`: three choices as bits, low and high, of which the last may be a repetition. */
function listNeeds(): Int32Array {
  const needs = new Int32Array(6 * names.length);
  for (let name = 0; name < names.length; name += 1) {
    const choices = companies[names[name] as string] ?? [];
    for (let at = 0; at < 3; at += 1) {
      const { low, high } = setOf(choices[Math.min(at, choices.length - 1)] ?? []);
      needs[6 * name + 2 * at] = low;
      needs[6 * name + 2 * at + 1] = high;
    }
  }
  return needs;
}

/** Gives back a function that names the companies of signs that are complete in a set; sets come again and again. */
export function makeCompanyFinder(): (signs: SignSet) => readonly string[] {
  const known = new Map<number, readonly string[]>();
  const needs = listNeeds();
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

function findCompanies(needs: Int32Array, low: number, high: number): readonly string[] {
  const found: string[] = [];
  for (let at = 0, name = 0; at < needs.length; at += 6, name += 1) {
    if (((needs[at] as number) & low) === 0 && ((needs[at + 1] as number) & high) === 0) continue;
    if (((needs[at + 2] as number) & low) === 0 && ((needs[at + 3] as number) & high) === 0) continue;
    if (((needs[at + 4] as number) & low) === 0 && ((needs[at + 5] as number) & high) === 0) continue;
    found.push(names[name] as string);
  }
  return found;
}
