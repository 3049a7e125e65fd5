import { readArchiveAddress } from '../core/lookup/archive-address.ts';
import type { Outcome, Wording } from '../core/lookup/outcome.ts';
import type { Question } from '../core/lookup/question.ts';

/** A request, ready to be made. */
export interface RequestDescription {
  url: string;
  /** With a POST browsers tell which extension asks, and Firefox whose: see `browser/asking/has-common-name.ts`. */
  method: 'GET' | 'HEAD' | 'POST';
  headers: Record<string, string>;
  /** Of a POST. */
  body?: string;
}

/** An answer as it came; header names in lower case. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** Where it came from in the end, after redirects. */
  url: string;
}

/** How often a service may be asked, and how long waited for, in milliseconds, and how much is read. One question at a time, always. */
export interface Pace {
  /** Between the starts of two questions. */
  between: number;
  timeout: number;
  /** How long to leave it alone when it says "too many requests" and not for how long: the first time, the second, … */
  backOff: readonly number[];
  /** How many bytes of an answer are read, where it may be longer than the answers of others: see `readBody`. */
  mostBytes?: number;
}

/** What somebody may be asked, or where a link may lead. */
export interface Service {
  /** Stands in the settings. */
  id: string;
  /** A `site` or a `mirror` is not one place, but any of many. */
  kind: 'archive' | 'measurement' | 'site' | 'mirror';
  /** Message key of its name. */
  name: string;
  /** Message key of one sentence: what it learns of the reader when it is asked, or a link to it followed. */
  learns: string;
  /** Where it is: the first host is asked unless the reader prefers another. Empty for the sites of the cited links themselves. */
  hosts: readonly string[];
  /** One more origin for each of the hosts, in their order, to which questions go where that host is wanted. */
  alsoAt?: readonly string[];
  /** That the reader says where it is, in full, up to the address asked about; it is off until then. It names no hosts. */
  isOwn?: true;
  /** Null where it is linked to, and never asked. */
  pace: Pace | null;
  /** Message key of why it is off unless the reader wants it. */
  offBecause?: string;
  /** That nobody has seen this service answer in the way it is read here. */
  unverified?: true;
}

/** Links into an archive, made without asking it. */
export interface ArchiveLinks {
  /** The capture nearest to a day or instant (ISO 8601), or the newest. */
  near?(url: string, date?: string, host?: string): string;
  /** All captures. */
  all?(url: string, host?: string): string;
  /** The archive's own page for saving a capture. */
  save?(url: string, host?: string): string;
}

/**
 * What an answer says: an outcome; or, where it only says where the service has what is wanted, the one request more, at the same
 * origin, whose answer is read instead.
 */
export type Reading<T> = Outcome<T> | { next: RequestDescription };

/** One way of asking a service. */
export interface Lookup<Q extends Question, T> {
  /** Unique among all lookups. */
  id: string;
  service: Service;
  /** The request that asks `question` at `host`, one of the service's. */
  request(question: Q, host: string): RequestDescription;
  /** What an answer says. Never throws; what is not understood is `unknown`. */
  read(answer: RawAnswer, question: Q, host: string): Reading<T>;
  /** How the value is worded for a reader. */
  describe(value: T, question: Q): Wording;
  /** That its answer is not kept on the device. */
  isPassing?: true;
  /** Whether the answer may come by way of redirects. They are not followed otherwise. */
  redirects?: true;
}

/**
 * The host of a service that the reader wants, where the service has it; else its first. Of a service whose place is the
 * reader's to say: what stands before the address asked about; '' where that was not said.
 */
export function hostOf(service: Service, hosts: Record<string, string> = {}): string {
  const wanted = Object.hasOwn(hosts, service.id) ? hosts[service.id] : undefined;
  if (service.isOwn) return readArchiveAddress(wanted) ?? '';
  return service.hosts.find((host) => host === wanted) ?? service.hosts[0] ?? '';
}

/** Whether it is known where a service is: always, but for those whose place is the reader's to say. */
export function isPlaced(service: Service, hosts: Record<string, string>): boolean {
  return !service.isOwn || hostOf(service, hosts) !== '';
}

/** Every origin that a service may be asked at where the reader wants it at `host`. Empty for the cited sites: they may be any. */
export function originsAt({ hosts, alsoAt, isOwn }: Service, host: string): string[] {
  if (isOwn) return host ? [new URL(host).origin] : [];
  const at = hosts.indexOf(host);
  return at < 0 ? [] : [host, ...(alsoAt?.[at] ? [alsoAt[at]] : [])];
}

/** The same as match patterns, for the browser's permissions. They are for every port: Firefox knows no others. */
export function patternsAt(service: Service, host: string): string[] {
  if (service.kind === 'site') return ['http://*/*', 'https://*/*'];
  return originsAt(service, host).map((origin) => `${origin.replace(/:\d+$/, '')}/*`);
}
