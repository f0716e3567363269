import type { Db } from '../database/database.ts';

const KEPT_MS = 30 * 86_400_000;

/** Deletes mails that were kept to be read, in the demo and the sandbox, and are old. */
export async function sweepMails(db: Db, now: number): Promise<void> {
  await db
    .deleteFrom('mails')
    .where('at', '<=', now - KEPT_MS)
    .execute();
}
