import { expect, it } from 'vitest';
import { isSilenced, makeRuns } from '../../../src/browser/lookups/runs.ts';

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
  expect([first.aborted, isSilenced(first)]).toEqual([false, false]);
  const second = begin(runs);
  expect([first.aborted, isSilenced(first)]).toEqual([true, true]);
  expect([second.aborted, isSilenced(second)]).toEqual([false, false]);
});

it('one that is stopped by its name has no say either, as whoever stops it tells so', () => {
  const runs = makeRuns();
  const first = begin(runs);
  runs.stop('trail', 1);
  expect([first.aborted, isSilenced(first)]).toEqual([true, true]);
});

it('one that nobody waits for any longer tells itself what became of it, unless another takes its place', () => {
  const runs = makeRuns();
  const first = begin(runs);
  runs.stopAll(1);
  expect([first.aborted, isSilenced(first)]).toEqual([true, false]);
  begin(runs);
  expect(isSilenced(first)).toBe(true);
});
