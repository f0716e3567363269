/** Plans the mails about one's own account; where no mail is set up it plans none. */
import type { Firms } from '../firms/firms.ts';
import type { Database } from '../platform/database/database.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import { footOf, setLetter } from '../platform/mail/letter.ts';
import type { Mailer } from '../platform/mail/mailer.ts';
import { newId, type World } from '../platform/world.ts';
import { ACCOUNT_NEWS, accountNewsMail, type AccountNews } from './account-mail-text.ts';

const KIND = 'mail.account';

export type AccountMailParts = Readonly<{
  database: Database;
  firms: Firms;
  jobs: Jobs;
  mailer: Mailer;
  world: World;
  baseUrl: () => string;
}>;

export interface AccountMails {
  /** Tells the owner of an account, at its present address. */
  tell(firmId: number, userId: string, news: AccountNews): Promise<void>;
}

export function createAccountMails(parts: AccountMailParts): AccountMails {
  const { database, jobs, mailer, world } = parts;
  jobs.handle(KIND, async ({ firmId, payload }) => {
    const news = ACCOUNT_NEWS.find((one) => one === payload['news']);
    if (news !== undefined) await mailNews(parts, firmId, String(payload['userId']), news);
    return 'done';
  });
  return {
    async tell(firmId, userId, news) {
      if (!mailer.works) return;
      const job = { firmId, kind: KIND, key: newId(world), payload: { userId, news } };
      await database.transaction((tx) => jobs.plan(tx, { ...job, dueAt: world.clock() }));
    },
  };
}

async function mailNews(
  { database: { kysely }, firms, mailer, baseUrl }: AccountMailParts,
  firmId: number,
  userId: string,
  news: AccountNews,
): Promise<void> {
  const account = await kysely
    .selectFrom('auth_user')
    .select('email')
    .where('id', '=', userId)
    .executeTakeFirst();
  if (!account) return;
  const language = (await firms.byId(kysely, firmId)).settings.languages[0] ?? 'fr';
  const { subject, lines, act } = accountNewsMail(language, news);
  const url = `${baseUrl()}/console/account`;
  await mailer.send({
    firmId,
    to: account.email,
    subject,
    ...setLetter({ language, subject, lines, act, url, foot: footOf(language) }),
  });
}
