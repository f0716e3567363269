/** The library that keeps accounts and sessions, set up for this house: on its one database handle, in its own form. */
import { hkdfSync } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { PASSWORD_MAX_CHARACTERS, PASSWORD_MIN_CHARACTERS } from '@parenthese/shared/people/wire.ts';
import type { Database, Db } from '../platform/database/database.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { HASHED_CODES, newRecoveryCodes } from './recovery-codes.ts';

const SESSION_SECONDS = 12 * 60 * 60;
/** How long the second step of signing in waits for its code. */
const SECOND_STEP_SECONDS = 10 * 60;
/** The library is given a secret of its own, from which that over the firms’ keys cannot be told. */
const SECRET_USE = 'parenthese staff sessions 1';

export const SESSION_COOKIE = '__Host-parenthese';
export const SECOND_STEP_COOKIE = '__Host-parenthese-step';

export type AuthParts = Readonly<{
  database: Database;
  secret: Uint8Array;
  /** Address of the service; its origin is the only one trusted. */
  baseUrl: () => string;
}>;
export type BetterAuth = ReturnType<typeof createBetterAuth>;

/** Forgets the address that an account asked for and has not confirmed. */
export async function dropNewEmail(db: Db, userId: string): Promise<void> {
  await db.deleteFrom('auth_new_emails').where('user_id', '=', userId).execute();
}

export function createBetterAuth({ database, secret, baseUrl }: AuthParts) {
  return betterAuth({
    basePath: '/v1/auth',
    baseURL: baseUrl(),
    trustedOrigins: () => [new URL(baseUrl()).origin],
    secret: Buffer.from(hkdfSync('sha256', secret, '', SECRET_USE, 32)).toString('base64url'),
    database: { db: database.kysely, type: database.engine, transaction: false },
    user: { modelName: 'auth_user' },
    session: {
      modelName: 'auth_session',
      expiresIn: SESSION_SECONDS,
      updateAge: SESSION_SECONDS / 12,
      // Of several firms, the one that this session works in.
      additionalFields: { firm: { type: 'number', required: false, input: false } },
    },
    account: { modelName: 'auth_account' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN_CHARACTERS,
      maxPasswordLength: PASSWORD_MAX_CHARACTERS,
      revokeSessionsOnPasswordReset: true,
      // Whoever takes their account back by a new password takes it from a stranger's new address too.
      onPasswordReset: async ({ user }) => dropNewEmail(database.kysely, user.id),
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    // A thief of the database finds no token that opens an account.
    verification: { modelName: 'auth_verification', storeIdentifier: 'hashed' },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [
      twoFactor({
        twoFactorTable: 'auth_two_factor',
        twoFactorCookieMaxAge: SECOND_STEP_SECONDS,
        backupCodeOptions: { customBackupCodesGenerate: newRecoveryCodes, storeBackupCodes: HASHED_CODES },
      }),
    ],
    advanced: {
      ipAddress: { disableIpTracking: true },
      // The attribute is set below; the library's own switch would put a second prefix before ours.
      useSecureCookies: false,
      cookies: { session_token: { name: SESSION_COOKIE }, two_factor: { name: SECOND_STEP_COOKIE } },
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'strict', path: '/' },
    },
  });
}
