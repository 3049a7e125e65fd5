import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { openAnswerCache } from '../../../src/browser/asking/answer-cache.ts';

const hour = 3_600_000;
const now = 1_790_000_000_000;
let turn = 0;
const open = (bounds?: { entries: number; characters: number }) => openAnswerCache(`cache ${turn++}`, bounds);

it('keeps what was found for a day, and that there is nothing for an hour', async () => {
  const cache = open();
  await cache.store('found', { value: { a: 1 } }, now);
  await cache.store('none', { reason: { why: 'not-archived' } }, now);
  expect(await cache.read('found', now + 23 * hour)).toEqual({ value: { a: 1 } });
  expect(await cache.read('found', now + 25 * hour)).toBeUndefined();
  expect(await cache.read('none', now + hour / 2)).toEqual({ reason: { why: 'not-archived' } });
  expect(await cache.read('none', now + 2 * hour)).toBeUndefined();
});

it('keeps no failure', async () => {
  const cache = open();
  for (const why of ['unknown', 'offline', 'timed-out', 'unreachable', 'stopped'] as const)
    await cache.store(why, { reason: { why } }, now);
  expect(await cache.read('unknown', now)).toBeUndefined();
  expect(await cache.read('timed-out', now)).toBeUndefined();
});

it('drops what was not used for longest, first by number, then by size', async () => {
  const few = open({ entries: 2, characters: 1_000_000 });
  await few.store('a', { value: 1 }, now);
  await few.store('b', { value: 2 }, now + 1);
  await few.read('a', now + 2);
  await few.store('c', { value: 3 }, now + 3);
  expect(await few.read('b', now + 4)).toBeUndefined();
  expect(await few.read('a', now + 4)).toEqual({ value: 1 });

  const small = open({ entries: 100, characters: 100 });
  for (const [index, key] of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].entries())
    await small.store(key, { value: 'x'.repeat(10) }, now + index);
  expect(await small.read('a', now + 10)).toBeUndefined();
  expect(await small.read('h', now + 10)).toEqual({ value: 'xxxxxxxxxx' });
  await small.store('huge', { value: 'x'.repeat(1000) }, now + 11);
  expect(await small.read('huge', now + 12)).toBeUndefined();
});

it('forgets what was stored under a clock that ran ahead, and what it then dropped is asked for again', async () => {
  const cache = open();
  const ahead = Date.UTC(2090, 0, 1);
  await cache.store('early', { value: 1 }, ahead);
  expect(await cache.read('early', ahead + hour)).toEqual({ value: 1 });
  expect(await cache.read('early', now)).toBeUndefined();
  await cache.store('now', { value: 2 }, now);
  expect(await cache.read('now', 0)).toBeUndefined();
  await cache.store('then', { value: 3 }, 0);
  expect(await cache.read('then', hour)).toEqual({ value: 3 });
});

it('breaks nothing on a database of another shape, older or newer', async () => {
  for (const [name, version] of [
    ['older', 1],
    ['newer', 7],
  ] as const) {
    const opened = await openDB(name, version, {
      upgrade(db) {
        // Without the index by which this version forgets.
        if (version === 1)
          db.createObjectStore('answers', { keyPath: 'key' }).put({ key: 'half', until: 9e15 });
      },
    });
    opened.close();
    const cache = openAnswerCache(name);
    await cache.store('a', { value: 1 }, now);
    for (const key of ['a', 'half', 'none']) await cache.read(key, now);
    expect(await cache.read('half', now)).toBeUndefined();
    await cache.clear();
    expect(await cache.read('a', now)).toBeUndefined();
  }
});

it('can be emptied', async () => {
  const cache = open();
  await cache.store('a', { value: 1 }, now);
  await cache.clear();
  expect(await cache.read('a', now)).toBeUndefined();
});

it('keeps nothing, and breaks nothing, where the browser gives no room', async () => {
  const { indexedDB } = globalThis;
  Object.defineProperty(globalThis, 'indexedDB', {
    configurable: true,
    value: {
      open() {
        throw new DOMException('no room', 'QuotaExceededError');
      },
    },
  });
  const cache = open();
  await cache.store('a', { value: 1 }, now);
  expect(await cache.read('a', now)).toBeUndefined();
  await cache.clear();
  Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: indexedDB });
});
