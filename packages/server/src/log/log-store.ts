/** The log's own SQL. Everything on the path of a message is compiled once. */
import { sql } from 'kysely';
import type { EventKind } from '@parenthese/shared/log/kinds.ts';
import type { Db, Engine, Tx } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Tables } from '../schema/tables.ts';

export type EventRow = Tables['events'];
/** That something happened and where, without a word of it. */
export type EventSign = Readonly<{ seq: number; kind: EventKind; thread: string | null; count: number }>;
type Key = { firm: number };

export const logStore = {
  /** Holds a firm's head to the end of the transaction: nobody appends meanwhile. SQLite has one writer anyway. */
  async lockHead(tx: Tx, engine: Engine, firmId: number): Promise<void> {
    const query = tx.selectFrom('heads').select('seq').where('firm_id', '=', firmId);
    await (engine === 'postgres' ? query.forUpdate() : query).execute();
  },
  head: statement((db, p: Key) =>
    db.selectFrom('heads').select(['seq', 'hash']).where('firm_id', '=', p.firm),
  ),
  setHead: statement((db, p: Key & { seq: number; hash: string }) =>
    db.updateTable('heads').set({ seq: p.seq, hash: p.hash }).where('firm_id', '=', p.firm),
  ),
  /** The last event of a thread, where the next one is chained, and the thread's key. */
  threadEnd: statement((db, p: Key & { thread: string }) =>
    db
      .selectFrom('events')
      .leftJoin('body_keys', (join) =>
        join.onRef('body_keys.firm_id', '=', 'events.firm_id').onRef('body_keys.owner', '=', 'events.thread'),
      )
      .select(['events.count', 'events.hash', 'body_keys.wrapped'])
      .where('events.firm_id', '=', p.firm)
      .where('events.thread', '=', p.thread)
      .orderBy('events.count', 'desc')
      // Written out: SQLite plans a query anew each time that a limit is bound to it (20 µs).
      .limit(sql.lit(1)),
  ),
  insertEvent: statement((db, p: EventRow) =>
    db.insertInto('events').values({
      firm_id: p.firm_id,
      seq: p.seq,
      id: p.id,
      kind: p.kind,
      actor: p.actor,
      at: p.at,
      thread: p.thread,
      count: p.count,
      previous: p.previous,
      previous_in_thread: p.previous_in_thread,
      commitment: p.commitment,
      hash: p.hash,
    }),
  ),
  insertBody: statement((db, p: Key & { seq: number; person: string | null; sealed: Uint8Array }) =>
    db.insertInto('bodies').values({ firm_id: p.firm, seq: p.seq, person: p.person, sealed: p.sealed }),
  ),
  byId: statement((db, p: Key & { id: string }) =>
    withBody(db).where('events.firm_id', '=', p.firm).where('events.id', '=', p.id),
  ),
  ofThread: statement((db, p: Key & { thread: string; after: number; limit: number }) =>
    withBody(db)
      .where('events.firm_id', '=', p.firm)
      .where('thread', '=', p.thread)
      .where('count', '>', p.after)
      .orderBy('count')
      .limit(p.limit),
  ),
  ofFirm: statement((db, p: Key & { after: number; upTo: number; limit: number }) =>
    withBody(db)
      .where('events.firm_id', '=', p.firm)
      .where('events.seq', '>', p.after)
      .where('events.seq', '<=', p.upTo)
      .orderBy('events.seq')
      .limit(p.limit),
  ),
  signs: statement((db, p: Key & { after: number; limit: number }) =>
    db
      .selectFrom('events')
      .select(['seq', 'kind', 'thread', 'count'])
      .where('firm_id', '=', p.firm)
      .where('seq', '>', p.after)
      .orderBy('seq')
      .limit(p.limit)
      .$castTo<EventSign>(),
  ),
  ofKind: statement((db, p: Key & { kind: EventKind }) =>
    withBody(db).where('events.firm_id', '=', p.firm).where('events.kind', '=', p.kind).orderBy('events.seq'),
  ),
};

export type EventRowWithBody = EventRow & {
  kind: EventKind;
  person: string | null;
  sealed: Uint8Array | null;
  /** The wrapped key of the thread or person; null where it was destroyed, and where the firm's own key seals. */
  wrapped: Uint8Array | null;
};

function withBody(db: Db) {
  return db
    .selectFrom('events')
    .leftJoin('bodies', (join) =>
      join.onRef('bodies.firm_id', '=', 'events.firm_id').onRef('bodies.seq', '=', 'events.seq'),
    )
    .leftJoin('body_keys', (join) =>
      join
        .onRef('body_keys.firm_id', '=', 'events.firm_id')
        .on((eb) => eb('body_keys.owner', '=', eb.fn.coalesce('events.thread', 'bodies.person'))),
    )
    .selectAll('events')
    .select(['bodies.person', 'bodies.sealed', 'body_keys.wrapped'])
    .$castTo<EventRowWithBody>();
}
