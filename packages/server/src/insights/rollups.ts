/** The counts that figures are read from, each one statement: what an event adds, and what its erasure takes back. */
import type { Tx } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';

/**
 * `answer` is keyed `<survey>/<question>/<value>` on the answer's day; `offered` and `taken-up` are keyed by survey, both
 * on the day of the offer, so that the one is a share of the other.
 */
export type Metric = 'answer' | 'offered' | 'taken-up';

export const HOUR_MS = 3_600_000;

const upsertDay = statement((db, p: { firm: number; day: string; metric: string; key: string; n: number }) =>
  db
    .insertInto('rollups')
    .values({ firm_id: p.firm, day: p.day, metric: p.metric, key: p.key, n: p.n })
    .onConflict((oc) =>
      oc
        .columns(['firm_id', 'day', 'metric', 'key'])
        .doUpdateSet((eb) => ({ n: eb('rollups.n', '+', eb.ref('excluded.n')) })),
    ),
);

const upsertDue = statement((db, p: { firm: number; hour: number; due: number; kept: number }) =>
  db
    .insertInto('due_hours')
    .values({ firm_id: p.firm, hour: p.hour, due: p.due, kept: p.kept })
    .onConflict((oc) =>
      oc.columns(['firm_id', 'hour']).doUpdateSet((eb) => ({
        due: eb('due_hours.due', '+', eb.ref('excluded.due')),
        kept: eb('due_hours.kept', '+', eb.ref('excluded.kept')),
      })),
    ),
);

const upsertFirstReply = statement((db, p: { firm: number; month: string; minutes: number; n: number }) =>
  db
    .insertInto('first_replies')
    .values({ firm_id: p.firm, month: p.month, minutes: p.minutes, n: p.n })
    .onConflict((oc) =>
      oc
        .columns(['firm_id', 'month', 'minutes'])
        .doUpdateSet((eb) => ({ n: eb('first_replies.n', '+', eb.ref('excluded.n')) })),
    ),
);

/** Counts `n` more of a key on a day. */
export async function addOfDay(
  tx: Tx,
  firm: number,
  day: string,
  metric: Metric,
  key: string,
  n: 1 | -1,
): Promise<void> {
  await upsertDay(tx, { firm, day, metric, key, n });
}

/** Counts aims that come due at an instant, and how many of them were kept. */
export async function addDue(
  tx: Tx,
  firm: number,
  at: number,
  counts: Readonly<{ due: 0 | 1 | -1; kept: 0 | 1 | -1 }>,
): Promise<void> {
  await upsertDue(tx, { firm, hour: Math.floor(at / HOUR_MS), ...counts });
}

/** Counts a first reply, so many open minutes after a conversation was opened on a day. */
export async function addFirstReply(
  tx: Tx,
  firm: number,
  opened: Readonly<{ day: string; open_minutes: number }>,
  n: 1 | -1,
): Promise<void> {
  await upsertFirstReply(tx, { firm, month: opened.day.slice(0, 7), minutes: opened.open_minutes, n });
}

/** Drops what was taken back to nothing, so that it looks as if it had never been counted. */
export async function dropEmpty(tx: Tx, firm: number): Promise<void> {
  for (const table of ['rollups', 'first_replies'] as const)
    await tx.deleteFrom(table).where('firm_id', '=', firm).where('n', '=', 0).execute();
  await tx.deleteFrom('due_hours').where('firm_id', '=', firm).where('due', '=', 0).execute();
}
