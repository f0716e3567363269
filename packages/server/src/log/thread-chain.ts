/** A thread's chain as it leaves the house: each of its events, and the head signed with the firm's key. */
import { THREAD_EXPORT_FORMAT, type ThreadExport } from '@parenthese/shared/log/thread-export-wire.ts';
import type { Db } from '../platform/database/database.ts';
import { headerOf } from './event-row.ts';
import { openBody } from './log-reader.ts';
import { logStore, type EventRowWithBody } from './log-store.ts';
import { uidOf } from './roots.ts';
import { signHead, type Vault } from './vault.ts';

const PAGE = 500;

/** @param isOpen whether the body of an event, named by its id, may be read by whom the export is for. */
export async function exportThread(
  db: Db,
  vault: Vault,
  firmId: number,
  thread: string,
  isOpen: (id: string) => boolean,
): Promise<ThreadExport> {
  const firm = await uidOf(db, firmId);
  const rows = await rowsOf(db, firmId, thread);
  const events = await Promise.all(
    rows.map(async (row) => ({
      header: headerOf(row, firm),
      hash: row.hash,
      body: await bodyOf(db, vault, row, isOpen),
    })),
  );
  const { count: position = 0, hash = '' } = rows.at(-1) ?? {};
  const { signingKey } = await vault.keyring(db, firmId);
  const signature = signHead(signingKey, { firm, thread, position, hash });
  return {
    format: THREAD_EXPORT_FORMAT,
    firm,
    thread,
    events,
    head: { position, hash, signature },
    keys: '/.well-known/parenthese-keys.json',
  };
}

async function rowsOf(db: Db, firm: number, thread: string): Promise<EventRowWithBody[]> {
  const rows: EventRowWithBody[] = [];
  for (;;) {
    const after = rows.at(-1)?.count ?? 0;
    const page = await logStore.ofThread(db, { firm, thread, after, limit: PAGE });
    rows.push(...page);
    if (page.length < PAGE) return rows;
  }
}

async function bodyOf(
  db: Db,
  vault: Vault,
  row: EventRowWithBody,
  isOpen: (id: string) => boolean,
): Promise<ThreadExport['events'][number]['body']> {
  if (!isOpen(row.id)) return row.sealed ? 'closed' : 'erased';
  const body = await openBody(db, vault, row);
  return body ? { salt: Buffer.from(body.salt).toString('base64url'), text: body.text } : 'erased';
}
