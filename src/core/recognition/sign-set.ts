import { companies, type PassageSign, passageSigns } from './evidence-groups.ts';

const numbers = new Map<PassageSign, number>(passageSigns.map((sign, at) => [sign, at]));
/** How many signs the lower half of a set holds. */
const half = 30;
const highWeight = 2 ** half;

/** The number of a sign in `passageSigns`. Throws where there is none of that name. */
export function signNumber(sign: PassageSign): number {
  const number = numbers.get(sign);
  if (number === undefined) throw new Error(`"${sign}" is no sign of a passage; see passageSigns`);
  return number;
}

/** A set of signs as bits: passages are many, and objects cost more than all else on a page's first run. */
export class SignSet {
  low = 0;
  high = 0;

  static of(signs: readonly PassageSign[]): SignSet {
    const set = new SignSet();
    for (const sign of signs) set.add(signNumber(sign));
    return set;
  }

  add(number: number): void {
    if (number < half) this.low |= 1 << number;
    else this.high |= 1 << (number - half);
  }

  clear(): void {
    this.low = 0;
    this.high = 0;
  }

  meets(other: SignSet): boolean {
    return (this.low & other.low) !== 0 || (this.high & other.high) !== 0;
  }

  isEmpty(): boolean {
    return this.low === 0 && this.high === 0;
  }

  /** One number for each set. */
  get key(): number {
    return this.low + highWeight * this.high;
  }
}

/** Gives back a function that names the companies of signs that are complete in a set; sets come again and again. */
export function makeCompanyFinder(): (signs: SignSet) => readonly string[] {
  const needs = Object.entries(companies).map(([name, choices]) => ({
    name,
    choices: choices.map((choice) => SignSet.of(choice)),
  }));
  const known = new Map<number, readonly string[]>();
  return (signs) => {
    let found = known.get(signs.key);
    if (!found) {
      found = needs.flatMap(({ name, choices }) =>
        choices.every((choice) => choice.meets(signs)) ? [name] : [],
      );
      known.set(signs.key, found);
    }
    return found;
  };
}
