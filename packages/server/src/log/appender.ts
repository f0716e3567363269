/**
 * The one place that writes the log.
 *
 * Requests that arrive in one turn of the event loop are decided one after another in one transaction, and all are
 * acknowledged after the one commit. A commit that fails fails them all, and none was acknowledged. The head row of
 * each firm is locked to the commit, so that no reader of the tail can see a number before the one below it.
 *
 * A refusal undoes only itself. Refusals are rare and savepoints are not free (two statements for each message), so a
 * group is first decided without; if one of it is refused, all is undone and decided again, each within a savepoint.
 */
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { CompiledQuery } from 'kysely';
import type { Database, Tx } from '../platform/database/database.ts';
import { BUSY_LIMIT_MS, isBusy, patiently } from '../platform/database/patience.ts';
import { Refusal } from '../platform/refusal.ts';
import type { World } from '../platform/world.ts';
import { createGroup, type Group, type GroupParts, type Head } from './group.ts';
import { logStore } from './log-store.ts';
import { createApply, type Reading } from './reading.ts';
import type { Vault } from './vault.ts';

export type { Found, Group } from './group.ts';

/** A group holds the event loop on SQLite, where nothing is truly awaited: some 30 ms at the most. */
const GROUP_LIMIT = 256;

export interface Appender {
  /**
   * Decides and writes for one firm. Resolves after the commit; what `decide` throws rejects, and nothing of that
   * decision stays. `decide` awaits nothing but SQL on `group.tx`, and may be called again when its group is undone.
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
  onError: (error: unknown) => void;
  busyLimitMs?: number;
}>;

type Task = {
  firmId: number;
  decide: (group: Group) => Promise<unknown>;
  settle: (outcome: Outcome) => void;
};
type Outcome = { ok: true; value: unknown } | { ok: false; error: unknown };
type Decided = { outcomes: readonly Outcome[]; reached: ReadonlyMap<number, number> };

export function createAppender(parts: AppenderParts): Appender {
  const { reached, onError } = parts;
  const commit = createCommit(parts);
  const waiting: Task[] = [];
  let flushing: Promise<void> | null = null;

  /** One turn of the loop gathers what arrives together before the first of them is decided, and lets others run. */
  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      await turnOfTheLoop();
      const tasks = waiting.splice(0, GROUP_LIMIT);
      const decided = await commit(tasks).catch((error: unknown) => allFailed(tasks, error));
      tasks.forEach((task, i) => task.settle(decided.outcomes[i]!));
      tell(decided);
    }
    flushing = null;
  };

  /** What listeners do with the news is not the writers' matter: theirs is committed. */
  const tell = (decided: Decided): void => {
    for (const [firmId, seq] of decided.reached) {
      try {
        reached(firmId, seq);
      } catch (error) {
        onError(error);
      }
    }
  };

  return {
    append: <T>(firmId: number, decide: (group: Group) => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        waiting.push({ firmId, decide, settle: (o) => (o.ok ? resolve(o.value as T) : reject(o.error)) });
        flushing ??= flush();
      }),
    idle: async () => {
      while (flushing) await flushing;
    },
  };
}

function allFailed(tasks: readonly Task[], error: unknown): Decided {
  return { outcomes: tasks.map(() => ({ ok: false, error })), reached: new Map() };
}

function createCommit({ database, vault, world, readings, busyLimitMs = BUSY_LIMIT_MS }: AppenderParts) {
  const group: GroupParts = { vault, world, apply: createApply(readings) };

  return async (tasks: readonly Task[]): Promise<Decided> => {
    try {
      return await patiently(() => inOneGroup(tasks, decideStraight), { limitMs: busyLimitMs });
    } catch (error) {
      if (!(error instanceof OneRefused)) throw error;
      // Alone in its group, the undone transaction was its savepoint.
      if (tasks.length === 1) return allFailed(tasks, error.cause);
      return patiently(() => inOneGroup(tasks, decideWithin), { limitMs: busyLimitMs });
    }
  };

  function inOneGroup(tasks: readonly Task[], decide: Decide): Promise<Decided> {
    return database.transaction(async (tx) => {
      const heads = await lockHeads(tx, database.engine === 'postgres', [
        ...new Set(tasks.map(({ firmId }) => firmId)),
      ]);
      const before = new Map([...heads].map(([firmId, { seq }]) => [firmId, seq]));
      const outcomes: Outcome[] = [];
      for (const task of tasks) {
        const head = heads.get(task.firmId);
        outcomes.push(head ? await decide(tx, task, head) : { ok: false, error: new Refusal('not-found') });
      }
      const reached = new Map<number, number>();
      for (const [firm, { seq, hash }] of heads) {
        if (hash === null || seq === before.get(firm)) continue;
        await logStore.setHead(tx, { firm, seq, hash });
        reached.set(firm, seq);
      }
      return { outcomes, reached };
    });
  }

  async function decideStraight(tx: Tx, { firmId, decide }: Task, head: Head): Promise<Outcome> {
    try {
      return { ok: true, value: await decide(createGroup(group, tx, firmId, head)) };
    } catch (error) {
      throw isBusy(error) ? error : new OneRefused(error);
    }
  }

  async function decideWithin(tx: Tx, { firmId, decide }: Task, head: Head): Promise<Outcome> {
    const before = { ...head };
    await tx.executeQuery(SAVEPOINT);
    try {
      const value = await decide(createGroup(group, tx, firmId, head));
      await tx.executeQuery(RELEASE);
      return { ok: true, value };
    } catch (error) {
      if (isBusy(error)) throw error;
      Object.assign(head, before);
      await tx.executeQuery(ROLL_BACK);
      await tx.executeQuery(RELEASE);
      return { ok: false, error };
    }
  }
}

type Decide = (tx: Tx, task: Task, head: Head) => Promise<Outcome>;

const SAVEPOINT = CompiledQuery.raw('savepoint decision');
const RELEASE = CompiledQuery.raw('release savepoint decision');
const ROLL_BACK = CompiledQuery.raw('rollback to savepoint decision');

/** Undoes a group that was decided without savepoints. */
class OneRefused extends Error {
  constructor(cause: unknown) {
    super('One of the group was refused.', { cause });
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
