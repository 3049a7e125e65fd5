import type { Evidence } from './report.ts';

/**
 * Evidence as a reader tells it apart, heaviest first: the same words, which may count for several groups or in several
 * languages, once, with what they weigh together.
 */
export function mergeEvidence(evidence: readonly Evidence[]): Evidence[] {
  const merged = new Map<string, Evidence>();
  for (const one of evidence) {
    const known = merged.get(one.term);
    if (!known) merged.set(one.term, one);
    else
      merged.set(one.term, {
        ...known,
        where: [...new Set([...known.where, ...one.where])],
        count: Math.max(known.count, one.count),
        weight: known.weight + one.weight,
      });
  }
  return [...merged.values()].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
