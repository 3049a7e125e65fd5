import type { DBSchema, IDBPDatabase } from 'idb';
import type { Outcome } from '../../core/lookup/outcome.ts';
import { lastingDatabase } from '../lasting-database.ts';

const day = 86_400_000;
/** How long an answer holds, in milliseconds: what was found a day, that there is nothing an hour. */
const lifetimes = { found: day, lacking: day / 24 };
/** Reasons that are answers. All others may pass in a moment. */
const answers: readonly string[] = ['not-archived', 'excluded', 'no-data'];

/** What was answered before, so that nobody is asked twice. */
export interface AnswerCache {
  read(key: string, now: number): Promise<Outcome<unknown> | undefined>;
  store(key: string, outcome: Outcome<unknown>, now: number): Promise<void>;
  clear(): Promise<void>;
}

/** How much is kept: entries, and characters of their JSON. What was not used for longest goes first. */
export interface Bounds {
  entries: number;
  characters: number;
}

interface Entry {
  key: string;
  outcome: Outcome<unknown>;
  until: number;
  usedAt: number;
  size: number;
}

interface Schema extends DBSchema {
  answers: { key: string; value: Entry; indexes: { usedAt: number } };
}

/** The cache in IndexedDB. Where the browser gives none (a full disk, a setting), nothing is kept and nothing breaks. */
export function openAnswerCache(
  name = 'answers',
  bounds: Bounds = { entries: 2000, characters: 8_000_000 },
): AnswerCache {
  const database = lastingDatabase<Schema>(name, (db) => {
    db.createObjectStore('answers', { keyPath: 'key' }).createIndex('usedAt', 'usedAt');
  });
  const orNothing = async <T>(task: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await task();
    } catch (error) {
      console.debug('answers are not kept:', error);
      return undefined;
    }
  };
  return {
    read: (key, now) =>
      orNothing(async () => {
        const db = await database();
        const entry = await db.get('answers', key);
        if (!entry) return undefined;
        if (!holds(entry, now)) {
          await db.delete('answers', key);
          return undefined;
        }
        await db.put('answers', { ...entry, usedAt: now });
        return entry.outcome;
      }),
    async store(key, outcome, now) {
      if ('reason' in outcome && !answers.includes(outcome.reason.why)) return;
      const size = JSON.stringify(outcome).length;
      if (size > bounds.characters / 4) return;
      const until = now + ('value' in outcome ? lifetimes.found : lifetimes.lacking);
      await orNothing(async () => {
        const db = await database();
        await db.put('answers', { key, outcome, until, usedAt: now, size });
        await shrink(db, bounds, now);
      });
    },
    async clear() {
      await orNothing(async () => (await database()).clear('answers'));
    },
  };
}

/** Whether an answer holds still. One that would hold for longer than any was stored under a clock that has been set back since. */
function holds({ until }: Entry, now: number): boolean {
  return until > now && until <= now + lifetimes.found;
}

/** Drops what no longer holds, and then what was not used for longest, until all is within bounds. */
async function shrink(db: IDBPDatabase<Schema>, bounds: Bounds, now: number): Promise<void> {
  const transaction = db.transaction('answers', 'readwrite');
  const kept: Entry[] = [];
  for (const entry of await transaction.store.index('usedAt').getAll()) {
    if (!holds(entry, now)) await transaction.store.delete(entry.key);
    else kept.push(entry);
  }
  let characters = kept.reduce((sum, { size }) => sum + size, 0);
  let entries = kept.length;
  for (const { key, size } of kept) {
    if (entries <= bounds.entries && characters <= bounds.characters) break;
    await transaction.store.delete(key);
    characters -= size;
    entries--;
  }
  await transaction.done;
}
