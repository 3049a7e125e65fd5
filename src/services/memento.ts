import { withoutFragment } from '../core/fragments.ts';
import { addressBehind } from '../core/lookup/archive-address.ts';
import { type Capture, nearestCapture, timeOf } from '../core/lookup/capture.ts';
import { lacking, type Outcome } from '../core/lookup/outcome.ts';
import type { QuestionAbout } from '../core/lookup/question.ts';
import { describeCapture } from './describe-capture.ts';
import { endsWithLink, type FormattedLink, parseLinkFormat } from './link-format.ts';
import { readStatus } from './read-answer.ts';
import type { Lookup, RawAnswer, RequestDescription, Service } from './service.ts';

/**
 * The capture nearest to a date, from an archive's list of all (a TimeMap in link format). Of one that is divided into pages, one
 * page more is read than that at which it begins. `path` stands between the service's host and the address asked about. Calls are
 * marked as pure, so that panels, which only name archives, leave them out.
 */
export function timeMapLookup(service: Service, path = ''): Lookup<QuestionAbout<'capture'>, Capture> {
  return {
    id: `${service.id}-timemap`,
    service,
    request: ({ url }, host) => timeMapAt(addressBehind(host + path, withoutFragment(url))),
    read(answer, { near }) {
      if (answer.status === 404) return lacking('not-archived');
      const failed = readStatus<Capture>(answer);
      if (failed) return failed;
      const { url } = answer;
      const timeMap = readTimeMap(answer.body, service.id, url);
      const page = timeMap && pageWith(near, timeMap, url);
      if (!page || new URL(page).origin !== new URL(url).origin) return lacking('unknown');
      if (page !== url) return { next: timeMapAt(page) };
      const capture = nearestCapture(timeMap.captures, near);
      if (capture) return { value: capture };
      return lacking(timeMap.isEmpty ? 'not-archived' : 'unknown');
    },
    describe: describeCapture,
  };
}

function timeMapAt(url: string): RequestDescription {
  return { method: 'GET', url, headers: { Accept: 'application/link-format' } };
}

/**
 * The capture nearest to a date, by negotiation with a TimeGate: it redirects to the capture or answers with it, and headers say
 * when that was made (RFC 7089, section 4). `path` as above.
 */
export function timeGateLookup(service: Service, path = ''): Lookup<QuestionAbout<'capture'>, Capture> {
  return {
    id: `${service.id}-timegate`,
    service,
    redirects: true,
    request: ({ url, near }, host) => ({
      method: 'HEAD',
      url: addressBehind(host + path, withoutFragment(url)),
      headers: near ? { 'Accept-Datetime': new Date(timeOf(near)).toUTCString() } : {},
    }),
    read(answer, question, host): Outcome<Capture> {
      const time = readHttpDate(answer.headers['memento-datetime'] ?? '');
      // A capture of a page that was missing is a capture: it answers with the status that the archive got.
      const address = captureOf(answer);
      if (time && address) return { value: { archive: service.id, address, time, status: answer.status } };
      // That what it leads to is missing says nothing of what it knows.
      const asked = addressBehind(host + path, withoutFragment(question.url));
      if (answer.status === 404) return lacking(isSame(answer.url, asked) ? 'not-archived' : 'unknown');
      return readStatus<Capture>(answer) ?? lacking('unknown');
    },
    describe: describeCapture,
  };
}

/** Where a capture stands that came as an answer: where the redirects ended, or as the answer says. */
function captureOf({ url, headers }: RawAnswer): string | undefined {
  const place = headers['content-location'];
  return [place ? resolve(place, url) : '', url].find(
    (address) => /^https?:\/\//.test(address) && URL.canParse(address),
  );
}

/** A TimeMap, or a page of one. */
interface TimeMap {
  /** The captures that it lists, without those that cannot be read. */
  captures: Capture[];
  /** The other pages that it names. */
  pages: Page[];
  /** Whether it says, where it names no other page, that there are no captures: it is whole, and names none. */
  isEmpty: boolean;
}

