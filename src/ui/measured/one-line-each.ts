import type { Signal } from '../../core/measured/signals.ts';

/** One signal of each source: where a source has several, that of searches, else its first. */
export function oneLineEach(signals: readonly Signal[]): Signal[] {
  const chosen = new Map<string, Signal>();
  for (const signal of signals)
    if (!chosen.has(signal.source) || signal.subtype === 'WEB_SEARCH') chosen.set(signal.source, signal);
  return [...chosen.values()];
}
