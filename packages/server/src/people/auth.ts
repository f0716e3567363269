/**
 * Staff sign in by better-auth, on the house's one database handle. It keeps the real time.
 *
 * Membership is the firm's own (`staff`, from its log): a second copy in the library's organisation tables could
 * disagree with what `may()` reads.
 */
import {
  argon2,
  type Argon2Parameters,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { promisify } from 'node:util';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { PASSWORD_MAX_CHARACTERS, PASSWORD_MIN_CHARACTERS } from '@parenthese/shared/people/wire.ts';
import type { Database } from '../platform/database/database.ts';
import { Refusal } from '../platform/refusal.ts';

const hashArgon2 = promisify(argon2) as (
  algorithm: 'argon2id',
  parameters: Argon2Parameters,
) => Promise<Buffer>;
/** OWASP's floor for Argon2id: 19 MiB, 2 passes, 1 lane. */
const PASSWORD_COST = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 } as const;
const SESSION_SECONDS = 12 * 60 * 60;
/** The library is given a secret of its own, from which that over the firms’ keys cannot be told. */
const SECRET_USE = 'parenthese staff sessions 1';
const RESET_MS = 10 * 60_000;
const BUSY = { retryAfterSeconds: 5 } as const;

export interface Auth {
  /**
   * Signs in by address and password; the headers set the cookie. Null when either is wrong and for whoever works
   * nowhere any more: all are the same work and the same answer.
   */
  signIn(credentials: Readonly<{ email: string; password: string }>): Promise<Headers | null>;
  /** Ends the session of a request's cookie; the headers take the cookie back. Refuses when the session has survived. */
  signOut(headers: Headers): Promise<Headers>;
  /** The account and session that a request's cookie proves; null for none. */
  session(headers: Headers): Promise<{ userId: string; sessionId: string } | null>;
  /** Of these sessions, those that still hold. */
  living(sessionIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Deletes the sessions and the mailed links that have run out. */
  sweep(): Promise<void>;
  userIdOf(email: string): Promise<string | null>;
  /** Makes the token of a link to a new password, good once and for ten minutes or as told. It cancels every older one. */
  createResetToken(userId: string, lifeMs?: number): Promise<string>;
  /** Spends the token and ends all sessions of the account; false when the token is unknown, spent or too old. */
  resetPassword(choice: Readonly<{ newPassword: string; token: string }>): Promise<boolean>;
  createUser(user: Readonly<{ name: string; email: string; password: string }>): Promise<string>;
  /** Takes an account away, with its sessions and its password. */
  deleteUser(userId: string): Promise<void>;
  /** Signs an account in without its password and gives the `Cookie` header: for the demo and for tests. */
  cookieFor(email: string): Promise<string>;
}

export type AuthParts = Readonly<{
  database: Database;
  secret: Uint8Array;
  /** Address of the service; its origin is the only one trusted. */
  baseUrl: () => string;
}>;

export function createAuth({ database, secret, baseUrl }: AuthParts): Auth {
  const auth = betterAuth({
    basePath: '/v1/auth',
    baseURL: baseUrl(),
    trustedOrigins: () => [new URL(baseUrl()).origin],
    secret: Buffer.from(hkdfSync('sha256', secret, '', SECRET_USE, 32)).toString('base64url'),
    database: { db: database.kysely, type: database.engine, transaction: false },
    user: { modelName: 'auth_user' },
    session: { modelName: 'auth_session', expiresIn: SESSION_SECONDS, updateAge: SESSION_SECONDS / 12 },
    account: { modelName: 'auth_account' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN_CHARACTERS,
      maxPasswordLength: PASSWORD_MAX_CHARACTERS,
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    // A thief of the database finds no token that opens an account.
    verification: { modelName: 'auth_verification', storeIdentifier: 'hashed' },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      ipAddress: { disableIpTracking: true },
      // The attribute is set below; the library's own switch would put a second prefix before ours.
      useSecureCookies: false,
      cookies: { session_token: { name: '__Host-parenthese' } },
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'strict', path: '/' },
    },
  });

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
    async signIn(body) {
      const signedIn = await orNull(auth.api.signInEmail({ body, returnHeaders: true }));
      if (!signedIn) return null;
      if (await worksSomewhere(signedIn.response.user.id)) return signedIn.headers;
      await (await auth.$context).internalAdapter.deleteSession(signedIn.response.token);
      return null;
    },
    async signOut(headers) {
      const { headers: answer } = await auth.api.signOut({ headers, returnHeaders: true });
      // The library keeps quiet when it cannot delete; whoever was told that they are signed out must be.
      if (await auth.api.getSession({ headers, query: { disableRefresh: true } }))
        throw new Refusal('busy', BUSY);
      return answer;
    },
    async session(headers) {
      if (!headers.get('cookie')?.includes('__Host-parenthese')) return null;
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      return found && { userId: found.user.id, sessionId: found.session.id };
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
      for (const model of ['session', 'account'])
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

async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await hashArgon2('argon2id', { message: password.normalize('NFC'), nonce, ...PASSWORD_COST });
  return `argon2id$${nonce.toString('base64url')}$${tag.toString('base64url')}`;
}

async function isPassword(hash: string, password: string): Promise<boolean> {
  const [, nonce = '', tag = ''] = hash.split('$');
  const expected = Buffer.from(tag, 'base64url');
  const given = await hashArgon2('argon2id', {
    message: password.normalize('NFC'),
    nonce: Buffer.from(nonce, 'base64url'),
    ...PASSWORD_COST,
  });
  return given.length === expected.length && timingSafeEqual(given, expected);
}
