/**
 * Why a look-up has no value, each in terms that a person can be told.
 *
 * - `offline`: the browser has no network. `unreachable`: it has, but the service did not answer; it may be blocked here.
 * - `not-asked`: the reader has not consented. `no-permission`: the browser keeps the extension from the service's hosts.
 * - `refused`: the service said no, with this HTTP status. `unavailable`: it is out of order, with this status.
 * - `too-many`: it asks for fewer questions; `until` is when it may be asked again, in milliseconds.
 * - `not-archived`, `excluded`: it has no copy; the owner of the site keeps it from having one.
 * - `no-data`: it measured nothing of the kind; `since` is the first day of its data, where that explains it.
 * - `unknown`: it answered in a way that we do not understand. This says nothing about the thing asked for.
 * - `private`: it is an address of the reader's own network, about which nobody is asked.
 * - `too-large`, `timed-out`, `stopped`: we stopped reading, waiting, or were told to.
 */
export type Reason =
  | { why: 'refused' | 'unavailable'; status: number }
  | { why: 'too-many'; until: number }
  | { why: 'no-data'; since?: string }
  | { why: PlainReason };

/** The reasons that have nothing more to say. */
export type PlainReason =
  | 'offline'
  | 'unreachable'
  | 'not-asked'
  | 'no-permission'
  | 'not-archived'
  | 'excluded'
  | 'unknown'
  | 'too-large'
  | 'timed-out'
  | 'stopped'
  | 'private';

/** The answer to a question: a value, or the reason why there is none. */
export type Outcome<T> = { value: T } | { reason: Reason };

/**
 * What fills a place in a sentence: text or a number as it is; a day or an instant (ISO 8601) to be written as the reader writes
 * them; an instant within the hour, of which the time of day is enough.
 */
export type WordingValue = string | number | { at: string } | { time: string };

/** A sentence by its key in the message catalogue, and what fills its places. */
export interface Wording {
  key: string;
  values: WordingValue[];
  /** Where the sentence depends on a number: that number, which fills the first place, before `values`. */
  count?: number;
}

/** The outcome of a value. */
export function found<T>(value: T): Outcome<T> {
  return { value };
}

/** The outcome of a reason that has nothing more to say. */
export function lacking<T>(why: PlainReason): Outcome<T> {
  return { reason: { why } };
}

/** The sentence for a reason. */
export function describeReason(reason: Reason): Wording {
  const key = `reason_${reason.why.replaceAll('-', '_')}`;
  switch (reason.why) {
    case 'too-many':
      return { key, values: [{ time: new Date(reason.until).toISOString() }] };
    case 'refused':
    case 'unavailable':
      return { key, values: [reason.status] };
    case 'no-data':
      return reason.since ? { key: `${key}_since`, values: [{ at: reason.since }] } : { key, values: [] };
    default:
      return { key, values: [] };
  }
}

/**
 * Whether a reason concerns the service or the browser rather than the one thing asked for: then asking it about the next
 * thing is of no use now.
 */
export function isLasting({ why }: Reason): boolean {
  return ['offline', 'not-asked', 'no-permission', 'too-many', 'stopped'].includes(why);
}
