/** An admin changes what somebody may do, and lets people leave: their threads handed over, their name kept in the past. */
import type { EventBodies } from '@parenthese/shared/log/kinds.ts';
import type { PatchPerson } from '@parenthese/shared/people/people-wire.ts';
import { dropUnshown } from '../firms/images.ts';
import { authorOf, type Firms, type StaffMember } from '../firms/firms.ts';
import { presentSettings } from '../firms/settings-service.ts';
import type { Group } from '../log/appender.ts';
import type { Log } from '../log/log.ts';
import type { Db } from '../platform/database/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { newId, type World } from '../platform/world.ts';
import { demand, mayAnswer, staffActor, type StaffKnown } from './actor.ts';
import type { AccountMails } from './account-mails.ts';
import type { Auth } from './auth.ts';
import { createInvitationStore } from './invitation-store.ts';

/** What is kept of somebody beside the log, by firm and person. */
const TABLES_OF_A_PERSON = ['drafts', 'presence', 'last_looks', 'notice_people', 'notice_devices'] as const;

export type PeopleServiceParts = Readonly<{
  db: Db;
  log: Log;
  firms: Firms;
  auth: Auth;
  world: World;
  /** Closes what somebody still watches. */
  endStreams: (sessionIds: readonly string[]) => void;
  mails: AccountMails;
}>;

export interface PeopleService {
  /** Somebody who works here, or is invited to. */
  change(by: StaffKnown, staff: string, patch: PatchPerson): Promise<void>;
  /**
   * Somebody leaves, and an invitation is withdrawn.
   *
   * @param to who takes over the open threads; null for nobody.
   * @returns how many threads changed hands.
   */
  leave(by: StaffKnown, staff: string, to: string | null): Promise<number>;
  /** For a colleague who has lost telephone and recovery codes; one's own goes by one's password. */
  removeFactor(by: StaffKnown, staff: string): Promise<void>;
}

export function createPeopleService({
  db,
  log,
  firms,
  auth,
  world,
  endStreams,
  mails,
}: PeopleServiceParts): PeopleService {
  type Kind = 'staff.set' | 'staff.photo.set' | 'firm.settings.set' | 'assignment.set';

  function append<K extends Kind>(
    group: Group,
    by: StaffKnown,
    kind: K,
    body: EventBodies[K],
    thread: string | null = null,
  ): Promise<unknown> {
    const place = { id: newId(world), actor: `staff:${by.actor.staff}`, at: world.clock(), thread };
    return group.append({ ...place, kind, body } as Parameters<Group['append']>[0]);
  }

  /** The threads that are not closed go to somebody else; a closed one keeps who had it. */
  async function handOver(group: Group, by: StaffKnown, from: string, to: string | null): Promise<number> {
    const open = await group.tx
      .selectFrom('conversations')
      .select('id')
      .where('firm_id', '=', group.firmId)
      .where('assigned', '=', from)
      .where('status', '!=', 'closed')
      .orderBy('id')
      .execute();
    for (const { id } of open)
      await append(group, by, 'assignment.set', { staff: to, author: authorOf(by.member) }, id);
    return open.length;
  }

  /** Nobody is named on the badge who is gone, and no picture of them is kept. */
  async function takeFromView(group: Group, by: StaffKnown, staff: string): Promise<void> {
    const { settings } = await presentSettings(group);
    const without = (ids: readonly string[]) => ids.filter((id) => id !== staff);
    const isNamed = [settings, ...settings.siteList].some(({ roster }) => roster?.includes(staff));
    if (isNamed)
      await append(group, by, 'firm.settings.set', {
        ...settings,
        roster: without(settings.roster),
        siteList: settings.siteList.map((site) => ({ ...site, roster: site.roster && without(site.roster) })),
      });
    await append(group, by, 'staff.photo.set', { staff, photo: null });
    await dropUnshown(group.tx, group.firmId, settings.logo);
  }

  async function forget({ tx, firmId }: Group, staff: string): Promise<void> {
    for (const table of TABLES_OF_A_PERSON)
      await tx.deleteFrom(table).where('firm_id', '=', firmId).where('staff', '=', staff).execute();
  }

  async function worksElsewhere(userId: string, firmId: number): Promise<boolean> {
    const place = await db
      .selectFrom('staff')
      .select('firm_id')
      .where('user_id', '=', userId)
      .where('removed', '=', 0)
      .where('firm_id', '!=', firmId)
      .executeTakeFirst();
    return place !== undefined;
  }

  return {
    change: (by, staff, patch) =>
      log.append(by.firm.id, async (group) => {
        const members = await firms.staff(group.tx, by.firm.id);
        demandStill(by, members);
        const member = members.find(({ id, removed }) => id === staff && !removed);
        if (!member) return changeInvitation(group, staff, patch);
        const next = { ...bodyOf(member), ...given(patch) };
        if (staff === by.member.id && next.role !== member.role) throw new Refusal('own-role');
        demandOthers(members, member, next);
        if (!isSame(bodyOf(member), next)) await append(group, by, 'staff.set', next);
      }),

    async leave(by, staff, to) {
      const gone = await log.append(by.firm.id, async (group) => {
        const members = await firms.staff(group.tx, by.firm.id);
        demandStill(by, members);
        const member = members.find(({ id, removed }) => id === staff && !removed);
        const withdrawn = await createInvitationStore(group.tx).end(by.firm.id, staff, 'withdrawn');
        if (!member && !withdrawn) throw new Refusal('not-found');
        if (!member) return { userId: null, threads: 0 };
        demandOthers(members, member, null);
        const heir = members.find(({ id }) => id === to);
        if (to !== null && (to === staff || !heir || !mayAnswer(by.firm, heir)))
          throw new Refusal('invalid', { field: 'to' });
        const threads = await handOver(group, by, staff, to);
        await takeFromView(group, by, staff);
        await append(group, by, 'staff.set', { ...bodyOf(member), checks: false, removed: true });
        await forget(group, staff);
        return { userId: member.userId, threads };
      });
      // Also where the account works in another firm: whoever signs in again is where they still work.
      if (gone.userId !== null) endStreams(await auth.account.endSessions(gone.userId));
      return gone.threads;
    },

    async removeFactor(by, staff) {
      const members = await firms.staff(db, by.firm.id);
      const userId = members.find(({ id, removed }) => id === staff && !removed)?.userId ?? null;
      if (userId === null) throw new Refusal('not-found');
      if (staff === by.member.id) throw new Refusal('own-factor');
      // It guards the other firm's words too, and is not this firm's to take.
      if (await worksElsewhere(userId, by.firm.id)) throw new Refusal('shared-account');
      if (!(await auth.account.describe([userId])).get(userId)?.secondFactor)
        throw new Refusal('second-factor-off');
      await auth.account.dropSecondFactor(userId);
      endStreams(await auth.account.endSessions(userId));
      await mails.tell(by.firm.id, userId, 'second-factor-off');
    },
  };
}

