/** One handle on either engine. Slices see Kysely and never ask which engine it is, except through `engine`. */
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { Pool, types } from 'pg';
import type { Tables } from '../../schema/tables.ts';
import { insideTransaction, NodeSqliteDialect, openSqlite } from './node-sqlite.ts';
import { PreparingClient } from './preparing-client.ts';
import { readingThread } from './reading-thread.ts';
import { behindSecondWall, standsSecondWall } from './second-wall.ts';
import { straightOf } from './straight.ts';

export type Engine = 'sqlite' | 'postgres';
/** What a store is made from: the whole database, or a transaction of it. */
export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;

export interface Database {
  readonly engine: Engine;
  readonly kysely: Db;
  /**
   * Runs reads of one firm that may take over 10 ms: on a SQLite file on a connection in a thread beside, so that no
   * message waits for them; on PostgreSQL in one transaction behind the second wall. Nothing can be written there.
   */
  readOf<T>(firmId: number, work: (db: Db) => Promise<T>): Promise<T>;
  /** Runs short reads of one firm, a thread or a list: behind the second wall too, and on SQLite without a detour. */
  shortReadOf<T>(firmId: number, work: (db: Db) => Promise<T>): Promise<T>;
  /** PostgreSQL's address, for who needs a connection of their own; null on SQLite. */
  readonly url: string | null;
  /** Runs `work` in one transaction; inside it only the handle it is given may be used. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** How long a question waits for a connection; after that the database counts as out of reach, and people are told so. */
const CONNECTION_LIMIT_MS = 10_000;
/** PostgreSQL's int8 and numeric counts as numbers: every integer here is below 2^53. */
const INT8 = 20;
const NUMERIC = 1700;

/** @param options.busyLimitMs how long a write waits for another process's lock. */
export function sqliteDatabase(
  path: string,
  { readOnly = false, busyLimitMs }: { readOnly?: boolean; busyLimitMs?: number } = {},
): Database {
  const dialect = new NodeSqliteDialect(openSqlite(path, { readOnly }), busyLimitMs);
  const kysely = new Kysely<Tables>({ dialect });
  straightOf.set(kysely, dialect.straightWhenFree);
  const reading = path === ':memory:' ? kysely : readingThread(path);
  /** What still reads when the database is closed, of a request whose sender has gone: it is let finish. */
  const running = new Set<Promise<unknown>>();
  return {
    ...wrap('sqlite', kysely, async (tx, work) => {
      straightOf.set(tx, dialect.straight);
      try {
        return await work(tx);
      } finally {
        // Kysely refuses a transaction that has ended; so must the short way.
        straightOf.delete(tx);
      }
    }),
    url: null,
    async readOf(_, work) {
      const read = work(reading);
      running.add(read);
      try {
        return await read;
      } finally {
        running.delete(read);
      }
    },
    shortReadOf: (_, work) => work(kysely),
    async close() {
      await Promise.allSettled(running);
      if (reading !== kysely) await reading.destroy();
      await kysely.destroy();
    },
  };
}

export function postgresDatabase(url: string, { poolSize = 10 }: { poolSize?: number } = {}): Database {
  const pool = new Pool({
    Client: PreparingClient,
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: CONNECTION_LIMIT_MS,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 || oid === NUMERIC ? Number : types.getTypeParser(oid, format as 'text'),
    },
  });
  // A connection that dies while idle is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => {});
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  let walled: Promise<boolean> | undefined;
  const readOf: Database['readOf'] = async (firmId, work) => {
    walled ??= standsSecondWall(kysely);
    // What could not be asked is asked again next time.
    walled.catch(() => (walled = undefined));
    return (await walled) ? behindSecondWall(kysely, firmId, work) : work(kysely);
  };
  return {
    ...wrap('postgres', kysely),
    url,
    readOf,
    shortReadOf: readOf,
    close: () => kysely.destroy(),
  };
}

/** @param around prepares a transaction for its work. */
function wrap<E extends Engine>(engine: E, kysely: Db, around: Around = (tx, work) => work(tx)) {
  const transaction: Database['transaction'] = (work) =>
    kysely.transaction().execute((tx) => insideTransaction.run(true, () => around(tx, work)));
  return { engine, kysely, transaction };
}

type Around = <T>(tx: Tx, work: (tx: Tx) => Promise<T>) => Promise<T>;

/** Refuses to run where a power cut could lose what was acknowledged. */
export async function assertDurable({ engine, kysely }: Database): Promise<void> {
  const wanted: readonly (readonly [string, readonly string[]])[] =
    engine === 'sqlite'
      ? [
          ['journal_mode', ['wal', 'memory']],
          ['synchronous', ['2']],
          ['foreign_keys', ['1']],
          ['secure_delete', ['1']],
        ]
      : [
          ['fsync', ['on']],
          ['synchronous_commit', ['on', 'remote_apply', 'remote_write']],
        ];
  for (const [name, accepted] of wanted) {
    const query = engine === 'sqlite' ? sql`pragma ${sql.raw(name)}` : sql`show ${sql.raw(name)}`;
    const { rows } = await query.execute(kysely);
    const value = String(Object.values(rows[0] as object)[0]);
    if (!accepted.includes(value)) {
      throw new Error(
        `The database setting ${name} is ${value}, but must be ${accepted.join(' or ')}: messages could be lost.`,
      );
    }
  }
}
