import { expect, it } from 'vitest';
import { measureTopics } from '../../../src/commands/measuring/measure-topics.ts';
import type { TopicLabel } from '../../../src/commands/measuring/read-labels.ts';
import type { ReportTopic } from '../../../src/core/report.ts';

const label: TopicLabel = {
  id: 'p1',
  lang: 'en',
  central: ['iran-2009', 'iran'],
  also: ['vpn'],
  later: ['tor'],
  place: ['IR', 'US'],
  published: null,
};
const report = (...ids: string[]) => ({
  topics: ids.map((id): ReportTopic => ({ id, kind: 'tool', score: 0.5, mentions: 1 })),
  places: [{ code: 'IR', mentions: 3 }],
});

it('counts of the first five what the label names, and of the label what is among them', () => {
  const figures = measureTopics(label, report('iran', 'vpn', 'tor', 'noise', 'more', 'iran-2009'), undefined);
  expect(figures).toEqual({
    precision: 3 / 5,
    firstPrecision: 2 / 5,
    strict: 1 / 5,
    recall: 1 / 2,
    recallOfAll: 1,
    place: true,
    date: null,
    wrong: ['noise', 'more'],
    missed: ['iran-2009'],
  });
});

it('counts a date that was said where the text gives none as wrong, and one that was not said too', () => {
  expect(measureTopics(label, report('iran'), '2009-06-16').date).toBe(false);
  expect(measureTopics({ ...label, published: '2009-06-16' }, report('iran'), undefined).date).toBe(false);
  expect(measureTopics({ ...label, published: '2009-06-16' }, report('iran'), '2009-06-16').date).toBe(true);
});

it('counts a country that was said where the page has none as wrong', () => {
  expect(measureTopics({ ...label, place: null }, report('iran'), undefined).place).toBe(false);
});
