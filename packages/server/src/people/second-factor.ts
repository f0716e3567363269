/**
 * The second factor: codes of an authenticator (TOTP) and recovery codes, by the library's plugin, which keeps the
 * secret sealed, counts five tries for each sign-in and ten for each account. What it lacks is here: that a code opens
 * once only, though it is right for a minute and a half, and that recovery codes are kept as hashes.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { APIError } from 'better-auth/api';
import type { ProblemCode } from '@parenthese/shared/wire/problems.ts';
import type { Database } from '../platform/database/database.ts';
import { SECOND_STEP_COOKIE, type BetterAuth } from './better-auth.ts';
import { hashedCode, inGroups, newRecoveryCodes } from './recovery-codes.ts';

/** Longer than any code of an authenticator is right. */
const SPENT_CODES_KEPT_MS = 10 * 60_000;

export type Outcome<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; problem: ProblemCode }>;
/** Whose sign-in a step ended, by which kind of code, and their cookies. */
export type SecondStep = Readonly<{ userId: string; headers: Headers; recovery: boolean }>;
export type Begun = Readonly<{ uri: string; secret: string }>;

export interface SecondFactor {
  /** Ends a sign-in that waits for a code. */
  step(headers: Headers, code: string, device: string): Promise<Outcome<SecondStep>>;
  /** Makes a secret; it asks for nothing before a code of it was confirmed. */
  begin(headers: Headers, password: string, issuer: string): Promise<Outcome<Begun>>;
  /** Turns it on, and gives the recovery codes, which are not kept in words; the session begins anew. */
  confirm(
    headers: Headers,
    userId: string,
    code: string,
  ): Promise<Outcome<{ recoveryCodes: string[]; headers: Headers }>>;
  newRecoveryCodes(userId: string): Promise<string[]>;
  /** Turns it off; the session begins anew. */
  remove(headers: Headers, password: string): Promise<Outcome<Headers>>;
  recoveryCodesLeft(userId: string): Promise<number>;
}

type Stored = Readonly<{ id: string; backupCodes: string; verified?: boolean | null }>;

const PROBLEM_OF: Readonly<Record<string, ProblemCode>> = {
  INVALID_CODE: 'second-factor-code',
  INVALID_BACKUP_CODE: 'second-factor-code',
  INVALID_TWO_FACTOR_COOKIE: 'second-factor-again',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'second-factor-again',
  ACCOUNT_TEMPORARILY_LOCKED: 'second-factor-paused',
  TOTP_NOT_ENABLED: 'second-factor-off',
  BACKUP_CODES_NOT_ENABLED: 'second-factor-off',
  TOTP_ALREADY_ENABLED: 'second-factor-on',
  INVALID_PASSWORD: 'wrong-password',
};

