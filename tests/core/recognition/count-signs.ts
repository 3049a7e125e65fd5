import { companies, type PassageSign } from '../../../src/core/recognition/evidence-groups.ts';
import type { PageEvidence, PartCounts } from '../../../src/core/recognition/read-evidence.ts';
import { signNumber } from '../../../src/core/recognition/sign-tables.ts';

/** The counts of some signs, as evidence has them. */
export function countSigns(counts: Partial<Record<PassageSign, PartCounts>>): PageEvidence['signs'] {
  const listed: PageEvidence['signs'] = [];
  for (const [sign, parts] of Object.entries(counts)) listed[signNumber(sign as PassageSign)] = parts;
  return listed;
}

/** The counts of some companies of signs, as evidence has them. */
export function countCompanies(counts: Record<string, PartCounts>): PageEvidence['companies'] {
  return Object.keys(companies).map((name) => counts[name]);
}
