import { describe, expect, it } from 'vitest';
import { rankCountries, shapeDays } from '../../../src/core/measured/counts.ts';
import { openParts, outagesOf, planMeasured, startMeasured } from '../../../src/core/measured/measured.ts';
import { namedSites } from '../../../src/core/measured/named-sites.ts';
import { shapeSignals } from '../../../src/core/measured/signals.ts';
import { aReport } from '../../browser-layer/a-report.ts';

const now = Date.UTC(2026, 10, 22, 12);
const since = '2012-12-01';
const platform = (term: string, count: number) => ({
  term,
  group: 'platform',
  where: ['body' as const],
  count,
  weight: 0.1,
});

describe('what to ask about a page', () => {
  const report = aReport({
    url: 'https://www.bbc.com/news/1',
    published: { date: '2022-09-22T08:00:00Z', from: 'json-ld' },
    evidence: [platform('Twitter', 2), platform('WhatsApp', 5), platform('social media', 9)],
  });

  it('is made of its country, the sites that it names, and its date', () => {
    const { country, sites, own, questions } = planMeasured(report, now, since);
    expect(country).toBe('IR');
    expect(sites).toEqual(['whatsapp.com', 'web.whatsapp.com', 'twitter.com', 'x.com']);
    expect(own).toBe('bbc.com');
    expect(questions.around).toMatchObject({ country: 'IR', from: '2022-09-08', until: '2022-10-07' });
    expect(questions.recent).toMatchObject({ from: '2026-10-24', until: '2026-11-23' });
    expect(questions.across).toMatchObject({ domains: ['bbc.com'] });
    expect(questions.signals).toEqual({
      about: 'signals',
      country: 'IR',
      from: Date.UTC(2022, 8, 18, 8) / 1000,
      until: Date.UTC(2022, 8, 26, 8) / 1000,
    });
  });

  it('leaves out the days before there are data, and says from when there are', () => {
    const old = { ...report, published: { date: '2009-06-16', from: 'meta' as const } };
    const plan = planMeasured(old, now, since);
    expect(plan.questions).not.toHaveProperty('around');
    expect(plan.questions).not.toHaveProperty('evidence');
    expect(startMeasured(plan, since).around).toEqual({ reason: { why: 'no-data', since } });
    expect(openParts(startMeasured(plan, since), 'ooni').map(([part]) => part)).toEqual([
      'recent',
      'across',
      'incidents',
    ]);
  });

  it('asks for no day after today', () => {
    const fresh = { ...report, published: { date: '2026-11-22', from: 'meta' as const } };
    const { questions } = planMeasured(fresh, now, since);
    expect(questions.around?.until).toBe('2026-11-23');
    expect(questions.signals?.until).toBe(now / 1000);
  });

  it('asks nothing of a page in the reader’s own network, but about its country', () => {
    const { questions, own } = planMeasured({ ...report, url: 'http://10.0.0.1/page' }, now, since);
    expect(own).toBeUndefined();
    expect(questions).not.toHaveProperty('across');
  });

  it('asks again for what failed, and not for what was answered', () => {
    const measured = {
      ...startMeasured(planMeasured(report, now, since), since),
      signals: { value: [] },
      outages: { reason: { why: 'timed-out' as const } },
    };
    expect(openParts(measured, 'ioda').map(([part]) => part)).toEqual(['outages']);
  });
});

it('names no site for words that stand for none', () => {
  expect(namedSites({ evidence: [platform('constructor', 2), platform('toString', 1)], topics: [] })).toEqual(
    [],
  );
});

describe('counts, ready to draw', () => {
  const row = { domain: 'x.com', measured: 3, anomalies: 1, confirmed: 1, failed: 0 };
  it('have an entry for each day, none where nothing was measured', () => {
    expect(
      shapeDays(
        [
          { ...row, day: '2022-09-21' },
          { ...row, day: '2022-09-21', domain: 'twitter.com' },
          { ...row, day: '2030-01-01' },
        ],
        { from: '2022-09-20', until: '2022-09-23' },
        '2022-09-22T08:00:00Z',
      ),
    ).toEqual({
      days: ['2022-09-20', '2022-09-21', '2022-09-22'],
      measured: [null, 6, null],
      anomalies: [null, 2, null],
      confirmed: [null, 2, null],
      failed: [null, 0, null],
      publishedAt: 2,
    });
  });

  it('put what is confirmed before what is not', () => {
    const countries = rankCountries([
      { ...row, country: 'DE', confirmed: 0, anomalies: 9 },
      { ...row, country: 'IR', confirmed: 2 },
      { ...row, country: 'FR', measured: 0 },
    ]);
    expect(countries.map(({ country }) => country)).toEqual(['IR', 'DE']);
  });
});

describe('signals, ready to draw', () => {
  it('share one axis of time, each as a share of its highest', () => {
    const chart = shapeSignals(
      [
        { source: 'bgp', from: 0, step: 300, values: [10, 10, 5, null] },
        { source: 'ping-slash24', from: 0, step: 600, values: [4, 2] },
      ],
      600,
    );
    expect(chart.times).toEqual([0, 300, 600, 900]);
    expect(chart.lines.map(({ values }) => values)).toEqual([
      [1, 1, 0.5, null],
      [1, 1, 0.5, 0.5],
    ]);
    expect(chart.published).toBe(600);
  });

  it('mark no publication that was at another time, and draw nothing of nothing', () => {
    expect(shapeSignals([{ source: 'bgp', from: 0, step: 300, values: [0, 0] }], 9999)).not.toHaveProperty(
      'published',
    );
    expect(shapeSignals([])).toEqual({ times: [], lines: [] });
  });
});

describe('outages', () => {
  const measured = startMeasured(planMeasured(aReport({}), now, since), since);
  const signal = { source: 'bgp', from: 0, step: 300, values: [1] };
  const outage = { source: 'bgp', from: 0, until: 300, score: 1 };
  const noData = { reason: { why: 'no-data' as const } };

  it('are none where there are signals, and none was seen in them', () => {
    expect(outagesOf({ ...measured, signals: { value: [signal] }, outages: { value: [] } })).toEqual({
      value: [],
    });
  });

  it('are not known where there are no signals to see them in', () => {
    expect(outagesOf({ ...measured, signals: noData, outages: { value: [] } })).toEqual(noData);
    const failed = { reason: { why: 'unreachable' as const } };
    expect(outagesOf({ ...measured, signals: failed, outages: { value: [] } })).toEqual(failed);
    expect(outagesOf({ ...measured, outages: { value: [] } })).toBeUndefined();
  });

  it('that were seen are told whatever the signals', () => {
    expect(outagesOf({ ...measured, signals: noData, outages: { value: [outage] } })).toEqual({
      value: [outage],
    });
  });
});
