/** What a decision has at hand while its group is open, and how an event becomes rows: numbered, chained, sealed, read. */
import { hash as digest, type KeyObject } from 'node:crypto';
import {
  bodyText,
  commitmentBytes,
  headerBytes,
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
import type { LoggedEvent, NewEvent } from './logged-event.ts';
import type { Vault } from './vault.ts';

/** What a decision has at hand: everything it reads, it reads here, inside the group. */
export interface Group {
  readonly tx: Tx;
  readonly firmId: number;
  /** The event of this id, if it is in the log already, with its body when that is not erased. */
  find(id: string): Promise<Found | null>;
  /** Whether anything was ever written under this thread, though it be erased. */
  hasThread(thread: string): Promise<boolean>;
  append(event: NewEvent): Promise<LoggedEvent>;
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

    hasThread: async (thread) => (await logStore.threadHead(tx, { firm: firmId, thread })).length > 0,

    async append(event) {
      const before = event.thread === null ? null : await threadHead(tx, firmId, event.thread);
      const person = personOf(event);
      const key = await keyFor(event.thread ?? person, before === null);
      const text = bodyText(event.body);
      const salt = world.random(SALT_BYTES);
      const header = nextHeader(head, before, event, sha256(commitmentBytes(salt, text)));
      const hash = sha256(headerBytes(header));
      const { seq, count } = header;
      const sealed = vault.seal(key, Buffer.concat([salt, Buffer.from(text)]), hash);
      // Together, which on PostgreSQL saves a journey.
      await Promise.all([
        logStore.insertEvent(tx, rowOf(header, firmId, hash)),
        logStore.insertBody(tx, { firm: firmId, seq, person, sealed }),
      ]);
      head.seq = seq;
      head.hash = hash;
      const logged = { firmId, seq, count, ...event } as LoggedEvent;
      await apply(tx, logged);
      return logged;
    },
  };

  /** A thread that has events and no key was erased, and takes nothing more. */
  async function keyFor(owner: string | null, create: boolean): Promise<KeyObject> {
    if (owner === null) return (await vault.keyring(tx, firmId)).dataKey;
    const key = await vault.bodyKey(tx, firmId, owner, { create });
    if (!key) throw new Refusal('not-found');
    return key;
  }
}

type ThreadHead = Readonly<{ count: number; hash: string }>;

async function threadHead(tx: Tx, firm: number, thread: string): Promise<ThreadHead | null> {
  return (await logStore.threadHead(tx, { firm, thread }))[0] ?? null;
}

/** The next place in the firm's chain and in the thread's. */
function nextHeader(
  head: Head,
  before: ThreadHead | null,
  { id, kind, actor, at, thread }: NewEvent,
  commitment: string,
): EventHeader {
  const count = thread === null ? 0 : (before?.count ?? 0) + 1;
  const place = { firm: head.uid, seq: head.seq + 1, id, kind, actor, at, thread, count };
  const chained = { previous: head.hash, previousInThread: before?.hash ?? null, commitment };
  return { format: LOG_FORMAT, ...place, ...chained };
}

function sha256(bytes: Uint8Array): string {
  return digest('sha256', bytes, 'hex');
}