export function createSecondFactor(
  auth: BetterAuth,
  database: Database,
  worksSomewhere: (userId: string) => Promise<boolean>,
): SecondFactor {
  async function find(userId: string): Promise<Stored | null> {
    const { adapter } = await auth.$context;
    return adapter.findOne<Stored>({ model: 'twoFactor', where: [{ field: 'userId', value: userId }] });
  }

  /** Whose password was right, by the cookie of the second step. The library proves it again. */
  async function waiting(cookie: string): Promise<string | null> {
    const { internalAdapter, secret } = await auth.$context;
    const identifier = unsigned(cookie, secret);
    if (identifier === null) return null;
    return (await internalAdapter.findVerificationValue(identifier))?.value ?? null;
  }

  /** False when the code has opened something before. */
  async function spend(userId: string, code: string): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await database.kysely
      .insertInto('auth_spent_codes')
      .values({ user_id: userId, code_hash: hashOf(userId, code), at: Date.now() })
      .onConflict((oc) => oc.columns(['user_id', 'code_hash']).doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  /** A wrong code may be a right one later. */
  async function unspend(userId: string, code: string): Promise<void> {
    await database.kysely
      .deleteFrom('auth_spent_codes')
      .where('user_id', '=', userId)
      .where('code_hash', '=', hashOf(userId, code))
      .execute();
  }

  async function byAuthenticator(headers: Headers, userId: string, code: string): Promise<Outcome<Headers>> {
    if (!(await spend(userId, code))) return { ok: false, problem: 'second-factor-code' };
    const verified = await told(auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }));
    if (!verified.ok) await unspend(userId, code);
    return verified.ok ? { ok: true, value: verified.value.headers } : verified;
  }

  async function byRecoveryCode(headers: Headers, code: string): Promise<Outcome<Headers>> {
    const body = { code: hashedCode(code) };
    const verified = await told(auth.api.verifyBackupCode({ body, headers, returnHeaders: true }));
    return verified.ok ? { ok: true, value: verified.value.headers } : verified;
  }

  async function setRecoveryCodes(userId: string): Promise<string[]> {
    const { adapter } = await auth.$context;
    const codes = newRecoveryCodes();
    await adapter.update({
      model: 'twoFactor',
      where: [{ field: 'userId', value: userId }],
      update: { backupCodes: JSON.stringify(codes.map(hashedCode)) },
    });
    return codes.map(inGroups);
  }

  return {
    async step(asked, code, device) {
      const cookie = cookieOf(asked, SECOND_STEP_COOKIE);
      const userId = cookie === null ? null : await waiting(cookie);
      if (cookie === null || userId === null || !(await worksSomewhere(userId)))
        return { ok: false, problem: 'second-factor-again' };
      // This cookie alone: with a session beside it the library would look at that session's account.
      const headers = new Headers({ cookie: `${SECOND_STEP_COOKIE}=${cookie}`, 'user-agent': device });
      const recovery = code.length !== 6;
      const verified = await (recovery
        ? byRecoveryCode(headers, code)
        : byAuthenticator(headers, userId, code));
      return verified.ok ? { ok: true, value: { userId, headers: verified.value, recovery } } : verified;
    },

    async begin(headers, password, issuer) {
      const begun = await told(
        auth.api.enableTwoFactor({ body: { password, method: 'totp', issuer }, headers }),
      );
      if (!begun.ok) return begun;
      const { totpURI: uri } = begun.value as { totpURI: string };
      return { ok: true, value: { uri, secret: new URL(uri).searchParams.get('secret') ?? '' } };
    },

    async confirm(headers, userId, code) {
      const known = await find(userId);
      if (!known || code.length !== 6)
        return { ok: false, problem: known ? 'second-factor-code' : 'second-factor-off' };
      if (known.verified) return { ok: false, problem: 'second-factor-on' };
      const verified = await byAuthenticator(headers, userId, code);
      if (!verified.ok) return verified;
      return { ok: true, value: { recoveryCodes: await setRecoveryCodes(userId), headers: verified.value } };
    },

    newRecoveryCodes: setRecoveryCodes,

    async remove(headers, password) {
      const removed = await told(
        auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }),
      );
      return removed.ok ? { ok: true, value: removed.value.headers } : removed;
    },

    async recoveryCodesLeft(userId) {
      const known = await find(userId);
      return known?.verified ? (JSON.parse(known.backupCodes) as string[]).length : 0;
    },
  };
}

export async function sweepSpentCodes({ kysely }: Database, now: number): Promise<void> {
  await kysely
    .deleteFrom('auth_spent_codes')
    .where('at', '<', now - SPENT_CODES_KEPT_MS)
    .execute();
}

/** What the library refuses, in our words; what it throws otherwise is broken and passes on. */
async function told<T>(asked: Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await asked };
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    const problem = PROBLEM_OF[String(error.body?.code)];
    // Two who spend the same recovery code at one moment: the second is told to try again.
    if (problem === undefined && error.statusCode !== 409) throw error;
    return { ok: false, problem: problem ?? 'second-factor-code' };
  }
}

function cookieOf(headers: Headers, name: string): string | null {
  const found = (headers.get('cookie') ?? '').split(/;\s*/).find((one) => one.startsWith(`${name}=`));
  return found?.slice(name.length + 1) ?? null;
}

/** The text that better-auth has signed; null when the signature is not its own. */
function unsigned(cookie: string, secret: string): string | null {
  const text = decoded(cookie);
  const dot = text.lastIndexOf('.');
  const given = Buffer.from(text.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', secret).update(text.slice(0, dot)).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? text.slice(0, dot) : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function hashOf(userId: string, code: string): string {
  return createHash('sha256').update(`${userId}:${code}`).digest('hex');
}
