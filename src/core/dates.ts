import { croatianMonths, gregorianMonths, persianMonths } from './month-names.ts';
import { latePattern } from './text/late-pattern.ts';

const earliest = 1990;
/** “16 June 2009”, and “June 16, 2009”. */
const dayFirst = latePattern(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+|of\s+)?([\p{L}\p{M}]{2,14}(?:\s(?:\d{1,2}(?=,)|الأول|الثانی))?)[.,،]?\s+(?:de\s+|del\s+)?(\d{4})(?!\d)`,
  'gu',
);
const monthFirst = latePattern(
  String.raw`([\p{L}\p{M}]{3,14})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)`,
  'gu',
);

/**
 * A date as a machine writes it in metadata (`2009-06-16`, `2009-06-16T08:15:00+04:30`, `20090616`, RFC 2822):
 * `YYYY-MM-DD`, or an ISO 8601 instant in the zone of the text where the time of day and its zone are given: its day is the page's own. Undefined for anything else,
 * and for years before 1990 or more than two days after `now` (milliseconds).
 */
export function readMachineDate(text: string, now: number): string | undefined {
  const trimmed = text.trim().slice(0, 64);
  const compact = /^(\d{4})(\d\d)(\d\d)(?!\d)/.exec(trimmed.replace(/^(\d{8})\d{6}$/, '$1'));
  const dashed = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(.*)$/.exec(trimmed);
  const [, year, month, day, rest = ''] = dashed ?? compact ?? [];
  if (year && month && day) {
    const plain = toDay(Number(year), Number(month), Number(day), now);
    const zoned = /^[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)$/i.test(rest);
    if (!plain || !zoned) return plain;
    const time = Date.parse(
      `${plain}T${rest
        .slice(1)
        .replace(/\s+/g, '')
        .replace(/([+-]\d\d)(\d\d)$/, '$1:$2')}`,
    );
    return Number.isNaN(time) ? plain : writeInstant(time, rest);
  }
  if (!/^(?:[A-Z][a-z]{2},? )?(?:\d{1,2} [A-Z][a-z]{2}|[A-Z][a-z]{2} \d{1,2})/.test(trimmed))
    return undefined;
  const time = Date.parse(trimmed);
  if (Number.isNaN(time) || time > now + 2 * 86_400_000 || new Date(time).getUTCFullYear() < earliest)
    return undefined;
  return /\d:\d\d.*(?:GMT|UTC|Z|[+-]\d{4})/.test(trimmed)
    ? writeInstant(time, trimmed)
    : readDateFromText(trimmed, now);
}

/** An instant (milliseconds) in ISO 8601, in the zone that stands at the end of a text; in UTC where none does. */
function writeInstant(time: number, text: string): string {
  const [, sign, hours = '', minutes = ''] =
    /([+-])([01]\d|2[0-3]):?([0-5]\d)\s*(?:\([^()]*\))?$/.exec(text) ?? [];
  const offset = Number(`${sign ?? ''}${Number(hours) * 60 + Number(minutes)}`);
  const local = new Date(time + offset * 60_000).toISOString().slice(0, 19);
  return offset ? `${local}${sign}${hours}:${minutes}` : `${local}Z`;
}

/** The date in an address such as `/2009/06/18/` or `/2009-06-18-`; undefined where there is none. */
export function readDateFromAddress(url: string, now: number): string | undefined {
  const match = /\/((?:19|20)\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=[/_.-]|$)/.exec(
    url.replace(/^https?:\/\/[^/]*\/web\/\d+[a-z_]*\//, '/'),
  );
  return match ? toDay(Number(match[1]), Number(match[2]), Number(match[3]), now) : undefined;
}

/** A full date in a text: `YYYY-MM-DD`, and where it stands in the text's composed form (NFC). */
export interface DateInText {
  date: string;
  start: number;
  end: number;
}

/**
 * The first full date in running text, in the languages of this module, Chinese and Japanese numerals and the Persian
 * calendar included: `YYYY-MM-DD`. Ambiguous forms such as 06/07/2009 are not read. `lang` is the language that the text's page
 * declares (BCP 47), for names of months that mean another one elsewhere.
 */
export function readDateFromText(text: string, now: number, lang: string | null = null): string | undefined {
  return findDateInText(text, now, lang)?.date;
}

/** A date as metadata state it: as machines write it or, on many pages, as people do. */
export function readStatedDate(stated: string, now: number, lang: string | null): string | undefined {
  return readMachineDate(stated, now) ?? readDateFromText(stated, now, lang);
}

/** The first full date in running text, as `readDateFromText` reads it, with its place. Read up to 4,000 characters. */
export function findDateInText(
  text: string,
  now: number,
  lang: string | null = null,
): DateInText | undefined {
  // Small letters must be as many as the text has, or a place in one is another in the other: that of İ would be two.
  const plain = withLatinDigits(text.slice(0, 4000).normalize('NFC'))
    .replace(/İ/g, 'i')
    .toLowerCase()
    .replace(/ي/g, 'ی')
    .replace(/ك/g, 'ک');
  // Every form has a year of four digits.
  if (!/\d{4}/.test(plain)) return undefined;
  const months = monthNames();
  const forms: DateInText[] = [];
  const add = ({ index, 0: found }: RegExpMatchArray, date: string | undefined) => {
    const start = index ?? 0;
    if (date !== undefined) forms.push({ date, start, end: start + found.length });
  };

  for (const match of plain.matchAll(/(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g))
    add(match, toDay(Number(match[1]), Number(match[2]), Number(match[3]), now));
  for (const match of plain.matchAll(/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g)) {
    const year = Number(match[1]);
    add(
      match,
      year < 1600
        ? fromPersian(year, Number(match[2]), Number(match[3]), now)
        : toDay(year, Number(match[2]), Number(match[3]), now),
    );
  }
  for (const match of plain.matchAll(/(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g))
    add(match, toDay(Number(match[3]), Number(match[2]), Number(match[1]), now));
  for (const match of plain.matchAll(dayFirst.get())) {
    const name = match[2] ?? '';
    const month = months.get(name);
    if (!month) continue;
    const read = month.persian ? fromPersian : toDay;
    const number = (isCroatian(match[0], lang) && croatianMonths.get(name)) || month.number;
    add(match, read(Number(match[3]), number, Number(match[1]), now));
  }
  for (const match of plain.matchAll(monthFirst.get())) {
    const month = months.get(match[1] ?? '');
    if (month && !month.persian) add(match, toDay(Number(match[3]), month.number, Number(match[2]), now));
  }
  for (const match of plain.matchAll(
    /ngày\s+(\d{1,2})(?:\s+tháng\s+|[/-])(\d{1,2})(?:\s+năm\s+|[/-])(\d{4})/g,
  ))
    add(match, toDay(Number(match[3]), Number(match[2]), Number(match[1]), now));
  forms.sort((a, b) => a.start - b.start);
  return forms[0];
}

/** Whether a date with its day first is one of Croatian or Bosnian: as their pages say, else by the full stop behind the day, which Polish has not. */
function isCroatian(date: string, lang: string | null): boolean {
  return /^(?:hr|bs|sr)/i.test(lang ?? '') || (/^\d+\./.test(date) && !/^pl/i.test(lang ?? ''));
}

/** A day of the Gregorian calendar, or of the Thai one, whose years since the Buddha are 543 more. */
function toDay(named: number, month: number, day: number, now: number): string | undefined {
  const year = named > 2500 ? named - 543 : named;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (
    year < earliest ||
    date.getUTCMonth() !== month - 1 ||
    date.getUTCDate() !== day ||
    date.getTime() > now + 2 * 86_400_000
  )
    return undefined;
  return date.toISOString().slice(0, 10);
}

/** A day of the Persian calendar. Its year begins at or next to 21 March; ICU's calendar settles the exact day. */
function fromPersian(year: number, month: number, day: number, now: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  persianDays ??= new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const format = persianDays;
  const dayOfYear = month <= 7 ? (month - 1) * 31 + day - 1 : 186 + (month - 7) * 30 + day - 1;
  const guess = Date.UTC(year + 621, 2, 21) + dayOfYear * 86_400_000;
  for (const shift of [0, -1, 1, -2, 2]) {
    const date = new Date(guess + shift * 86_400_000);
    const parts = Object.fromEntries(
      format.formatToParts(date).map((part) => [part.type, Number.parseInt(part.value, 10)]),
    );
    if (parts.year === year && parts.month === month && parts.day === day)
      return toDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), now);
  }
  return undefined;
}

function withLatinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹０-９๐-๙]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

let monthsByName: Map<string, { number: number; persian: boolean }> | undefined;
/** Made when first needed, as it takes the browser long. */
let persianDays: Intl.DateTimeFormat | undefined;

/** Months by their names. */
function monthNames(): Map<string, { number: number; persian: boolean }> {
  if (!monthsByName) {
    monthsByName = new Map();
    for (const [months, persian] of [
      [gregorianMonths, false],
      [persianMonths, true],
    ] as const) {
      for (const [at, names] of months.entries())
        for (const name of names.split('|')) monthsByName.set(name, { number: at + 1, persian });
    }
  }
  return monthsByName;
}
