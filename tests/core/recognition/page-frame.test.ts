import { expect, it } from 'vitest';
import { fitDate } from '../../../src/core/recognition/page-frame.ts';

const event = (days?: [string, string]) => ({
  id: 'event',
  kind: 'event' as const,
  near: [],
  ...(days && { days }),
});
const short = event(['2019-11-16', '2019-11-23']);
const open = event(['2022-02-26', '9999-12-31']);

it.each([
  ['then, during the event', short, '2019-11-18', 'then'],
  ['then, soon after it', short, '2019-12-30', 'then'],
  ['then, where it is announced', short, '2019-11-01', 'then'],
  ['later, long before it', short, '2018-01-01', 'later'],
  ['before, long after it', short, '2022-09-20', 'before'],
  ['then, in the first months of one that has not ended', open, '2022-03-10', 'then'],
  ['before, years after the beginning of one that has not ended', open, '2025-01-01', 'before'],
  ['nothing for a page without a date', short, undefined, undefined],
  ['nothing for an event without one', event(), '2019-11-18', undefined],
  ['nothing for what is no date', short, 'yesterday', undefined],
])('says %s', (_, topic, published, expected) => {
  expect(fitDate(topic, { mainPlaces: [], places: [], published })).toBe(expected);
});
