import { lacking, type Outcome, type Reason } from '../../core/lookup/outcome.ts';
import { isPublicAddress } from '../../core/lookup/public-address.ts';
import type { Question } from '../../core/lookup/question.ts';
import {
  hostOf,
  isPlaced,
  type Lookup,
  originsAt,
  type Pace,
  type RawAnswer,
  type Reading,
  type RequestDescription,
} from '../../services/service.ts';
import type { AnswerCache } from './answer-cache.ts';
import type { Pauses } from './pauses.ts';
import { readBody } from './read-body.ts';
import { askAgainAt, longestPause } from './retry-after.ts';
import { makeTurns } from './turns.ts';

/** What asking needs of the world. */
export interface World {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or when told to stop. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  isOnline(): boolean;
  cache: AnswerCache;
  pauses: Pauses;
}

/** The world as it is. The one place at which the extension reaches a network. */
export function realWorld(cache: AnswerCache, pauses: Pauses): World {
  return {
    fetch: (url, init) => fetch(url, init),
    now: () => Date.now(),
    wait: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const timer = setTimeout(resolve, milliseconds);
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          resolve();
        });
      }),
    isOnline: () => navigator.onLine,
    cache,
    pauses,
  };
}

/** For whom a question is asked. */
export interface Asker {
  /** Undefined where the reader allows this service, for this page, at this moment; else why it may not be asked. */
  refusal(service: string): Promise<Reason | undefined>;
  /** How the reader wants it asked at this moment. */
  terms(): Promise<Terms>;
  /** The mirrors that may be asked, as addresses of folders; none where knowledge is not what is asked for. */
  mirrors?: readonly string[];
  signal: AbortSignal;
}

export interface Terms {
  /** The hosts that the reader prefers, by service. */
  hosts: Record<string, string>;
  /** Whether answers may be kept on the device. */
  keep: boolean;
}

/** A question as it is put. */
interface Put<Q extends Question, T> {
  lookup: Lookup<Q, T>;
  question: Q;
  /** The host of the service that is asked. */
  host: string;
  request: RequestDescription;
  asker: Asker;
}

export type Ask = <Q extends Question, T>(
  lookup: Lookup<Q, T>,
  question: Q,
  asker: Asker,
) => Promise<Outcome<T>>;

/**
 * Makes the function by which services are asked: the only way out of the extension. Each service is asked one question at a
 * time, at its pace, with the reader's consent, without cookies and without a referrer. Never throws for what a network or a
 * server may do.
 */
export function makeAsk(world: World): Ask {
  const turns = makeTurns();
  return function ask<Q extends Question, T>(lookup: Lookup<Q, T>, question: Q, asker: Asker) {
    return turns.take(lookup.service.id, async () => {
      const { hosts, keep } = await asker.terms();
      if (!isPlaced(lookup.service, hosts)) return lacking<T>('not-asked');
      const host = hostOf(lookup.service, hosts);
      const request = lookup.request(question, host);
      // What is kept was read for this question: for another day, another capture of the same list is the nearest.
      const key = `${lookup.id} ${request.method} ${request.url} ${JSON.stringify(question)}`;
      const mayKeep = !lookup.isPassing;
      const kept = keep && mayKeep ? await world.cache.read(key, world.now()) : undefined;
      if (kept) return kept as Outcome<T>;
      const outcome = await askOn(world, { lookup, question, host, request, asker });
      // The reader may have forbidden it while the service was asked.
      if (mayKeep && (await asker.terms()).keep) await world.cache.store(key, outcome, world.now());
      return outcome;
    });
  };
}

/** Asks, and asks on where the answer leads to another request; that one leads no further. */
async function askOn<Q extends Question, T>(world: World, put: Put<Q, T>): Promise<Outcome<T>> {
  const came = await askTwice(world, put);
  if (!('next' in came)) return came;
  const last = await askTwice(world, { ...put, request: came.next });
  // That there is nothing where it leads says nothing of what the service has.
  const isNothing = 'next' in last || ('reason' in last && last.reason.why === 'not-archived');
  return isNothing ? lacking('unknown') : last;
}

