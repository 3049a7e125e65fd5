import type { Evidence } from './report.ts';

/**
 * Evidence as a reader tells it apart, heaviest first: the same words, which may count for several groups, in several languages or
 * with any ending too, once, with what they weigh together.
 */
export function mergeEvidence(evidence: readonly Evidence[]): Evidence[] {
  const merged = new Map<string, Evidence>();
  for (const one of evidence) {
    const words = one.term.toLowerCase().replaceAll('-', ' ').replace(/…$/, '');
    const known = merged.get(words);
    if (!known) merged.set(words, one);
    else
      merged.set(words, {
        ...known,
        where: [...new Set([...known.where, ...one.where])],
        count: Math.max(known.count, one.count),
        weight: known.weight + one.weight,
      });
  }
  return [...merged.values()].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
