/** Whom a notice can reach, and how: what each person has set, on which devices, at which address. */
import type { PersonNotices } from '@parenthese/shared/notices/person.ts';
import { onDutyAt } from '@parenthese/shared/notices/duty.ts';
import { quietUntil } from '@parenthese/shared/notices/quiet.ts';
import type { Firm, Firms, StaffMember } from '../firms/firms.ts';
import { mayAnswer } from '../people/actor.ts';
import type { Db } from '../platform/database/database.ts';
import type { Mailer } from '../platform/mail/mailer.ts';
import type { World } from '../platform/world.ts';
import type { Devices } from './devices.ts';
import { createNoticeStore } from './notice-store.ts';

export type Reachable = Readonly<{
  member: StaffMember;
  person: PersonNotices;
  mail: boolean;
  devices: readonly string[];
}>;

export type ToldPeopleParts = Readonly<{
  db: Db;
  firms: Firms;
  devices: Devices;
  mailer: Mailer;
  world: World;
}>;

export interface ToldPeople {
  /** Everybody who may answer and whom something reaches, in the order in which they came. */
  able(firm: Firm): Promise<readonly Reachable[]>;
  /** One of them; null when they are none any more. */
  one(firm: Firm, staff: string): Promise<Reachable | null>;
  onDuty(firm: Firm): Promise<readonly string[]>;
  /** Until when nothing may ring for somebody; null when it may. Whoever is on duty is told at any hour. */
  quiet(firm: Firm, told: Pick<Reachable, 'member' | 'person'>): Promise<number | null>;
  /** Where mails to somebody go; null for somebody without an account. */
  addressOf(member: StaffMember): Promise<string | null>;
}

export function createToldPeople({ db, firms, devices, mailer, world }: ToldPeopleParts): ToldPeople {
  const store = createNoticeStore(db);
  const zoneOf = ({ settings }: Firm): string => settings.calendar.zone;

  async function reach(firm: Firm, member: StaffMember): Promise<Reachable> {
    const person = await store.person(firm.id, member.id);
    const ids = person.push ? (await devices.of(firm.id, member.id)).map(({ id }) => id) : [];
    return {
      member,
      person,
      devices: ids,
      mail: person.mail !== 'off' && mailer.works && member.userId !== null,
    };
  }

  const onDuty: ToldPeople['onDuty'] = async (firm) =>
    onDutyAt((await store.firm(firm.id)).duty, zoneOf(firm), world.clock());

  return {
    onDuty,
    async able(firm) {
      const members = (await firms.staff(db, firm.id)).filter((member) => mayAnswer(firm, member));
      const all = await Promise.all(members.map((member) => reach(firm, member)));
      return all.filter((told) => told.mail || told.devices.length > 0);
    },
    async one(firm, staff) {
      const member = (await firms.staff(db, firm.id)).find(({ id }) => id === staff);
      return member && mayAnswer(firm, member) ? reach(firm, member) : null;
    },
    async quiet(firm, { member, person }) {
      const until = quietUntil(person.quiet, zoneOf(firm), world.clock());
      return until === null || (await onDuty(firm)).includes(member.id) ? null : until;
    },
    async addressOf({ userId }) {
      if (userId === null) return null;
      const account = await db
        .selectFrom('auth_user')
        .select('email')
        .where('id', '=', userId)
        .executeTakeFirst();
      return account?.email ?? null;
    },
  };
}
