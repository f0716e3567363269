/**
 * A notice begins with the event that causes it: one row, in the event's own transaction. It is due when the first
 * people are told, and puts itself off from step to step until somebody opens what was written, or answers.
 */
import type { Db, Tx } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';

export const WAITS = 'notice.waits';
/** The steps count from here; see `stepsFor`. */
const FIRST_AFTER_MS = 20_000;

export type Cause = Readonly<{ firmId: number; conversation: string; count: number; at: number }>;

const selectOpening = statement((db, p: { firm: number; conversation: string }) =>
  db
    .selectFrom('notice_openings')
    .select(['seen', 'at', 'told'])
    .where('firm_id', '=', p.firm)
    .where('conversation', '=', p.conversation),
);

/** Plans the notice of a message that begins a wait. */
export function planSomebodyWaits(
  jobs: Jobs,
  tx: Tx,
  { firmId, conversation, count, at }: Cause,
): Promise<void> {
  return jobs.plan(tx, {
    firmId,
    kind: WAITS,
    key: `${conversation}:${count}`,
    payload: { conversation, count, at },
    dueAt: at + FIRST_AFTER_MS,
  });
}

/**
 * Plans the notice of a message that follows others in the same wait: only if somebody has opened those. As long as
 * they are unopened, whoever was told of them will find this one with them.
 */
export async function planFollowing(jobs: Jobs, tx: Tx, waitingSince: number, cause: Cause): Promise<void> {
  const { firmId: firm, conversation, count } = cause;
  const [opening] = await selectOpening(tx, { firm, conversation });
  if (!opening || opening.at < waitingSince || opening.told > opening.seen) return;
  await tx
    .updateTable('notice_openings')
    .set({ told: count })
    .where('firm_id', '=', firm)
    .where('conversation', '=', conversation)
    .execute();
  await planSomebodyWaits(jobs, tx, cause);
}

/** How far anybody who may answer has opened a conversation; 0 when nobody has. */
export async function openedUpTo(db: Db, firm: number, conversation: string): Promise<number> {
  const [opening] = await selectOpening(db, { firm, conversation });
  return opening?.seen ?? 0;
}

/** Notes that somebody who may answer has opened a conversation; never lowers how far. */
export async function noteOpened(db: Db, { firmId, conversation, count: seen, at }: Cause): Promise<void> {
  await db
    .insertInto('notice_openings')
    .values({ firm_id: firmId, conversation, seen, at, told: 0 })
    .onConflict((oc) =>
      oc
        .columns(['firm_id', 'conversation'])
        .doUpdateSet({ seen, at })
        .where('notice_openings.seen', '<', seen),
    )
    .execute();
}

/** Drops what is kept of a thread that is erased. */
export async function forgetNotices(tx: Tx, firmId: number, conversation: string): Promise<void> {
  for (const table of ['notice_openings', 'notices_told'] as const)
    await tx
      .deleteFrom(table)
      .where('firm_id', '=', firmId)
      .where('conversation', '=', conversation)
      .execute();
}
