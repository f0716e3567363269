/**
 * What the panel keeps on the visitor's device: the draft, what waits to be sent, and the key to the thread.
 *
 * Nothing is created before something is written: looking does not make a database. Where the browser refuses
 * storage (a partitioned frame may), all stays in memory and `kept()` says so.
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Outgoing } from './outbox.ts';

const NAME = 'parenthese';

/** The key to the thread that is written in. `hidden` after « Quitter vite »: the words come back only when asked for. */
export type Access = Readonly<{ token: string; conversation: string | null; hidden: boolean }>;

export type PanelStorage = Readonly<{
  draft: () => Promise<string>;
  /** An empty draft is removed. */
  saveDraft: (text: string) => Promise<void>;
  access: () => Promise<Access | null>;
  saveAccess: (access: Access) => Promise<void>;
  outgoing: () => Promise<readonly Outgoing[]>;
  put: (item: Outgoing) => Promise<void>;
  remove: (id: string) => Promise<void>;
  /** Takes away the words not yet sent, and leaves the key. */
  forgetWords: () => Promise<void>;
  /** Takes away everything of this firm, and the database with it when nothing else is in it. */
  forget: () => Promise<void>;
  /** False once the browser has refused to keep something: closing the page then ends the thread on this device. */
  kept: () => boolean;
}>;

interface Schema extends DBSchema {
  drafts: { key: string; value: string };
  access: { key: string; value: Access };
  outgoing: { key: string; value: Outgoing; indexes: { firm: string } };
}
type Database = IDBPDatabase<Schema>;

/** Opens what is kept for a firm, of which there may be nothing. */
export function panelStorage(firm: string): PanelStorage {
  const memory = { draft: '', access: null as Access | null, outgoing: new Map<string, Outgoing>() };
  let kept = true;
  let open: Database | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const run = async <T>(act: (db: Database) => Promise<T>, instead: T, create: boolean): Promise<T> => {
    if (!kept) return instead;
    try {
      open ??= await connect(create, () => (open = null));
      return open ? await act(open) : instead;
    } catch {
      kept = false;
      open = null;
      return instead;
    }
  };
  /**
   * Runs on the database if there is one; `create` makes it. What the browser refuses stays in memory. One at a
   * time and in order, so that the last draft written is the last one kept.
   */
  const use = <T>(act: (db: Database) => Promise<T>, instead: T, create = false): Promise<T> => {
    const mine = last.then(() => run(act, instead, create));
    last = mine;
    return mine;
  };
  const write = (act: (db: Database) => Promise<unknown>) => use(act, undefined, true).then(() => undefined);

  return {
    kept: () => kept,
    draft: () => use(async (db) => (await db.get('drafts', firm)) ?? '', memory.draft),
    saveDraft: (text) => {
      memory.draft = text;
      if (text === '') return use((db) => db.delete('drafts', firm), undefined);
      return write((db) => db.put('drafts', text, firm));
    },
    access: () => use(async (db) => (await db.get('access', firm)) ?? null, memory.access),
    saveAccess: (access) => {
      memory.access = access;
      return write((db) => db.put('access', access, firm));
    },
    outgoing: () => use((db) => db.getAllFromIndex('outgoing', 'firm', firm), [...memory.outgoing.values()]),
    put: (item) => {
      memory.outgoing.set(item.id, item);
      return write((db) => db.put('outgoing', item));
    },
    remove: (id) => {
      memory.outgoing.delete(id);
      return use((db) => db.delete('outgoing', id), undefined);
    },
    forgetWords: () => {
      memory.draft = '';
      memory.outgoing.clear();
      return use((db) => clear(db, firm, false), undefined);
    },
    forget: async () => {
      memory.draft = '';
      memory.access = null;
      memory.outgoing.clear();
      await use((db) => clear(db, firm, true), undefined);
      if (await use(isEmpty, false)) {
        open?.close();
        open = null;
        await deleteDB(NAME).catch(() => undefined);
      }
    },
  };
}

/** Returns null where there is no database and none is to be made. */
async function connect(create: boolean, closed: () => void): Promise<Database | null> {
  let absent = false;
  try {
    return await openDB<Schema>(NAME, 1, {
      upgrade(db, oldVersion, _newVersion, transaction) {
        if (!create && oldVersion === 0) {
          // An upgrade that is given up leaves no database behind.
          absent = true;
          transaction.done.catch(() => undefined);
          transaction.abort();
          return;
        }
        db.createObjectStore('drafts');
        db.createObjectStore('access');
        db.createObjectStore('outgoing', { keyPath: 'id' }).createIndex('firm', 'firm');
      },
      // Another tab wants to remove the database: this one lets go.
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        closed();
      },
      terminated: closed,
    });
  } catch (problem) {
    if (absent) return null;
    throw problem;
  }
}

async function clear(db: Database, firm: string, withAccess: boolean): Promise<void> {
  const transaction = db.transaction(['drafts', 'access', 'outgoing'], 'readwrite');
  const outgoing = transaction.objectStore('outgoing');
  const ids = await outgoing.index('firm').getAllKeys(firm);
  await Promise.all([
    transaction.objectStore('drafts').delete(firm),
    withAccess && transaction.objectStore('access').delete(firm),
    ...ids.map((id) => outgoing.delete(id)),
    transaction.done,
  ]);
}

async function isEmpty(db: Database): Promise<boolean> {
  const counts = await Promise.all([db.count('drafts'), db.count('access'), db.count('outgoing')]);
  return counts.every((count) => count === 0);
}
