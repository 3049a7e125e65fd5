import type { Asker, Terms, World } from '../../../src/browser/asking/ask-service.ts';
import type { Pause } from '../../../src/browser/asking/pauses.ts';
import type { Outcome, Reason } from '../../../src/core/lookup/outcome.ts';

export interface FakeWorld extends World {
  /** What was sent, and when. */
  sent: { url: string; init: RequestInit; at: number }[];
  clock: number;
  online: boolean;
  kept: Map<string, Outcome<unknown>>;
  paused: Map<string, Pause>;
}

/** A world with a clock that only waiting moves, and a network that answers as `answer` says. */
export function aWorld(answer: (url: string, init: RequestInit) => Response | Promise<Response>): FakeWorld {
  const world: FakeWorld = {
    sent: [],
    clock: 1_790_000_000_000,
    online: true,
    kept: new Map(),
    paused: new Map(),
    async fetch(url, init) {
      world.sent.push({ url, init, at: world.clock });
      if (init.signal?.aborted) throw new DOMException('aborted', 'AbortError');
      return answer(url, init);
    },
    now: () => world.clock,
    async wait(milliseconds, signal) {
      if (!signal.aborted) world.clock += milliseconds;
    },
    isOnline: () => world.online,
    cache: {
      read: async (key) => world.kept.get(key),
      async store(key, outcome) {
        if ('value' in outcome) world.kept.set(key, outcome);
      },
      clear: async () => world.kept.clear(),
    },
    pauses: {
      load: async (service) => world.paused.get(service) ?? { startedAt: 0, until: 0, strikes: 0 },
      async store(service, pause) {
        world.paused.set(service, pause);
      },
    },
  };
  return world;
}

/** Somebody who may ask everybody, unless a test says otherwise. */
export function anAsker(change: Partial<Asker & Terms> & { why?: Reason } = {}): Asker {
  return {
    refusal: async () => change.why,
    terms: async () => ({ hosts: change.hosts ?? {}, keep: change.keep ?? true }),
    signal: new AbortController().signal,
    ...change,
  };
}
