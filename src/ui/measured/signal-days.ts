import type { SignalChart } from '../../core/measured/signals.ts';

/** The lowest and the highest value of a line on one day, as shares of its own highest, 0 to 1; null where it has none. */
export type DayRange = { lowest: number; highest: number } | null;

/** The lines of a chart by day of UTC (`YYYY-MM-DD`), for a table: one range a line, in their order. */
export function rangesByDay({ times, lines }: SignalChart): { day: string; ranges: DayRange[] }[] {
  const days = new Map<string, number[]>();
  times.forEach((time, index) => {
    const day = new Date(time * 1000).toISOString().slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), index]);
  });
  return [...days].map(([day, indexes]) => ({
    day,
    ranges: lines.map(({ values }) => {
      const known = indexes.map((index) => values[index]).filter((value) => typeof value === 'number');
      return known.length ? { lowest: Math.min(...known), highest: Math.max(...known) } : null;
    }),
  }));
}
