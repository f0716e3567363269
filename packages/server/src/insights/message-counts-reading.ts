/**
 * When people write: messages by the firm's day and hour, and by side. It follows within a second, so that a message
 * is not acknowledged later for being counted.
 *
 * A message is what a person wrote in the thread: the visitor's, or an answer. The fixed words of a refusal, notes
 * and statuses are none.
 */
import type { LoggedEvent } from '../log/logged-event.ts';
import type { Reading } from '../log/reading.ts';
import type { Tx } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';

export type Side = 'visitor' | 'staff';
type Count = Readonly<{ firm: number; day: string; hour: number; side: Side; n: number }>;

export const messageCountsReading: Reading = {
  name: 'message-counts',
  version: 1,
  tables: ['message_counts', 'fact_messages'],
  kinds: ['message.written', 'message.answered'],

  async apply(tx, event) {
    const side = sideOf(event);
    if (side === null || event.thread === null) return;
    const { local } = event.body as { local: string };
    const count = { firm: event.firmId, day: local.slice(0, 10), hour: Number(local.slice(11, 13)), side };
    await add(tx, { ...count, n: 1 });
    await addToThread(tx, { ...count, thread: event.thread });
  },

  /** What the thread has added stands in its own rows, so it can be taken back when its words are gone. */
  async erase(tx, firmId, thread) {
    const mine = await tx
      .selectFrom('fact_messages')
      .select(['day', 'hour', 'side', 'n'])
      .where('firm_id', '=', firmId)
      .where('thread', '=', thread)
      .execute();
    for (const { day, hour, side, n } of mine)
      await add(tx, { firm: firmId, day, hour, side: side as Side, n: -n });
    await tx.deleteFrom('fact_messages').where('firm_id', '=', firmId).where('thread', '=', thread).execute();
    await tx.deleteFrom('message_counts').where('firm_id', '=', firmId).where('n', '=', 0).execute();
  },
};

function sideOf({ kind }: LoggedEvent): Side | null {
  if (kind === 'message.written') return 'visitor';
  return kind === 'message.answered' ? 'staff' : null;
}

const upsertCount = statement((db, p: Count) =>
  db
    .insertInto('message_counts')
    .values({ firm_id: p.firm, day: p.day, hour: p.hour, side: p.side, n: p.n })
    .onConflict((oc) =>
      oc
        .columns(['firm_id', 'day', 'hour', 'side'])
        .doUpdateSet((eb) => ({ n: eb('message_counts.n', '+', eb.ref('excluded.n')) })),
    ),
);

async function add(tx: Tx, count: Count): Promise<void> {
  await upsertCount(tx, count);
}

const addToThread = statement((db, p: Omit<Count, 'n'> & { thread: string }) =>
  db
    .insertInto('fact_messages')
    .values({ firm_id: p.firm, thread: p.thread, day: p.day, hour: p.hour, side: p.side, n: 1 })
    .onConflict((oc) =>
      oc
        .columns(['firm_id', 'thread', 'day', 'hour', 'side'])
        .doUpdateSet((eb) => ({ n: eb('fact_messages.n', '+', 1) })),
    ),
);
