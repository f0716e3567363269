/** Runs the reads of a `readingThread` on a connection of its own that cannot write. */
import { parentPort, workerData } from 'node:worker_threads';
import type { StatementSync } from 'node:sqlite';
import { openSqlite } from './node-sqlite.ts';
import type { Asked, Told } from './reading-thread.ts';

const database = openSqlite(workerData as string, { readOnly: true });
const prepared = new Map<string, StatementSync>();

function prepare(sql: string): StatementSync {
  const known = prepared.get(sql);
  if (known) return known;
  const statement = database.prepare(sql);
  prepared.set(sql, statement);
  return statement;
}

function told({ id, sql, parameters }: Asked): Told {
  try {
    return { id, rows: prepare(sql).all(...parameters) };
  } catch (error) {
    return { id, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(told(asked)));
