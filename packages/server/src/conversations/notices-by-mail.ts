/**
 * What a visitor is told by mail, and when: that their message arrived, and that the firm has answered. Each is a job
 * written with the event that causes it, so that none is lost and none sent twice. (Staff are told by `notices`.)
 */
import { aimSentence } from '@parenthese/shared/availability/sentences.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { Firm, Firms } from '../firms/firms.ts';
import type { Log } from '../log/log.ts';
import type { Database, Db, Tx } from '../platform/database/database.ts';
import type { JobOutcome, Jobs } from '../platform/jobs/jobs.ts';
import { footOf, setLetter, type MailText } from '../platform/mail/letter.ts';
import type { Mailer } from '../platform/mail/mailer.ts';
import { createMailQuota } from '../platform/mail/quota.ts';
import type { World } from '../platform/world.ts';
import { hashOf, issueCode } from './accesses.ts';
import { createConversationStore, type ConversationRow } from './conversation-store.ts';
import { visitorMail, type VisitorMail } from './mail-texts.ts';

/** A panel in sight says at once what it shows, so what is unread after this was not in sight: only that is worth a mail. */
const UNREAD_GRACE_MS = 120_000;

/** What one address is sent at the most: anybody can type somebody else's. */
const VISITOR_MAILS_PER_HOUR = 10;

type Cause = Readonly<{ firmId: number; conversation: string; count: number; at: number }>;

/** One for each conversation and address, however often the address is given; the key tells the address to nobody. */
export function planReceipt(
  jobs: Jobs,
  tx: Tx,
  { firmId, conversation, email, at, due }: Omit<Cause, 'count'> & { email: string; due: number | null },
): Promise<void> {
  return jobs.plan(tx, {
    firmId,
    kind: 'mail.receipt',
    key: receiptKey(conversation, email),
    payload: { conversation, due },
    dueAt: at,
  });
}

function receiptKey(conversation: string, email: string): string {
  return `${conversation}:${hashOf(`${conversation} ${email}`)}`;
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

/** A conversation whose visitor has left an address. */
type Reachable = Readonly<{ row: ConversationRow; email: string }>;

export type NoticeParts = Readonly<{
  database: Database;
  log: Log;
  firms: Firms;
  jobs: Jobs;
  mailer: Mailer;
  world: World;
  baseUrl: () => string;
}>;

/** Registers what each job does when it is due. Every one looks again: what has been read or answered since is not mailed. */
export function handleNotices({ database, log, firms, jobs, mailer, world, baseUrl }: NoticeParts): void {
  const db: Db = database.kysely;
  const receipts = createMailQuota({ world, perHour: VISITOR_MAILS_PER_HOUR });
  const answers = createMailQuota({ world, perHour: VISITOR_MAILS_PER_HOUR });

  jobs.handle('mail.receipt', async ({ firmId, key, payload }) => {
    const found = await reachable(firmId, String(payload['conversation']));
    // The address was changed meanwhile: the one it was changed to has a receipt of its own.
    if (!found || key !== receiptKey(found.row.id, found.email)) return 'done';
    // Anybody can ask for receipts to anybody: what is over is dropped, and never stands before an answer.
    if (receipts.take(found.email) === 0) await toVisitor(found, 'receipt', payload['due'] as number | null);
    return 'done';
  });

  jobs.handle('mail.fresh', ({ firmId, payload }) => tellAnswered(firmId, String(payload['conversation'])));

  jobs.handle('mail.answered', async ({ firmId, payload }) => {
    const id = String(payload['conversation']);
    const row = await createConversationStore(db).get(firmId, id);
    if (!row || row.seen >= row.last_answer) return 'done';
    // All was seen meanwhile, and what is unread now has a mail of its own.
    if (await isPlannedAfter(firmId, id, Number(payload['count']))) return 'done';
    return tellAnswered(firmId, id);
  });

  /** Whether a later unread stretch of a conversation has begun. */
  async function isPlannedAfter(firmId: number, conversation: string, count: number): Promise<boolean> {
    const planned = await db
      .selectFrom('jobs')
      .select('key')
      .where('firm_id', '=', firmId)
      .where('kind', '=', 'mail.answered')
      // The semicolon follows the colon: all keys that begin with the conversation and a colon lie between.
      .where('key', '>', `${conversation}:`)
      .where('key', '<', `${conversation};`)
      .execute();
    return planned.some(({ key }) => Number(key.slice(conversation.length + 1)) > count);
  }

  async function tellAnswered(firmId: number, id: string): Promise<JobOutcome> {
    const found = await reachable(firmId, id);
    if (!found) return 'done';
    const wait = answers.take(found.email);
    if (wait > 0) return world.clock() + wait;
    await toVisitor(found, 'answered', null);
    return 'done';
  }

  async function reachable(firmId: number, id: string): Promise<Reachable | null> {
    const row = await createConversationStore(db).get(firmId, id);
    const email = row && (await addressOf(firmId, row));
    return row && email !== null && mailer.works ? { row, email } : null;
  }

  /** The code is made when the mail is sent, so that its seven days begin then; a mail that fails makes a newer one. */
  async function toVisitor({ row, email }: Reachable, kind: VisitorMail, due: number | null): Promise<void> {
    const { firm_id: firmId, id: conversation, visitor, language } = row;
    const firm = await firms.byId(db, firmId);
    const { code } = await database.transaction((tx) =>
      issueCode(tx, world, { firmId, purpose: 'link', conversation, visitor, accessUntil: null }),
    );
    const telling = { zone: firm.settings.calendar.zone, now: world.clock() };
    const aim = due === null ? null : aimSentence(due, telling)[language];
    const url = `${baseUrl()}/c/${firm.slug}#lien=${code}`;
    await send(firm, email, language, visitorMail(kind, language, aim), url);
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
