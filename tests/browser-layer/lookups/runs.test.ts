import { expect, it } from 'vitest';
import { isReplaced, makeRuns } from '../../../src/browser/lookups/runs.ts';

/** A run that never ends, by its signal. */
function begin(runs: ReturnType<typeof makeRuns>): AbortSignal {
  const given: AbortSignal[] = [];
  runs.start('trail', 1, (signal) => {
    given.push(signal);
    return new Promise(() => undefined);
  });
  return given[0] as AbortSignal;
}

it('a run is stopped by another of its name, which takes its place', () => {
  const runs = makeRuns();
  const first = begin(runs);
  expect([first.aborted, isReplaced(first)]).toEqual([false, false]);
  const second = begin(runs);
  expect([first.aborted, isReplaced(first)]).toEqual([true, true]);
  expect([second.aborted, isReplaced(second)]).toEqual([false, false]);
});

it('one that was stopped before has lost its place all the same', () => {
  const runs = makeRuns();
  const first = begin(runs);
  runs.stop('trail', 1);
  expect([first.aborted, isReplaced(first)]).toEqual([true, false]);
  begin(runs);
  expect(isReplaced(first)).toBe(true);
});
