/** Answers half written, one for each person and conversation, sealed under the thread's key and gone with it. */
import type { Db } from '../platform/database/database.ts';
import type { Vault } from '../log/vault.ts';

type Place = Readonly<{ firmId: number; conversation: string; staff: string }>;

export function createDrafts({ vault }: { vault: Vault }) {
  const contextOf = ({ conversation, staff }: Place) => `draft ${conversation} ${staff}`;
  const at = (db: Db, { firmId, conversation, staff }: Place) =>
    db
      .deleteFrom('drafts')
      .where('firm_id', '=', firmId)
      .where('conversation', '=', conversation)
      .where('staff', '=', staff);

  return {
    async read(db: Db, place: Place): Promise<string | null> {
      const { firmId, conversation, staff } = place;
      const row = await db
        .selectFrom('drafts')
        .select('sealed')
        .where('firm_id', '=', firmId)
        .where('conversation', '=', conversation)
        .where('staff', '=', staff)
        .executeTakeFirst();
      const key = row && (await vault.bodyKey(db, firmId, conversation, { create: false }));
      return row && key ? Buffer.from(vault.open(key, row.sealed, contextOf(place))).toString() : null;
    },
    /** An empty text removes the draft. */
    async keep(db: Db, place: Place, text: string, now: number): Promise<void> {
      if (text === '') return void (await at(db, place).execute());
      const key = await vault.bodyKey(db, place.firmId, place.conversation, { create: false });
      if (!key) return;
      const sealed = vault.seal(key, Buffer.from(text), contextOf(place));
      await db
        .insertInto('drafts')
        .values({
          firm_id: place.firmId,
          conversation: place.conversation,
          staff: place.staff,
          sealed,
          at: now,
        })
        .onConflict((oc) => oc.columns(['firm_id', 'conversation', 'staff']).doUpdateSet({ sealed, at: now }))
        .execute();
    },
    remove: async (db: Db, place: Place): Promise<void> => void (await at(db, place).execute()),
  };
}
export type Drafts = ReturnType<typeof createDrafts>;
