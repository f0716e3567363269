/** What a decision has at hand while its group is open, and how an event becomes rows: numbered, chained, sealed, read. */
import { hash as digest, type KeyObject } from 'node:crypto';
import {
  bodyText,
  headerText,
  LOG_FORMAT,
  SALT_BYTES,
  type EventHeader,
} from '@parenthese/shared/log/event.ts';
import type { Tx } from '../platform/database/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { World } from '../platform/world.ts';
import { personOf } from './body-owner.ts';
import { rowOf } from './event-row.ts';
import { openBody } from './log-reader.ts';
import { logStore } from './log-store.ts';
import type { LoggedEvent, LoggedEventOf, NewEvent } from './logged-event.ts';
import type { Vault } from './vault.ts';

/** What a decision has at hand: everything it reads, it reads here, inside the group. */
export interface Group {
  readonly tx: Tx;
  readonly firmId: number;
  /** The event of this id, if it is in the log already, with its body when that is not erased. */
  find(id: string): Promise<Found | null>;
  /** Whether anything was ever written under this thread, though it be erased. */
  hasThread(thread: string): Promise<boolean>;
  append<E extends NewEvent>(event: E): Promise<LoggedEventOf<E['kind']>>;
}

export type Found = Readonly<{
  firmId: number;
  seq: number;
  id: string;
  kind: string;
  actor: string;
  at: number;
  thread: string | null;
  count: number;
  body: object | null;
}>;

/** How far a firm's log has come within the open group. */
export type Head = { uid: string; seq: number; hash: string | null };

export type GroupParts = Readonly<{
  vault: Vault;
  world: World;
  /** Gives an event to the prompt readings. */
  apply: (tx: Tx, event: LoggedEvent) => Promise<void>;
}>;

/** @param head is moved on with every event. */
export function createGroup(parts: GroupParts, tx: Tx, firmId: number, head: Head): Group {
  const { vault, world, apply } = parts;

  return {
    tx,
    firmId,
    async find(id) {
      const [row] = await logStore.byId(tx, { firm: firmId, id });
      if (!row) return null;
      const body = await openBody(tx, vault, row);
      const { seq, kind, actor, at, thread, count } = row;
      const opened = body && (JSON.parse(body.text) as object);
      return { firmId, seq, id, kind, actor, at, thread, count, body: opened };
    },

    hasThread: async (thread) => (await logStore.threadEnd(tx, { firm: firmId, thread })).length > 0,

    async append<E extends NewEvent>(event: E) {
      const before = event.thread === null ? null : await threadEnd(tx, firmId, event.thread);
      const person = personOf(event);
      const key = before ? await keyOfThread(before) : await keyFor(event.thread ?? person);
      // As `commitmentBytes` has them, and what is committed to is what is sealed: the salt, then the exact text.
      const plain = Buffer.concat([world.random(SALT_BYTES), Buffer.from(bodyText(event.body))]);
      const header = nextHeader(head, before, event, sha256(plain));
      const hash = sha256(headerText(header));
      const { seq, count } = header;
      const sealed = vault.seal(key, plain, hash);
      const logged = { firmId, seq, count, ...event };
      // Together, which on PostgreSQL saves two journeys: a reading reads nothing but its own tables.
      await allEnded([
        logStore.insertEvent(tx, rowOf(header, firmId, hash)),
        logStore.insertBody(tx, { firm: firmId, seq, person, sealed }),
        apply(tx, logged as LoggedEvent),
      ]);
      head.seq = seq;
      head.hash = hash;
      return logged as unknown as LoggedEventOf<E['kind']>;
    },
  };

  /** A thread that has events and no key was erased, and takes nothing more. */
  async function keyOfThread({ thread, wrapped }: ThreadEnd): Promise<KeyObject> {
    if (!wrapped) throw new Refusal('not-found');
    return vault.unwrap(await vault.keyring(tx, firmId), thread, wrapped);
  }

  /** The key of a thread that begins, of a person, or of the firm. */
  async function keyFor(owner: string | null): Promise<KeyObject> {
    if (owner === null) return (await vault.keyring(tx, firmId)).dataKey;
    const key = await vault.bodyKey(tx, firmId, owner, { create: true });
    if (!key) throw new Error('A key that is made on first use is there.');
    return key;
  }
}

/** The last event of a thread, and its key's row if that stands. */
type ThreadEnd = Readonly<{ thread: string; count: number; hash: string; wrapped: Uint8Array | null }>;

async function threadEnd(tx: Tx, firm: number, thread: string): Promise<ThreadEnd | null> {
  const [end] = await logStore.threadEnd(tx, { firm, thread });
  return end ? { thread, ...end } : null;
}

/** The next place in the firm's chain and in the thread's. */
function nextHeader(
  head: Head,
  before: ThreadEnd | null,
  { id, kind, actor, at, thread }: NewEvent,
  commitment: string,
): EventHeader {
  const count = thread === null ? 0 : (before?.count ?? 0) + 1;
  const place = { firm: head.uid, seq: head.seq + 1, id, kind, actor, at, thread, count };
  const chained = { previous: head.hash, previousInThread: before?.hash ?? null, commitment };
  return { format: LOG_FORMAT, ...place, ...chained };
}

/** Waits for each, though one fails: nothing may still be writing when its decision is undone. */
async function allEnded(writes: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(writes)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

function sha256(data: Uint8Array | string): string {
  return digest('sha256', data, 'hex');
}
