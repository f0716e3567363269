/**
 * A handle for reads that may take longer than a message may wait: its SQL runs in a thread beside, on a connection
 * that cannot write. Stores are made from it as from any other handle. It has no transactions, so that two reads may
 * see two moments.
 */
import { Worker } from 'node:worker_threads';
import type { SQLInputValue } from 'node:sqlite';
import {
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { Tables } from '../../schema/tables.ts';

export type Asked = Readonly<{ id: number; sql: string; parameters: readonly SQLInputValue[] }>;
export type Told = Readonly<{ id: number; rows: unknown[] } | { id: number; error: Error }>;

/** @param path of the file, which somebody else has opened for writing. The thread is started by the first read. */
export function readingThread(path: string): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: readingDialect(path) });
}

function readingDialect(path: string): Dialect {
  return {
    createDriver: () => new ReadingDriver(path),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new ManyAtOnce(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/** The thread takes one read after another by itself. */
class ManyAtOnce extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class ReadingDriver implements Driver {
  readonly #thread: Thread;
  constructor(path: string) {
    this.#thread = new Thread(path);
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return new ReadingConnection(this.#thread);
  }
  async releaseConnection(): Promise<void> {}
  destroy(): Promise<void> {
    return this.#thread.end();
  }

  beginTransaction(): Promise<void> {
    return Promise.reject(new NoTransactions());
  }
  commitTransaction(): Promise<void> {
    return Promise.reject(new NoTransactions());
  }
  rollbackTransaction(): Promise<void> {
    return Promise.reject(new NoTransactions());
  }
}

class NoTransactions extends Error {
  constructor() {
    super('What only reads, in a thread beside, has no transactions.');
  }
}

class ReadingConnection implements DatabaseConnection {
  readonly #thread: Thread;
  constructor(thread: Thread) {
    this.#thread = thread;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    return { rows: (await this.#thread.ask(sql, parameters as readonly SQLInputValue[])) as R[] };
  }

  // oxlint-disable-next-line require-yield -- The interface wants an iterator; nothing here reads so much.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('What is read in a thread beside comes whole.');
  }
}

type Waiting = Readonly<{ resolve: (rows: unknown[]) => void; reject: (error: Error) => void }>;

/** One worker, and who waits for it. One that dies fails those who wait, and the next read starts another. */
class Thread {
  readonly #path: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #last = 0;

  constructor(path: string) {
    this.#path = path;
  }

  ask(sql: string, parameters: readonly SQLInputValue[]): Promise<unknown[]> {
    const worker = (this.#worker ??= this.#start());
    const id = ++this.#last;
    return new Promise<unknown[]>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, sql, parameters } satisfies Asked);
    });
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('reading-worker.ts', import.meta.url), { workerData: this.#path });
    // Whoever stops meanwhile does not wait for it.
    worker.unref();
    worker.on('message', (told: Told) => {
      const waiting = this.#waiting.get(told.id);
      this.#waiting.delete(told.id);
      if ('rows' in told) waiting?.resolve(told.rows);
      else waiting?.reject(told.error);
    });
    worker.on('error', (error: Error) => this.#ended(worker, error));
    worker.on('exit', () => this.#ended(worker, new Error('The reading thread ended.')));
    return worker;
  }

  #ended(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
