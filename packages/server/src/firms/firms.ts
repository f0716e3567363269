/** The firm as other slices know it: its settings, calendar and people, by slug or by id. */
import { createCalendar, type Calendar } from '@parenthese/shared/availability/calendar.ts';
import {
  completeSettings,
  type FirmSettings,
  type StoredSettings,
} from '@parenthese/shared/firms/settings.ts';
import { settingsAt, type Site } from '@parenthese/shared/firms/site.ts';
import type { Author } from '@parenthese/shared/log/kinds.ts';
import type { Quality, Role } from '@parenthese/shared/people/roles.ts';
import type { Db } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';

export type Firm = Readonly<{
  id: number;
  uid: string;
  slug: string;
  settings: FirmSettings;
  /** The seq of the event that set them. */
  revision: number;
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
  /** The quality in their own words; null for the word of the list. */
  title: string | null;
  /** Id of the photograph; null for none. */
  photo: string | null;
}>;

export interface Firms {
  /** By its address, or by one that it had before: what was printed then still leads here. */
  bySlug(db: Db, slug: string): Promise<Firm | null>;
  /** By the firm's own host name. */
  byHost(db: Db, host: string): Promise<Firm | null>;
  byUid(db: Db, uid: string): Promise<Firm | null>;
  byId(db: Db, id: number): Promise<Firm>;
  /** Everybody who works or worked here, in the order in which they came. */
  staff(db: Db, firmId: number): Promise<StaffMember[]>;
  /** The firm as it is on one of its sites: with the site's own settings and calendar where it has any. */
  at(firm: Firm, site: Site | null): Firm;
  /** Who is named on the badge now: those of the roster who are still here. */
  roster(db: Db, firm: Firm): Promise<StaffMember[]>;
}

type Place = { id: number; revision: number };
const PLACE = ['id', 'revision'] as const;
const placeBySlug = statement((db, p: { slug: string }) =>
  db.selectFrom('firms').select(PLACE).where('slug', '=', p.slug),
);
const placeByOldSlug = statement((db, p: { slug: string }) =>
  db
    .selectFrom('firm_slugs')
    .innerJoin('firms', 'firms.id', 'firm_slugs.firm_id')
    .select(['firms.id', 'firms.revision'])
    .where('firm_slugs.slug', '=', p.slug),
);
const placeByHost = statement((db, p: { host: string }) =>
  db.selectFrom('firms').select(PLACE).where('domain', '=', p.host),
);
const placeByUid = statement((db, p: { uid: string }) =>
  db.selectFrom('firms').select(PLACE).where('uid', '=', p.uid),
);
const placeById = statement((db, p: { id: number }) =>
  db.selectFrom('firms').select(PLACE).where('id', '=', p.id),
);
const selectWhole = statement((db, p: { id: number }) =>
  db.selectFrom('firms').select(['uid', 'slug', 'settings', 'revision']).where('id', '=', p.id),
);

export function createFirms(): Firms {
  // The revision is read with every request, so that every process sees a change at once; only the settings are kept.
  const kept = new Map<number, { revision: number; firm: Firm }>();

  /** By the site as it stands in the settings kept above, so that it goes when they do. */
  const atSites = new WeakMap<Site, Firm>();

  async function firmAt(db: Db, [place]: readonly Place[]): Promise<Firm | null> {
    if (!place) return null;
    const known = kept.get(place.id);
    if (known?.revision === place.revision) return known.firm;
    const [row] = await selectWhole(db, { id: place.id });
    if (!row || row.settings === '') return null;
    const { uid, slug, revision } = row;
    const settings = completeSettings(JSON.parse(row.settings) as StoredSettings);
    const firm = {
      id: place.id,
      uid,
      slug,
      settings,
      revision,
      calendar: createCalendar(settings.calendar),
    };
    kept.set(place.id, { revision, firm });
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
      title: row.title,
      photo: row.photo,
    }));
  }

  return {
    async bySlug(db, slug) {
      const places = await placeBySlug(db, { slug });
      return firmAt(db, places.length > 0 ? places : await placeByOldSlug(db, { slug }));
    },
    byHost: async (db, host) => firmAt(db, await placeByHost(db, { host })),
    byUid: async (db, uid) => firmAt(db, await placeByUid(db, { uid })),
    async byId(db, id) {
      const firm = await firmAt(db, await placeById(db, { id }));
      if (!firm) throw new Error('A credential names a firm that does not exist.');
      return firm;
    },
    staff,
    at(firm, site) {
      if (!site) return firm;
      const known = atSites.get(site);
      if (known) return known;
      const settings = settingsAt(firm.settings, site);
      const calendar = site.calendar ? createCalendar(settings.calendar) : firm.calendar;
      const there = { ...firm, settings, calendar };
      atSites.set(site, there);
      return there;
    },
    async roster(db, { id, settings }) {
      const everybody = await staff(db, id);
      return settings.roster.flatMap((one) =>
        everybody.filter((member) => member.id === one && !member.removed),
      );
    },
  };
}

/** The author as it stands beside the words for ever. */
export function authorOf({ id, name, quality, title }: StaffMember): Author {
  return { staff: id, name, quality, ...titled(title) };
}

/** A title as the wire has it: there or not. */
export function titled(title: string | null): { title?: string } {
  return title === null ? {} : { title };
}
