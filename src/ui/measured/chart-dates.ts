import { dateWriter } from '../dates.ts';

/** How an axis of time writes its days: `22 Sept`. */
export function formatAxisDay(day: string, locale: string): string {
  return dateWriter(locale, { day: 'numeric', month: 'short' }).format(new Date(`${day}T00:00:00Z`));
}

/** A span between two instants (seconds since 1970) in UTC, as short as it can be told. */
export function formatSpan(from: number, until: number, locale: string): string {
  const form: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  };
  return dateWriter(locale, form).formatRange(new Date(from * 1000), new Date(until * 1000));
}
