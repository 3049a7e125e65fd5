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

/** A year under an axis. */
export interface YearTick {
  year: number;
  /** Pixels from the beginning of the axis to the year's line, and to its figures, which stand behind the line where there is room. */
  line: number;
  figures: number;
}

/** Of the size of the type: the length of a year's figures, what is free before them, and the least way from one year to the next. */
const yearSize = { figures: 2.6, gap: 0.4, way: 4.7 };

/** Years to write under an axis of `width` pixels in type of `type` pixels: as many as have room, at round distances. */
export function yearTicks(window: TimeWindow, width: number, type: number): YearTick[] {
  const first = Number(window.from.slice(0, 4));
  const last = Number(window.to.slice(0, 4));
  const place = (step: number): YearTick[] => {
    const start = Math.ceil(first / step) * step;
    return Array.from({ length: Math.max(0, Math.floor((last - start) / step) + 1) }, (_, index) => {
      const year = start + index * step;
      const line = fractionOf(`${year}-01-01`, window) * width;
      const rightmost = Math.max(0, width - yearSize.figures * type);
      return { year, line, figures: Math.min(line + yearSize.gap * type, rightmost) };
    });
  };
  const hasRoom = (ticks: readonly YearTick[]) =>
    ticks.every((tick, index) => {
      const before = ticks[index - 1];
      return (
        !before ||
        (tick.line - before.line >= yearSize.way * type &&
          tick.figures - before.figures >= (yearSize.figures + yearSize.gap) * type)
      );
    });
  const choices = [1, 2, 5, 10, 20, 50].map(place);
  return choices.find((ticks) => ticks.length > 0 && hasRoom(ticks)) ?? choices[0]?.slice(0, 1) ?? [];
}
