/** Destroys a thread's words for good, in one transaction: what is left proves that they were there, and nothing of them. */
import type { Tx } from '../platform/database/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { newId } from '../platform/world.ts';
import type { Group } from './appender.ts';
import { eraseFromLate } from './late-readings.ts';
import type { LogParts } from './log.ts';

export type Erasure = Readonly<{ basis: string; by: string; actor: string; at: number }>;

/**
 * Appends that the thread was erased, takes it back from every reading, and destroys its bodies and its key. The
 * chain stays whole. A thread that is not there, or was erased before, is refused as absent.
 */
export async function eraseThread(
  { database, vault, world, readings, lateReadings, forget }: LogParts,
  group: Group,
  thread: string,
  { basis, by, actor, at }: Erasure,
): Promise<void> {
  const { tx, firmId } = group;
  if (!(await vault.bodyKey(tx, firmId, thread, { create: false }))) throw new Refusal('not-found');
  const common = { id: newId(world), actor, at, thread: null };
  await group.append({ ...common, kind: 'thread.erased', body: { thread, basis, by } });
  await forget(tx, firmId, thread);
  for (const reading of readings) await reading.erase(tx, firmId, thread);
  await eraseFromLate(tx, { database, vault, readings: lateReadings }, firmId, thread);
  await eraseBodies(tx, firmId, thread);
  await vault.destroyBodyKey(tx, firmId, thread);
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
}
