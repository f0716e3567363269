/**
 * The one place that writes the log.
 *
 * Requests that arrive in one turn of the event loop are decided one after another in one transaction, each within a
 * savepoint, so that a refusal undoes only itself; all are acknowledged after the one commit. A commit that fails
 * fails them all, and none was acknowledged. The head row of each firm is locked to the commit, so that no reader of
 * the tail can see a number before the one below it.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import {
  bodyText,
  commitmentBytes,
  headerBytes,
  LOG_FORMAT,
  SALT_BYTES,
  type EventHeader,
} from '@parenthese/shared/log/event.ts';
import type { Database, Tx } from '../platform/database/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { World } from '../platform/world.ts';
import { openBody } from './log-reader.ts';
import { logStore } from './log-store.ts';
import type { LoggedEvent, NewEvent } from './logged-event.ts';
import type { Reading } from './reading.ts';
import type { Vault } from './vault.ts';

/** How long a write waits for another process's lock before it is refused with 503. */
const BUSY_LIMIT_MS = 5_000;
const BUSY_PAUSE_MS = 50;
/** A group is kept short, so that the loop turns and streams are served between two. */
const GROUP_LIMIT = 256;

/** What a decision has at hand: everything it reads, it reads here, inside the group. */
export interface Group {
  readonly tx: Tx;
  readonly firmId: number;
  /** The event of this id, if it is in the log already, with its body when that is not erased. */
  find(id: string): Promise<Found | null>;
  append(event: NewEvent): Promise<LoggedEvent>;
}

export type Found = Readonly<{
  kind: string;
  actor: string;
  thread: string | null;
  count: number;
  body: object | null;
}>;

export interface Appender {
  /**
   * Decides and writes for one firm. Resolves after the commit; what `decide` throws rejects, and nothing of that
   * decision stays. `decide` awaits nothing but SQL on `group.tx`.
   */
  append<T>(firmId: number, decide: (group: Group) => Promise<T>): Promise<T>;
  /** Resolves when all that was asked so far is settled. */
  idle(): Promise<void>;
}

export type AppenderParts = Readonly<{
  database: Database;
  vault: Vault;
  world: World;
  readings: readonly Reading[];
  /** Told after the commit how far a firm's log reaches. */
  reached: (firmId: number, seq: number) => void;
}>;

type Task = {
  firmId: number;
  decide: (group: Group) => Promise<unknown>;
  settle: (outcome: Outcome) => void;
};
type Outcome = { ok: true; value: unknown } | { ok: false; error: unknown };
type Head = { uid: string; seq: number; hash: string | null };

export function createAppender(parts: AppenderParts): Appender {
  const waiting: Task[] = [];
  let flushing: Promise<void> | null = null;

  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = waiting.splice(0, GROUP_LIMIT);
      try {
        const { outcomes, heads } = await commitGroup(parts, group);
        for (const [firmId, { seq }] of heads) parts.reached(firmId, seq);
        group.forEach((task, i) => task.settle(outcomes[i]!));
      } catch (error) {
        for (const task of group) task.settle({ ok: false, error });
      }
    }
    flushing = null;
  };

  return {
    append: <T>(firmId: number, decide: (group: Group) => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        waiting.push({ firmId, decide, settle: (o) => (o.ok ? resolve(o.value as T) : reject(o.error)) });
        // One turn of the loop gathers what arrives together before the first of them is decided.
        flushing ??= new Promise<void>((done) => setImmediate(done)).then(flush);
      }),
    idle: async () => {
      for (let last = flushing; last; last = flushing) await last;
    },
  };
}

async function commitGroup(
  parts: AppenderParts,
  tasks: readonly Task[],
): Promise<{ outcomes: Outcome[]; heads: Map<number, Head> }> {
  for (const giveUpAt = Date.now() + BUSY_LIMIT_MS; ;) {
    try {
      return await parts.database.transaction((tx) => decideAll(parts, tx, tasks));
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (Date.now() > giveUpAt) throw new Refusal('busy', { retryAfterSeconds: 5 });
      await new Promise((resolve) => setTimeout(resolve, BUSY_PAUSE_MS));
    }
  }
}

async function decideAll(
  parts: AppenderParts,
  tx: Tx,
  tasks: readonly Task[],
): Promise<{ outcomes: Outcome[]; heads: Map<number, Head> }> {
  const heads = await lockHeads(tx, parts.database.engine === 'postgres', [
    ...new Set(tasks.map((t) => t.firmId)),
  ]);
  const outcomes: Outcome[] = [];
  for (const task of tasks) {
    const head = heads.get(task.firmId);
    if (!head) {
      outcomes.push({ ok: false, error: new Refusal('not-found') });
      continue;
    }
    outcomes.push(await decideOne(parts, tx, task, head));
  }
  for (const [firm, { seq, hash }] of heads)
    if (hash !== null) await logStore.setHead(tx, { firm, seq, hash });
  return { outcomes, heads };
}

