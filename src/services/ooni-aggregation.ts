import * as v from 'valibot';
import { found, lacking, type Outcome, type Wording } from '../core/lookup/outcome.ts';
import type { Question, QuestionAbout } from '../core/lookup/question.ts';
import type { CountryCounts, DayCounts } from '../core/measured/counts.ts';
import { totalOf } from '../core/measured/counts.ts';
import { ooni } from './ooni.ts';
import { readJson, readStatus } from './read-answer.ts';
import type { Lookup, RawAnswer, RequestDescription } from './service.ts';

/*
 * Counts of measurements. The four counts of a row are disjoint: an anomaly that was confirmed is counted as confirmed only.
 * Days may be grouped by day over up to a year; a window without any measurement gives no row.
 */
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const counts = {
  anomaly_count: count,
  confirmed_count: count,
  failure_count: count,
  ok_count: v.optional(count),
  measurement_count: count,
};
/** Whether a text begins with a day that there is. */
const beginsWithDay = (text: string) => Number.isFinite(Date.parse(text.slice(0, 10)));
const days = v.object({
  result: v.array(
    v.object({
      ...counts,
      measurement_start_day: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d/), v.check(beginsWithDay)),
      domain: v.optional(v.string()),
    }),
  ),
});
const countries = v.object({
  result: v.array(v.object({ ...counts, probe_cc: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)) })),
});

/** Measurements of sites in a country, by day and site. */
export const ooniDays: Lookup<QuestionAbout<'days'>, DayCounts[]> = {
  id: 'ooni-days',
  service: ooni,
  request: (question, host) =>
    aggregation(host, question, {
      probe_cc: question.country,
      axis_x: 'measurement_start_day',
      axis_y: 'domain',
      time_grain: 'day',
    }),
  read: (answer) =>
    readResult(answer, () =>
      readJson(days, answer.body)?.result.map((row) => ({
        day: row.measurement_start_day.slice(0, 10),
        domain: (row.domain ?? '').replace(/^www\./, ''),
        ...toCounts(row),
      })),
    ),
  describe: (rows) => describeCounts(rows),
};

/** Measurements of sites, by country. */
export const ooniCountries: Lookup<QuestionAbout<'countries'>, CountryCounts[]> = {
  id: 'ooni-countries',
  service: ooni,
  request: (question, host) => aggregation(host, question, { axis_x: 'probe_cc' }),
  read: (answer) =>
    readResult(answer, () =>
      readJson(countries, answer.body)?.result.map((row) => ({ country: row.probe_cc, ...toCounts(row) })),
    ),
  describe: (rows) => describeCounts(rows),
};

/** The host names to ask for: measurements of `example.org` and of `www.example.org` are kept apart. */
export function askedDomains(domains: readonly string[]): string {
  return [...new Set(domains.flatMap((domain) => [domain, `www.${domain}`]))].join(',');
}

function aggregation(
  host: string,
  { domains, from, until }: Extract<Question, { domains: string[] }>,
  axes: Record<string, string>,
): RequestDescription {
  const query = new URLSearchParams({
    test_name: 'web_connectivity',
    domain: askedDomains(domains),
    since: from,
    until,
    ...axes,
  });
  return { method: 'GET', url: `${host}/api/v1/aggregation?${query}`, headers: {} };
}

function readResult<T>(answer: RawAnswer, read: () => T[] | undefined): Outcome<T[]> {
  const failed = readStatus<T[]>(answer);
  if (failed) return failed;
  const rows = read();
  return rows ? found(rows) : lacking('unknown');
}

function toCounts(row: {
  anomaly_count: number;
  confirmed_count: number;
  failure_count: number;
  measurement_count: number;
}) {
  return {
    measured: row.measurement_count,
    anomalies: row.anomaly_count,
    confirmed: row.confirmed_count,
    failed: row.failure_count,
  };
}

/**
 * An anomaly is a sign, and is called one; blocking is only called confirmed where OONI confirmed it; what failed says
 * nothing of either.
 */
function describeCounts(
  rows: { measured: number; anomalies: number; confirmed: number; failed: number }[],
): Wording {
  const { measured, anomalies, confirmed, failed } = totalOf(rows);
  if (!measured) return { key: 'measured_none', values: [] };
  if (confirmed) return { key: 'measured_confirmed', values: [anomalies, measured], count: confirmed };
  if (anomalies) return { key: 'measured_signs', values: [measured], count: anomalies };
  return failed < measured
    ? { key: 'measured_no_signs', values: [], count: measured - failed }
    : { key: 'measured_all_failed', values: [] };
}
