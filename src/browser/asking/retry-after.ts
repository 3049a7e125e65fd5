/** An hour: nobody is left alone for longer on one word of a server. */
export const longestPause = 3_600_000;

/**
 * When a service may be asked again that said "too many requests", in milliseconds: as its `Retry-After` says (seconds or a
 * date; RFC 9110, section 10.2.3) but within the hour, and not before its own back-off has passed.
 */
export function askAgainAt(
  header: string | undefined,
  now: number,
  strikes: number,
  backOff: readonly number[],
): number {
  const least = backOff[Math.min(strikes, backOff.length) - 1] ?? 60_000;
  const wanted = readRetryAfter(header, now) ?? 0;
  return now + Math.min(longestPause, Math.max(least, wanted));
}

function readRetryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const time = Date.parse(header);
  return Number.isNaN(time) ? undefined : Math.max(0, time - now);
}
