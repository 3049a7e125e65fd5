import type { DBSchema } from 'idb';
import type { PackHead } from '../../core/packs/envelope.ts';
import type { VerifiedPack } from '../../core/packs/verify-pack.ts';
import { lastingDatabase } from '../lasting-database.ts';

/** The packs on the device, by their sequence number. Which of them is in use stands elsewhere: see `pack-state.ts`. */
export interface PackStore {
  /** Writes a pack beside the others, whole or not at all. Throws where the device has no room. */
  stage(pack: VerifiedPack): Promise<void>;
  /** A part of a pack with the pack's head; undefined where one of them is not there. */
  read(sequence: number, name: string): Promise<{ head: PackHead; text: string | null } | undefined>;
  /** Deletes all packs but these. */
  keepOnly(sequences: readonly number[]): Promise<void>;
}

interface Schema extends DBSchema {
  heads: { key: number; value: PackHead };
  parts: { key: [sequence: number, name: string]; value: string };
}

/** The packs in IndexedDB. */
export function openPackStore(name = 'packs'): PackStore {
  const database = lastingDatabase<Schema>(name, (db) => {
    db.createObjectStore('heads');
    db.createObjectStore('parts');
  });
  return {
    async stage({ edition: { sequence }, head, parts }) {
      const transaction = (await database()).transaction(['heads', 'parts'], 'readwrite');
      await Promise.all([
        transaction.objectStore('parts').delete(partsOf(sequence)),
        transaction.objectStore('heads').put(head, sequence),
        ...Object.entries(parts).map(([part, text]) =>
          transaction.objectStore('parts').put(text, [sequence, part]),
        ),
        transaction.done,
      ]);
    },
    async read(sequence, part) {
      const transaction = (await database()).transaction(['heads', 'parts']);
      const [head, text] = await Promise.all([
        transaction.objectStore('heads').get(sequence),
        transaction.objectStore('parts').get([sequence, part]),
      ]);
      return head && { head, text: text ?? null };
    },
    async keepOnly(sequences) {
      const transaction = (await database()).transaction(['heads', 'parts'], 'readwrite');
      for (const sequence of await transaction.objectStore('heads').getAllKeys()) {
        if (sequences.includes(sequence)) continue;
        await transaction.objectStore('heads').delete(sequence);
        await transaction.objectStore('parts').delete(partsOf(sequence));
      }
      await transaction.done;
    },
  };
}

/** All parts of a pack: in the order of keys, an array comes after every string. */
function partsOf(sequence: number): IDBKeyRange {
  return IDBKeyRange.bound([sequence, ''], [sequence, []]);
}
