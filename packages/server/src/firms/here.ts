/** Somebody who works in the firm now. */
import type { Group } from '../log/appender.ts';
import { Refusal } from '../platform/refusal.ts';

/** Whoever has left, or works elsewhere, is answered as absent. */
export async function demandHere(
  { tx, firmId }: Group,
  staff: string,
): Promise<Readonly<{ title: string | null }>> {
  const member = await tx
    .selectFrom('staff')
    .select('title')
    .where('firm_id', '=', firmId)
    .where('id', '=', staff)
    .where('removed', '=', 0)
    .executeTakeFirst();
  if (!member) throw new Refusal('not-found');
  return member;
}