async function decideOne(parts: AppenderParts, tx: Tx, task: Task, head: Head): Promise<Outcome> {
  const before = { ...head };
  const point = sql.raw('d');
  await sql`savepoint ${point}`.execute(tx);
  try {
    const value = await task.decide(createGroup(parts, tx, task.firmId, head));
    await sql`release savepoint ${point}`.execute(tx);
    return { ok: true, value };
  } catch (error) {
    Object.assign(head, before);
    await sql`rollback to savepoint ${point}`.execute(tx);
    await sql`release savepoint ${point}`.execute(tx);
    if (isBusy(error)) throw error;
    return { ok: false, error };
  }
}

/** Locks firms in the order of their ids, so that two processes never wait for each other. */
async function lockHeads(tx: Tx, lock: boolean, firmIds: number[]): Promise<Map<number, Head>> {
  let query = tx
    .selectFrom('heads')
    .innerJoin('firms', 'firms.id', 'heads.firm_id')
    .select(['heads.firm_id', 'firms.uid', 'heads.seq', 'heads.hash'])
    .where('heads.firm_id', 'in', firmIds)
    .orderBy('heads.firm_id');
  if (lock) query = query.forUpdate('heads');
  const rows = await query.execute();
  return new Map(rows.map((row) => [row.firm_id, { uid: row.uid, seq: row.seq, hash: row.hash }]));
}

function createGroup({ vault, world, readings }: AppenderParts, tx: Tx, firmId: number, head: Head): Group {
  return {
    tx,
    firmId,
    async find(id) {
      const [row] = await logStore.byId(tx, { firm: firmId, id });
      if (!row) return null;
      const body = await openBody(tx, vault, row);
      return {
        kind: row.kind,
        actor: row.actor,
        thread: row.thread,
        count: row.count,
        body: body && (JSON.parse(body.text) as object),
      };
    },
    async append(event) {
      const [threadHead] =
        event.thread === null ? [] : await logStore.threadHead(tx, { firm: firmId, thread: event.thread });
      if (threadHead?.erased) throw new Refusal('not-found');
      const text = bodyText(event.body);
      const salt = world.random(SALT_BYTES);
      const header: EventHeader = {
        format: LOG_FORMAT,
        firm: head.uid,
        seq: head.seq + 1,
        id: event.id,
        kind: event.kind,
        actor: event.actor,
        at: event.at,
        thread: event.thread,
        count: event.thread === null ? 0 : (threadHead?.count ?? 0) + 1,
        previous: head.hash,
        previousInThread: threadHead?.hash ?? null,
        commitment: sha256(commitmentBytes(salt, text)),
      };
      const hash = sha256(headerBytes(header));
      await write(tx, vault, firmId, header, hash, salt, text);
      head.seq = header.seq;
      head.hash = hash;
      const logged = { firmId, seq: header.seq, count: header.count, ...event } as LoggedEvent;
      for (const reading of readings) await reading.apply(tx, logged);
      return logged;
    },
  };
}

async function write(
  tx: Tx,
  vault: Vault,
  firmId: number,
  header: EventHeader,
  hash: string,
  salt: Uint8Array,
  text: string,
): Promise<void> {
  const { seq, thread, count } = header;
  await logStore.insertEvent(tx, {
    firm_id: firmId,
    seq,
    id: header.id,
    kind: header.kind,
    actor: header.actor,
    at: header.at,
    thread,
    count,
    previous: header.previous,
    previous_in_thread: header.previousInThread,
    commitment: header.commitment,
    hash,
  });
  if (thread !== null) await logStore.setThreadHead(tx, { firm: firmId, thread, count, hash });
  const key =
    thread === null
      ? (await vault.keyring(tx, firmId)).dataKey
      : await vault.threadKey(tx, firmId, thread, { create: true });
  if (!key) throw new Error('A thread without a key cannot take events.');
  await logStore.insertBody(tx, {
    firm: firmId,
    seq,
    sealed: vault.seal(key, Buffer.concat([salt, Buffer.from(text)]), hash),
  });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SQLITE_BUSY and SQLITE_LOCKED; PostgreSQL's lock_not_available, serialization_failure and deadlock_detected. */
function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { errcode, code } = error as { errcode?: number; code?: string };
  return (
    (errcode !== undefined && [5, 6].includes(errcode & 0xff)) ||
    ['55P03', '40001', '40P01'].includes(code ?? '')
  );
}
