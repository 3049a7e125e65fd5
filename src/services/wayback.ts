import { withoutFragment } from '../core/fragments.ts';
import { readTimestamp, timeOf } from '../core/lookup/capture.ts';
import type { ArchiveLinks, Service } from './service.ts';

/**
 * The Internet Archive's Wayback Machine. Its limits are per network address, and who ignores "too many requests" for a
 * minute is shut out for an hour, then two (https://github.com/edgi-govdata-archiving/wayback/issues/137): one question
 * every two and a half seconds keeps below four fifths of what it allows.
 */
export const wayback: Service = {
  id: 'wayback',
  kind: 'archive',
  name: 'service_wayback',
  learns: 'service_wayback_learns',
  hosts: [
    'https://web.archive.org',
    'http://web.archivep75mbjunhxc6x4j5mwjmomyxb573v42baldlqu56ruil2oiad.onion',
  ],
  alsoAt: ['https://archive.org', 'http://archivep75mbjunhxc6x4j5mwjmomyxb573v42baldlqu56ruil2oiad.onion'],
  pace: { between: 2500, timeout: 25_000, backOff: [60_000, 120_000, 240_000] },
};

const first = 'https://web.archive.org';

/**
 * Addresses at the Wayback Machine, made without any request.
 * Forms: https://web.archive.org/web/<timestamp>/<address> answers with the capture nearest to the timestamp
 * (1 to 14 digits, `YYYYMMDDhhmmss` in UTC); `*` lists all captures.
 */
export const waybackLinks = {
  near: captureNear,
  all: allCaptures,
  save: savePage,
} satisfies ArchiveLinks;

/**
 * `YYYY[MM[DD[hhmmss]]]` of an ISO 8601 date or instant; instants are taken in UTC, and a date without time of day
 * asks for noon of that day, which is nearest to all of it. Undefined for what is not such a date.
 */
export function waybackTimestamp(date: string): string | undefined {
  if (/^\d{4}(-\d\d)?$/.test(date)) return date.replace('-', '');
  const time = timeOf(date);
  if (!/^\d{4}-\d\d-\d\d(?:T|$)/.test(date) || Number.isNaN(time)) return undefined;
  return new Date(time).toISOString().replace(/\D/g, '').slice(0, 14);
}

/** The capture nearest to `date` (ISO 8601), or the newest one where there is no date. */
export function captureNear(url: string, date?: string, host = first): string {
  return `${host}/web/${(date && waybackTimestamp(date)) || '2'}/${withoutFragment(url)}`;
}

/** The calendar of all captures. */
export function allCaptures(url: string, host = first): string {
  return `${host}/web/*/${withoutFragment(url)}`;
}

/** The archive's own page for saving a capture now. */
export function savePage(url: string, host = first): string {
  return `${host}/save/${withoutFragment(url)}`;
}

/** The address of a capture, and when it was made, from a timestamp of fourteen digits; undefined where it is none. */
export function captureAt(
  timestamp: string,
  url: string,
  host: string,
): { address: string; time: string } | undefined {
  const time = timestamp.length === 14 ? readTimestamp(timestamp) : undefined;
  return time ? { address: `${host}/web/${timestamp}/${url}`, time } : undefined;
}
