/** Makes a firm with its people: keys and head, then its first events. */
import type { FirmSettings } from '@parenthese/shared/firms/settings.ts';
import type { Quality, Role } from '@parenthese/shared/people/roles.ts';
import type { Log } from '../log/log.ts';
import type { Auth } from '../people/auth.ts';
import type { Database } from '../platform/database/database.ts';
import { newId, type World } from '../platform/world.ts';

export type NewStaff = Readonly<{
  id: string;
  name: string;
  quality: Quality;
  role: Role;
  checks: boolean;
  email: string;
  password: string;
  removed?: boolean;
}>;
export type FoundingParts = Readonly<{ log: Log; auth: Auth; database: Database; world: World }>;

/** @returns the firm's small id inside. Staff get an account each; a removed one keeps only their past. */
export async function foundFirm(
  { log, auth, database, world }: FoundingParts,
  { uid, settings, staff }: Readonly<{ uid: string; settings: FirmSettings; staff: readonly NewStaff[] }>,
): Promise<number> {
  const firmId = await log.found({ uid, slug: settings.slug });
  const common = { actor: 'system', thread: null } as const;
  await log.append(firmId, async (group) => {
    await group.append({
      ...common,
      id: newId(world),
      at: world.clock(),
      kind: 'firm.settings.set',
      body: settings,
    });
    for (const { id, name, quality, role, checks, removed = false } of staff) {
      await group.append({
        ...common,
        id: newId(world),
        at: world.clock(),
        kind: 'staff.set',
        body: { staff: id, name, quality, role, checks, removed },
      });
    }
  });
  for (const { id, name, email, password } of staff) {
    const userId = await auth.createUser({ name, email, password });
    await database.kysely
      .updateTable('staff')
      .set({ user_id: userId })
      .where('firm_id', '=', firmId)
      .where('id', '=', id)
      .execute();
  }
  return firmId;
}
