/** Founds the demo firm on an empty database, and keeps its sites at their actual address. */
import { plainSite } from '@parenthese/shared/firms/site.ts';
import type { App } from '../app.ts';
import { foundFirm } from '../firms/found-firm.ts';
import { newId } from '../platform/world.ts';
import { DURAND_STAFF, DURAND_UID, durandSettings } from './durand.ts';

/** @returns true when the firm was made now. */
export async function seedDurand(
  { database, db, log, auth, firms, world }: App['parts'],
  sites: readonly string[],
): Promise<boolean> {
  const settings = durandSettings(sites);
  const known = await firms.byUid(db, DURAND_UID);
  if (!known) {
    const anybody = await db.selectFrom('firms').select('id').limit(1).executeTakeFirst();
    if (anybody) return false;
    await foundFirm({ log, auth, database, world }, { uid: DURAND_UID, settings, staff: DURAND_STAFF });
    return true;
  }
  if (known.settings.sites.join() !== sites.join()) {
    const body = { ...known.settings, sites, siteList: sites.map((origin) => plainSite(origin)) };
    await log.append(known.id, (group) =>
      group.append({
        id: newId(world),
        kind: 'firm.settings.set',
        actor: 'system',
        at: world.clock(),
        thread: null,
        body,
      }),
    );
  }
  return false;
}
