import { afterEach, describe, expect, it, vi } from 'vitest';
import { iodaOutages } from '../../src/services/ioda-outages.ts';
import { iodaSignals } from '../../src/services/ioda-signals.ts';
import { ooniCountries, ooniDays } from '../../src/services/ooni-aggregation.ts';
import { ooniIncidents } from '../../src/services/ooni-incidents.ts';
import { ooniEvidence } from '../../src/services/ooni-measurements.ts';
import { anAnswer } from './an-answer.ts';

const host = 'https://api.ooni.io';
const window = { from: '2022-09-10', until: '2022-10-05' };
const days = { about: 'days', country: 'IR', domains: ['twitter.com'], ...window } as const;
const question = { ...days, domains: [...days.domains] };

describe('OONI counts', () => {
  it('are asked by day and site, of both forms of the name', () => {
    const { searchParams, pathname } = new URL(ooniDays.request(question, host).url);
    expect(pathname).toBe('/api/v1/aggregation');
    expect(Object.fromEntries(searchParams)).toEqual({
      test_name: 'web_connectivity',
      probe_cc: 'IR',
      domain: 'twitter.com,www.twitter.com',
      since: '2022-09-10',
      until: '2022-10-05',
      axis_x: 'measurement_start_day',
      axis_y: 'domain',
      time_grain: 'day',
    });
  });

  it('are read with what was confirmed apart from what was not', () => {
    const row = {
      anomaly_count: 5,
      confirmed_count: 2,
      failure_count: 1,
      ok_count: 3,
      measurement_count: 11,
    };
    const body = {
      v: 0,
      dimension_count: 2,
      result: [{ ...row, measurement_start_day: '2022-09-21', domain: 'www.twitter.com' }],
    };
    const outcome = ooniDays.read(anAnswer(body), question, host);
    const value = [
      { day: '2022-09-21', domain: 'twitter.com', measured: 11, anomalies: 5, confirmed: 2, failed: 1 },
    ];
    expect(outcome).toEqual({ value });
    expect(ooniDays.describe(value, question)).toEqual({
      key: 'measured_confirmed',
      values: [5, 11],
      count: 2,
    });
    expect(ooniDays.describe([{ ...value[0], confirmed: 0 } as (typeof value)[0]], question).key).toBe(
      'measured_signs',
    );
  });

  it.each(['2022-89-21', '2022-22-22', 'soon'])('of a day that is none (%s) are no answer', (day) => {
    const row = { anomaly_count: 5, confirmed_count: 2, failure_count: 1, measurement_count: 11 };
    const body = { result: [{ ...row, measurement_start_day: day, domain: 'twitter.com' }] };
    expect(ooniDays.read(anAnswer(body), question, host)).not.toHaveProperty('value');
  });

  it('of no measurement are an empty list, not an error', () => {
    expect(ooniDays.read(anAnswer({ result: [] }), question, host)).toEqual({ value: [] });
    expect(ooniDays.describe([], question).key).toBe('measured_none');
  });

  it('find no signs only in the tests that went through', () => {
    const row = { day: '2022-09-21', domain: 'x.com', measured: 5, anomalies: 0, confirmed: 0, failed: 2 };
    expect(ooniDays.describe([row], question)).toEqual({ key: 'measured_no_signs', values: [], count: 3 });
    const countries = { about: 'countries' as const, domains: ['x.com'], ...window };
    const failed = { country: 'IR', measured: 5, anomalies: 0, confirmed: 0, failed: 5 };
    expect(ooniDays.describe([{ ...row, failed: 5 }], question)).toEqual({
      key: 'measured_all_failed',
      values: [],
    });
    expect(ooniCountries.describe([failed], countries).key).toBe('measured_all_failed');
  });

  it('across countries leave none out', () => {
    const row = { anomaly_count: 0, confirmed_count: 0, failure_count: 0, ok_count: 3, measurement_count: 3 };
    expect(
      ooniCountries.read(
        anAnswer({ result: [{ ...row, probe_cc: 'DE' }] }),
        { about: 'countries', domains: ['bbc.com'], ...window },
        host,
      ),
    ).toEqual({ value: [{ country: 'DE', measured: 3, anomalies: 0, confirmed: 0, failed: 0 }] });
  });

  it('that are refused say so', () => {
    expect(ooniDays.read(anAnswer({ msg: 'Choose time_grain', v: 0 }, 400), question, host)).toEqual({
      reason: { why: 'refused', status: 400 },
    });
  });
});

