/** Who waits, as other slices may know it: instants, counts and whose it is; never a word. */
import type { Db } from '../platform/database/database.ts';

export type Wait = Readonly<{
  conversation: string;
  /** Of the message that began it. */
  count: number;
  since: number;
  due: number | null;
  assigned: string | null;
  urgent: boolean;
}>;

export interface Waits {
  /** Null when nobody waits in it, or it is gone. */
  of(firmId: number, conversation: string): Promise<Wait | null>;
  all(firmId: number): Promise<readonly Wait[]>;
  openedSince(firmId: number, since: number): Promise<number>;
}

export function createWaits(db: Db): Waits {
  const waiting = (firmId: number) =>
    db
      .selectFrom('conversations')
      .select(['id', 'waiting_count', 'waiting_since', 'due', 'assigned', 'urgent'])
      .where('firm_id', '=', firmId)
      .where('waiting_since', 'is not', null);
  return {
    async of(firmId, conversation) {
      const row = await waiting(firmId).where('id', '=', conversation).executeTakeFirst();
      return row ? waitOf(row) : null;
    },
    all: async (firmId) => (await waiting(firmId).orderBy('id').execute()).map((row) => waitOf(row)),
    async openedSince(firmId, since) {
      const { n } = await db
        .selectFrom('conversations')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('firm_id', '=', firmId)
        .where('opened_at', '>=', since)
        .executeTakeFirstOrThrow();
      return Number(n);
    },
  };
}

function waitOf(row: {
  id: string;
  waiting_count: number | null;
  waiting_since: number | null;
  due: number | null;
  assigned: string | null;
  urgent: 0 | 1;
}): Wait {
  const { id, due, assigned } = row;
  return {
    conversation: id,
    count: row.waiting_count ?? 0,
    since: row.waiting_since ?? 0,
    due,
    assigned,
    urgent: row.urgent === 1,
  };
}
