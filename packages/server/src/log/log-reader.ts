/** Reads events back with their words, from the rows and keys at hand. */
import { SALT_BYTES } from '@parenthese/shared/log/event.ts';
import type { Db } from '../platform/database/database.ts';
import { logStore, type EventRowWithBody } from './log-store.ts';
import type { LoggedEvent } from './logged-event.ts';
import type { Vault } from './vault.ts';

const PAGE = 500;

/** The salt and the exact text of a body; null when it was erased. */
export async function openBody(
  db: Db,
  vault: Vault,
  row: EventRowWithBody,
): Promise<{ salt: Uint8Array; text: string } | null> {
  if (!row.sealed) return null;
  const key =
    row.thread === null
      ? (await vault.keyring(db, row.firm_id)).dataKey
      : await vault.threadKey(db, row.firm_id, row.thread, { create: false });
  return key && unseal(vault, key, row);
}

/** All events of a thread after a count, in order. An erased thread gives none. */
export async function readThread(
  db: Db,
  vault: Vault,
  firmId: number,
  thread: string,
  { after = 0, limit = 10_000 } = {},
): Promise<LoggedEvent[]> {
  const rows = await logStore.ofThread(db, { firm: firmId, thread, after, limit });
  if (rows.length === 0) return [];
  const key = await vault.threadKey(db, firmId, thread, { create: false });
  if (!key) return [];
  return rows.filter((row) => row.sealed !== null).map((row) => logged(row, unseal(vault, key, row).text));
}

/** Every event of a firm after a seq, in order, in pages; erased ones are passed over. */
export async function* readFirm(
  db: Db,
  vault: Vault,
  firmId: number,
  { after = 0 } = {},
): AsyncGenerator<LoggedEvent> {
  for (let from = after; ;) {
    const rows = await logStore.ofFirm(db, { firm: firmId, after: from, limit: PAGE });
    for (const row of rows) {
      const body = await openBody(db, vault, row);
      if (body) yield logged(row, body.text);
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    from = last.seq;
  }
}

function unseal(vault: Vault, key: Uint8Array, row: EventRowWithBody): { salt: Uint8Array; text: string } {
  if (!row.sealed) throw new Error('An erased body cannot be opened.');
  const plain = Buffer.from(vault.open(key, row.sealed, row.hash));
  return { salt: plain.subarray(0, SALT_BYTES), text: plain.subarray(SALT_BYTES).toString() };
}

function logged(row: EventRowWithBody, text: string): LoggedEvent {
  const { firm_id: firmId, seq, id, kind, actor, at, thread, count } = row;
  return { firmId, seq, id, kind, actor, at, thread, count, body: JSON.parse(text) as object } as LoggedEvent;
}
