/**
 * Staff sign in by better-auth, on the house's one database handle. It keeps the real time.
 *
 * Membership is the firm's own (`staff`, from its log): a second copy in the library's organisation tables could
 * disagree with what `may()` reads.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { APIError } from 'better-auth/api';
import { Refusal } from '../platform/refusal.ts';
import { createAccountAuth, type AccountAuth } from './account-auth.ts';
import { createBetterAuth, SESSION_COOKIE, type AuthParts } from './better-auth.ts';
import { hashPassword } from './passwords.ts';
import { createSecondFactor, sweepSpentCodes, type SecondFactor } from './second-factor.ts';

export type { AuthParts } from './better-auth.ts';

const RESET_MS = 10 * 60_000;
const BUSY = { retryAfterSeconds: 5 } as const;

export type Session = Readonly<{
  userId: string;
  sessionId: string;
  /** Of several firms, the one that this session chose; null for none. */
  firm: number | null;
  /** Whether the account has a second factor. */
  secondFactor: boolean;
}>;
/** What a right password gives: cookies, and whether they are only those of the second step. */
export type SignedIn = Readonly<{ headers: Headers; needsCode: boolean }>;
export type SignInOptions = Readonly<{
  /** [options.device=''] a word or two on the browser, to know the session by. */
  device?: string;
  /** [options.firm=none] the firm that the session works in. */
  firm?: number;
}>;

