/**
 * A new address for an account: asked for with the password, told to the old address, and confirmed by a link to the
 * new one. Where no mail is set up nobody could confirm anything, and it holds at once.
 */
import { createHash } from 'node:crypto';
import { footOf, setLetter } from '../platform/mail/letter.ts';
import { Refusal } from '../platform/refusal.ts';
import { newSecret } from '../platform/world.ts';
import type { AccountMailParts, AccountMails } from './account-mails.ts';
import { confirmEmailMail } from './account-mail-text.ts';
import type { Auth } from './auth.ts';

const KIND = 'mail.new-email';
const LIFE_MS = 24 * 3_600_000;

export interface NewEmail {
  /** False when it holds at once. The caller has seen the password. */
  ask(firmId: number, userId: string, email: string): Promise<boolean>;
  /** The address that waits; null for none. */
  waiting(userId: string): Promise<string | null>;
  /** Spends the link. */
  confirm(token: string): Promise<{ userId: string; email: string }>;
  /** Forgets what nobody has confirmed. */
  sweep(): Promise<void>;
}

export type NewEmailParts = AccountMailParts & Readonly<{ auth: Auth; mails: AccountMails }>;

export function createNewEmail(parts: NewEmailParts): NewEmail {
  const { database, auth, jobs, mailer, mails, world } = parts;
  const db = database.kysely;
  jobs.handle(KIND, async ({ firmId, payload }) => {
    await mailLink(parts, firmId, String(payload['userId']));
    return 'done';
  });

  async function demandFree(email: string, userId: string): Promise<void> {
    const holder = await auth.userIdOf(email);
    if (holder !== null && holder !== userId) throw new Refusal('email-taken', { field: 'email' });
  }

  return {
    async ask(firmId, userId, wish) {
      const email = wish.toLowerCase();
      await demandFree(email, userId);
      if (!mailer.works) {
        await auth.account.setEmail(userId, email);
        return false;
      }
      const now = world.clock();
      const row = { email, token_hash: null, expires_at: now + LIFE_MS };
      await database.transaction(async (tx) => {
        // One at a time: a newer one ends the older and its link.
        await tx
          .insertInto('auth_new_emails')
          .values({ user_id: userId, ...row })
          .onConflict((oc) => oc.column('user_id').doUpdateSet(row))
          .execute();
        const key = `${userId}:${newSecret(world)}`;
        await jobs.plan(tx, { firmId, kind: KIND, key, payload: { userId }, dueAt: now });
      });
      await mails.tell(firmId, userId, 'email-asked');
      return true;
    },

    async waiting(userId) {
      const row = await db
        .selectFrom('auth_new_emails')
        .select(['email', 'expires_at'])
        .where('user_id', '=', userId)
        .executeTakeFirst();
      return row && row.expires_at > world.clock() ? row.email : null;
    },

    async confirm(token) {
      const row = await db
        .selectFrom('auth_new_emails')
        .selectAll()
        .where('token_hash', '=', hashOf(token))
        .where('expires_at', '>', world.clock())
        .executeTakeFirst();
      if (!row) throw new Refusal('email-link-expired');
      await demandFree(row.email, row.user_id);
      const { numDeletedRows } = await db
        .deleteFrom('auth_new_emails')
        .where('token_hash', '=', row.token_hash)
        .executeTakeFirst();
      if (numDeletedRows === 0n) throw new Refusal('email-link-expired');
      await auth.account.setEmail(row.user_id, row.email);
      return { userId: row.user_id, email: row.email };
    },

    async sweep() {
      await db.deleteFrom('auth_new_emails').where('expires_at', '<=', world.clock()).execute();
    },
  };
}

/** The token is made when the mail is sent, and stands in the fragment. */
async function mailLink(
  { database: { kysely }, firms, mailer, world, baseUrl }: NewEmailParts,
  firmId: number,
  userId: string,
): Promise<void> {
  const token = newSecret(world);
  const row = await kysely
    .updateTable('auth_new_emails')
    .set({ token_hash: hashOf(token) })
    .where('user_id', '=', userId)
    .where('expires_at', '>', world.clock())
    .returning('email')
    .executeTakeFirst();
  if (!row) return;
  const language = (await firms.byId(kysely, firmId)).settings.languages[0] ?? 'fr';
  const { subject, lines, act } = confirmEmailMail(language);
  const url = `${baseUrl()}/console/confirm-email#token=${token}`;
  await mailer.send({
    firmId,
    to: row.email,
    subject,
    ...setLetter({ language, subject, lines, act, url, foot: footOf(language) }),
  });
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
