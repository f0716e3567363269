/** The firm's present settings and staff: readings of the last event that set each. */
import type { Reading } from '../log/reading.ts';

export const firmsReading: Reading = {
  name: 'firms',
  version: 1,
  // Rows of `firms` and `staff` also hold what is no reading (ids, accounts), so a rebuild overwrites and never empties them.
  tables: [],
  kinds: ['firm.settings.set', 'staff.set', 'staff.title.set', 'staff.photo.set'],

  async apply(tx, event) {
    if (event.kind === 'firm.settings.set') {
      await tx
        .updateTable('firms')
        .set({
          slug: event.body.slug,
          settings: JSON.stringify(event.body),
          revision: event.seq,
          domain: event.body.domain ?? null,
        })
        .where('id', '=', event.firmId)
        .execute();
      // An address that was ever printed leads here for ever.
      await tx
        .insertInto('firm_slugs')
        .values({ slug: event.body.slug, firm_id: event.firmId })
        .onConflict((oc) => oc.column('slug').doNothing())
        .execute();
    }
    if (event.kind === 'staff.set') {
      const { staff: id, name, quality, role, checks, removed } = event.body;
      const row = {
        name,
        quality,
        role,
        checks: checks ? (1 as const) : (0 as const),
        removed: removed ? (1 as const) : (0 as const),
      };
      await tx
        .insertInto('staff')
        .values({ firm_id: event.firmId, id, user_id: null, ...row })
        .onConflict((oc) => oc.columns(['firm_id', 'id']).doUpdateSet(row))
        .execute();
    }
    if (event.kind === 'staff.title.set') {
      await tx
        .updateTable('staff')
        .set({ title: event.body.title })
        .where('firm_id', '=', event.firmId)
        .where('id', '=', event.body.staff)
        .execute();
    }
    if (event.kind === 'staff.photo.set') {
      await tx
        .updateTable('staff')
        .set({ photo: event.body.photo })
        .where('firm_id', '=', event.firmId)
        .where('id', '=', event.body.staff)
        .execute();
    }
  },

  async erase() {},
};
