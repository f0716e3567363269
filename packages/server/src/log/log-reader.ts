/** Reads events back with their words, from the rows and keys at hand. */
import type { KeyObject } from 'node:crypto';
import { SALT_BYTES } from '@parenthese/shared/log/event.ts';
import type { EventKind } from '@parenthese/shared/log/kinds.ts';
import type { Db } from '../platform/database/database.ts';
import { logStore, type EventRowWithBody } from './log-store.ts';
import type { LoggedEvent } from './logged-event.ts';
import type { Vault } from './vault.ts';

const PAGE = 500;

export type FirmRange = Readonly<{
  /** Events after this seq. */
  after?: number;
  upTo?: number;
  /** The only kinds whose words are opened and given; all when left out. */
  kinds?: ReadonlySet<EventKind>;
}>;

/** The salt and the exact text of a body; null when it was erased. */
export async function openBody(
  db: Db,
  vault: Vault,
  row: EventRowWithBody,
): Promise<{ salt: Uint8Array; text: string } | null> {
  if (!row.sealed) return null;
  const keyring = await vault.keyring(db, row.firm_id);
  const owner = row.thread ?? row.person;
  if (owner === null) return unseal(vault, keyring.dataKey, row);
  return row.wrapped && unseal(vault, vault.unwrap(keyring, owner, row.wrapped), row);
}

/** All events of a thread after a count, in order, however many there are. An erased thread gives none. */
export async function readThread(
  db: Db,
  vault: Vault,
  firmId: number,
  thread: string,
  { after = 0, limit = Infinity }: { after?: number; limit?: number } = {},
): Promise<LoggedEvent[]> {
  const events: LoggedEvent[] = [];
  for (let from = after, left = limit; left > 0; left -= PAGE) {
    const size = Math.min(PAGE, left);
    const rows = await logStore.ofThread(db, { firm: firmId, thread, after: from, limit: size });
    for (const row of rows) {
      const body = await openBody(db, vault, row);
      if (body) events.push(logged(row, body.text));
    }
    if (rows.length < size) break;
    from = rows.at(-1)!.count;
  }
  return events;
}

/** One page of a firm's events, erased ones passed over, and the seq it reaches; null when there is nothing after. */
export async function readPage(
  db: Db,
  vault: Vault,
  firmId: number,
  { after = 0, upTo = Number.MAX_SAFE_INTEGER, kinds, limit = PAGE }: FirmRange & { limit?: number } = {},
): Promise<{ events: LoggedEvent[]; reached: number; more: boolean } | null> {
  const rows = await logStore.ofFirm(db, { firm: firmId, after, upTo, limit });
  const last = rows.at(-1);
  if (!last) return null;
  const events: LoggedEvent[] = [];
  for (const row of rows) {
    const body = kinds && !kinds.has(row.kind) ? null : await openBody(db, vault, row);
    if (body) events.push(logged(row, body.text));
  }
  return { events, reached: last.seq, more: rows.length === limit };
}

/** Every event of a firm after a seq, in order, in pages; erased ones are passed over. */
export async function* readFirm(
  db: Db,
  vault: Vault,
  firmId: number,
  range: FirmRange = {},
): AsyncGenerator<LoggedEvent> {
  for (let after = range.after ?? 0; ;) {
    const page = await readPage(db, vault, firmId, { ...range, after });
    if (page) yield* page.events;
    if (!page?.more) return;
    after = page.reached;
  }
}

function unseal(vault: Vault, key: KeyObject, row: EventRowWithBody): { salt: Uint8Array; text: string } {
  if (!row.sealed) throw new Error('An erased body cannot be opened.');
  const plain = Buffer.from(vault.open(key, row.sealed, row.hash));
  return { salt: plain.subarray(0, SALT_BYTES), text: plain.subarray(SALT_BYTES).toString() };
}

function logged(row: EventRowWithBody, text: string): LoggedEvent {
  const { firm_id: firmId, seq, id, kind, actor, at, thread, count } = row;
  return { firmId, seq, id, kind, actor, at, thread, count, body: JSON.parse(text) as object } as LoggedEvent;
}
