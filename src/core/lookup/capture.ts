/** One archived copy. */
export interface Capture {
  /** Id of the service that has it. */
  archive: string;
  /** Where it can be read. */
  address: string;
  /** When it was made: an ISO 8601 instant in UTC. */
  time: string;
  /** HTTP status that the archive got; absent where it does not tell. */
  status?: number;
  /** The archive's fingerprint of the content. */
  digest?: string;
}

/** How far a capture is from the publication. */
export interface Distance {
  side: 'before' | 'after' | 'same';
  unit: 'minute' | 'hour' | 'day' | 'month' | 'year';
  /** Whole units; 0 where `side` is `same`. */
  count: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** An instant from `YYYYMMDDhhmmss` (1 to 14 digits, the rest at its least); undefined for what is none. */
export function readTimestamp(digits: string): string | undefined {
  const match = /^(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?$/.exec(digits);
  if (!match) return undefined;
  const [, year, month = '01', dayOfMonth = '01', hours = '00', minutes = '00', seconds = '00'] = match;
  const text = `${year}-${month}-${dayOfMonth}T${hours}:${minutes}:${seconds}Z`;
  const time = Date.parse(text);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text.slice(0, 10)
    ? undefined
    : text;
}

/** Milliseconds of an ISO 8601 day or instant. A day without time of day counts from its noon, which is nearest to all of it. */
export function timeOf(date: string): number {
  return Date.parse(/^\d{4}-\d\d-\d\d$/.test(date) ? `${date}T12:00:00Z` : date);
}

/**
 * The capture nearest to a day or instant, or the newest where there is none: one that shows the page (status 200) before one
 * whose status the archive does not tell, and that before one of a redirect or an error. Undefined where there are none.
 */
export function nearestCapture(captures: readonly Capture[], near?: string): Capture | undefined {
  const target = near === undefined ? Number.POSITIVE_INFINITY : timeOf(near);
  const far = (capture: Capture) =>
    Number.isFinite(target) ? Math.abs(Date.parse(capture.time) - target) : -Date.parse(capture.time);
  const rank = ({ status }: Capture) => (status === 200 ? 0 : status === undefined ? 1 : 2);
  return captures.reduce<Capture | undefined>(
    (best, capture) =>
      !best || rank(capture) < rank(best) || (rank(capture) === rank(best) && far(capture) < far(best))
        ? capture
        : best,
    undefined,
  );
}

/** How far a capture is from the publication, as a person would say it. A day without time of day is counted in days. */
export function distanceFrom(published: string, captured: string): Distance {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(published);
  const gap = isDay
    ? Date.parse(captured.slice(0, 10)) - Date.parse(published)
    : Date.parse(captured) - Date.parse(published);
  const far = Math.abs(gap);
  const [unit, length] = unitFor(far, isDay);
  const count = Math.floor(far / length);
  if (count === 0) return { side: 'same', unit, count };
  return { side: gap < 0 ? 'before' : 'after', unit, count };
}

function unitFor(far: number, isDay: boolean): [Distance['unit'], number] {
  if (far >= 2 * 365.25 * day) return ['year', 365.25 * day];
  if (far >= 61 * day) return ['month', 30.4375 * day];
  if (isDay || far >= 2 * day) return ['day', day];
  return far >= hour ? ['hour', hour] : ['minute', minute];
}
