/**
 * The few things a sealed page asks of IndexedDB, as promises.
 *
 * Written on IndexedDB itself because a library for it would be a twentieth of all that the panel loads. It does
 * what the panel needs and no more: whole values under keys, and a database that only exists once it is written to.
 */

export type DeviceDatabase = Readonly<{
  get: <T>(store: string, key: string) => Promise<T | undefined>;
  /** Every value of a store with its key. */
  all: <T>(store: string) => Promise<(readonly [key: string, value: T])[]>;
  /** Writes all or nothing; `undefined` removes. Resolves once the browser has it on its disk. */
  write: (changes: readonly Change[]) => Promise<void>;
  close: () => void;
}>;

export type Change = readonly [store: string, key: string, value: unknown];

export type OpenOptions = Readonly<{
  name: string;
  stores: readonly string[];
  /** Makes the database where there is none; otherwise the answer is null and nothing is made. */
  create: boolean;
  /** The connection has ended, because another tab removes the database or the browser took it back. */
  closed: () => void;
}>;

/** Opens a database, or null where there is none and none is to be made. Rejects where the browser refuses. */
export function openDatabase({ name, stores, create, closed }: OpenOptions): Promise<DeviceDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    let isAbsent = false;
    request.addEventListener('upgradeneeded', () => {
      isAbsent = !create;
      // An upgrade that is given up leaves no database behind.
      if (isAbsent) request.transaction?.abort();
      else for (const store of stores) request.result.createObjectStore(store);
    });
    request.addEventListener('error', () => (isAbsent ? resolve(null) : reject(request.error)));
    request.addEventListener('success', () => {
      const db = request.result;
      const end = () => {
        db.close();
        closed();
      };
      db.addEventListener('versionchange', end);
      db.addEventListener('close', closed);
      resolve(wrapped(db));
    });
  });
}

/** Removes a database; it is gone when all its connections are. */
export function deleteDatabase(name: string): Promise<unknown> {
  return answerOf(indexedDB.deleteDatabase(name));
}

function wrapped(db: IDBDatabase): DeviceDatabase {
  const reading = (store: string) => db.transaction(store).objectStore(store);
  return {
    get: (store, key) => answerOf(reading(store).get(key)),
    all: async <T>(name: string) => {
      const store = reading(name);
      const [keys, values] = await Promise.all([answerOf(store.getAllKeys()), answerOf(store.getAll())]);
      return keys.map((key, index) => [String(key), values[index] as T] as const);
    },
    write: (changes) =>
      new Promise((resolve, reject) => {
        const transaction = db.transaction(
          changes.map(([store]) => store),
          'readwrite',
        );
        transaction.addEventListener('complete', () => resolve());
        transaction.addEventListener('abort', () => reject(transaction.error));
        try {
          for (const change of changes) apply(transaction, change);
        } catch (problem) {
          // A value that cannot be kept at all: what was written before it must not stay alone.
          transaction.abort();
          reject(problem);
        }
      }),
    close: () => db.close(),
  };
}

function apply(transaction: IDBTransaction, [name, key, value]: Change): void {
  const store = transaction.objectStore(name);
  if (value === undefined) store.delete(key);
  else store.put(value, key);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
