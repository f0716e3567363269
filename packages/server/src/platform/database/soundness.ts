/** Whether a database file can be trusted to be whole, as far as the file itself can tell. */
import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';

/** SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_CANTOPEN, SQLITE_NOTADB: the file, not what was asked of it, is at fault. */
const FAULTY_FILE: ReadonlySet<number> = new Set([10, 11, 14, 26]);
/** Files up to this size are looked through before anybody is served, in some 100 ms at the most; greater ones after. */
const LOOKED_THROUGH_FIRST_BYTES = 64 * 1024 * 1024;

/** True when an error says that the file itself cannot be read. */
export function isFaultyFile(error: unknown): boolean {
  const errcode = error instanceof Error ? (error as { errcode?: unknown }).errcode : undefined;
  return typeof errcode === 'number' && FAULTY_FILE.has(errcode & 0xff);
}

export type Looking = Readonly<{
  /** The first fault, in SQLite's words; null when the file is sound. */
  fault: Promise<string | null>;
  /** Whether it is small enough to wait for before serving. */
  first: boolean;
}>;

/** Looks a file through in a thread of its own, beside an open connection. */
export async function lookThrough(path: string): Promise<Looking> {
  const { size } = await stat(path);
  return { fault: faultIn(path), first: size <= LOOKED_THROUGH_FIRST_BYTES };
}

function faultIn(path: string): Promise<string | null> {
  const worker = new Worker(new URL('soundness-worker.ts', import.meta.url), { workerData: path });
  // Whoever stops meanwhile does not wait for it.
  worker.unref();
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
