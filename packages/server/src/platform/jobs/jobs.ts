/**
 * Work that follows an event: a row written with it, leased by one worker at a time, tried again with back-off,
 * done once for each key. A job carries no words, only what to look up.
 *
 * Each job is leased just before it is done, so that a slow one lets no other's lease run out; and what becomes of it
 * is noted only by whoever still holds the lease.
 */
import type { Db, Database, Tx } from '../database/database.ts';
import { statement } from '../database/statement.ts';
import { newId, type World } from '../world.ts';

/** Longer than any handler takes: a mail server is given up after a few times ten seconds. */
const LEASE_MS = 120_000;
const FIRST_RETRY_MS = 10_000;
const LAST_RETRY_MS = 3_600_000;
const MAX_ATTEMPTS = 12;
const BATCH = 20;

export type Job = Readonly<{
  firmId: number;
  kind: string;
  key: string;
  payload: Readonly<Record<string, unknown>>;
  dueAt: number;
}>;
/** `done` ends it; a number puts it off to that instant without counting as a failure. */
export type JobOutcome = 'done' | number;
export type JobHandler = (job: Job) => Promise<JobOutcome>;

export interface Jobs {
  /**
   * Plans a job in the caller's transaction; the same firm, kind and key is planned once. The key of a job about
   * a thread is the thread's id, or begins with it and a colon.
   */
  plan(tx: Tx, job: Job): Promise<void>;
  /** Drops all jobs about a thread, done or not. */
  forget(tx: Tx, firmId: number, thread: string): Promise<void>;
  /** Drops what was done before an instant: a key may be planned again after that. */
  sweep(before: number): Promise<void>;
  handle(kind: string, handler: JobHandler): void;
  /** Runs what is due, once; resolves with how many jobs were tried. */
  tick(): Promise<number>;
  /** Begins no further job. */
  stop(): void;
}

/** Plans and does nothing. */
export const idleJobs: Jobs = {
  plan: async () => {},
  forget: async () => {},
  sweep: async () => {},
  handle: () => {},
  tick: async () => 0,
  stop: () => {},
};

const insertJob = statement((db, p: Omit<Job, 'payload'> & { id: string; payload: string }) =>
  db
    .insertInto('jobs')
    .values({
      id: p.id,
      firm_id: p.firmId,
      kind: p.kind,
      key: p.key,
      payload: p.payload,
      due_at: p.dueAt,
      leased_until: 0,
      attempts: 0,
      done_at: null,
      failed: null,
    })
    .onConflict((oc) => oc.columns(['firm_id', 'kind', 'key']).doNothing()),
);

type Held = Job & Readonly<{ leasedUntil: number; attempts: number }>;

export function createJobs({
  database,
  world,
  onFailure,
}: {
  database: Database;
  world: World;
  onFailure: (job: Job, error: unknown) => void;
}): Jobs {
  const handlers = new Map<string, JobHandler>();
  const db: Db = database.kysely;
  let stopped = false;

  /** A lease further off than any was taken by a clock that was since set back. */
  const due = (on: Db, now: number) =>
    on
      .selectFrom('jobs')
      .selectAll()
      .where('done_at', 'is', null)
      .where('due_at', '<=', now)
      .where((eb) => eb.or([eb('leased_until', '<=', now), eb('leased_until', '>', now + LEASE_MS)]))
      .where('kind', 'in', [...handlers.keys()])
      .orderBy('due_at');

  /** Null when it was done, leased or dropped since it was found. */
  async function lease({ firm_id, kind: found, key: named }: Place): Promise<Held | null> {
    return database.transaction(async (tx) => {
      const now = world.clock();
      const query = due(tx, now)
        .where('firm_id', '=', firm_id)
        .where('kind', '=', found)
        .where('key', '=', named);
      const row = await (
        database.engine === 'postgres' ? query.forUpdate().skipLocked() : query
      ).executeTakeFirst();
      if (!row) return null;
      const { firm_id: firmId, kind, key, due_at: dueAt, attempts } = row;
      const leasedUntil = now + LEASE_MS;
      await one(tx, row).set({ leased_until: leasedUntil }).execute();
      return { firmId, kind, key, payload: JSON.parse(row.payload), dueAt, leasedUntil, attempts };
    });
  }

  async function run(job: Held): Promise<void> {
    const outcome = await handlers.get(job.kind)!(job).catch((error: unknown) => {
      onFailure(job, error);
      return failureOf(job, error);
    });
    // Nothing is noted of a job that an erasure dropped meanwhile, or that somebody else has leased since.
    await one(db, { firm_id: job.firmId, kind: job.kind, key: job.key })
      .set(noted(outcome))
      .where('leased_until', '=', job.leasedUntil)
      .execute();
  }

  const noted = (outcome: JobOutcome | Failure) => {
    if (outcome === 'done') return { done_at: world.clock() };
    if (typeof outcome === 'number') return { due_at: outcome, leased_until: 0 };
    const { attempts, failed } = outcome;
    const next =
      attempts >= MAX_ATTEMPTS
        ? { done_at: world.clock() }
        : { due_at: world.clock() + retryDelay(attempts) };
    return { attempts, failed, leased_until: 0, ...next };
  };

  return {
    async plan(tx, { payload, ...job }) {
      await insertJob(tx, { ...job, id: newId(world), payload: JSON.stringify(payload) });
    },
    async forget(tx, firmId, thread) {
      await tx
        .deleteFrom('jobs')
        .where('firm_id', '=', firmId)
        .where('kind', 'in', [...handlers.keys()])
        .where((eb) =>
          eb.or([
            eb('key', '=', thread),
            // The semicolon follows the colon: all keys that begin with the thread and a colon lie between.
            eb.and([eb('key', '>', `${thread}:`), eb('key', '<', `${thread};`)]),
          ]),
        )
        .execute();
    },
    async sweep(before) {
      await db.deleteFrom('jobs').where('done_at', '<', before).execute();
    },
    handle: (kind, handler) => void handlers.set(kind, handler),
    async tick() {
      if (handlers.size === 0) return 0;
      let tried = 0;
      // Asked each second, so it takes no write lock when there is nothing to do; what is planned meanwhile comes next time.
      for (const place of await due(db, world.clock()).limit(BATCH).execute()) {
        const job = stopped ? null : await lease(place);
        if (!job) continue;
        tried += 1;
        await run(job);
      }
      return tried;
    },
    stop: () => void (stopped = true),
  };
}

type Place = Readonly<{ firm_id: number; kind: string; key: string }>;
type Failure = Readonly<{ attempts: number; failed: string }>;

function failureOf({ attempts }: Held, error: unknown): Failure {
  return { attempts: attempts + 1, failed: error instanceof Error ? error.name : 'error' };
}

function one(db: Db, { firm_id, kind, key }: Place) {
  return db
    .updateTable('jobs')
    .where('firm_id', '=', firm_id)
    .where('kind', '=', kind)
    .where('key', '=', key);
}

function retryDelay(attempts: number): number {
  return Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempts - 1));
}
