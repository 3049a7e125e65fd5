import { expect, it } from 'vitest';
import { judgeClock } from '../../src/core/clock.ts';

const written = Date.UTC(2026, 10, 22);

it.each([
  ['of a device that was never set', 0, written],
  ['of one that lost its battery', Date.UTC(2000, 0, 1), written],
  ['of today', Date.UTC(2027, 3, 1), Date.UTC(2027, 3, 1)],
  ['of years in which somebody may still read with this version', Date.UTC(2045, 0, 1), Date.UTC(2045, 0, 1)],
  ['of a day that nobody now will see', Date.UTC(2090, 0, 1), written],
  ['that is no time', Number.NaN, written],
])('a clock %s', (_, now, judged) => {
  expect(judgeClock(now)).toBe(judged);
});
