/** Turns a request's credential into an actor: the tenant comes from it alone. */
import type { Context } from 'hono';
import { may, type Act, type Actor, type Thing } from '@parenthese/shared/people/may.ts';
import { SecretSchema } from '@parenthese/shared/wire/primitives.ts';
import * as v from 'valibot';
import { accessOf } from '../conversations/accesses.ts';
import type { Firm, Firms, StaffMember } from '../firms/firms.ts';
import type { Db } from '../platform/database/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { World } from '../platform/world.ts';
import type { Auth } from './auth.ts';

export type StaffActor = Extract<Actor, { type: 'staff' }>;
export type VisitorActor = Extract<Actor, { type: 'visitor' }>;
/** Who asks, with their firm as the server knows it. */
export type Known =
  | Readonly<{ actor: VisitorActor; firm: Firm; token: string }>
  | Readonly<{ actor: StaffActor; firm: Firm; member: StaffMember; session: string; userId: string }>;
export type StaffKnown = Extract<Known, { member: StaffMember }>;

export type PeopleParts = Readonly<{ db: Db; auth: Auth; firms: Firms; world: World }>;
export interface People {
  /** Who the request's credential proves; null for nobody. Refuses whoever lacks a second factor that the firm asks for. */
  identify(request: Request): Promise<Known | null>;
  visitor(c: Context): Promise<Extract<Known, { token: string }>>;
  staff(c: Context): Promise<StaffKnown>;
  /** Somebody of the firm who looks after their own account: also without the second factor that the firm asks for. */
  account(c: Context): Promise<StaffKnown & Readonly<{ secondFactor: boolean }>>;
}

export function createPeople({ db, auth, firms, world }: PeopleParts): People {
  async function byToken(token: string): Promise<Known | null> {
    const access = await accessOf(db, token, world.clock());
    if (!access) return null;
    const firm = await firms.byId(db, access.firmId);
    return {
      actor: { type: 'visitor', firm: firm.uid, visitor: access.visitor, conversation: access.conversation },
      firm,
      token,
    };
  }

  async function byCookie(headers: Headers): Promise<(StaffKnown & { secondFactor: boolean }) | null> {
    const session = await auth.session(headers);
    if (!session) return null;
    const rows = await db
      .selectFrom('staff')
      .select(['firm_id', 'id'])
      .where('user_id', '=', session.userId)
      .where('removed', '=', 0)
      .orderBy('firm_id')
      .execute();
    // Whoever works in two firms is in the one that this session chose, and else meets the same one each time.
    const row = rows.find(({ firm_id }) => firm_id === session.firm) ?? rows[0];
    if (!row) return null;
    const [firm, members] = [await firms.byId(db, row.firm_id), await firms.staff(db, row.firm_id)];
    const member = members.find(({ id }) => id === row.id);
    if (!member) return null;
    const { sessionId, userId, secondFactor } = session;
    return { actor: staffActor(firm, member), firm, member, session: sessionId, userId, secondFactor };
  }

  const identify: People['identify'] = async ({ headers }) => {
    const token = bearerOf(headers);
    if (token !== null) return byToken(token);
    const known = await byCookie(headers);
    if (known && lacksFactor(known)) throw new Refusal('second-factor-required');
    return known;
  };

  return {
    identify,
    async visitor(c) {
      const known = await identify(c.req.raw);
      if (!known || !('token' in known)) throw new Refusal('not-signed-in');
      return known;
    },
    async staff(c) {
      const known = await identify(c.req.raw);
      if (!known || !('member' in known)) throw new Refusal('not-signed-in');
      return known;
    },
    async account(c) {
      const { headers } = c.req.raw;
      const known = bearerOf(headers) === null ? await byCookie(headers) : null;
      if (!known) throw new Refusal('not-signed-in');
      demand(known.actor, 'account.own', { firm: known.firm.uid });
      return known;
    },
  };
}

/** The firm asks for a second factor and there is none. It holds from the moment the firm asks: a rule that yesterday's session passes by is none. */
function lacksFactor({ firm, secondFactor }: StaffKnown & { secondFactor: boolean }): boolean {
  return firm.settings.security.secondFactor === 'required' && !secondFactor;
}

/** Somebody of the firm as `may()` knows them. */
export function staffActor({ uid }: Firm, { id, role, checks }: StaffMember): StaffActor {
  return { type: 'staff', firm: uid, staff: id, role, checks };
}

/** Whether somebody works here who may answer people: readers and those who have left do not. */
export function mayAnswer(firm: Firm, member: StaffMember): boolean {
  return !member.removed && may(staffActor(firm, member), 'conversation.answer', { firm: firm.uid });
}

/** The device's token; null when there is none or it has not the form of one. */
export function bearerOf(headers: Headers): string | null {
  const token = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1];
  return token !== undefined && v.is(SecretSchema, token) ? token : null;
}

/**
 * Refuses what `may()` does not allow. Another firm's thing, and another visitor's, is answered as if it were absent;
 * within one's own firm a role that does not suffice is told so.
 */
export function demand(actor: Actor, act: Act, thing: Thing): void {
  if (may(actor, act, thing)) return;
  if (actor.type === 'staff' && actor.firm === thing.firm) throw new Refusal('not-allowed');
  throw new Refusal(actor.type === 'anonymous' ? 'not-signed-in' : 'not-found');
}