/** Reads a TimeMap at `base`; undefined where the text is none: one names at least the original, a capture or a page. */
export function readTimeMap(text: string, archive: string, base: string): TimeMap | undefined {
  const links = parseLinkFormat(text);
  const of = (relation: string) => links.filter((link) => hasRelation(link, relation));
  const [originals, mementos, timeMaps] = [of('original'), of('memento'), of('timemap')];
  if (!originals.length && !mementos.length && !timeMaps.length) return undefined;
  const own = [base, ...of('self').map(({ target }) => target)].map((target) => resolve(target, base));
  return {
    captures: mementos.flatMap(({ target, attributes }) => {
      const time = readHttpDate(attributes.datetime ?? '');
      const address = resolve(target, base);
      return time && /^https?:\/\//.test(address) ? { archive, address, time } : [];
    }),
    pages: timeMaps
      .flatMap((link) => readPage(link, base) ?? [])
      .filter(({ address }) => !own.includes(address)),
    isEmpty: originals.length > 0 && !mementos.length && endsWithLink(text),
  };
}

/** A page of a TimeMap, with the moments of its first and last captures in milliseconds. */
interface Page {
  address: string;
  from: number;
  until: number;
}

/** The bounds of what JavaScript takes for a moment. */
const [firstMoment, lastMoment] = [-8.64e15, 8.64e15];

/**
 * The page of a TimeMap (RFC 7089, section 5.1) on which the capture nearest to a date stands, or the newest; undefined where its
 * pages do not say. A TimeMap that is not divided is the only page.
 */
function pageWith(near: string | undefined, timeMap: TimeMap, url: string): string | undefined {
  const { pages } = timeMap;
  if (!pages.length) return url;
  const target = near === undefined ? lastMoment : timeOf(near);
  const far = ({ from, until }: Page) => Math.max(from - target, target - until, 0);
  const known = pages.filter(({ from, until }) => from > firstMoment || until < lastMoment);
  const [nearest] = [...pageItself(timeMap, url), ...known].sort((one, other) => far(one) - far(other));
  const isSure = known.length === pages.length || (nearest && far(nearest) === 0);
  return isSure ? nearest?.address : undefined;
}

/** A TimeMap as a page: none where it lists no captures but only pages. */
function pageItself({ captures }: TimeMap, url: string): Page[] {
  const times = captures.map(({ time }) => Date.parse(time)).sort((a, b) => a - b);
  const [from] = times;
  return from === undefined ? [] : [{ address: url, from, until: times.at(-1) ?? from }];
}

/** The page to which a link leads; undefined where that is nowhere, or a list in another format. */
function readPage({ target, attributes }: FormattedLink, base: string): Page | undefined {
  const { type = 'application/link-format', from, until } = attributes;
  const address = resolve(target, base);
  if (!address || !/^application\/link-format\b/i.test(type)) return undefined;
  return { address, from: momentOf(from) ?? firstMoment, until: momentOf(until) ?? lastMoment };
}

/** Where a link at `base` leads; '' where that is nowhere. */
function resolve(target: string, base: string): string {
  return URL.canParse(target, base) ? new URL(target, base).href : '';
}

function momentOf(text = ''): number | undefined {
  const time = readHttpDate(text);
  return time ? Date.parse(time) : undefined;
}

function hasRelation({ attributes }: FormattedLink, relation: string): boolean {
  return (attributes.rel ?? '').toLowerCase().split(/\s+/).includes(relation);
}

/** Whether `reference`, seen from `address`, is that address. */
function isSame(address: string, reference: string): boolean {
  return resolve(reference, address) === new URL(address).href;
}

/** An instant from a date as HTTP writes it (RFC 9110, section 5.6.7), or with a day of one digit; undefined for anything else. */
export function readHttpDate(text: string): string | undefined {
  const time = /^\w{3}, \d\d? \w{3} \d{4} \d\d:\d\d:\d\d GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace('.000', '');
}
