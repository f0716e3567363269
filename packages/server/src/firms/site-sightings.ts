/**
 * Where the firm's badge is seen. Each site is written down once a day at most, and nothing of whoever looked: no
 * count, no page, no address. A site that nobody allowed is kept to be asked about, twenty of them in a firm, so that
 * a stranger who invents sites cannot fill the house with them.
 */
import { originOf } from '@parenthese/shared/firms/addresses.ts';
import type { Database, Tx } from '../platform/database/database.ts';
import type { Later } from '../platform/later.ts';
import type { World } from '../platform/world.ts';
import type { ChecklistService } from './checklist.ts';
import type { Firm } from './firms.ts';

const DAY_MS = 86_400_000;
export const MAX_UNKNOWN = 20;
/** How many invented origins a process listens to in a day before it stops asking the database. */
const MAX_TRIED = 2 * MAX_UNKNOWN;
/** The firm's own page, among origins. */
export const OWN_PAGE = 'page';

export type Sighting = Readonly<{ origin: string; first: number; last: number; ignored: boolean }>;

export interface SiteSightings {
  /** A page asked for the badge; its browser says by `Origin` where it stands. Returns at once. */
  onSite(firm: Firm, origin: string | undefined): void;
  /** Somebody opened the firm's own page. Returns at once. */
  onPage(firm: Firm): void;
  of(firmId: number): Promise<readonly Sighting[]>;
  /** Not the firm's: it is not asked about again. */
  ignore(firmId: number, origin: string): Promise<void>;
}

export type SightingParts = Readonly<{
  database: Database;
  world: World;
  later: Later;
  checklist: ChecklistService;
  /** Told of what was seen for the first time in a day. */
  seen: (firmId: number) => void;
}>;

export function createSiteSightings({
  database,
  world,
  later,
  checklist,
  seen,
}: SightingParts): SiteSightings {
  /** What this process has written or tried within a day, so that a busy site costs no query. */
  const tried = new Map<number, Map<string, number>>();

  /** Asked with each badge, so it costs two look-ups and no more. */
  function isFresh(firmId: number, origin: string): boolean {
    const at = tried.get(firmId)?.get(origin);
    return at !== undefined && world.clock() - at < DAY_MS;
  }

  function isNew(firm: Firm, origin: string, known: boolean): boolean {
    const now = world.clock();
    const own = tried.get(firm.id) ?? new Map<string, number>();
    tried.set(firm.id, own);
    for (const [one, at] of own) if (now - at >= DAY_MS) own.delete(one);
    if (!known && own.size >= MAX_TRIED + firm.settings.sites.length) return false;
    own.set(origin, now);
    return true;
  }

  function see(firm: Firm, origin: string): void {
    if (isFresh(firm.id, origin)) return;
    const known = origin === OWN_PAGE || firm.settings.sites.includes(origin);
    if (!isNew(firm, origin, known)) return;
    later.run(async () => {
      try {
        await note({ firm, origin, known, at: world.clock() });
      } catch (error) {
        // What could not be written is tried again with the next badge.
        tried.get(firm.id)?.delete(origin);
        throw error;
      }
    });
  }

  async function note(sighting: Seen): Promise<void> {
    const { firm, known } = sighting;
    const kept = await database.transaction((tx) => keep(tx, sighting));
    if (known) await checklist.note(firm.id, 'site-seen');
    if (kept) seen(firm.id);
  }

  return {
    onSite(firm, header) {
      if (header === undefined || isFresh(firm.id, header)) return;
      // What is no site at all (`null`, an extension of the browser) is nothing to ask about.
      const origin = originOf(header);
      if (origin !== null && origin === header) see(firm, origin);
    },
    onPage: (firm) => see(firm, OWN_PAGE),
    async of(firmId) {
      const rows = await database.kysely
        .selectFrom('site_sightings')
        .selectAll()
        .where('firm_id', '=', firmId)
        .orderBy('last_at', 'desc')
        .orderBy('origin')
        .execute();
      return rows.map(({ origin, first_at, last_at, ignored }) => ({
        origin,
        first: first_at,
        last: last_at,
        ignored: ignored === 1,
      }));
    },
    async ignore(firmId, origin) {
      await database.kysely
        .updateTable('site_sightings')
        .set({ ignored: 1 })
        .where('firm_id', '=', firmId)
        .where('origin', '=', origin)
        .execute();
    },
  };
}

type Seen = Readonly<{ firm: Firm; origin: string; known: boolean; at: number }>;

/** @returns false when there is no room for one more that nobody allowed. */
async function keep(tx: Tx, { firm, origin, known, at }: Seen): Promise<boolean> {
  if (!known && !(await makeRoom(tx, { firm, origin, known, at }))) return false;
  await tx
    .insertInto('site_sightings')
    .values({ firm_id: firm.id, origin, first_at: at, last_at: at, ignored: 0 })
    .onConflict((oc) => oc.columns(['firm_id', 'origin']).doUpdateSet({ last_at: at }))
    .execute();
  return true;
}

/** The one not seen for longest makes way; one that was seen within a day does not. */
async function makeRoom(tx: Tx, { firm, origin, at }: Seen): Promise<boolean> {
  const rows = await tx
    .selectFrom('site_sightings')
    .select(['origin', 'last_at'])
    .where('firm_id', '=', firm.id)
    .where('origin', 'not in', [OWN_PAGE, ...firm.settings.sites])
    .orderBy('last_at')
    .execute();
  if (rows.length < MAX_UNKNOWN || rows.some((row) => row.origin === origin)) return true;
  const [oldest] = rows;
  if (!oldest || at - oldest.last_at < DAY_MS) return false;
  await tx
    .deleteFrom('site_sightings')
    .where('firm_id', '=', firm.id)
    .where('origin', '=', oldest.origin)
    .execute();
  return true;
}
