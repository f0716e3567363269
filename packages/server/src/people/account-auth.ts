/** What an account does with itself at the library: its password, its address, its sessions. */
import { APIError } from 'better-auth/api';
import type { Database } from '../platform/database/database.ts';
import { dropNewEmail, type BetterAuth } from './better-auth.ts';
import { hashPassword, isPassword } from './passwords.ts';

export type SessionRow = Readonly<{ id: string; at: number; expiresAt: number; device: string }>;

export interface AccountAuth {
  emailOf(userId: string): Promise<string>;
  /** Which of these accounts have a second factor, and their addresses. */
  describe(
    userIds: readonly string[],
  ): Promise<ReadonlyMap<string, Readonly<{ email: string; secondFactor: boolean }>>>;
  isPasswordOf(userId: string, password: string): Promise<boolean>;
  /** Sets the password of whoever the request's cookie proves, ends all their sessions and begins this one anew. */
  changePassword(
    headers: Headers,
    change: Readonly<{ password: string; newPassword: string }>,
    firm: number | null,
  ): Promise<Headers | null>;
  /** An account that worked nowhere begins again: another password, no second factor, no session. */
  renew(userId: string, password: string): Promise<void>;
  /** Of somebody who has lost it; whoever asks has the right. */
  dropSecondFactor(userId: string): Promise<void>;
  /** The caller has seen that the address is free and theirs. */
  setEmail(userId: string, email: string): Promise<void>;
  /** Those that hold, newest first. */
  sessions(userId: string): Promise<readonly SessionRow[]>;
  /** Ends one session of the account, or all of it but one; resolves with the ids of those that ended. */
  endSession(userId: string, sessionId: string): Promise<readonly string[]>;
  endSessions(userId: string, options?: { except?: string }): Promise<readonly string[]>;
  /** In which of its firms a session goes on. */
  chooseFirm(sessionId: string, firm: number): Promise<void>;
}

type StoredSession = Readonly<{
  id: string;
  userId: string;
  createdAt: Date;
  expiresAt: Date;
  userAgent?: string | null;
}>;

export function createAccountAuth(auth: BetterAuth, { kysely }: Database): AccountAuth {
  async function stored(userId: string): Promise<readonly StoredSession[]> {
    const { adapter } = await auth.$context;
    const found = await adapter.findMany<StoredSession>({
      model: 'session',
      where: [{ field: 'userId', value: userId }],
      sortBy: { field: 'createdAt', direction: 'desc' },
      limit: 1_000,
    });
    return found.filter(({ expiresAt }) => expiresAt > new Date());
  }

  async function end(sessions: readonly StoredSession[]): Promise<readonly string[]> {
    const { adapter } = await auth.$context;
    const ids = sessions.map(({ id }) => id);
    if (ids.length > 0)
      await adapter.deleteMany({ model: 'session', where: [{ field: 'id', operator: 'in', value: ids }] });
    return ids;
  }

  async function dropSecondFactor(userId: string): Promise<void> {
    const { adapter, internalAdapter } = await auth.$context;
    await internalAdapter.updateUser(userId, { twoFactorEnabled: false });
    await adapter.deleteMany({ model: 'twoFactor', where: [{ field: 'userId', value: userId }] });
  }

  return {
    async emailOf(userId) {
      const { email } = await kysely
        .selectFrom('auth_user')
        .select('email')
        .where('id', '=', userId)
        .executeTakeFirstOrThrow();
      return email;
    },

    async describe(userIds) {
      if (userIds.length === 0) return new Map();
      const rows = await kysely
        .selectFrom('auth_user')
        .select(['id', 'email', 'twoFactorEnabled'])
        .where('id', 'in', userIds)
        .execute();
      // A boolean on one engine, a number on the other.
      return new Map(
        rows.map(({ id, email, twoFactorEnabled }) => [
          id,
          { email, secondFactor: Boolean(twoFactorEnabled) },
        ]),
      );
    },

    async isPasswordOf(userId, password) {
      const { internalAdapter } = await auth.$context;
      const hash = (await internalAdapter.findCredentialAccount(userId))?.password;
      return hash != null && isPassword(hash, password);
    },

    async changePassword(headers, { password, newPassword }, firm) {
      const body = { currentPassword: password, newPassword, revokeOtherSessions: true };
      const changed = await auth.api
        .changePassword({ body, headers, returnHeaders: true })
        .catch((error: unknown) => {
          if (error instanceof APIError && error.statusCode < 500) return null;
          throw error;
        });
      if (changed === null) return null;
      await dropNewEmail(kysely, changed.response.user.id);
      const { token } = changed.response;
      if (token !== null && firm !== null)
        await (
          await auth.$context
        ).adapter.update({
          model: 'session',
          where: [{ field: 'token', value: token }],
          update: { firm },
        });
      return changed.headers;
    },

    async renew(userId, password) {
      const { adapter, internalAdapter } = await auth.$context;
      await internalAdapter.updatePassword(userId, await hashPassword(password));
      await adapter.deleteMany({ model: 'session', where: [{ field: 'userId', value: userId }] });
      await dropSecondFactor(userId);
    },
    dropSecondFactor,

    async setEmail(userId, email) {
      await dropNewEmail(kysely, userId);
      const { adapter, internalAdapter } = await auth.$context;
      await internalAdapter.updateUser(userId, { email, emailVerified: true });
      // A link to a new password went to the old address.
      await adapter.deleteMany({ model: 'verification', where: [{ field: 'value', value: userId }] });
    },

    async sessions(userId) {
      return (await stored(userId)).map(({ id, createdAt, expiresAt, userAgent }) => ({
        id,
        at: createdAt.getTime(),
        expiresAt: expiresAt.getTime(),
        device: userAgent ?? '',
      }));
    },
    endSession: async (userId, sessionId) => end((await stored(userId)).filter(({ id }) => id === sessionId)),
    endSessions: async (userId, { except } = {}) =>
      end((await stored(userId)).filter(({ id }) => id !== except)),

    async chooseFirm(sessionId, firm) {
      const { adapter } = await auth.$context;
      await adapter.update({
        model: 'session',
        where: [{ field: 'id', value: sessionId }],
        update: { firm },
      });
    },
  };
}
