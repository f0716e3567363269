/** What is kept of a thread beside the log, and goes when the thread is erased: nothing of the person stays. */
import type { Tx } from '../platform/database/database.ts';

/**
 * Drops drafts, what was seen, codes, and the accesses that open nothing else. It asks the inbox whose thread it is,
 * so it comes before the readings forget.
 */
export async function forgetTraces(tx: Tx, firmId: number, thread: string): Promise<void> {
  for (const table of ['drafts', 'seen', 'codes', 'accesses'] as const)
    await tx.deleteFrom(table).where('firm_id', '=', firmId).where('conversation', '=', thread).execute();
  const row = await tx
    .selectFrom('conversations')
    .select('visitor')
    .where('firm_id', '=', firmId)
    .where('id', '=', thread)
    .executeTakeFirst();
  if (row) await forgetLastAccess(tx, firmId, thread, row.visitor);
}

/** A visitor's token may open several conversations; it ends with the last of them. */
async function forgetLastAccess(tx: Tx, firmId: number, thread: string, visitor: string): Promise<void> {
  const other = await tx
    .selectFrom('conversations')
    .select('id')
    .where('firm_id', '=', firmId)
    .where('visitor', '=', visitor)
    .where('id', '!=', thread)
    .limit(1)
    .executeTakeFirst();
  if (other) return;
  await tx.deleteFrom('accesses').where('firm_id', '=', firmId).where('visitor', '=', visitor).execute();
}
