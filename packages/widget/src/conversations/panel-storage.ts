/**
 * What the panel keeps on the visitor's device: the draft, what waits to be sent, and the key to the thread.
 *
 * Nothing is created before something is written: looking does not make a database. Where the browser refuses
 * storage (a partitioned frame may), all stays in memory and `kept()` says so.
 */
import {
  deleteDatabase,
  openDatabase,
  type Change,
  type DeviceDatabase,
} from '../platform/device-database.ts';
import type { Outgoing } from './outbox.ts';

const NAME = 'parenthese';
const DRAFTS = 'drafts';
const ACCESS = 'access';
const OUTGOING = 'outgoing';
const STORES = [DRAFTS, ACCESS, OUTGOING];

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

/** Opens what is kept for a firm, of which there may be nothing. */
export function panelStorage(firm: string): PanelStorage {
  const memory = { draft: '', access: null as Access | null, outgoing: new Map<string, Outgoing>() };
  let kept = true;
  let open: DeviceDatabase | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const run = async <T>(act: (db: DeviceDatabase) => Promise<T>, instead: T, create: boolean): Promise<T> => {
    if (!kept) return instead;
    try {
      open ??= await openDatabase({ name: NAME, stores: STORES, create, closed: () => (open = null) });
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
  const use = <T>(act: (db: DeviceDatabase) => Promise<T>, instead: T, create = false): Promise<T> => {
    const mine = last.then(() => run(act, instead, create));
    last = mine;
    return mine;
  };
  const write = (change: Change) => use((db) => db.write([change]), undefined, change[2] !== undefined);
  const waiting = async (db: DeviceDatabase) =>
    (await db.all<Outgoing>(OUTGOING)).map(([, item]) => item).filter((item) => item.firm === firm);
  const clear = async (db: DeviceDatabase, stores: readonly string[]) => {
    const ids = (await waiting(db)).map(({ id }) => id);
    const outgoing = ids.map((id): Change => [OUTGOING, id, undefined]);
    await db.write([...outgoing, ...stores.map((store): Change => [store, firm, undefined])]);
  };
  const forgetWords = () => {
    memory.draft = '';
    memory.outgoing.clear();
  };

  return {
    kept: () => kept,
    draft: () => use(async (db) => (await db.get<string>(DRAFTS, firm)) ?? '', memory.draft),
    saveDraft: (text) => {
      memory.draft = text;
      return write([DRAFTS, firm, text || undefined]);
    },
    access: () => use(async (db) => (await db.get<Access>(ACCESS, firm)) ?? null, memory.access),
    saveAccess: (access) => {
      memory.access = access;
      return write([ACCESS, firm, access]);
    },
    outgoing: () => use(waiting, [...memory.outgoing.values()]),
    put: (item) => {
      memory.outgoing.set(item.id, item);
      return write([OUTGOING, item.id, item]);
    },
    remove: (id) => {
      memory.outgoing.delete(id);
      return write([OUTGOING, id, undefined]);
    },
    forgetWords: () => {
      forgetWords();
      return use((db) => clear(db, [DRAFTS]), undefined);
    },
    forget: async () => {
      forgetWords();
      memory.access = null;
      await use((db) => clear(db, [DRAFTS, ACCESS]), undefined);
      if (!(await use(isEmpty, false))) return;
      open?.close();
      open = null;
      await deleteDatabase(NAME).catch(() => undefined);
    },
  };
}

async function isEmpty(db: DeviceDatabase): Promise<boolean> {
  const contents = await Promise.all(STORES.map((store) => db.all(store)));
  return contents.every((values) => values.length === 0);
}
