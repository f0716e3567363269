/** Somebody looks after their own account. Whatever makes it safer or less so asks for the password and is told by mail. */
import { renderSVG } from 'uqr';
import type { Account, SecondFactorBegun } from '@parenthese/shared/people/account-wire.ts';
import type { ProblemCode } from '@parenthese/shared/wire/problems.ts';
import type { Firms } from '../firms/firms.ts';
import type { Db } from '../platform/database/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { AccountMails } from './account-mails.ts';
import type { People } from './actor.ts';
import type { Auth } from './auth.ts';
import { deviceFrom } from './device-words.ts';
import type { NewEmail } from './new-email.ts';
import type { Outcome } from './second-factor.ts';
import type { SignInPatience } from './sign-in-patience.ts';

/** Quiet space around a picture of squares, so that a telephone finds it (ISO/IEC 18004 asks for four). */
const QUIET_MODULES = 4;

export type AccountKnown = Awaited<ReturnType<People['account']>>;
export type AccountServiceParts = Readonly<{
  db: Db;
  firms: Firms;
  auth: Auth;
  mails: AccountMails;
  newEmail: NewEmail;
  patience: SignInPatience;
  endStreams: (sessionIds: readonly string[]) => void;
}>;
export type AccountService = ReturnType<typeof createAccountService>;

export function createAccountService(parts: AccountServiceParts) {
  const { db, firms, auth, mails, newEmail, patience, endStreams } = parts;
  const { account, secondFactor } = auth;

  /** Guesses at a password of which the session is at hand are as slow as any. */
  async function withPatience<T>(userId: string, tried: () => Promise<Outcome<T>>): Promise<T> {
    const email = await account.emailOf(userId);
    await patience.wait(email);
    const outcome = await tried();
    if (outcome.ok) return outcome.value;
    if (outcome.problem === 'wrong-password') patience.failed(email);
    throw refusalOf(outcome.problem);
  }

  async function demandPassword(userId: string, password: string): Promise<void> {
    await withPatience(userId, async () =>
      (await account.isPasswordOf(userId, password))
        ? { ok: true, value: null }
        : { ok: false, problem: 'wrong-password' },
    );
  }

  /** The firms where this account works, in their own order. */
  async function firmsOf(userId: string) {
    const rows = await db
      .selectFrom('staff')
      .select('firm_id')
      .where('user_id', '=', userId)
      .where('removed', '=', 0)
      .orderBy('firm_id')
      .execute();
    return Promise.all(rows.map(({ firm_id }) => firms.byId(db, firm_id)));
  }

  return {
    async view(known: AccountKnown): Promise<Account> {
      const { userId, firm, session: current } = known;
      const sessions = await account.sessions(userId);
      const places = await firmsOf(userId);
      return {
        email: await account.emailOf(userId),
        newEmail: await newEmail.waiting(userId),
        secondFactor: {
          on: known.secondFactor,
          required: firm.settings.security.secondFactor === 'required',
          recoveryCodesLeft: await secondFactor.recoveryCodesLeft(userId),
        },
        sessions: sessions.map(({ device, ...session }) => ({
          ...session,
          ...deviceFrom(device),
          current: session.id === current,
        })),
        firms: places.map(({ id, slug, settings }) => ({
          slug,
          name: settings.name,
          current: id === firm.id,
        })),
      };
    },

    /** Refuses a session that is not one's own as if it were absent. */
    async endSession({ userId }: AccountKnown, id: string): Promise<void> {
      const ended = await account.endSession(userId, id);
      if (ended.length === 0) throw new Refusal('not-found');
      endStreams(ended);
    },

    async endOthers({ userId, session }: AccountKnown): Promise<void> {
      endStreams(await account.endSessions(userId, { except: session }));
    },

    async chooseFirm({ userId, session }: AccountKnown, slug: string): Promise<void> {
      const firm = (await firmsOf(userId)).find((one) => one.slug === slug);
      if (!firm) throw new Refusal('not-found');
      await account.chooseFirm(session, firm.id);
      // What this session watched was the other firm's.
      endStreams([session]);
    },

    async changeEmail({ userId, firm }: AccountKnown, email: string, password: string): Promise<boolean> {
      await demandPassword(userId, password);
      return newEmail.ask(firm.id, userId, email);
    },

    /** @param session the one that confirms, if it is of the same account: the only one that goes on. */
    async confirmEmail(token: string, headers: Headers): Promise<string> {
      const { userId, email } = await newEmail.confirm(token);
      const session = await auth.session(headers);
      const except = session?.userId === userId ? { except: session.sessionId } : {};
      endStreams(await account.endSessions(userId, except));
      return email;
    },

    async changePassword(
      { userId, firm, session }: AccountKnown,
      headers: Headers,
      change: Readonly<{ password: string; newPassword: string }>,
    ): Promise<Headers> {
      const before = await account.sessions(userId);
      const cookies = await withPatience(userId, async () => {
        const changed = await account.changePassword(headers, change, firm.id);
        return changed ? { ok: true, value: changed } : { ok: false, problem: 'wrong-password' };
      });
      endStreams([session, ...before.map(({ id }) => id)]);
      await mails.tell(firm.id, userId, 'password-changed');
      return cookies;
    },

    async beginSecondFactor(
      { userId, firm }: AccountKnown,
      headers: Headers,
      password: string,
    ): Promise<SecondFactorBegun> {
      const { uri, secret } = await withPatience(userId, () =>
        secondFactor.begin(headers, password, firm.settings.name),
      );
      return { uri, secret, qr: renderSVG(uri, { border: QUIET_MODULES }) };
    },

    async confirmSecondFactor({ userId, firm, session }: AccountKnown, headers: Headers, code: string) {
      const { recoveryCodes, headers: cookies } = await withPatience(userId, () =>
        secondFactor.confirm(headers, userId, code),
      );
      endStreams([session]);
      await mails.tell(firm.id, userId, 'second-factor-on');
      return { recoveryCodes, cookies };
    },

    async newRecoveryCodes({ userId, firm, secondFactor: on }: AccountKnown, password: string) {
      if (!on) throw new Refusal('second-factor-off');
      await demandPassword(userId, password);
      const codes = await secondFactor.newRecoveryCodes(userId);
      await mails.tell(firm.id, userId, 'recovery-codes-new');
      return codes;
    },

    async removeSecondFactor(
      { userId, firm, session, secondFactor: on }: AccountKnown,
      headers: Headers,
      password: string,
    ): Promise<Headers> {
      if (!on) throw new Refusal('second-factor-off');
      const cookies = await withPatience(userId, () => secondFactor.remove(headers, password));
      endStreams([session]);
      await mails.tell(firm.id, userId, 'second-factor-off');
      return cookies;
    },
  };
}

const PAUSE_SECONDS = 15 * 60;

/** A refusal of a code or password, with how long to wait where that is the answer. */
export function refusalOf(problem: ProblemCode): Refusal {
  if (problem === 'second-factor-paused') return new Refusal(problem, { retryAfterSeconds: PAUSE_SECONDS });
  return new Refusal(problem, fieldOf(problem));
}

function fieldOf(problem: ProblemCode): { field?: string } {
  if (problem === 'wrong-password') return { field: 'password' };
  return problem === 'second-factor-code' ? { field: 'code' } : {};
}
