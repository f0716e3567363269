/** Mails the link to a new password to whoever works here, and never tells the asker whether anybody does. */
import type { Firms } from '../firms/firms.ts';
import type { Database } from '../platform/database/database.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import { footOf, setLetter } from '../platform/mail/letter.ts';
import type { Mailer } from '../platform/mail/mailer.ts';
import type { World } from '../platform/world.ts';
import type { Auth } from './auth.ts';
import { resetMail } from './password-mail-text.ts';

const KIND = 'mail.password';
/** One mail in this time for each account, so that asking is no way to flood a mailbox. */
const ONE_IN_MS = 120_000;

export type PasswordMailParts = Readonly<{
  database: Database;
  auth: Auth;
  firms: Firms;
  jobs: Jobs;
  mailer: Mailer;
  world: World;
  baseUrl: () => string;
}>;

export interface PasswordMail {
  /** Plans the mail if the address has an account of somebody who still works here. Called after the answer. */
  ask(email: string): Promise<void>;
}

export function createPasswordMail(parts: PasswordMailParts): PasswordMail {
  const { database, auth, jobs, world } = parts;
  jobs.handle(KIND, async ({ firmId, payload }) => {
    await mailLink(parts, firmId, String(payload['userId']));
    return 'done';
  });

  return {
    async ask(email) {
      const userId = await auth.userIdOf(email);
      const firmId = userId === null ? null : await firmOf(database, userId);
      if (userId === null || firmId === null) return;
      const now = world.clock();
      const key = `${userId}:${Math.floor(now / ONE_IN_MS)}`;
      await database.transaction((tx) =>
        jobs.plan(tx, { firmId, kind: KIND, key, payload: { userId }, dueAt: now }),
      );
    },
  };
}

/** The first firm in which an account works; null for none. */
export async function firmOf({ kysely }: Database, userId: string): Promise<number | null> {
  const member = await kysely
    .selectFrom('staff')
    .select('firm_id')
    .where('user_id', '=', userId)
    .where('removed', '=', 0)
    .orderBy('firm_id')
    .executeTakeFirst();
  return member?.firm_id ?? null;
}

/** The token is made when the mail is sent, and stands in the fragment: it reaches no server log and no scanner spends it. */
async function mailLink(
  { database, auth, firms, mailer, baseUrl }: PasswordMailParts,
  firmId: number,
  userId: string,
): Promise<void> {
  const db = database.kysely;
  const account = await db
    .selectFrom('auth_user')
    .select('email')
    .where('id', '=', userId)
    .executeTakeFirst();
  if (!account || !mailer.works) return;
  const language = (await firms.byId(db, firmId)).settings.languages[0] ?? 'fr';
  const { subject, lines, act } = resetMail(language);
  const url = `${baseUrl()}/console/reset#token=${await auth.createResetToken(userId)}`;
  await mailer.send({
    firmId,
    to: account.email,
    subject,
    ...setLetter({ language, subject, lines, act, url, foot: footOf(language) }),
  });
}
