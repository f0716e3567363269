/** Waiting for another process's lock, without blocking the loop, and for a while only. */
import { setTimeout as pause } from 'node:timers/promises';

/** Real time: a lock knows no other. */
export const BUSY_LIMIT_MS = 5_000;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 50;

/**
 * Does the work again while a lock is in its way; after the limit what it threw passes on.
 *
 * @param work changes nothing when it throws.
 */
export async function patiently<T>(
  work: () => Promise<T>,
  { limitMs = BUSY_LIMIT_MS, waiting = pause }: Patience = {},
): Promise<T> {
  const giveUpAt = performance.now() + limitMs;
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(LONGEST_PAUSE_MS, wait * 2)) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) throw error;
      await waiting(wait);
    }
  }
}

export type Patience = Readonly<{ limitMs?: number; waiting?: (ms: number) => Promise<unknown> }>;

/** SQLITE_BUSY and SQLITE_LOCKED; PostgreSQL's lock_not_available, serialization_failure and deadlock_detected. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { errcode, code } = error as { errcode?: number; code?: string };
  return (
    (errcode !== undefined && [5, 6].includes(errcode & 0xff)) ||
    ['55P03', '40001', '40P01'].includes(code ?? '')
  );
}

const NETWORK: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/**
 * True when the database server is not there: no connection, or one that broke (SQLSTATE class 08), or a server that
 * shuts down or has no place left (57P, 53). It says nothing of the question that was asked.
 */
export function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return NETWORK.has(code) || /^(08|53|57P)/.test(code);
  // The driver says these in words alone.
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
    error.message,
  );
}
