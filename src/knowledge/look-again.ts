import { addDays } from '../core/add-days.ts';
import type { Explainer, Source } from '../core/explainer.ts';
import { citedSources } from '../core/passages.ts';
import type { Knowledge } from './read-knowledge.ts';

/** An explainer of a subject that moves, whose newest fact is old. */
export interface OldFact {
  id: string;
  /** The newest date that it gives or cites, as exact as it is known; absent where it has none. */
  newest?: string;
  why: 'tool' | 'ongoing';
}

/** Days after which a fact of a fast-moving subject is old. */
const oldAfter = 365;

/**
 * Explainers that somebody should look at again on this day (`YYYY-MM-DD`): tools whose `asOf` is more than a year old, and
 * ongoing subjects (countries, measurement projects, and events and laws with an open end) that neither tell nor cite
 * anything of the last year. Oldest first.
 */
export function findOldFacts(
  { entries, sources }: Pick<Knowledge, 'entries' | 'sources'>,
  today: string,
): OldFact[] {
  const limit = addDays(today, -oldAfter);
  const old = entries.flatMap(({ explainer }): OldFact[] => {
    const why = explainer.kind === 'tool' ? 'tool' : isOngoing(explainer) ? 'ongoing' : undefined;
    if (!why) return [];
    const newest = why === 'tool' ? explainer.asOf : newestDate(explainer, sources);
    // A year alone counts to its end: it may hold something as new as that.
    if (newest && lastDay(newest) >= limit) return [];
    return [{ id: explainer.id, ...(newest && { newest }), why }];
  });
  return old.sort((a, b) => ((a.newest ?? '') < (b.newest ?? '') ? -1 : 1));
}

function isOngoing({ kind, date }: Explainer): boolean {
  return kind === 'country' || kind === 'measurement' || /\/(?:\.\.)?$/.test(date ?? '');
}

function newestDate(explainer: Explainer, sources: Record<string, Source>): string | undefined {
  const dates = [
    ...explainer.since.map(({ date }) => date.split('/').findLast((end) => /^\d/.test(end))),
    ...citedSources(explainer).map((id) => sources[id]?.date),
  ].filter((date) => date !== undefined);
  return dates.sort((a, b) => (lastDay(a) < lastDay(b) ? -1 : 1)).at(-1);
}

/** The last day that a date can mean, good enough to compare by. */
function lastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}
