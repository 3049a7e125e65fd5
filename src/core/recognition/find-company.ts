import type { TermHit } from './find-terms.ts';
import { termFlags, termOwners } from './lexicon.ts';
import type { Passage } from './read-passages.ts';
import type { SignTables } from './sign-tables.ts';

/** How many passages away the company of a weak name may stand: about a paragraph. */
const companyReach = 3;

function isCompany({ term }: TermHit, company: SignTables['company']): boolean {
  if (term[1] === termOwners.topic) return !(term[4] & termFlags.weak);
  return term[1] === termOwners.group && company[term[2]] === 1;
}

/** Which passages hold something beside which weak names count. */
export function findCompanyPassages(
  passages: readonly Passage[],
  { company }: Pick<SignTables, 'company'>,
): Uint8Array {
  // Some room at either end, so that nobody looks beyond it.
  const found = new Uint8Array(passages.length + 2 * companyReach);
  for (let at = 0; at < passages.length; at += 1) {
    const { hits } = passages[at] as Passage;
    for (const hit of hits) if (isCompany(hit, company)) found[at + companyReach] = 1;
  }
  return found;
}

/** Whether something else in this passage or beside it speaks of censorship. */
export function hasCompany(
  hit: TermHit,
  at: number,
  isCompanyAt: Uint8Array,
  hits: readonly TermHit[],
  { company }: Pick<SignTables, 'company'>,
): boolean {
  const own = at + companyReach;
  for (let near = 1; near <= companyReach; near += 1) {
    if (isCompanyAt[own - near] === 1 || isCompanyAt[own + near] === 1) return true;
  }
  if (isCompanyAt[own] !== 1) return false;
  for (const other of hits) {
    if ((other.end <= hit.start || other.start >= hit.end) && isCompany(other, company)) return true;
  }
  return false;
}
