/** Makes a firm with its people: accounts, keys and head, then its first events, which link the accounts. */
import type { FirmSettings } from '@parenthese/shared/firms/settings.ts';
import type { Quality, Role } from '@parenthese/shared/people/roles.ts';
import type { Group } from '../log/appender.ts';
import type { Log } from '../log/log.ts';
import type { Auth } from '../people/auth.ts';
import type { Database } from '../platform/database/database.ts';
import { Refusal } from '../platform/refusal.ts';
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
export type NewHouse = Readonly<{ uid: string; settings: FirmSettings; staff: readonly NewStaff[] }>;

/**
 * Nothing of it is seen before all of it is there: the events, and with them who may sign in, are one transaction. What
 * an earlier attempt has left (keys without a firm, an account that works nowhere) is taken up again.
 *
 * @returns the firm's small id inside. Staff get an account each; a removed one keeps only their past.
 */
export async function foundFirm(parts: FoundingParts, house: NewHouse): Promise<number> {
  const { log, auth, database } = parts;
  await demandFreeSlug(database, house.settings.slug);
  for (const { email } of house.staff) await demandFreeEmail(parts, email);
  const userIds: string[] = [];
  try {
    for (const { name, email, password } of house.staff)
      userIds.push(await auth.createUser({ name, email, password }));
    const firmId =
      (await takeUp(database, house)) ?? (await log.found({ uid: house.uid, slug: house.settings.slug }));
    await log.append(firmId, (group) => furnish(parts, group, house, userIds));
    return firmId;
  } catch (error) {
    for (const userId of userIds) await auth.deleteUser(userId);
    throw error;
  }
}

async function furnish(
  { world }: FoundingParts,
  group: Group,
  { uid, settings, staff }: NewHouse,
  userIds: readonly string[],
): Promise<void> {
  const { tx, firmId } = group;
  const place = await tx
    .selectFrom('firms')
    .select(['uid', 'settings'])
    .where('id', '=', firmId)
    .executeTakeFirst();
  // Somebody else, in another process, has taken up the same rest first.
  if (place?.uid !== uid || place.settings !== '') throw new Refusal('busy', { retryAfterSeconds: 5 });
  const common = { actor: 'system', thread: null } as const;
  await group.append({
    ...common,
    id: newId(world),
    at: world.clock(),
    kind: 'firm.settings.set',
    body: settings,
  });
  for (const [i, { id, name, quality, role, checks, removed = false }] of staff.entries()) {
    await group.append({
      ...common,
      id: newId(world),
      at: world.clock(),
      kind: 'staff.set',
      body: { staff: id, name, quality, role, checks, removed },
    });
    await tx
      .updateTable('staff')
      .set({ user_id: userIds[i] ?? null })
      .where('firm_id', '=', firmId)
      .where('id', '=', id)
      .execute();
  }
}

async function demandFreeSlug({ kysely }: Database, slug: string): Promise<void> {
  const taken = await kysely
    .selectFrom('firm_slugs')
    .select('slug')
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (taken) throw new Refusal('slug-taken', { field: 'firm.slug' });
}

/** An account of somebody who works or has worked in a firm here is theirs; one that never did is a rest. */
async function demandFreeEmail({ auth, database }: FoundingParts, email: string): Promise<void> {
  const userId = await auth.userIdOf(email);
  if (userId === null) return;
  const staff = await database.kysely
    .selectFrom('staff')
    .select('id')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  if (staff) throw new Refusal('email-taken', { field: 'admin.email' });
  await auth.deleteUser(userId);
}

/** Keys without a firm, which an attempt that ended has left: they become this firm's. Null when there are none. */
async function takeUp({ kysely }: Database, { uid, settings: { slug } }: NewHouse): Promise<number | null> {
  const rest = await kysely
    .selectFrom('firms')
    .innerJoin('heads', 'heads.firm_id', 'firms.id')
    .select('firms.id')
    .where('firms.settings', '=', '')
    .where('heads.seq', '=', 0)
    .executeTakeFirst();
  if (!rest) return null;
  await kysely.updateTable('firms').set({ uid, slug }).where('id', '=', rest.id).execute();
  return rest.id;
}
