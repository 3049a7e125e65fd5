import { readEdtf } from '../core/edtf.ts';

/** How a date is written, by how exact it is: the number of characters of `2009`, `2009-06`, `2009-06-12`. */
const formats: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** The EDTF date of a date or of an ISO 8601 instant, of which the day in its own zone counts. */
function withoutTime(date: string): string {
  return /^\d{4}-\d\d-\d\dT/.test(date) && !Number.isNaN(Date.parse(date)) ? date.slice(0, 10) : date;
}

/** What writes dates in a form: Gregorian, in UTC. */
export function dateWriter(locale: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // The explainers' English writes "12 June 2009"; dates beside it must not read "June 12, 2009".
  const written = locale === 'en' || locale.startsWith('en-') ? 'en-GB' : locale;
  return new Intl.DateTimeFormat(written, { ...form, calendar: 'gregory', timeZone: 'UTC' });
}

function formatOf(precision: number, locale: string): Intl.DateTimeFormat {
  return dateWriter(locale, formats[precision] ?? {});
}

/** An EDTF date or an instant in the locale's words, as exact as it is written; the text itself where it is neither. */
export function formatDate(date: string, locale: string): string {
  const text = withoutTime(date);
  const span = readEdtf(text);
  if (!span) return date;
  const [start = '', end] = text.split('/');
  const first = formatOf(start.length, locale);
  const from = new Date(span.from);
  if (end === undefined) return first.format(from);
  if (end === '..' || end === '') return `${first.format(from)} –`;
  const to = new Date(span.to);
  const last = formatOf(end.length, locale);
  // Chinese is written from the year on, so that the end can leave out what it shares; Intl would write figures and strokes alone.
  if (locale.startsWith('zh'))
    return `${first.format(from)}至${withoutShared(first.formatToParts(from), last.formatToParts(to))}`;
  if (start.length === end.length) return first.formatRange(from, to);
  return `${first.format(from)}${rangeSign(locale)}${last.format(to)}`;
}

/** The end of a range whose dates are written from the year on, without the year, or year and month, of its beginning. */
function withoutShared(start: Intl.DateTimeFormatPart[], end: Intl.DateTimeFormatPart[]): string {
  const last = Math.min(start.length, end.length) - 2;
  let shared = 0;
  while (shared < last && start[shared]?.value === end[shared]?.value) shared += 2;
  return end
    .slice(shared)
    .map(({ value }) => value)
    .join('');
}

/** What the locale writes between two dates, with its spaces: "–", or a word. */
function rangeSign(locale: string): string {
  const days = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  const parts = days.formatRangeToParts(Date.UTC(2000, 0, 31), Date.UTC(2000, 1, 29));
  return parts.find(({ source, type }) => source === 'shared' && type === 'literal')?.value ?? ' – ';
}

/** The value for a `<time datetime>`: the start of the date, as exact as it is written; undefined where it is no date. */
export function machineDate(date: string): string | undefined {
  const text = withoutTime(date);
  return readEdtf(text) ? text.split('/')[0] : undefined;
}

/** Whether all of `date` lies before the day of `published`. A year or month that includes that day does not. */
export function isBefore(date: string, published: string): boolean {
  const span = readEdtf(date);
  const day = readEdtf(withoutTime(published));
  return span !== undefined && day !== undefined && span.to < day.from;
}

/** Whole years and months from the day of `date` to `today`; null where it is no date or lies ahead. */
export function ageOf(date: string, today: Date): { years: number; months: number } | null {
  const span = readEdtf(withoutTime(date));
  if (!span) return null;
  const from = new Date(span.from);
  if (from > today) return null;
  let months =
    (today.getUTCFullYear() - from.getUTCFullYear()) * 12 + today.getUTCMonth() - from.getUTCMonth();
  if (today.getUTCDate() < from.getUTCDate()) months -= 1;
  return { years: Math.floor(months / 12), months: months % 12 };
}
