import type { Service } from './service.ts';

/** OONI, whose volunteers test which sites open on their networks (https://api.ooni.io/apidocs/). */
export const ooni: Service = {
  id: 'ooni',
  kind: 'measurement',
  name: 'service_ooni',
  learns: 'service_ooni_learns',
  hosts: ['https://api.ooni.io'],
  pace: { between: 1500, timeout: 25_000, backOff: [60_000, 300_000, 900_000] },
};

/** The first month of OONI's data. */
export const ooniSince = '2012-12-01';

const explorer = 'https://explorer.ooni.org';

/** OONI's own chart of these measurements, for people. */
export function ooniChart(question: {
  country?: string;
  domains: string[];
  from: string;
  until: string;
}): string {
  const query = new URLSearchParams({
    ...(question.country && { probe_cc: question.country }),
    domain: question.domains.join(','),
    since: question.from,
    until: question.until,
    time_grain: 'day',
    axis_x: question.country ? 'measurement_start_day' : 'probe_cc',
    test_name: 'web_connectivity',
  });
  return `${explorer}/chart/mat?${query}`;
}

/** OONI's page of one measurement. */
export function ooniMeasurement(uid: string): string {
  return `${explorer}/m/${encodePart(uid)}`;
}

/** OONI's page of one report of incidents. */
export function ooniFinding(slug: string): string {
  return `${explorer}/findings/${encodePart(slug)}`;
}

/** The instant that OONI writes, ISO 8601: one without a zone is in UTC. Undefined for what is none. */
export function readOoniTime(text: string): string | undefined {
  const time = Date.parse(text.replace(/^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/, '$1T$2Z'));
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace('.000', '');
}

/** A part of an address. Halves of letters, at which the encoding would throw, are left out. */
function encodePart(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));
}
