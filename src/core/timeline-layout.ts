import type { TimelineEvent } from './timeline.ts';

/** The days that a drawing shows, `YYYY-MM-DD`, both included. */
export interface TimeWindow {
  from: string;
  to: string;
}

/** Where a day lies in a window: 0 at its beginning, 1 at its end; less or more outside it. */
export function fractionOf(day: string, window: TimeWindow): number {
  const start = Date.parse(window.from);
  const end = Date.parse(window.to) + 86_400_000;
  return (Date.parse(day) - start) / (end - start);
}

/** The whole years that hold all events, the page's day where it has one, and today. */
export function windowOf(
  events: readonly TimelineEvent[],
  today: string,
  page: string | null = null,
): TimeWindow {
  const days = [...events.map(({ from }) => from), today, ...(page ? [page.slice(0, 10)] : [])].sort();
  return { from: `${days[0]?.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` };
}

/** The years of a decade from that of the first event, where it lies in it, to that of `today`. Events are in order of time. */
export function windowOfDecade(decade: number, events: readonly TimelineEvent[], today: string): TimeWindow {
  const begin = Number(events[0]?.from.slice(0, 4) ?? decade);
  const first = Math.min(Math.max(decade, begin), decade + 9);
  const last = Math.min(decade + 9, Number(today.slice(0, 4)));
  return { from: `${first}-01-01`, to: `${last}-12-31` };
}

/** The years before, of and after a day, cut off after the year of `today`. */
export function windowAround(day: string, today: string): TimeWindow {
  const year = Number(day.slice(0, 4));
  const last = Math.max(year, Math.min(year + 1, Number(today.slice(0, 4))));
  return { from: `${year - 1}-01-01`, to: `${last}-12-31` };
}

/** An event's place in a drawing `width` pixels wide. */
export interface PlacedEvent {
  event: TimelineEvent;
  /** Pixels from the beginning of the axis, whichever side that is. */
  start: number;
  length: number;
  /** 0 is the row next to the axis. */
  row: number;
}

/** Pixels: the least length of a mark, unless told, and the least room between two in one row. */
const mark = { least: 11, gap: 3 };

/** Places events in rows so that no two marks touch: each in the lowest row that is free. Laws are marked where they began. */
export function placeEvents(
  events: readonly TimelineEvent[],
  window: TimeWindow,
  width: number,
  today: string,
  least = mark.least,
): PlacedEvent[] {
  const rowEnds: number[] = [];
  return events.map((event) => {
    const last = event.kind === 'law' ? event.from : event.to > today ? today : event.to;
    const from = Math.max(0, fractionOf(event.from, window)) * width;
    const to = Math.min(1, fractionOf(last, window)) * width;
    const length = Math.max(least, to - from);
    // A short mark has its day in its middle; none stands over the edge.
    const ideal = to - from < least ? (from + to) / 2 - length / 2 : from;
    const start = Math.min(Math.max(0, ideal), width - length);
    const free = rowEnds.findIndex((end) => end + mark.gap <= start);
    const row = free < 0 ? rowEnds.length : free;
    rowEnds[row] = start + length;
    return { event, start, length, row };
  });
}

/** Years to write under an axis of `width` pixels: as many as have room, at round distances. */
export function yearTicks(window: TimeWindow, width: number): number[] {
  const first = Number(window.from.slice(0, 4));
  const last = Number(window.to.slice(0, 4));
  const room = Math.max(2, Math.floor(width / 52));
  const step = [1, 2, 5, 10, 20].find((years) => (last - first + 1) / years <= room) ?? 50;
  const start = Math.ceil(first / step) * step;
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, index) => start + index * step);
}
