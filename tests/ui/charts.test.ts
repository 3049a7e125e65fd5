import { describe, expect, test } from 'vitest';
import { shapeSignals } from '../../src/core/measured/signals.ts';
import { citeForms, fileNameFor } from '../../src/ui/cite/forms.ts';
import { formatAxisDay, formatSpan } from '../../src/ui/measured/chart-dates.ts';
import { countsByKind } from '../../src/ui/measured/count-kinds.tsx';
import { niceTop } from '../../src/ui/measured/nice-top.ts';
import { oneLineEach } from '../../src/ui/measured/one-line-each.ts';
import { rangesByDay } from '../../src/ui/measured/signal-days.ts';
import { aboutHowLong } from '../../src/ui/trail/about-how-long.ts';

describe('an axis', () => {
  test.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [7, 8],
    [10, 10],
    [14, 15],
    [101, 150],
    [999, 1000],
  ])('for values up to %i ends at %i', (value, top) => {
    expect(niceTop(value)).toBe(top);
  });

  test('names days shortly, the day first in English', () => {
    expect(formatAxisDay('2022-09-22', 'en')).toBe('22 Sept');
  });
});

test('a span within a day names the day once', () => {
  const from = Date.parse('2022-09-21T19:20:00Z') / 1000;
  expect(formatSpan(from, from + 3600, 'en')).toMatch(/^21 Sept 2022, 19:20\s?–\s?20:20$/);
});

test('what is neither a sign, confirmed nor failed is without signs, and never less than none', () => {
  expect(countsByKind({ measured: 10, anomalies: 3, confirmed: 2, failed: 1 })).toEqual({
    confirmed: 2,
    signs: 3,
    failed: 1,
    ok: 4,
  });
  expect(countsByKind({ measured: 1, anomalies: 3, confirmed: 0, failed: 0 }).ok).toBe(0);
});

test('a source with several signals is drawn by that of searches', () => {
  const signal = (source: string, subtype?: string) => ({
    source,
    ...(subtype && { subtype }),
    from: 0,
    step: 1,
    values: [],
  });
  const chosen = oneLineEach([signal('bgp'), signal('gtr', 'MAPS'), signal('gtr', 'WEB_SEARCH')]);
  expect(chosen).toEqual([signal('bgp'), signal('gtr', 'WEB_SEARCH')]);
});

test('the table has each day’s lowest and highest share, and none where nothing was measured', () => {
  const chart = shapeSignals([
    { source: 'bgp', from: 0, step: 43_200, values: [100, 50, 80, 20] },
    { source: 'merit-nt', from: 0, step: 43_200, values: [10, 10, null, null] },
  ]);
  expect(rangesByDay(chart)).toEqual([
    {
      day: '1970-01-01',
      ranges: [
        { lowest: 0.5, highest: 1 },
        { lowest: 1, highest: 1 },
      ],
    },
    { day: '1970-01-02', ranges: [{ lowest: 0.2, highest: 0.8 }, null] },
  ]);
});

test.each([
  [2500, '10 seconds'],
  [17_500, '20 seconds'],
  [58_000, '1 minute'],
  [250_000, '4 minutes'],
])('%i milliseconds are about %s', (milliseconds, words) => {
  expect(aboutHowLong(milliseconds, 'en')).toBe(words);
});

test('a file is named for the site and the day', () => {
  const dossier = {
    version: 1 as const,
    title: '',
    site: 'news.example/../x',
    published: '2022-09-22T08:00:00Z',
    accessed: '2026-01-01',
    page: { url: '', archived: '' },
    links: [],
    evidence: [],
  };
  expect(fileNameFor(dossier, citeForms.csl)).toBe('news.example-..-x-2022-09-22.csl.json');
});