it('OONI evidence leads to the measurements', () => {
  const body = {
    results: [
      {
        measurement_uid: '20220921_IR_1',
        input: 'https://twitter.com/',
        measurement_start_time: '2022-09-21T10:00:00.000000Z',
        probe_asn: 'AS1',
        confirmed: true,
        anomaly: true,
      },
      { measurement_start_time: '2022-09-21T10:00:00Z' },
    ],
  };
  expect(ooniEvidence.read(anAnswer(body), { ...question, about: 'evidence' }, host)).toEqual({
    value: [
      {
        address: 'https://explorer.ooni.org/m/20220921_IR_1',
        input: 'https://twitter.com/',
        time: '2022-09-21T10:00:00Z',
        network: 'AS1',
        confirmed: true,
      },
    ],
  });
});

it('OONI incidents of other countries are left out', () => {
  const incident = {
    id: '7',
    title: 'Iran blocks',
    start_time: '2022-09-21T00:00:00Z',
    end_time: null,
    CCs: ['IR'],
    domains: [],
  };
  const body = { incidents: [incident, { ...incident, id: '8', CCs: ['TR'] }] };
  expect(ooniIncidents.read(anAnswer(body), { about: 'incidents', country: 'IR' }, host)).toEqual({
    value: [
      {
        address: 'https://explorer.ooni.org/findings/7',
        title: 'Iran blocks',
        from: '2022-09-21',
        domains: [],
      },
    ],
  });
});

describe('OONI’s times without a zone', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each(['Asia/Tehran', 'America/New_York'])('are in UTC, for a reader in %s too', (readersZone) => {
    vi.stubEnv('TZ', readersZone);
    const incident = {
      id: '7',
      title: 'Iran blocks',
      start_time: '2022-09-21T00:00:00',
      end_time: '2022-09-22 23:30:00',
    };
    expect(
      ooniIncidents.read(anAnswer({ incidents: [incident] }), { about: 'incidents', country: 'IR' }, host),
    ).toMatchObject({ value: [{ from: '2022-09-21', until: '2022-09-22' }] });
    const result = { measurement_uid: '1', measurement_start_time: '2022-09-21T10:00:00.5' };
    expect(
      ooniEvidence.read(anAnswer({ results: [result] }), { ...question, about: 'evidence' }, host),
    ).toMatchObject({ value: [{ time: '2022-09-21T10:00:00.500Z' }] });
  });
});

it('OONI incidents may have no lists', () => {
  const incident = { id: '7', title: 'Iran blocks', start_time: '2022-09-21', CCs: null, domains: null };
  expect(
    ooniIncidents.read(anAnswer({ incidents: [incident] }), { about: 'incidents', country: 'IR' }, host),
  ).toMatchObject({ value: [{ from: '2022-09-21', domains: [] }] });
});

describe('IODA', () => {
  const signals = { about: 'signals', country: 'TR', from: 1706745600, until: 1706832000 } as const;
  const series = {
    entityType: 'country',
    entityCode: 'TR',
    datasource: 'gtr',
    subtype: 'WEB_SEARCH',
    from: 1706745600,
    until: 1706832000,
    step: 1800,
    nativeStep: 1800,
    values: [955040520, null, 761764750],
  };

  it('is asked in seconds', () => {
    expect(iodaSignals.request(signals, 'https://api.ioda.inetintel.cc.gatech.edu').url).toBe(
      'https://api.ioda.inetintel.cc.gatech.edu/v2/signals/raw/country/TR?from=1706745600&until=1706832000&maxPoints=400',
    );
  });

  it('gives the signals that are numbers', () => {
    const losses = { ...series, datasource: 'ping-slash24-loss', values: [[{ agg_values: {} }]] };
    expect(iodaSignals.read(anAnswer({ data: [[series, losses]] }), signals, '')).toEqual({
      value: [
        {
          source: 'gtr',
          subtype: 'WEB_SEARCH',
          from: 1706745600,
          step: 1800,
          values: [955040520, null, 761764750],
        },
      ],
    });
  });

  it.each([
    ['an empty window', { data: [[]] }, { why: 'no-data' }],
    ['only gaps', { data: [[{ ...series, values: [null, null] }]] }, { why: 'no-data' }],
    ['another shape', { data: [[{ series }]] }, { why: 'unknown' }],
  ])('says of %s what it is', (_, body, reason) => {
    expect(iodaSignals.read(anAnswer(body), signals, '')).toEqual({ reason });
  });

  it('gives the outages of the country within the window, worst first', () => {
    const event = {
      location: 'country/TR',
      start: 1706750000,
      duration: 3600,
      datasource: 'bgp',
      method: 'median',
      score: 10,
    };
    const body = {
      data: [
        event,
        { ...event, location: 'region/4416', score: 99 },
        { ...event, score: 50, datasource: 'merit-nt' },
        { ...event, start: 1, duration: 5 },
      ],
    };
    expect(iodaOutages.read(anAnswer(body), { ...signals, about: 'outages' }, '')).toEqual({
      value: [
        { source: 'merit-nt', from: 1706750000, until: 1706753600, score: 50 },
        { source: 'bgp', from: 1706750000, until: 1706753600, score: 10 },
      ],
    });
  });
});