/** Of two who take the right from each other at one moment, the second has it no more. */
function demandStill(by: StaffKnown, members: readonly StaffMember[]): void {
  const me = members.find(({ id, removed }) => id === by.member.id && !removed);
  if (!me) throw new Refusal('not-allowed');
  demand(staffActor(by.firm, me), 'people.set', { firm: by.firm.uid });
}

async function changeInvitation({ tx, firmId }: Group, staff: string, patch: PatchPerson): Promise<void> {
  const { checks, ...parts } = given(patch);
  // A charge is given to whoever is here.
  if (checks !== undefined) throw new Refusal('not-found');
  const store = createInvitationStore(tx);
  const done =
    Object.keys(parts).length === 0
      ? (await store.open(firmId)).some((row) => row.staff === staff)
      : await store.change(firmId, staff, parts);
  if (!done) throw new Refusal('not-found');
}

type StaffBody = EventBodies['staff.set'];

/** The event that says of somebody what is true already. */
function bodyOf({ id, name, quality, role, checks, removed }: StaffMember): StaffBody {
  return { staff: id, name, quality, role, checks, removed };
}

/** Valibot keeps an optional key that was given as undefined; it must not hide what is there. */
function given(patch: PatchPerson): { [K in keyof PatchPerson]?: Exclude<PatchPerson[K], undefined> } {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

/**
 * Somebody administers the firm and somebody is in charge of checks, always: without the first nobody could let
 * anybody in again, without the second nothing that is folded could be opened.
 *
 * @param next what the person will be; null when they leave.
 */
function demandOthers(members: readonly StaffMember[], member: StaffMember, next: StaffBody | null): void {
  const others = members.filter(({ id, removed }) => id !== member.id && !removed);
  const administers = (one: Pick<StaffMember, 'role'>) => one.role === 'admin';
  const checks = (one: Pick<StaffMember, 'role' | 'checks'>) => one.checks && one.role !== 'reader';
  const ends = (charge: (one: StaffMember | StaffBody) => boolean) =>
    charge(member) && !(next && charge(next)) && !others.some((one) => one.userId !== null && charge(one));
  if (ends(administers)) throw new Refusal('last-admin');
  if (ends(checks)) throw new Refusal('last-checks');
}

function isSame(a: StaffBody, b: StaffBody): boolean {
  return JSON.stringify(a) === JSON.stringify({ ...a, ...b });
}
