/** What the rest of the house knows of the log: founding a firm, appending, erasing, rebuilding, verifying. */
import { createHash } from 'node:crypto';
import { verifyChain, type ChainedEvent, type ChainReport } from '@parenthese/shared/log/verify.ts';
import type { Database, Db, Tx } from '../platform/database/database.ts';
import { newId } from '../platform/world.ts';
import { createAppender, type Appender, type AppenderParts, type Group } from './appender.ts';
import { openBody, readFirm, readThread } from './log-reader.ts';
import { logStore } from './log-store.ts';
import type { LoggedEvent } from './logged-event.ts';
import { isSignedHead, signHead } from './vault.ts';

export interface Log extends Appender {
  /** Makes a firm's place in the log: its row, keys and head. Its settings follow as its first event. */
  found(firm: { uid: string; slug: string }): Promise<number>;
  readThread(
    db: Db,
    firmId: number,
    thread: string,
    options?: { after?: number; limit?: number },
  ): Promise<LoggedEvent[]>;
  readFirm(db: Db, firmId: number, options?: { after?: number }): AsyncGenerator<LoggedEvent>;
  /** Destroys a thread's words for good: its key, its bodies, and what the readings took from it. The chain stays whole. */
  erase(
    group: Group,
    thread: string,
    erasure: { basis: string; by: string; actor: string; at: number },
  ): Promise<void>;
  /** Throws all prompt readings of a firm away and makes them again from the log. */
  rebuild(firmId: number): Promise<void>;
  /** Signs the firm's present head; a daily job and every export call it. */
  signRoot(firmId: number): Promise<void>;
  verify(firmId: number): Promise<ChainReport>;
}

export type LogParts = AppenderParts & Readonly<{ database: Database }>;

export function createLog(parts: LogParts): Log {
  const { database, vault, world, readings } = parts;
  const db = database.kysely;

  return {
    ...createAppender(parts),
    readThread: (on, firmId, thread, options) => readThread(on, vault, firmId, thread, options),
    readFirm: (on, firmId, options) => readFirm(on, vault, firmId, options),

    found: ({ uid, slug }) =>
      database.transaction(async (tx) => {
        const { id } = await tx
          .insertInto('firms')
          .values({ uid, slug, settings: '' })
          .returning('id')
          .executeTakeFirstOrThrow();
        await tx.insertInto('heads').values({ firm_id: id, seq: 0, hash: null }).execute();
        await vault.createFirm(tx, id);
        return id;
      }),

    async erase(group, thread, { basis, by, actor, at }) {
      const { tx, firmId } = group;
      await group.append({
        id: newId(world),
        kind: 'thread.erased',
        actor,
        at,
        thread: null,
        body: { thread, basis, by },
      });
      for (const reading of readings) await reading.erase(tx, firmId, thread);
      await eraseBodies(tx, firmId, thread);
      await vault.destroyThreadKey(tx, firmId, thread);
    },

    async rebuild(firmId) {
      await database.transaction(async (tx) => {
        for (const table of readings.flatMap(({ tables }) => tables)) {
          await tx
            .deleteFrom(table as 'rollups')
            .where('firm_id', '=', firmId)
            .execute();
        }
        for await (const event of readFirm(tx, vault, firmId)) {
          for (const reading of readings) await reading.apply(tx, event);
        }
      });
    },

    async signRoot(firmId) {
      const { signingKey } = await vault.keyring(db, firmId);
      const firm = await db
        .selectFrom('firms')
        .select('uid')
        .where('id', '=', firmId)
        .executeTakeFirstOrThrow();
      const [head] = await logStore.head(db, { firm: firmId });
      if (!head || head.hash === null) return;
      const signature = signHead(signingKey, {
        firm: firm.uid,
        thread: null,
        position: head.seq,
        hash: head.hash,
      });
      await db
        .insertInto('roots')
        .values({ firm_id: firmId, seq: head.seq, hash: head.hash, at: world.clock(), signature })
        .onConflict((oc) => oc.columns(['firm_id', 'seq']).doNothing())
        .execute();
    },

    async verify(firmId) {
      const firm = await db
        .selectFrom('firms')
        .select('uid')
        .where('id', '=', firmId)
        .executeTakeFirstOrThrow();
      const { public_key } = await db
        .selectFrom('firm_keys')
        .select('public_key')
        .where('firm_id', '=', firmId)
        .executeTakeFirstOrThrow();
      const root = await db
        .selectFrom('roots')
        .selectAll()
        .where('firm_id', '=', firmId)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      const erasures = await db
        .selectFrom('thread_heads')
        .select('thread')
        .where('firm_id', '=', firmId)
        .where('erased', '=', 1)
        .execute();
      const recorded = new Set<string>();
      for await (const event of readFirm(db, vault, firmId))
        if (event.kind === 'thread.erased') recorded.add(event.body.thread);
      const head = root && {
        position: root.seq,
        hash: root.hash,
        signed: isSignedHead(public_key, root.signature, {
          firm: firm.uid,
          thread: null,
          position: root.seq,
          hash: root.hash,
        }),
      };
      return verifyChain(chainedEvents(db, firm.uid), sha256, {
        chain: 'firm',
        head: head ?? null,
        lawfullyErased: (thread) => recorded.has(thread) && erasures.some((row) => row.thread === thread),
      });
    },
  };

  async function* chainedEvents(on: Db, firm: string): AsyncGenerator<ChainedEvent> {
    const { id } = await on
      .selectFrom('firms')
      .select('id')
      .where('uid', '=', firm)
      .executeTakeFirstOrThrow();
    for (let after = 0; ;) {
      const rows = await logStore.ofFirm(on, { firm: id, after, limit: 500 });
      for (const row of rows) {
        const { seq, kind, actor, at, thread, count, previous, commitment } = row;
        const header = {
          format: 1 as const,
          firm,
          seq,
          id: row.id,
          kind,
          actor,
          at,
          thread,
          count,
          previous,
          previousInThread: row.previous_in_thread,
          commitment,
        };
        yield { header, hash: row.hash, body: await bodyOf(on, row) };
      }
      if (rows.length < 500) return;
      after = rows.at(-1)!.seq;
    }
  }

  /** A body whose seal does not open was changed on disk: its text is given as empty, which no commitment matches. */
  async function bodyOf(on: Db, row: Parameters<typeof openBody>[2]): Promise<ChainedEvent['body']> {
    if (!row.sealed) return 'erased';
    try {
      return (await openBody(on, vault, row)) ?? 'erased';
    } catch {
      return { salt: new Uint8Array(), text: '' };
    }
  }
}

async function eraseBodies(tx: Tx, firmId: number, thread: string): Promise<void> {
  await tx
    .deleteFrom('bodies')
    .where('firm_id', '=', firmId)
    .where(
      'seq',
      'in',
      tx.selectFrom('events').select('seq').where('firm_id', '=', firmId).where('thread', '=', thread),
    )
    .execute();
  await tx
    .updateTable('thread_heads')
    .set({ erased: 1 })
    .where('firm_id', '=', firmId)
    .where('thread', '=', thread)
    .execute();
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
