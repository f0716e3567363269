/**
 * What is still to be done before a firm can be sure of its door. Facts are looked up when somebody looks, and noted
 * once they are true: what was done once is not undone by a colleague who leaves or a page that is taken down.
 */
import { CHECKLIST, TOLD_ITEMS, type Checklist, type ChecklistItem } from '@parenthese/shared/firms/wire.ts';
import type { Db } from '../platform/database/database.ts';
import type { World } from '../platform/world.ts';

export interface ChecklistService {
  view(firmId: number): Promise<Checklist>;
  /** Something was seen to work, or somebody says that it is done; the first time counts. */
  note(firmId: number, item: ChecklistItem): Promise<void>;
  /** Somebody says that it is not done after all. */
  undo(firmId: number, item: ChecklistItem): Promise<void>;
}

export function createChecklist({ db, world }: Readonly<{ db: Db; world: World }>): ChecklistService {
  const told: ReadonlySet<ChecklistItem> = new Set(TOLD_ITEMS);

  async function note(firmId: number, item: ChecklistItem): Promise<void> {
    await db
      .insertInto('checklist')
      .values({ firm_id: firmId, item, at: world.clock() })
      .onConflict((oc) => oc.columns(['firm_id', 'item']).doNothing())
      .execute();
  }

  async function noted(firmId: number): Promise<ReadonlyMap<string, number>> {
    const rows = await db
      .selectFrom('checklist')
      .select(['item', 'at'])
      .where('firm_id', '=', firmId)
      .execute();
    return new Map(rows.map(({ item, at }) => [item, at]));
  }

  return {
    note,
    async view(firmId) {
      const before = await noted(firmId);
      for (const [item, isTrue] of FACTS)
        if (!before.has(item) && (await isTrue(db, firmId))) await note(firmId, item);
      const known = await noted(firmId);
      const items = CHECKLIST.map((item) => ({ item, at: known.get(item) ?? null, told: told.has(item) }));
      return { items, done: items.every(({ at }) => at !== null) };
    },
    async undo(firmId, item) {
      await db.deleteFrom('checklist').where('firm_id', '=', firmId).where('item', '=', item).execute();
    },
  };
}

/** What the database itself can tell; that a site was seen and that a mail has left is noted where it happens. */
const FACTS: readonly (readonly [ChecklistItem, (db: Db, firmId: number) => Promise<boolean>])[] = [
  [
    'second-person',
    async (db, firmId) => {
      const here = await db
        .selectFrom('staff')
        .select('id')
        .where('firm_id', '=', firmId)
        .where('removed', '=', 0)
        .limit(2)
        .execute();
      if (here.length > 1) return true;
      const invited = await db
        .selectFrom('invitations')
        .select('id')
        .where('firm_id', '=', firmId)
        .where('state', '=', 'open')
        .limit(1)
        .executeTakeFirst();
      return invited !== undefined;
    },
  ],
  [
    'first-answer',
    async (db, firmId) => {
      const answered = await db
        .selectFrom('conversations')
        .select('id')
        .where('firm_id', '=', firmId)
        .where('last_answer', '>', 0)
        .limit(1)
        .executeTakeFirst();
      return answered !== undefined;
    },
  ],
];
