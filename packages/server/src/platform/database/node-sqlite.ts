/**
 * Kysely on `node:sqlite`, with one connection that everything shares.
 *
 * The driver queues its users itself instead of letting Kysely do so, because only then can it refuse a caller
 * who asks for the connection from within a transaction that holds it: such a caller would wait for itself for ever.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';

/** Milliseconds SQLite itself may block the event loop on another process's lock; longer waits are the appender's, without blocking. */
const BUSY_TIMEOUT_MS = 50;
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
  const database = new DatabaseSync(path, { readOnly, timeout: BUSY_TIMEOUT_MS });
  if (!readOnly) {
    database.exec(
      'pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma wal_autocheckpoint = 4000',
    );
  }
  database.exec(
    'pragma foreign_keys = on; pragma cache_size = -65536; pragma temp_store = memory; pragma mmap_size = 268435456',
  );
  return database;
}

export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    super({ database: adapt(database) });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new QueuedDriver(this.#database);
  }

  override createAdapter(): SqliteAdapter {
    return new QueueingAdapter();
  }
}

/** Says that the driver does its own queueing, so that Kysely does not queue before our refusal can be heard. */
class QueueingAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class QueuedDriver extends SqliteDriver {
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(database: DatabaseSync) {
    super({ database: adapt(database) });
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    if (insideTransaction.getStore()) throw new OuterHandleInTransaction();
    const before = this.#free;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#free = promise;
    await before;
    this.#release = resolve;
    return super.acquireConnection();
  }

  override async releaseConnection(): Promise<void> {
    this.#release();
  }

  /** Immediate, so that a lock held by another process is met at the start and not in the middle. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
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
