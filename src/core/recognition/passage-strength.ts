import { meets, type SignSet } from './sign-set.ts';
import type { StrengthTables } from './sign-tables.ts';

/** How strongly the passages of a page speak of internet censorship. */
export interface PassageStrengths {
  /** In how many passages something speaks of it. */
  speaking: number;
  /** In how many of them more than one thing does. */
  strong: number;
  /** The strengths of the strongest ones, strongest first. */
  strongest: number[];
  /** The number, among the page's passages, of the last one in which something does; -1 where none. */
  last: number;
}

const mostKept = 6;

/**
 * Takes the passage of a number into account, by the signs it holds; numbers rise. A whole phrase counts two; a word of
 * censorship, of blocking or slowing beside one of the network, a tool beside a block, a named method or tool count one; who
 * and where count beside them.
 */
export function addPassage(
  strengths: PassageStrengths,
  signs: SignSet,
  number: number,
  sets: StrengthTables,
): void {
  if (!meets(signs, sets.telling)) return;
  let strength = 2 * countMet(signs, sets.phrases) + countMet(signs, sets.named);
  const isOfNetwork = meets(signs, sets.network);
  const isBlocked = meets(signs, sets.blocking);
  const isCensored = meets(signs, sets.censorship);
  if (isCensored) strength += 1;
  if (isBlocked && isOfNetwork) strength += 1;
  if (isOfNetwork && meets(signs, sets.throttling)) strength += 1;
  if ((isBlocked || isCensored) && meets(signs, sets.tool)) strength += 1;
  if (strength === 0) return;
  strengths.speaking += 1;
  strengths.last = number;
  if (strength > 1) strengths.strong += 1;
  strength += countMet(signs, sets.circumstances);
  const { strongest } = strengths;
  let at = strongest.length;
  while (at > 0 && (strongest[at - 1] as number) < strength) at -= 1;
  if (at < mostKept) strongest.splice(at, 0, strength);
  if (strongest.length > mostKept) strongest.length = mostKept;
}

function countMet(signs: SignSet, sets: readonly SignSet[]): number {
  let count = 0;
  for (const set of sets) if (meets(signs, set)) count += 1;
  return count;
}
