/** Deletes what opens nothing any more: a hash that stays is still a trace of somebody. */
import type { Db } from '../platform/database/database.ts';

/** So long a spent or expired link still leads to the form for a fresh one. */
const CODES_KEPT_MS = 30 * 86_400_000;

export async function sweepAccesses(db: Db, now: number): Promise<void> {
  await db.deleteFrom('accesses').where('expires_at', '<=', now).execute();
  await db
    .deleteFrom('codes')
    .where('expires_at', '<=', now - CODES_KEPT_MS)
    .execute();
}
