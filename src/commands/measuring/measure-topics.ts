import { mainPlaces } from '../../core/main-places.ts';
import type { Report } from '../../core/report.ts';
import type { TopicLabel } from './read-labels.ts';

/** How many topics a reader sees first. */
const shown = 5;

/** How one page's topics, main country and date compare with its label. Shares are from 0 to 1. */
export interface TopicFigures {
  /** Of the first five, the share that the label names at all; null where nothing is shown. */
  precision: number | null;
  /** The same, without what was found reasonable only when it had been shown. */
  firstPrecision: number | null;
  /** Of the first five, the share that is central. */
  strict: number | null;
  /** Of the label's first five central topics, the share that is among the first five. */
  recall: number;
  /** The same among all topics shown. */
  recallOfAll: number;
  place: boolean;
  /** Whether the date is the label's; null where the text gives none and none was said. */
  date: boolean | null;
  wrong: string[];
  missed: string[];
}

/** Compares a report with a page's label. */
export function measureTopics(
  { central, also, later, place, published: day }: TopicLabel,
  { topics, places }: Pick<Report, 'topics' | 'places'>,
  published: string | undefined,
): TopicFigures {
  const all = topics.map(({ id }) => id);
  const first = all.slice(0, shown);
  const named = new Set([...central, ...also]);
  const reasonable = new Set([...named, ...later]);
  const wanted = central.slice(0, shown);
  const main = mainPlaces({ places })[0] ?? null;
  return {
    precision: share(first, (id) => reasonable.has(id)),
    firstPrecision: share(first, (id) => named.has(id)),
    strict: share(first, (id) => central.includes(id)),
    recall: share(wanted, (id) => first.includes(id)) ?? 1,
    recallOfAll: share(wanted, (id) => all.includes(id)) ?? 1,
    place: main === null ? place === null : [place].flat().includes(main),
    date: day === null && published === undefined ? null : (published ?? null)?.slice(0, 10) === day,
    wrong: first.filter((id) => !reasonable.has(id)),
    missed: wanted.filter((id) => !first.includes(id)),
  };
}

function share(ids: readonly string[], isHit: (id: string) => boolean): number | null {
  return ids.length === 0 ? null : ids.filter(isHit).length / ids.length;
}
