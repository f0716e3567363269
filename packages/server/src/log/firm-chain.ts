/** A firm's log as the chain that `verifyChain` proves, read from the database as it stands, faults included. */
import { hash } from 'node:crypto';
import type { EventBodies } from '@parenthese/shared/log/kinds.ts';
import { verifyChain, type ChainedEvent, type ChainReport } from '@parenthese/shared/log/verify.ts';
import type { Db } from '../platform/database/database.ts';
import { headerOf } from './event-row.ts';
import { openBody } from './log-reader.ts';
import { logStore, type EventRowWithBody } from './log-store.ts';
import { knownHeads, uidOf } from './roots.ts';
import type { Vault } from './vault.ts';

const PAGE = 500;

export async function verifyFirmChain(db: Db, vault: Vault, firmId: number): Promise<ChainReport> {
  const heads = await knownHeads(db, firmId);
  const erasures = createErasures(db, vault, firmId);
  return verifyChain(chainedEvents(db, vault, firmId), sha256, {
    chain: 'firm',
    heads,
    lawfullyErased: erasures.speakOf,
  });
}

/** What the log itself says of erasures; read again when it has grown, for a thread may be erased meanwhile. */
function createErasures(db: Db, vault: Vault, firmId: number) {
  let [threads, readTo]: [ReadonlySet<string>, number] = [new Set(), -1];
  return {
    async speakOf(thread: string): Promise<boolean> {
      if (threads.has(thread)) return true;
      const [head] = await logStore.head(db, { firm: firmId });
      if (!head || head.seq === readTo) return false;
      [threads, readTo] = [await erasedThreads(db, vault, firmId), head.seq];
      return threads.has(thread);
    },
  };
}

async function* chainedEvents(db: Db, vault: Vault, firmId: number): AsyncGenerator<ChainedEvent> {
  const firm = await uidOf(db, firmId);
  for (let after = 0; ;) {
    const rows = await logStore.ofFirm(db, {
      firm: firmId,
      after,
      upTo: Number.MAX_SAFE_INTEGER,
      limit: PAGE,
    });
    for (const row of rows)
      yield { header: headerOf(row, firm), hash: row.hash, body: await bodyOf(db, vault, row) };
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.seq;
  }
}

/** A body whose seal does not open was changed on disk: its text is given as empty, which no commitment matches. */
async function bodyOf(db: Db, vault: Vault, row: EventRowWithBody): Promise<ChainedEvent['body']> {
  try {
    return (await openBody(db, vault, row)) ?? 'erased';
  } catch {
    return { salt: new Uint8Array(), text: '' };
  }
}

/** Threads of whose erasure the log itself speaks; an erasure that cannot be read excuses nothing. */
async function erasedThreads(db: Db, vault: Vault, firmId: number): Promise<ReadonlySet<string>> {
  const threads = new Set<string>();
  for (const row of await logStore.ofKind(db, { firm: firmId, kind: 'thread.erased' })) {
    const body = await bodyOf(db, vault, row);
    if (typeof body !== 'string' && body.text !== '')
      threads.add((JSON.parse(body.text) as EventBodies['thread.erased']).thread);
  }
  return threads;
}

function sha256(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}