/** Once more where the service was out of order or not reached, which often passes. */
async function askTwice<Q extends Question, T>(world: World, put: Put<Q, T>): Promise<Reading<T>> {
  assertOrigin(put);
  const outcome = await askOnce(world, put);
  const isPassing =
    'reason' in outcome &&
    ['unavailable', 'unreachable'].includes(outcome.reason.why) &&
    !put.asker.signal.aborted;
  return isPassing ? askOnce(world, put) : outcome;
}

async function askOnce<Q extends Question, T>(
  world: World,
  { lookup, question, host, request, asker }: Put<Q, T>,
): Promise<Reading<T>> {
  const { service } = lookup;
  const { pace } = service;
  if (!pace) throw new Error(`${service.id} is linked to, not asked: it has no pace`);
  const pause = await world.pauses.load(service.id);
  const left = pause.until - world.now();
  // A clock that was set back must not make anybody wait for years.
  if (left > 0 && left <= longestPause) return { reason: { why: 'too-many', until: pause.until } };
  const rest = pause.startedAt + pace.between - world.now();
  if (rest > 0) await world.wait(Math.min(rest, pace.between), asker.signal);
  if (asker.signal.aborted) return lacking('stopped');
  if (!world.isOnline()) return lacking('offline');
  // Asked for last of all: the reader may have changed it while the question waited.
  const refusal = await asker.refusal(service.id);
  if (refusal) return { reason: refusal };
  await world.pauses.store(service.id, { ...pause, startedAt: world.now() });
  const answer = await send(world, request, lookup.redirects === true, pace, asker.signal);
  if ('reason' in answer) return answer;
  if (answer.value.status === 429) {
    const strikes = pause.strikes + 1;
    const until = askAgainAt(answer.value.headers['retry-after'], world.now(), strikes, pace.backOff);
    // One site or mirror that wants to be left alone says nothing of the others.
    if (service.kind === 'site' || service.kind === 'mirror')
      return { reason: { why: 'refused', status: 429 } };
    await world.pauses.store(service.id, { startedAt: world.now(), until, strikes });
    return { reason: { why: 'too-many', until } };
  }
  if (pause.strikes && answer.value.status < 400)
    await world.pauses.store(service.id, { startedAt: world.now(), until: 0, strikes: 0 });
  return lookup.read(answer.value, question, host);
}

async function send(
  world: World,
  { url, method, headers, body }: RequestDescription,
  redirects: boolean,
  { timeout, mostBytes }: Pace,
  stop: AbortSignal,
): Promise<Outcome<RawAnswer>> {
  const late = AbortSignal.timeout(timeout);
  try {
    const response = await world.fetch(url, {
      method,
      ...(body !== undefined && { body }),
      // The same for every reader: nobody needs to know their languages.
      headers: { ...headers, 'Accept-Language': 'en' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: redirects ? 'follow' : 'manual',
      signal: AbortSignal.any([stop, late]),
    });
    // A redirect that is not followed comes without its status.
    if (response.type === 'opaqueredirect') return lacking('unknown');
    const text = await readBody(response, mostBytes);
    if (text === undefined) return lacking('too-large');
    return {
      value: {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: text,
        url: response.url || url,
      },
    };
  } catch (error) {
    if (stop.aborted) return lacking('stopped');
    if (late.aborted) return lacking('timed-out');
    // What `fetch` and the reading of a body throw where the network fails.
    if (error instanceof TypeError || error instanceof DOMException)
      return lacking(world.isOnline() ? 'unreachable' : 'offline');
    throw error;
  }
}

/** A request to anywhere but the service's own hosts would be a fault of ours. */
function assertOrigin<Q extends Question, T>({
  lookup: { id, service },
  request: { url },
  host,
  asker: { mirrors = [] },
}: Put<Q, T>): void {
  const isOwn =
    service.kind === 'site'
      ? isPublicAddress(url)
      : service.kind === 'mirror'
        ? mirrors.some((mirror) => url.startsWith(mirror))
        : originsAt(service, host).includes(new URL(url).origin);
  if (!isOwn) throw new Error(`${id} asks ${url}, which is at none of the hosts of "${service.id}"`);
}
