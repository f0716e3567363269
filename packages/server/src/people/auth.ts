/**
 * Staff sign in by better-auth, on the house's one database handle. It keeps the real time.
 *
 * Membership is the firm's own (`staff`, from its log): a second copy in the library's organisation tables could
 * disagree with what `may()` reads.
 */
import { argon2, type Argon2Parameters, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { betterAuth } from 'better-auth';
import type { Database } from '../platform/database/database.ts';

const hashArgon2 = promisify(argon2) as (
  algorithm: 'argon2id',
  parameters: Argon2Parameters,
) => Promise<Buffer>;
/** OWASP's floor for Argon2id: 19 MiB, 2 passes, 1 lane. */
const PASSWORD_COST = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 } as const;
const SESSION_SECONDS = 12 * 60 * 60;
const RESET_SECONDS = 10 * 60;
const PASSWORD_MIN = 12;

export interface Auth {
  /** Answers everything under `/v1/auth/`. */
  handle(request: Request): Promise<Response>;
  /** The account and session that a request's cookie proves; null for none. */
  session(headers: Headers): Promise<{ userId: string; sessionId: string } | null>;
  createUser(user: Readonly<{ name: string; email: string; password: string }>): Promise<string>;
  /** Signs an account in without its password and gives the `Cookie` header: for the demo and for tests. */
  cookieFor(email: string): Promise<string>;
}

export type AuthParts = Readonly<{
  database: Database;
  secret: Uint8Array;
  /** Address of the service; its origin is the only one trusted. */
  baseUrl: () => string;
  sendPasswordReset: (mail: Readonly<{ userId: string; to: string; url: string }>) => Promise<void>;
}>;

export function createAuth({ database, secret, baseUrl, sendPasswordReset }: AuthParts): Auth {
  const auth = betterAuth({
    basePath: '/v1/auth',
    baseURL: baseUrl(),
    trustedOrigins: () => [new URL(baseUrl()).origin],
    secret: Buffer.from(secret).toString('base64url'),
    database: { db: database.kysely, type: database.engine, transaction: false },
    user: { modelName: 'auth_user' },
    session: { modelName: 'auth_session', expiresIn: SESSION_SECONDS, updateAge: SESSION_SECONDS / 12 },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: 256,
      resetPasswordTokenExpiresIn: RESET_SECONDS,
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
      // The token stands in the fragment: it reaches no server log, and a scanner that opens the link spends nothing.
      sendResetPassword: async ({ user, token }) =>
        sendPasswordReset({
          userId: user.id,
          to: user.email,
          url: `${baseUrl()}/console/reset#token=${token}`,
        }),
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      // The attribute is set below; the library's own switch would put a second prefix before ours.
      useSecureCookies: false,
      cookies: { session_token: { name: '__Host-parenthese' } },
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'strict', path: '/' },
    },
  });

  return {
    async handle(request) {
      const response = await auth.handler(request);
      // The library repeats the session's token in the body, where scripts could read what the cookie hides from them.
      if (response.ok && response.headers.has('set-cookie'))
        return new Response('{}', { headers: withoutLength(response.headers) });
      return response;
    },
    async session(headers) {
      if (!headers.get('cookie')?.includes('__Host-parenthese')) return null;
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      return found && { userId: found.user.id, sessionId: found.session.id };
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
    async cookieFor(email) {
      const context = await auth.$context;
      const found = await context.internalAdapter.findUserByEmail(email);
      if (!found) throw new Error('There is no such account.');
      const session = await context.internalAdapter.createSession(found.user.id);
      return `${context.authCookies.sessionToken.name}=${signedValue(session.token, context.secret)}`;
    },
  };
}

function withoutLength(headers: Headers): Headers {
  const kept = new Headers(headers);
  kept.delete('content-length');
  return kept;
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
