/**
 * Work that follows an event: a row written with it, leased by one worker at a time, tried again with back-off,
 * done once for each key. A job carries no words, only what to look up.
 */
import type { Db, Database, Tx } from '../database/database.ts';
import { statement } from '../database/statement.ts';
import { newId, type World } from '../world.ts';

const LEASE_MS = 60_000;
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
}

/** Plans and does nothing. */
export const idleJobs: Jobs = {
  plan: async () => {},
  forget: async () => {},
  sweep: async () => {},
  handle: () => {},
  tick: async () => 0,
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

/** Asked each second, so it takes no write lock when there is nothing to do. */
const selectDue = statement((db, p: { now: number }) =>
  db
    .selectFrom('jobs')
    .select('id')
    .where('done_at', 'is', null)
    .where('due_at', '<=', p.now)
    .where('leased_until', '<=', p.now)
    .limit(1),
);

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

  async function lease(): Promise<Job[]> {
    return database.transaction(async (tx) => {
      const now = world.clock();
      let due = tx
        .selectFrom('jobs')
        .selectAll()
        .where('done_at', 'is', null)
        .where('due_at', '<=', now)
        .where('leased_until', '<=', now)
        .where('kind', 'in', [...handlers.keys()])
        .orderBy('due_at')
        .limit(BATCH);
      if (database.engine === 'postgres') due = due.forUpdate().skipLocked();
      const rows = await due.execute();
      if (rows.length === 0) return [];
      for (const row of rows) {
        await tx
          .updateTable('jobs')
          .set({ leased_until: now + LEASE_MS })
          .where('firm_id', '=', row.firm_id)
          .where('kind', '=', row.kind)
          .where('key', '=', row.key)
          .execute();
      }
      return rows.map((row) => ({
        firmId: row.firm_id,
        kind: row.kind,
        key: row.key,
        payload: JSON.parse(row.payload) as Job['payload'],
        dueAt: row.due_at,
      }));
    });
  }

  async function run(job: Job): Promise<void> {
    const row = db
      .updateTable('jobs')
      .where('firm_id', '=', job.firmId)
      .where('kind', '=', job.kind)
      .where('key', '=', job.key);
    try {
      const outcome = await handlers.get(job.kind)!(job);
      await row
        .set(outcome === 'done' ? { done_at: world.clock() } : { due_at: outcome, leased_until: 0 })
        .execute();
    } catch (error) {
      onFailure(job, error);
      await row
        .set((eb) => ({
          attempts: eb('attempts', '+', 1),
          leased_until: 0,
          failed: error instanceof Error ? error.name : 'error',
        }))
        .execute();
      const { attempts } = await db
        .selectFrom('jobs')
        .select('attempts')
        .where('firm_id', '=', job.firmId)
        .where('kind', '=', job.kind)
        .where('key', '=', job.key)
        .executeTakeFirstOrThrow();
      await row
        .set(
          attempts >= MAX_ATTEMPTS
            ? { done_at: world.clock() }
            : { due_at: world.clock() + retryDelay(attempts) },
        )
        .execute();
    }
  }

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
      if (handlers.size === 0 || (await selectDue(db, { now: world.clock() })).length === 0) return 0;
      const jobs = await lease();
      for (const job of jobs) await run(job);
      return jobs.length;
    },
  };
}

function retryDelay(attempts: number): number {
  return Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempts - 1));
}
