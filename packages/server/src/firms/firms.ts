/** The firm as other slices know it: its settings, calendar and people, by slug or by id. */
import { createCalendar, type Calendar } from '@parenthese/shared/availability/calendar.ts';
import type { FirmSettings } from '@parenthese/shared/firms/settings.ts';
import type { Author } from '@parenthese/shared/log/kinds.ts';
import type { Quality, Role } from '@parenthese/shared/people/roles.ts';
import type { Db } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';

export type Firm = Readonly<{
  id: number;
  uid: string;
  slug: string;
  settings: FirmSettings;
  calendar: Calendar;
}>;
export type StaffMember = Readonly<{
  id: string;
  userId: string | null;
  name: string;
  quality: Quality;
  role: Role;
  checks: boolean;
  removed: boolean;
}>;

export interface Firms {
  bySlug(db: Db, slug: string): Promise<Firm | null>;
  byUid(db: Db, uid: string): Promise<Firm | null>;
  byId(db: Db, id: number): Promise<Firm>;
  /** Everybody who works or worked here, in the order in which they came. */
  staff(db: Db, firmId: number): Promise<StaffMember[]>;
  /** Who is named on the badge now: those of the roster who are still here. */
  roster(db: Db, firm: Firm): Promise<StaffMember[]>;
}

type Row = { id: number; uid: string; slug: string; settings: string };
const COLUMNS = ['id', 'uid', 'slug', 'settings'] as const;
const selectBySlug = statement((db, p: { slug: string }) =>
  db.selectFrom('firms').select(COLUMNS).where('slug', '=', p.slug),
);
const selectByUid = statement((db, p: { uid: string }) =>
  db.selectFrom('firms').select(COLUMNS).where('uid', '=', p.uid),
);
const selectById = statement((db, p: { id: number }) =>
  db.selectFrom('firms').select(COLUMNS).where('id', '=', p.id),
);

export function createFirms(): Firms {
  // Settings are read with every request, so that every process sees a change at once; only their parsing is kept.
  const parsed = new Map<number, { text: string; firm: Firm }>();

  function toFirm(row: Row | undefined): Firm | null {
    if (!row || row.settings === '') return null;
    const known = parsed.get(row.id);
    if (known?.text === row.settings) return known.firm;
    const settings = JSON.parse(row.settings) as FirmSettings;
    const firm = {
      id: row.id,
      uid: row.uid,
      slug: row.slug,
      settings,
      calendar: createCalendar(settings.calendar),
    };
    parsed.set(row.id, { text: row.settings, firm });
    return firm;
  }

  async function staff(db: Db, firmId: number): Promise<StaffMember[]> {
    const rows = await db
      .selectFrom('staff')
      .selectAll()
      .where('firm_id', '=', firmId)
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      userId: row.user_id,
      name: row.name,
      quality: row.quality as Quality,
      role: row.role as Role,
      checks: row.checks === 1,
      removed: row.removed === 1,
    }));
  }

  return {
    bySlug: async (db, slug) => toFirm((await selectBySlug(db, { slug }))[0]),
    byUid: async (db, uid) => toFirm((await selectByUid(db, { uid }))[0]),
    async byId(db, id) {
      const firm = toFirm((await selectById(db, { id }))[0]);
      if (!firm) throw new Error('A credential names a firm that does not exist.');
      return firm;
    },
    staff,
    async roster(db, { id, settings }) {
      const everybody = await staff(db, id);
      return settings.roster.flatMap((one) =>
        everybody.filter((member) => member.id === one && !member.removed),
      );
    },
  };
}

/** The author as it stands beside the words for ever. */
export function authorOf({ id, name, quality }: StaffMember): Author {
  return { staff: id, name, quality };
}
