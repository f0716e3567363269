/** SQL of notices: how people and firms want to be told, and who was told of what. */
import { DEFAULT_FIRM_NOTICES, type FirmNotices } from '@parenthese/shared/notices/firm.ts';
import { DEFAULT_PERSON_NOTICES, type PersonNotices } from '@parenthese/shared/notices/person.ts';
import type { Db } from '../platform/database/database.ts';

/** How somebody is told: each once for each message. */
export type Way = 'mail' | 'digest' | 'push' | 'channel';
export type Told = Readonly<{
  firmId: number;
  conversation: string;
  count: number;
  recipient: string;
  way: Way;
}>;

export function createNoticeStore(db: Db) {
  return {
    /** What somebody has set; what a later version adds is filled in. */
    async person(firmId: number, staff: string): Promise<PersonNotices> {
      const row = await db
        .selectFrom('notice_people')
        .select('settings')
        .where('firm_id', '=', firmId)
        .where('staff', '=', staff)
        .executeTakeFirst();
      return { ...DEFAULT_PERSON_NOTICES, ...(row ? (JSON.parse(row.settings) as object) : {}) };
    },
    async setPerson(firmId: number, staff: string, person: PersonNotices): Promise<void> {
      const settings = JSON.stringify(person);
      await db
        .insertInto('notice_people')
        .values({ firm_id: firmId, staff, settings })
        .onConflict((oc) => oc.columns(['firm_id', 'staff']).doUpdateSet({ settings }))
        .execute();
    },
    async firm(firmId: number): Promise<FirmNotices & { revision: number }> {
      const row = await db
        .selectFrom('notice_firms')
        .select(['revision', 'settings'])
        .where('firm_id', '=', firmId)
        .executeTakeFirst();
      const settings = row ? (JSON.parse(row.settings) as object) : {};
      return { ...DEFAULT_FIRM_NOTICES, ...settings, revision: row?.revision ?? 0 };
    },
    /** Replaces the firm's rules if they are still at this revision; false when somebody else was before. */
    async setFirm(firmId: number, revision: number, rules: FirmNotices): Promise<boolean> {
      const settings = JSON.stringify(rules);
      if (revision === 0) {
        const made = await db
          .insertInto('notice_firms')
          .values({ firm_id: firmId, revision: 1, settings })
          .onConflict((oc) => oc.column('firm_id').doNothing())
          .executeTakeFirst();
        return made.numInsertedOrUpdatedRows === 1n;
      }
      const set = await db
        .updateTable('notice_firms')
        .set({ revision: revision + 1, settings })
        .where('firm_id', '=', firmId)
        .where('revision', '=', revision)
        .executeTakeFirst();
      return set.numUpdatedRows === 1n;
    },

    /** Who was told of a message by now, people and channels alike. */
    async told(firmId: number, conversation: string, count: number): Promise<string[]> {
      const rows = await db
        .selectFrom('notices_told')
        .select('recipient')
        .distinct()
        .where('firm_id', '=', firmId)
        .where('conversation', '=', conversation)
        .where('count', '=', count)
        .execute();
      return rows.map(({ recipient }) => recipient);
    },
    /** Notes that somebody is told; false when they are already. */
    async tell({ firmId, conversation, count, recipient, way }: Told, at: number): Promise<boolean> {
      const noted = await db
        .insertInto('notices_told')
        .values({ firm_id: firmId, conversation, count, recipient, way, at, sent_at: null })
        .onConflict((oc) => oc.columns(['firm_id', 'conversation', 'count', 'recipient', 'way']).doNothing())
        .executeTakeFirst();
      return noted.numInsertedOrUpdatedRows === 1n;
    },
    /** What a person's next digest is about. */
    undigested: (firmId: number, recipient: string) =>
      db
        .selectFrom('notices_told')
        .select(['conversation', 'count'])
        .where('firm_id', '=', firmId)
        .where('recipient', '=', recipient)
        .where('way', '=', 'digest')
        .where('sent_at', 'is', null)
        .execute(),
    /** Notes that it was sent, or that there was no more need to. */
    async sent({ firmId, conversation, count, recipient, way }: Told, at: number): Promise<void> {
      await db
        .updateTable('notices_told')
        .set({ sent_at: at })
        .where('firm_id', '=', firmId)
        .where('conversation', '=', conversation)
        .where('count', '=', count)
        .where('recipient', '=', recipient)
        .where('way', '=', way)
        .execute();
    },
    /** Drops who was told before an instant. */
    async sweep(before: number): Promise<void> {
      await db.deleteFrom('notices_told').where('at', '<', before).execute();
    },
  };
}
