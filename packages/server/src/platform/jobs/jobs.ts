/**
 * Work that follows an event: a row written with it, leased by one worker at a time, tried again with back-off,
 * done once for each key. A job carries no words, only what to look up.
 */
import type { Db, Database, Tx } from '../database/database.ts';
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
  /** Plans a job in the caller's transaction; the same firm, kind and key is planned once. */
  plan(tx: Tx, job: Job): Promise<void>;
  handle(kind: string, handler: JobHandler): void;
  /** Runs what is due, once; resolves with how many jobs were tried. */
  tick(): Promise<number>;
}

/** Plans and does nothing. */
export const idleJobs: Jobs = { plan: async () => {}, handle: () => {}, tick: async () => 0 };

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
      await tx
        .updateTable('jobs')
        .set({ leased_until: now + LEASE_MS })
        .where(
          'id',
          'in',
          rows.map((row) => row.id),
        )
        .execute();
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
    async plan(tx, { firmId, kind, key, payload, dueAt }) {
      await tx
        .insertInto('jobs')
        .values({
          id: newId(world),
          firm_id: firmId,
          kind,
          key,
          payload: JSON.stringify(payload),
          due_at: dueAt,
          leased_until: 0,
          attempts: 0,
          done_at: null,
          failed: null,
        })
        .onConflict((oc) => oc.columns(['firm_id', 'kind', 'key']).doNothing())
        .execute();
    },
    handle: (kind, handler) => void handlers.set(kind, handler),
    async tick() {
      if (handlers.size === 0) return 0;
      const jobs = await lease();
      for (const job of jobs) await run(job);
      return jobs.length;
    },
  };
}

function retryDelay(attempts: number): number {
  return Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempts - 1));
}
