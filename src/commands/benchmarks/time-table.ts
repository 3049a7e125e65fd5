import type { Browser } from 'puppeteer-core';
import type { Contestant } from './contestants.ts';
import type { Script } from './make-text.ts';
import { type Spread, spreadOf } from './spread.ts';
import { type PageServer, timeCold } from './time-cold.ts';

/** Cold milliseconds, as they spread, and the median of warm ones, by contestant. */
export type Table = Record<string, { cold: Spread; warm: number }>;

/** Times contestants on texts, one for each round. */
export async function timeTable(
  browser: Browser,
  course: PageServer,
  script: Script,
  texts: string[][],
  list: readonly Contestant[],
): Promise<Table> {
  const timings = await timeCold(browser, course, { script, texts }, list);
  return Object.fromEntries(
    [...timings].map(([name, all]) => [
      name,
      { cold: spreadOf(all.map(({ cold }) => cold)), warm: spreadOf(all.map(({ warm }) => warm)).median },
    ]),
  );
}

/** Prints a table, each line also as how many times the contestant `unit`. */
export function printTable(heading: string, table: Table, unit: string): void {
  const one = table[unit]?.cold.median ?? Number.NaN;
  console.log(`\n${heading} (cold: median and quartiles in ms, and how many times "${unit}")`);
  for (const [name, { cold, warm }] of Object.entries(table))
    console.log(
      `  ${name.padEnd(34)} ${cold.median.toFixed(2).padStart(9)} (${cold.q1.toFixed(2)} to ${cold.q3.toFixed(2)})  ×${(cold.median / one).toFixed(2)}  warm ${warm.toFixed(2)}`,
    );
}