export interface Auth {
  /**
   * Signs in by address and password; the headers set the cookie. Null when either is wrong and for whoever works
   * nowhere any more: all are the same work and the same answer.
   */
  signIn(
    credentials: Readonly<{ email: string; password: string }>,
    options?: SignInOptions,
  ): Promise<SignedIn | null>;
  /** Ends the session of a request's cookie; the headers take the cookie back. Refuses when the session has survived. */
  signOut(headers: Headers): Promise<Headers>;
  /** The account and session that a request's cookie proves; null for none. */
  session(headers: Headers): Promise<Session | null>;
  /** Of these sessions, those that still hold. */
  living(sessionIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Deletes the sessions and the mailed links that have run out. */
  sweep(): Promise<void>;
  userIdOf(email: string): Promise<string | null>;
  /** Whether an account belongs to somebody who works in a firm here. */
  worksSomewhere(userId: string): Promise<boolean>;
  /** Makes the token of a link to a new password, good once and for ten minutes or as told. It cancels every older one. */
  createResetToken(userId: string, lifeMs?: number): Promise<string>;
  /** Spends the token and ends all sessions of the account; false when the token is unknown, spent or too old. */
  resetPassword(choice: Readonly<{ newPassword: string; token: string }>): Promise<boolean>;
  createUser(user: Readonly<{ name: string; email: string; password: string }>): Promise<string>;
  /** Takes an account away, with its sessions and its password. */
  deleteUser(userId: string): Promise<void>;
  /** Signs an account in without its password and gives the `Cookie` header: for the demo and for tests. */
  cookieFor(email: string): Promise<string>;
  readonly account: AccountAuth;
  readonly secondFactor: SecondFactor;
}

export function createAuth(parts: AuthParts): Auth {
  const { database } = parts;
  const auth = createBetterAuth(parts);

  async function worksSomewhere(userId: string): Promise<boolean> {
    const member = await database.kysely
      .selectFrom('staff')
      .select('id')
      .where('user_id', '=', userId)
      .where('removed', '=', 0)
      .executeTakeFirst();
    return member !== undefined;
  }

  return {
    worksSomewhere,
    account: createAccountAuth(auth, database),
    secondFactor: createSecondFactor(auth, database, worksSomewhere),
    async signIn(body, { device = '', firm } = {}) {
      const headers = new Headers({ 'user-agent': device });
      const signedIn = await orNull(auth.api.signInEmail({ body, headers, returnHeaders: true }));
      if (!signedIn) return null;
      const { adapter, internalAdapter } = await auth.$context;
      const answer: { token?: string; user?: { id: string } } = signedIn.response;
      const userId =
        answer.user?.id ?? (await internalAdapter.findUserByEmail(body.email.toLowerCase()))?.user.id;
      const token = answer.token;
      const works = userId !== undefined && (await worksSomewhere(userId));
      if (token === undefined) return works ? { headers: signedIn.headers, needsCode: true } : null;
      if (!works) await internalAdapter.deleteSession(token);
      if (!works) return null;
      if (firm !== undefined)
        await adapter.update({
          model: 'session',
          where: [{ field: 'token', value: token }],
          update: { firm },
        });
      return { headers: signedIn.headers, needsCode: false };
    },
    async signOut(headers) {
      const { headers: answer } = await auth.api.signOut({ headers, returnHeaders: true });
      // The library keeps quiet when it cannot delete; whoever was told that they are signed out must be.
      if (await auth.api.getSession({ headers, query: { disableRefresh: true } }))
        throw new Refusal('busy', BUSY);
      return answer;
    },
    async session(headers) {
      if (!headers.get('cookie')?.includes(`${SESSION_COOKIE}=`)) return null;
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      if (!found) return null;
      const { user, session } = found;
      const { firm = null } = session as { firm?: number | null };
      return {
        userId: user.id,
        sessionId: session.id,
        firm,
        secondFactor: user.twoFactorEnabled === true,
      };
    },
    async living(sessionIds) {
      const { adapter } = await auth.$context;
      const found = await adapter.findMany<{ id: string; expiresAt: Date }>({
        model: 'session',
        where: [{ field: 'id', operator: 'in', value: [...sessionIds] }],
        limit: sessionIds.length,
      });
      return new Set(found.filter(({ expiresAt }) => expiresAt > new Date()).map(({ id }) => id));
    },
    async sweep() {
      const { adapter } = await auth.$context;
      for (const model of ['session', 'verification'])
        await adapter.deleteMany({
          model,
          where: [{ field: 'expiresAt', operator: 'lt', value: new Date() }],
        });
      await sweepSpentCodes(database, Date.now());
    },
    async userIdOf(email) {
      const { internalAdapter } = await auth.$context;
      return (await internalAdapter.findUserByEmail(email.toLowerCase()))?.user.id ?? null;
    },
    async createResetToken(userId, lifeMs = RESET_MS) {
      const { adapter, internalAdapter } = await auth.$context;
      await adapter.deleteMany({ model: 'verification', where: [{ field: 'value', value: userId }] });
      const token = randomBytes(32).toString('base64url');
      await internalAdapter.createVerificationValue({
        value: userId,
        identifier: `reset-password:${token}`,
        expiresAt: new Date(Date.now() + lifeMs),
      });
      return token;
    },
    async resetPassword(body) {
      return (await orNull(auth.api.resetPassword({ body }))) !== null;
    },
    async createUser({ name, email, password }) {
      const { internalAdapter } = await auth.$context;
      const user = await internalAdapter.createUser(
        { name, email: email.toLowerCase(), emailVerified: true },
        { method: 'email-password' },
      );
      await internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await hashPassword(password),
      });
      return user.id;
    },
    async deleteUser(userId) {
      const { adapter, internalAdapter } = await auth.$context;
      // Named one by one, so that none of them rests on what the library does by itself.
      for (const model of ['session', 'account', 'twoFactor'])
        await adapter.deleteMany({ model, where: [{ field: 'userId', value: userId }] });
      await adapter.deleteMany({ model: 'verification', where: [{ field: 'value', value: userId }] });
      await internalAdapter.deleteUser(userId);
    },
    async cookieFor(email) {
      const context = await auth.$context;
      const found = await context.internalAdapter.findUserByEmail(email);
      if (!found) throw new Error('There is no such account.');
      const session = await context.internalAdapter.createSession(found.user.id);
      return `${context.authCookies.sessionToken.name}=${signedValue(session.token, context.secret)}`;
    },
  };
}

/** What the library refuses is null; what it throws otherwise is broken and passes on. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
}

/** better-auth's own cookie form: the token and its HMAC-SHA-256, percent-encoded. */
function signedValue(token: string, secret: string): string {
  return encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`);
}
