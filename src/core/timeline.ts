import { readEdtf } from './edtf.ts';
import type { Explainer, ExplainerKind } from './explainer.ts';
import { mainPlaces } from './main-places.ts';
import type { Report } from './report.ts';
import { headOf } from './translation.ts';

/** Something that took place or came into force, as a timeline shows it. */
export interface TimelineEvent {
  /** The explainer's id. */
  id: string;
  kind: ExplainerKind;
  title: string;
  /** BCP 47 tag of the title. */
  lang: string;
  /** EDTF, as the explainer gives it. */
  date: string;
  /** First day, `YYYY-MM-DD`. */
  from: string;
  /** Last day, `YYYY-MM-DD`; `9999-12-31` where it goes on. */
  to: string;
  /** ISO 3166-1 alpha-2 codes. */
  places: string[];
}

/** The events of all explainers that have a date, earliest first; of those that begin on one day, the shortest first. */
export function makeTimeline(explainers: Iterable<Explainer>): TimelineEvent[] {
  const events: TimelineEvent[] = [];
  for (const explainer of explainers) {
    const span = explainer.date ? readEdtf(explainer.date) : undefined;
    if (!span || !explainer.date) continue;
    const { id, kind, date, places } = explainer;
    const { title, lang } = headOf(explainer);
    events.push({ id, kind, title, lang, date, ...span, places });
  }
  return events.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The events of one country. */
export function eventsIn(events: readonly TimelineEvent[], code: string): TimelineEvent[] {
  return events.filter(({ places }) => places.includes(code));
}

/** The events of which some day lies in these years, both included. */
export function eventsBetween(
  events: readonly TimelineEvent[],
  { first, last }: { first: number; last: number },
): TimelineEvent[] {
  return events.filter(({ from, to }) => Number(from.slice(0, 4)) <= last && Number(to.slice(0, 4)) >= first);
}

/** Countries with the number of their events, most first. */
export function countByPlace(events: readonly TimelineEvent[]): { code: string; events: number }[] {
  const counts = new Map<string, number>();
  for (const { places } of events) for (const code of places) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, events: count }))
    .sort((a, b) => b.events - a.events || compare(a.code, b.code));
}

/** First years of the decades in which events lie: 1980, 1990, … up to that of `today` (`YYYY-MM-DD`). */
export function decadesOf(events: readonly TimelineEvent[], today: string): number[] {
  const first = decadeOf(events[0]?.from ?? today);
  const count = (decadeOf(today) - first) / 10 + 1;
  return Array.from({ length: Math.max(1, count) }, (_, index) => first + index * 10);
}

function decadeOf(day: string): number {
  return Math.floor(Number(day.slice(0, 4)) / 10) * 10;
}

/**
 * What the timeline beside a page shows: the record of the countries that the page is about; where it is about none, the
 * events that it names.
 */
export function recordFor(
  events: readonly TimelineEvent[],
  report: Pick<Report, 'places' | 'topics'>,
): TimelineEvent[] {
  const codes = mainPlaces(report);
  if (codes.length > 0) return events.filter(({ places }) => places.some((code) => codes.includes(code)));
  const named = new Set(report.topics.filter(({ mentions }) => mentions > 0).map(({ id }) => id));
  return events.filter(({ id }) => named.has(id));
}

/** How long something took: in days where both ends are known to the day, else in months or years, roughly. */
export interface Duration {
  count: number;
  unit: 'day' | 'month' | 'year';
  /** Whether it still goes on. */
  isOngoing: boolean;
}

/** The duration of an EDTF interval up to `today` (`YYYY-MM-DD`), both ends included; null for a single date. */
export function durationOf(date: string, today: string): Duration | null {
  const [start = '', end] = date.split('/');
  const span = readEdtf(date);
  if (!span || end === undefined) return null;
  const isOngoing = end === '' || end === '..' || span.to > today;
  const last = isOngoing ? today : span.to;
  if (last < span.from) return null;
  const exact = Math.min(start.length, isOngoing ? 10 : end.length);
  const days = (Date.parse(last) - Date.parse(span.from)) / 86_400_000 + 1;
  if (exact === 10 && days <= 366) return { count: days, unit: 'day', isOngoing };
  const months = Math.max(1, Math.round(days / 30.44));
  if (exact >= 7 && months < 24) return { count: months, unit: 'month', isOngoing };
  return { count: Math.max(1, Math.round(days / 365.25)), unit: 'year', isOngoing };
}
