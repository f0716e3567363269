/**
 * Kysely on `node:sqlite`, with one connection that everything shares.
 *
 * The driver queues its users itself instead of letting Kysely do so, because only then can it refuse a caller
 * who asks for the connection from within a transaction that holds it: such a caller would wait for itself for ever.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';
import { BUSY_LIMIT_MS, patiently, type Patience } from './patience.ts';
import type { Straight } from './straight.ts';

/** SQLite itself would block the event loop while it waits: it may do so when the file is opened, and never after. */
const OPENING_TIMEOUT_MS = 5_000;
const CACHED_STATEMENTS = 500;

/** Set while a transaction runs, so that the outer handle can be refused inside it. */
export const insideTransaction = new AsyncLocalStorage<true>();

export class OuterHandleInTransaction extends Error {
  constructor() {
    super('The outer database handle was used inside a transaction; use the transaction’s own handle.');
  }
}

/** Opens (and creates) the file with the settings that durability and erasure rest on. `:memory:` is accepted. */
export function openSqlite(path: string, { readOnly = false }: { readOnly?: boolean } = {}): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly, timeout: OPENING_TIMEOUT_MS });
  if (!readOnly) {
    database.exec(
      'pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma wal_autocheckpoint = 4000',
    );
  }
  database.exec(
    'pragma foreign_keys = on; pragma cache_size = -65536; pragma temp_store = memory; pragma mmap_size = 268435456; pragma busy_timeout = 0',
  );
  return database;
}

export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;
  readonly #use: Use;
  readonly #busyLimitMs: number;

  /** @param busyLimitMs how long a write waits for another process's lock. */
  constructor(database: DatabaseSync, busyLimitMs = BUSY_LIMIT_MS) {
    const adapted = adapt(database);
    super({ database: adapted });
    this.#database = adapted;
    this.#use = { holders: 0, reads: createSharedReads(adapted) };
    this.#busyLimitMs = busyLimitMs;
  }

  override createDriver(): Driver {
    return new QueuedDriver(this.#database, this.#use, this.#busyLimitMs);
  }

  override createAdapter(): SqliteAdapter {
    return new QueueingAdapter();
  }

  /** For the open transaction, which holds the connection. */
  readonly straight: Straight = (sql, parameters) => {
    const statement = this.#database.prepare(sql);
    if (statement.reader) return statement.all(parameters);
    statement.run(parameters);
    return [];
  };

  /** For whoever only reads from outside; a transaction that is open must not be read into. */
  readonly straightWhenFree: Straight = (sql, parameters) => {
    if (this.#use.holders > 0 || !sql.startsWith('select') || insideTransaction.getStore()) return null;
    this.#use.reads.open();
    return this.straight(sql, parameters);
  };
}

/** Who has the connection or waits for it, and the reads that went by all of them. */
type Use = { holders: number; readonly reads: SharedReads };
type SharedReads = Readonly<{ open: () => void; close: () => void }>;

/**
 * Reads of one turn of the event loop share one transaction: each by itself would lock the file and let it go again,
 * which takes as long as the read (3 µs). It is closed before anybody is given the connection, so that nothing is
 * ever written in it.
 */
function createSharedReads(database: SqliteDatabase): SharedReads {
  let closing: NodeJS.Immediate | null = null;
  const close = (): void => {
    if (!closing) return;
    clearImmediate(closing);
    closing = null;
    database.prepare('commit').run([]);
  };
  return {
    open() {
      if (closing) return;
      database.prepare('begin').run([]);
      closing = setImmediate(close);
    },
    close,
  };
}

/** Says that the driver does its own queueing, so that Kysely does not queue before our refusal can be heard. */
class QueueingAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/**
 * Hands the one connection to one user after another. While another process holds the file's lock, a write waits
 * outside the queue, so that reads go on meanwhile.
 */
class QueuedDriver extends SqliteDriver {
  readonly #use: Use;
  readonly #busyLimitMs: number;
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(database: SqliteDatabase, use: Use, busyLimitMs: number) {
    super({ database });
    this.#use = use;
    this.#busyLimitMs = busyLimitMs;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    if (insideTransaction.getStore()) throw new OuterHandleInTransaction();
    await this.#take();
    return new PatientConnection(await super.acquireConnection(), {
      limitMs: this.#busyLimitMs,
      waiting: async (ms) => {
        await this.releaseConnection();
        await pause(ms);
        await this.#take();
      },
    });
  }

  override async releaseConnection(): Promise<void> {
    this.#use.holders -= 1;
    this.#release();
  }

  /** Immediate, so that a lock held by another process is met at the start and not in the middle. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
    if (connection instanceof PatientConnection) connection.patient = false;
  }

  override async destroy(): Promise<void> {
    this.#use.reads.close();
    await super.destroy();
  }

  async #take(): Promise<void> {
    this.#use.holders += 1;
    this.#use.reads.close();
    const before = this.#free;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#free = promise;
    await before;
    this.#release = resolve;
  }
}

/** Asks again while the file is locked. Within a transaction nothing is waited for: it holds the lock itself. */
class PatientConnection implements DatabaseConnection {
  patient = true;
  readonly #inner: DatabaseConnection;
  readonly #patience: Patience;

  constructor(inner: DatabaseConnection, patience: Patience) {
    this.#inner = inner;
    this.#patience = patience;
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const ask = () => this.#inner.executeQuery<R>(query);
    return this.patient ? patiently(ask, this.#patience) : ask();
  }

  streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>> {
    return this.#inner.streamQuery<R>(query, chunkSize ?? 1);
  }
}

/** The few calls Kysely makes, on `node:sqlite`, with each statement prepared once. */
function adapt(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const known = prepared.get(sql);
      if (known) return known;
      const statement = adaptStatement(database.prepare(sql));
      if (prepared.size >= CACHED_STATEMENTS) prepared.delete(prepared.keys().next().value ?? '');
      prepared.set(sql, statement);
      return statement;
    },
  };
}

function adaptStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bindable(parameters)),
    run: (parameters) => statement.run(...bindable(parameters)),
    iterate: (parameters) => statement.iterate(...bindable(parameters)),
  };
}

/** node:sqlite binds a `Date` as NULL without a word; what it cannot keep exactly is refused here. */
function bindable(parameters: readonly unknown[]): SQLInputValue[] {
  for (const value of parameters) {
    const type = typeof value;
    if (
      type === 'string' ||
      type === 'number' ||
      value === null ||
      type === 'bigint' ||
      value instanceof Uint8Array
    )
      continue;
    throw new TypeError(`SQLite cannot keep a value of type ${value instanceof Date ? 'Date' : type}.`);
  }
  return parameters as SQLInputValue[];
}
