/**
 * The part of EDTF (ISO 8601-2, level 0) that explainers use: a year, a month, a day, or an interval of two of these.
 * An open end is written `..` or left empty.
 */
export interface DateSpan {
  /** First day, `YYYY-MM-DD`. */
  from: string;
  /** Last day, `YYYY-MM-DD`; `9999-12-31` where the end is open. */
  to: string;
}

const pointForm = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** First and last day of an EDTF date or interval; undefined for anything else, impossible days included. */
export function readEdtf(text: string): DateSpan | undefined {
  const [start = '', end, extra] = text.split('/');
  if (extra !== undefined) return undefined;
  const first = readPoint(start);
  if (!first) return undefined;
  if (end === undefined) return first;
  if (end === '..' || end === '') return { from: first.from, to: '9999-12-31' };
  const last = readPoint(end);
  return last && last.to >= first.from ? { from: first.from, to: last.to } : undefined;
}

function readPoint(text: string): DateSpan | undefined {
  const match = pointForm.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day] = match;
  if (month && (month < '01' || month > '12')) return undefined;
  const lastDay = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate();
  if (day && (day < '01' || Number(day) > lastDay)) return undefined;
  return {
    from: `${year}-${month ?? '01'}-${day ?? '01'}`,
    to: `${year}-${month ?? '12'}-${day ?? String(lastDay).padStart(2, '0')}`,
  };
}
