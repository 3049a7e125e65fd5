import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Wording } from '../../src/core/lookup/outcome.ts';
import { describeCapture } from '../../src/services/describe-capture.ts';
import { iodaOutages } from '../../src/services/ioda-outages.ts';
import { iodaSignals } from '../../src/services/ioda-signals.ts';
import { ooniDays } from '../../src/services/ooni-aggregation.ts';
import { ooniIncidents } from '../../src/services/ooni-incidents.ts';
import { ooniEvidence } from '../../src/services/ooni-measurements.ts';
import { originalAnswers } from '../../src/services/originals.ts';
import { waybackChanges } from '../../src/services/wayback-cdx.ts';

const messages: Record<string, { placeholders?: object }> = JSON.parse(
  readFileSync('extension/_locales/en/messages.json', 'utf8'),
);
const near = '2009-06-16T08:00:00Z';
const capture = (time: string) => describeCapture({ archive: 'wayback', address: '', time }, { near });
const counts = { day: '2009-06-16', domain: 'x.com', measured: 9, anomalies: 0, confirmed: 0, failed: 0 };
const days = { about: 'days', country: 'IR', domains: [], from: '', until: '' } as const;
const tests = (change: Partial<typeof counts>) =>
  ooniDays.describe([{ ...counts, ...change }], { ...days, domains: [] });
const seconds = { country: 'IR', from: 0, until: 1 };

const wordings: Wording[] = [
  describeCapture({ archive: 'wayback', address: '', time: near }, {}),
  ...[
    '2009-06-16T08:00:20Z',
    '2009-06-16T08:30:00Z',
    '2009-06-16T12:00:00Z',
    '2009-06-20T08:00:00Z',
    '2009-12-16T08:00:00Z',
    '2019-06-16T08:00:00Z',
  ].map(capture),
  ...[
    '2009-06-16T07:30:00Z',
    '2009-06-16T01:00:00Z',
    '2009-06-10T08:00:00Z',
    '2009-01-16T08:00:00Z',
    '1999-06-16T08:00:00Z',
  ].map(capture),
  describeCapture({ archive: 'wayback', address: '', time: near }, { near: '2009-06-16' }),
  ...(['answers', 'gone', 'withheld', 'front', 'unclear'] as const).map((state) =>
    originalAnswers.describe({ state, status: 200 }, { about: 'original', url: '' }),
  ),
  waybackChanges.describe({ at: near }, { about: 'changes', url: '', since: near }),
  waybackChanges.describe({}, { about: 'changes', url: '', since: near }),
  tests({}),
  tests({ measured: 0 }),
  tests({ failed: 9 }),
  tests({ anomalies: 2 }),
  tests({ confirmed: 2 }),
  ooniEvidence.describe([], { ...days, domains: [], about: 'evidence' }),
  ooniIncidents.describe([], { about: 'incidents', country: 'IR' }),
  iodaSignals.describe([], { about: 'signals', ...seconds }),
  iodaOutages.describe([], { about: 'outages', ...seconds }),
];

it.each(wordings)('$key has its sentence, with a place for each value', ({ key, values, count }) => {
  const forms = count === undefined ? [key] : [`${key}_one`, `${key}_other`];
  const places = values.length + (count === undefined ? 0 : 1);
  for (const form of forms) {
    expect(Object.keys(messages), 'add it to extension/_locales/en/messages.json').toContain(form);
    expect(Object.keys(messages[form]?.placeholders ?? {}), form).toHaveLength(places);
  }
});

it('no sentence calls a sign a block', () => {
  const text = JSON.stringify(messages.measured_signs_other);
  expect(text).toMatch(/unconfirmed/);
  expect(text).not.toMatch(/block/i);
});
