import { readEdtf } from './edtf.ts';
import type { Explainer, SinceEntry } from './explainer.ts';
import { linkedIn } from './passages.ts';

/** A dated entry that a page could not know, and the explainer that tells it. */
export interface LaterEntry {
  explainer: Explainer;
  entry: SinceEntry;
}

/**
 * What became known after a page of the day `published` (`YYYY-MM-DD`, or an instant): the later entries of its explainers,
 * most central first, at most `most` of them, told in order of time. Those of the page's own countries (`places`, ISO 3166
 * codes) come before all others: what came of blocking elsewhere is no news of this story. Among them each explainer gives up
 * to a third of what is still wanted at first, then whatever it has. One with more gives entries spread over the years, its
 * latest among them; what two of them tell (one date, or a link to one explainer) comes once, and what `before` tells not again.
 */
export function findLaterEntries(
  explainers: readonly Explainer[],
  published: string,
  most: number,
  places: readonly string[] = [],
  before: readonly LaterEntry[] = [],
): LaterEntry[] {
  const day = published.slice(0, 10);
  const chosen: LaterEntry[] = [];
  const told = new Set(before.flatMap(({ entry }) => topicsOf(entry)));
  const isThere = (explainer: Explainer) => explainer.places.some((code) => places.includes(code));
  const there = explainers.filter(isThere);
  const elsewhere = explainers.filter((explainer) => !isThere(explainer));
  for (const { group, part } of [there, elsewhere].flatMap((group) => [
    { group, part: 1 / 3 },
    { group, part: 1 },
  ])) {
    for (const explainer of group) {
      const fresh = explainer.since.filter(
        (entry) => isAfter(entry.date, day) && !topicsOf(entry).some((topic) => told.has(topic)),
      );
      for (const entry of spread(fresh, Math.ceil((most - chosen.length) * part))) {
        chosen.push({ explainer, entry });
        for (const topic of topicsOf(entry)) told.add(topic);
      }
      if (chosen.length >= most) break;
    }
  }
  return chosen.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
}

function isAfter(date: string, day: string): boolean {
  const span = readEdtf(date);
  return span !== undefined && span.from > day;
}

function startOf({ entry }: LaterEntry): string {
  return readEdtf(entry.date)?.from ?? '';
}

/** What an entry is about, as far as one can compare: its date, and the explainers it links to. */
function topicsOf(entry: SinceEntry): string[] {
  return [entry.date, ...linkedIn(entry.text)];
}

/** `count` of the items, evenly spread, the last among them. */
function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  if (count < 1) return [];
  if (count === 1) return items.slice(-1);
  return Array.from(
    { length: count },
    (_, index) => items[Math.round((index * (items.length - 1)) / (count - 1))],
  ).filter((item) => item !== undefined);
}
