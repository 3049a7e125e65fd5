import type { Wording } from '../core/lookup/outcome.ts';
import { formatDate } from './dates.ts';
import type { CountedKey, MessageKey, Messages } from './messages.tsx';

/** A wording as a sentence in the reader's language. An instant of today is written as a time of day. */
export function sayWording({ key, values, count }: Wording, messages: Messages, today = new Date()): string {
  const filled = values.map((value) =>
    typeof value !== 'object'
      ? value
      : 'time' in value
        ? formatTime(new Date(value.time), messages.locale)
        : formatMoment(value.at, messages.locale, today),
  );
  // A test holds every key of a wording to be in the catalogue.
  return count === undefined
    ? messages.t(key as MessageKey, ...filled)
    : messages.n(key as CountedKey, count, ...filled);
}

function formatMoment(at: string, locale: string, today: Date): string {
  const moment = new Date(at);
  const isToday = at.includes('T') && moment.toDateString() === today.toDateString();
  return isToday ? formatTime(moment, locale) : formatDate(at, locale);
}

function formatTime(moment: Date, locale: string): string {
  return moment.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
}
