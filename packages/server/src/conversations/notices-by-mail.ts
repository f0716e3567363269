/**
 * Who is told by mail, and when: the visitor that their message arrived and that the firm has answered, the firm that
 * somebody waits. Each is a job written with the event that causes it, so that none is lost and none sent twice.
 */
import { aimSentence } from '@parenthese/shared/availability/sentences.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { Presence } from '../availability/presence.ts';
import type { Firm, Firms } from '../firms/firms.ts';
import type { Log } from '../log/log.ts';
import type { Database, Db, Tx } from '../platform/database/database.ts';
import type { Job, JobOutcome, Jobs } from '../platform/jobs/jobs.ts';
import { footOf, setLetter } from '../platform/mail/letter.ts';
import type { Mailer } from '../platform/mail/mailer.ts';
import { createMailQuota } from '../platform/mail/quota.ts';
import type { World } from '../platform/world.ts';
import { issueCode } from './accesses.ts';
import { createConversationStore, type ConversationRow } from './conversation-store.ts';
import { staffMail, visitorMail, type MailText, type VisitorMail } from './mail-texts.ts';

/** A panel in sight says at once what it shows, so what is unread after this was not in sight: only that is worth a mail. */
const UNREAD_GRACE_MS = 120_000;
/** Time for a console that is just being opened, before staff are told. */
const NOBODY_GRACE_MS = 20_000;

/** What one address is sent at the most: anybody can type somebody else's, and a flood of messages tells staff no more. */
const VISITOR_MAILS_PER_HOUR = 10;
const STAFF_MAILS_PER_HOUR = 30;

type Cause = Readonly<{ firmId: number; conversation: string; count: number; at: number }>;

export function planReceipt(
  jobs: Jobs,
  tx: Tx,
  { firmId, conversation, count, at, due }: Cause & { due: number | null },
): Promise<void> {
  return jobs.plan(tx, {
    firmId,
    kind: 'mail.receipt',
    key: `${conversation}:${count}`,
    payload: { conversation, due },
    dueAt: at,
  });
}

/** Once per unread stretch: an answer that follows another unread one plans nothing new. */
export async function planAnswered(
  jobs: Jobs,
  tx: Tx,
  { firmId, conversation, count, unreadBefore, at }: Cause & { unreadBefore: boolean },
): Promise<void> {
  if (unreadBefore) return;
  await jobs.plan(tx, {
    firmId,
    kind: 'mail.answered',
    key: `${conversation}:${count}`,
    payload: { conversation, count },
    dueAt: at + UNREAD_GRACE_MS,
  });
}

export function planSomebodyWaits(
  jobs: Jobs,
  tx: Tx,
  { firmId, conversation, count, at }: Cause,
): Promise<void> {
  return jobs.plan(tx, {
    firmId,
    kind: 'mail.waits',
    key: `${conversation}:${count}`,
    payload: { conversation, count },
    dueAt: at + NOBODY_GRACE_MS,
  });
}

export type NoticeParts = Readonly<{
  database: Database;
  log: Log;
  firms: Firms;
  jobs: Jobs;
  mailer: Mailer;
  presence: Presence;
  world: World;
  baseUrl: () => string;
}>;

/** Registers what each job does when it is due. Every one looks again: what has been read or answered since is not mailed. */
export function handleNotices({
  database,
  log,
  firms,
  jobs,
  mailer,
  presence,
  world,
  baseUrl,
}: NoticeParts): void {
  const db: Db = database.kysely;
  const toAddress = createMailQuota({ world, perHour: VISITOR_MAILS_PER_HOUR });
  const toColleague = createMailQuota({ world, perHour: STAFF_MAILS_PER_HOUR });

  jobs.handle('mail.receipt', ({ firmId, payload }) =>
    toVisitor(firmId, String(payload['conversation']), 'receipt', payload['due'] as number | null),
  );

  jobs.handle('mail.fresh', ({ firmId, payload }) =>
    toVisitor(firmId, String(payload['conversation']), 'answered', null),
  );

  jobs.handle('mail.answered', async ({ firmId, payload }) => {
    const id = String(payload['conversation']);
    const row = await createConversationStore(db).get(firmId, id);
    if (!row || row.seen >= Number(payload['count'])) return 'done';
    return toVisitor(firmId, id, 'answered', null);
  });

  jobs.handle('mail.waits', async ({ firmId, payload }: Job): Promise<JobOutcome> => {
    const row = await createConversationStore(db).get(firmId, String(payload['conversation']));
    if (!row || row.waiting_count !== Number(payload['count'])) return 'done';
    if ((await presence.present(firmId)).staff.length > 0) return 'done';
    return toStaff(await firms.byId(db, firmId), row);
  });

  /** The code is made when the mail is sent, so that its seven days begin then; a mail that fails makes a newer one. */
  async function toVisitor(
    firmId: number,
    id: string,
    kind: VisitorMail,
    due: number | null,
  ): Promise<JobOutcome> {
    const row = await createConversationStore(db).get(firmId, id);
    const email = row && (await addressOf(firmId, row));
    if (!row || email === null || !mailer.works) return 'done';
    const wait = toAddress.take(email);
    if (wait > 0) return world.clock() + wait;
    const firm = await firms.byId(db, firmId);
    const { code } = await database.transaction((tx) =>
      issueCode(tx, world, { firmId, purpose: 'link', conversation: id, visitor: row.visitor }),
    );
    const telling = { zone: firm.settings.calendar.zone, now: world.clock() };
    const aim = due === null ? null : aimSentence(due, telling)[row.language];
    await send(
      firm,
      email,
      row.language,
      visitorMail(kind, row.language, aim),
      `${baseUrl()}/c/${firm.slug}#lien=${code}`,
    );
    return 'done';
  }

  async function toStaff(firm: Firm, row: ConversationRow): Promise<JobOutcome> {
    if (!mailer.works) return 'done';
    const members = await firms.staff(db, firm.id);
    const told = members.filter(
      ({ id, role, removed }) =>
        !removed && role !== 'reader' && (row.assigned === null || row.assigned === id),
    );
    const language = firm.settings.languages[0] ?? 'fr';
    for (const { userId } of told) {
      if (userId === null) continue;
      const account = await db
        .selectFrom('auth_user')
        .select('email')
        .where('id', '=', userId)
        .executeTakeFirst();
      // Who has been told so often that somebody waits knows it.
      if (account && toColleague.take(account.email) === 0)
        await send(
          firm,
          account.email,
          language,
          staffMail(language),
          `${baseUrl()}/console/conversations/${row.id}`,
        );
    }
    return 'done';
  }

  async function addressOf(firmId: number, row: ConversationRow): Promise<string | null> {
    if (row.contact === null) return null;
    const events = await log.readThread(db, firmId, row.id, { after: row.contact - 1, limit: 1 });
    const given = events[0];
    return given?.kind === 'contact.given' ? given.body.email : null;
  }

  async function send(
    firm: Firm,
    to: string,
    language: Language,
    { subject, lines, act }: MailText,
    url: string,
  ): Promise<void> {
    await mailer.send({
      firmId: firm.id,
      to,
      subject,
      ...setLetter({ language, subject, lines, act, url, foot: footOf(language) }),
    });
  }
}
