import { wordsOf } from './body-words.ts';

/** How well a page's main text was found, by runs of four words; shares from 0 to 1. */
export interface ReadingFigures {
  precision: number;
  recall: number;
  f1: number;
}

/** A word alone stands everywhere; four in a row hardly. */
const runLength = 4;

/**
 * Compares the blocks that were read with the true main text. What stands in `either` harms neither, and runs of words count
 * as often as they stand there.
 */
export function measureReading(
  blocks: readonly string[],
  main: readonly (readonly string[])[],
  either: readonly (readonly string[])[],
): ReadingFigures {
  const found = countRuns(blocks.flatMap(wordsOf));
  const truth = countRuns(main.flat());
  const allowed = countRuns([...main, ...either].flat());
  for (const part of [...main, ...either])
    for (const [run] of countRuns(part)) if (!allowed.has(run)) allowed.set(run, 1);
  const precision = overlap(found, allowed) / Math.max(1, sum(found));
  const recall = overlap(truth, found) / Math.max(1, sum(truth));
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}

function countRuns(words: readonly string[]): Map<string, number> {
  const runs = new Map<string, number>();
  for (let at = 0; at + runLength <= words.length; at += 1) {
    const run = words.slice(at, at + runLength).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

/** How many of the runs of `some` are in `others`, each as often as there. */
function overlap(some: Map<string, number>, others: Map<string, number>): number {
  let count = 0;
  for (const [run, times] of some) count += Math.min(times, others.get(run) ?? 0);
  return count;
}

function sum(runs: Map<string, number>): number {
  let count = 0;
  for (const times of runs.values()) count += times;
  return count;
}
