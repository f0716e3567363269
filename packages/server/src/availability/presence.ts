/**
 * Who is there: the switch on, a console's tab visible and its stream open. The console renews a lease while all
 * three hold; a browser that vanishes is absent when the lease ends. Presence is no event: it is stored nowhere else.
 */
import { PRESENCE_LEASE_MS } from '@parenthese/shared/availability/badge-rows.ts';
import type { Db } from '../platform/database/database.ts';
import type { World } from '../platform/world.ts';

export interface Presence {
  isOn(firmId: number, staff: string): Promise<boolean>;
  set(firmId: number, staff: string, on: boolean): Promise<void>;
  beat(firmId: number, staff: string): Promise<void>;
  leave(firmId: number, staff: string): Promise<void>;
  /** Ids of who is there now, and until when the longest lease runs; null when nobody is. */
  present(firmId: number): Promise<Readonly<{ staff: readonly string[]; until: number | null }>>;
  /** Tells the consoles of these firms of whoever has come or gone unheard: a lease ran out, or another process knew. */
  round(firmIds: Iterable<number>): Promise<void>;
}

export type PresenceParts = Readonly<{
  db: Db;
  world: World;
  /** Tells a firm's consoles who is there. */
  changed: (firmId: number, staff: readonly string[]) => void;
  onError: (error: unknown) => void;
}>;

export function createPresence({ db, world, changed, onError }: PresenceParts): Presence {
  /** Who was last said to be there, in firms that somebody watches. */
  const told = new Map<number, string>();

  async function tell(firmId: number): Promise<void> {
    const { staff } = await present(firmId);
    if (told.get(firmId) === staff.join()) return;
    told.set(firmId, staff.join());
    changed(firmId, staff);
  }

  async function write(firmId: number, staff: string, row: { on?: 0 | 1; until: number }): Promise<void> {
    await db
      .insertInto('presence')
      .values({ firm_id: firmId, staff, on: 1, ...row })
      .onConflict((oc) => oc.columns(['firm_id', 'staff']).doUpdateSet(row))
      .execute();
    // It is written; that it could not be told yet is made good by the next round.
    await tell(firmId).catch(onError);
  }

  const present: Presence['present'] = async (firmId) => {
    const rows = await db
      .selectFrom('presence')
      .innerJoin('staff', (join) =>
        join.onRef('staff.firm_id', '=', 'presence.firm_id').onRef('staff.id', '=', 'presence.staff'),
      )
      .select(['presence.staff', 'presence.until'])
      .where('presence.firm_id', '=', firmId)
      .where('presence.on', '=', 1)
      .where('presence.until', '>', world.clock())
      .where('staff.removed', '=', 0)
      .orderBy('presence.staff')
      .execute();
    return {
      staff: rows.map((row) => row.staff),
      until: rows.length === 0 ? null : Math.max(...rows.map((row) => row.until)),
    };
  };

  return {
    present,
    async round(firmIds) {
      const watched = new Set(firmIds);
      for (const firmId of told.keys()) if (!watched.has(firmId)) told.delete(firmId);
      for (const firmId of watched) await tell(firmId);
    },
    async isOn(firmId, staff) {
      const row = await db
        .selectFrom('presence')
        .select('on')
        .where('firm_id', '=', firmId)
        .where('staff', '=', staff)
        .executeTakeFirst();
      return row?.on !== 0;
    },
    set: (firmId, staff, on) =>
      write(firmId, staff, { on: on ? 1 : 0, until: on ? world.clock() + PRESENCE_LEASE_MS : 0 }),
    beat: (firmId, staff) => write(firmId, staff, { until: world.clock() + PRESENCE_LEASE_MS }),
    leave: (firmId, staff) => write(firmId, staff, { until: 0 }),
  };
}
