import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/**
 * A database in IndexedDB that is opened when it is first wanted, and anew after the browser has closed it or could not open it.
 * `make` makes its stores. The promise that it gives back fails where the browser gives no database: a full disk, a setting.
 */
export function lastingDatabase<Schema extends DBSchema>(
  name: string,
  make: (database: IDBPDatabase<Schema>) => void,
): () => Promise<IDBPDatabase<Schema>> {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => {
    opening = undefined;
  };
  return () => {
    opening ??= openDB<Schema>(name, 1, { upgrade: make, terminated: forget }).catch((error) => {
      forget();
      throw error;
    });
    return opening;
  };
}
