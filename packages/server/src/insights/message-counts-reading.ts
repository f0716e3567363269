/**
 * When people write: messages by the firm's day and hour, and by side. It follows within a second, so that a message
 * is not acknowledged later for being counted.
 *
 * A message is what a person wrote in the thread: the visitor's, or an answer. The fixed words of a refusal, notes
 * and statuses are none.
 */
import type { LoggedEvent } from '../log/logged-event.ts';
import type { LateReading } from '../log/reading.ts';
import type { Tx } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';

export type Side = 'visitor' | 'staff';
type Count = Readonly<{ firm: number; day: string; hour: number; side: Side; n: number }>;

export const messageCountsReading: LateReading = {
  name: 'message-counts',
  version: 1,
  tables: ['message_counts'],
  kinds: ['message.written', 'message.answered'],

  apply: (tx, events) => add(tx, events, 1),

  async erase(tx, firmId, _thread, events) {
    await add(tx, events, -1);
    await tx.deleteFrom('message_counts').where('firm_id', '=', firmId).where('n', '=', 0).execute();
  },
};

/** Summed first: most messages of a batch fall into the same hour. */
async function add(tx: Tx, events: readonly LoggedEvent[], sign: 1 | -1): Promise<void> {
  const sums = new Map<string, Count>();
  for (const event of events) {
    const place = placeOf(event);
    const key = Object.values(place).join();
    sums.set(key, { ...place, n: (sums.get(key)?.n ?? 0) + sign });
  }
  for (const count of sums.values()) await upsertCount(tx, count);
}

function placeOf({ firmId: firm, kind, body }: LoggedEvent): Omit<Count, 'n'> {
  const { local } = body as { local: string };
  const side = kind === 'message.written' ? 'visitor' : 'staff';
  return { firm, day: local.slice(0, 10), hour: Number(local.slice(11, 13)), side };
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
