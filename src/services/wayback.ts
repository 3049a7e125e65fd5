/**
 * Addresses at the Internet Archive's Wayback Machine, made without any request.
 * Forms: https://web.archive.org/web/<timestamp>/<address> answers with the capture nearest to the timestamp
 * (1 to 14 digits, `YYYYMMDDhhmmss` in UTC); `*` lists all captures.
 */
const host = 'https://web.archive.org';

/**
 * `YYYY[MM[DD[hhmmss]]]` of an ISO 8601 date or instant; instants are taken in UTC, and a date without time of day
 * asks for noon of that day, which is nearest to all of it. Undefined for what is not such a date.
 */
export function waybackTimestamp(date: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(date)) return `${date.replaceAll('-', '')}120000`;
  if (/^\d{4}(-\d\d)?$/.test(date)) return date.replace('-', '');
  const time = Date.parse(date);
  if (!/^\d{4}-\d\d-\d\dT/.test(date) || Number.isNaN(time)) return undefined;
  return new Date(time).toISOString().replace(/\D/g, '').slice(0, 14);
}

/** The capture nearest to `date` (ISO 8601), or the newest one where there is no date. */
export function captureNear(url: string, date?: string): string {
  return `${host}/web/${(date && waybackTimestamp(date)) || '2'}/${withoutFragment(url)}`;
}

/** The calendar of all captures. */
export function allCaptures(url: string): string {
  return `${host}/web/*/${withoutFragment(url)}`;
}

/** The archive's own page for saving a capture now. */
export function savePage(url: string): string {
  return `${host}/save/${withoutFragment(url)}`;
}

function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}
