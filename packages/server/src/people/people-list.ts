/** Who works in the firm, who is invited, who has left: one list for whoever may look, with more in it for an admin. */
import { may } from '@parenthese/shared/people/may.ts';
import type { Person } from '@parenthese/shared/people/people-wire.ts';
import type { Quality, Role } from '@parenthese/shared/people/roles.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { Firms, StaffMember } from '../firms/firms.ts';
import type { Db } from '../platform/database/database.ts';
import type { World } from '../platform/world.ts';
import type { StaffKnown } from './actor.ts';
import type { Auth } from './auth.ts';
import { createInvitationStore, type Invitation } from './invitation-store.ts';

export type PeopleListParts = Readonly<{
  db: Db;
  firms: Firms;
  auth: Auth;
  mailWorks: boolean;
  world: World;
}>;

type Private = Pick<Person, 'email' | 'secondFactor' | 'invitation'>;
const NOTHING: Private = { email: null, secondFactor: null, invitation: null };

export function createPeopleList({ db, firms, auth, mailWorks, world }: PeopleListParts) {
  /** Mails of invitations that a mail server has refused, at least once. */
  async function refused(firmId: number): Promise<ReadonlySet<string>> {
    const rows = await db
      .selectFrom('jobs')
      .select('key')
      .where('firm_id', '=', firmId)
      .where('kind', '=', 'mail.invitation')
      .where('failed', 'is not', null)
      .execute();
    return new Set(rows.map(({ key }) => key));
  }

  function invitationOf(row: Invitation, failed: boolean): NonNullable<Person['invitation']> {
    const unsent = failed ? 'failed' : 'waiting';
    return {
      at: row.at,
      expiresAt: row.expires_at,
      expired: row.expires_at <= world.clock(),
      language: row.language as Language,
      mail: row.sent_at !== null ? 'sent' : mailWorks ? unsent : 'none',
    };
  }

  return async ({ actor, firm, member: me }: StaffKnown): Promise<Person[]> => {
    const members = await firms.staff(db, firm.id);
    const invited = await createInvitationStore(db).open(firm.id);
    const admin = may(actor, 'people.set', { firm: firm.uid });
    const accounts = admin
      ? await auth.account.describe(members.flatMap(({ userId }) => userId ?? []))
      : new Map<string, Readonly<{ email: string; secondFactor: boolean }>>();
    const failed = admin ? await refused(firm.id) : new Set<string>();
    const asked = new Map(invited.map((row) => [row.staff, row]));

    const told = (staff: string, userId: string | null): Private => {
      const [account, row] = [userId === null ? undefined : accounts.get(userId), asked.get(staff)];
      if (!admin) return NOTHING;
      return {
        email: row?.email ?? account?.email ?? null,
        secondFactor: account?.secondFactor ?? null,
        invitation: row ? invitationOf(row, failed.has(row.id)) : null,
      };
    };
    const shown = (one: StaffMember): Person => ({
      ...publicOf(one),
      state: one.removed ? 'left' : 'here',
      you: one.id === me.id,
      ...told(one.id, one.userId),
    });

    const here = members.filter(({ removed }) => !removed);
    const left = members.filter(({ id, removed }) => removed && !asked.has(id));
    const waiting = invited.map((row): Person => ({
      staff: row.staff,
      name: row.name,
      quality: row.quality as Quality,
      title: null,
      role: row.role as Role,
      checks: false,
      photo: null,
      state: 'invited',
      you: false,
      ...told(row.staff, null),
    }));
    return [...here.map(shown), ...waiting, ...left.map(shown)];
  };
}

function publicOf({ id, name, quality, title, role, checks, photo }: StaffMember) {
  return { staff: id, name, quality, title, role, checks, photo };
}
