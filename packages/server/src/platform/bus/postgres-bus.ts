/**
 * The bus between processes on one PostgreSQL, by LISTEN and NOTIFY.
 *
 * Within the process a word passes at once. To the others it goes by the pool, what gathers meanwhile in one notice;
 * it is heard on a connection of its own, which is opened again when it breaks. What is lost in between is made good
 * by those who listen: they compare from time to time.
 */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { createBus, type Bus } from './bus.ts';

const CHANNEL = 'parenthese';
const RETRY_MS = 1_000;
/** PostgreSQL takes 8,000 bytes in a notice. */
const FIRMS_PER_NOTICE = 200;

export type PostgresBusParts = Readonly<{
  url: string;
  db: Db;
  onError: (error: unknown) => void;
  retryMs?: number;
}>;

export function createPostgresBus({ url, db, onError, retryMs = RETRY_MS }: PostgresBusParts): Bus {
  const local = createBus();
  /** One's own notices come back too, and were heard long ago. */
  const self = randomUUID();
  const unsent = new Map<number, number>();
  let sending: Promise<void> | null = null;
  let hearing: Client | null = null;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  async function listen(): Promise<void> {
    const client = new Client({ connectionString: url, keepAlive: true });
    hearing = client;
    client.on('notification', ({ payload }) => hear(payload ?? ''));
    // Unheard, it would end the process; that the connection is gone is told by its end.
    client.on('error', onError);
    client.on('end', again);
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      onError(error);
      await client.end().catch(onError);
      again();
    }
  }

  function again(): void {
    if (closed) return;
    clearTimeout(retry);
    retry = setTimeout(() => void listen(), retryMs);
    retry.unref();
  }

  function hear(payload: string): void {
    const [sender, ...words] = payload.split(' ');
    if (sender === self) return;
    for (const word of words) {
      const [, firm, seq] = /^(\d+):(\d+)$/.exec(word) ?? [];
      if (firm !== undefined && seq !== undefined) local.reached(Number(firm), Number(seq));
    }
  }

  async function send(): Promise<void> {
    while (unsent.size > 0) {
      const firms = [...unsent].slice(0, FIRMS_PER_NOTICE);
      for (const [firmId] of firms) unsent.delete(firmId);
      const payload = [self, ...firms.map(([firmId, seq]) => `${firmId}:${seq}`)].join(' ');
      await sql`select pg_notify(${CHANNEL}, ${payload})`.execute(db);
    }
  }

  void listen();
  return {
    reached(firmId, seq) {
      local.reached(firmId, seq);
      unsent.set(firmId, seq);
      sending ??= send()
        .catch(onError)
        .finally(() => (sending = null));
    },
    onReached: local.onReached,
    async close() {
      closed = true;
      clearTimeout(retry);
      await sending;
      await hearing?.end().catch(onError);
    },
  };
}
