/** The devices that ring: what their browsers gave us to reach them by, sealed, and whose they are. */
import { createHash } from 'node:crypto';
import type { DeviceKind, PushTarget } from '@parenthese/shared/notices/wire.ts';
import type { Vault } from '../log/vault.ts';
import type { Db, Database } from '../platform/database/database.ts';
import type { World } from '../platform/world.ts';

/** Of one person; whoever registers more, forgets the oldest. */
const MAX_DEVICES = 10;

export type Device = Readonly<{ id: string; kind: DeviceKind; since: number; last: number | null }>;

export interface Devices {
  of(firmId: number, staff: string): Promise<readonly Device[]>;
  /** A browser belongs to whoever registered it last. */
  register(firmId: number, staff: string, target: PushTarget, kind: DeviceKind): Promise<void>;
  /** Null when it is not this person's any more. */
  target(firmId: number, staff: string, id: string): Promise<PushTarget | null>;
  rang(firmId: number, id: string): Promise<void>;
  forget(firmId: number, staff: string, id: string): Promise<void>;
  /** Forgets the devices of those who have left. */
  sweep(): Promise<void>;
}

export type DeviceParts = Readonly<{ database: Database; vault: Vault; world: World }>;

export function createDevices({ database, vault, world }: DeviceParts): Devices {
  const db: Db = database.kysely;
  const one = (firmId: number, staff: string, id: string) =>
    db
      .deleteFrom('notice_devices')
      .where('firm_id', '=', firmId)
      .where('staff', '=', staff)
      .where('id', '=', id);

  const of: Devices['of'] = async (firmId, staff) => {
    const rows = await db
      .selectFrom('notice_devices')
      .select(['id', 'kind', 'since', 'last_at'])
      .where('firm_id', '=', firmId)
      .where('staff', '=', staff)
      .orderBy('since')
      .orderBy('id')
      .execute();
    return rows.map(({ id, kind, since, last_at: last }) => ({ id, kind: kind as DeviceKind, since, last }));
  };

  return {
    of,
    async register(firmId, staff, target, kind) {
      const { key } = await vault.keyring(db, firmId);
      const id = deviceId(target.endpoint);
      const sealed = vault.seal(key, Buffer.from(JSON.stringify(target)), contextOf(id));
      const row = { firm_id: firmId, id, staff, kind, sealed, since: world.clock(), last_at: null };
      await database.transaction(async (tx) => {
        await tx.deleteFrom('notice_devices').where('id', '=', id).execute();
        await tx.insertInto('notice_devices').values(row).execute();
      });
      const known = await of(firmId, staff);
      for (const old of known
        .filter((device) => device.id !== id)
        .slice(0, Math.max(0, known.length - MAX_DEVICES)))
        await one(firmId, staff, old.id).execute();
    },
    async target(firmId, staff, id) {
      const row = await db
        .selectFrom('notice_devices')
        .select('sealed')
        .where('firm_id', '=', firmId)
        .where('staff', '=', staff)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) return null;
      const { key } = await vault.keyring(db, firmId);
      return JSON.parse(Buffer.from(vault.open(key, row.sealed, contextOf(id))).toString()) as PushTarget;
    },
    async rang(firmId, id) {
      await db
        .updateTable('notice_devices')
        .set({ last_at: world.clock() })
        .where('firm_id', '=', firmId)
        .where('id', '=', id)
        .execute();
    },
    async forget(firmId, staff, id) {
      await one(firmId, staff, id).execute();
    },
    async sweep() {
      await db
        .deleteFrom('notice_devices')
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('staff')
                .select('staff.id')
                .whereRef('staff.firm_id', '=', 'notice_devices.firm_id')
                .whereRef('staff.id', '=', 'notice_devices.staff')
                .where('staff.removed', '=', 0),
            ),
          ),
        )
        .execute();
    },
  };
}

/** By which a device is known without saying where it is reached. */
export function deviceId(endpoint: string): string {
  return createHash('sha256').update(endpoint).digest('base64url');
}

const contextOf = (id: string): string => `device ${id}`;

const KINDS: readonly (readonly [DeviceKind, RegExp])[] = [
  ['iphone', /iPhone/],
  ['ipad', /iPad/],
  ['android', /Android/],
  ['mac', /Macintosh/],
  ['windows', /Windows/],
  ['linux', /Linux|X11/],
];

/** What sort of device a browser says it runs on, for its owner to tell one from the other. */
export function deviceKind(userAgent: string | undefined): DeviceKind {
  return KINDS.find(([, pattern]) => pattern.test(userAgent ?? ''))?.[0] ?? 'other';
}
