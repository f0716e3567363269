/**
 * Tells staff that somebody waits, step by step, for as long as nobody who may answer has opened what was written.
 *
 * Each message is told once to each person by each way: what was told is noted in the transaction that plans the
 * sending. Each sending looks again when its time has come, so that nothing is told that was read or answered meanwhile.
 */
import { createHash } from 'node:crypto';
import { stepsFor, toldAt } from '@parenthese/shared/notices/steps.ts';
import type { PushPayload } from '@parenthese/shared/notices/wire.ts';
import { nextOf } from '@parenthese/shared/notices/wall-time.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { Presence } from '../availability/presence.ts';
import type { Wait, Waits } from '../conversations/waits.ts';
import type { Firm, Firms } from '../firms/firms.ts';
import type { Database, Tx } from '../platform/database/database.ts';
import type { Job, JobOutcome, Jobs } from '../platform/jobs/jobs.ts';
import { footOf, setLetter, type MailText } from '../platform/mail/letter.ts';
import type { Mailer } from '../platform/mail/mailer.ts';
import { createMailQuota } from '../platform/mail/quota.ts';
import type { World } from '../platform/world.ts';
import type { Channels } from './channels.ts';
import type { Devices } from './devices.ts';
import { digestMail, waitsMail } from './notice-mails.ts';
import { createNoticeStore, type Told, type Way } from './notice-store.ts';
import { openedUpTo, WAITS } from './plan.ts';
import type { Push } from './push.ts';
import type { Reachable, ToldPeople } from './told-people.ts';

/** Whoever was sent so many mails in an hour knows that somebody waits. */
const MAILS_PER_HOUR = 30;

export type TellParts = Readonly<{
  database: Database;
  firms: Firms;
  jobs: Jobs;
  mailer: Mailer;
  presence: Presence;
  waits: Waits;
  people: ToldPeople;
  devices: Devices;
  push: Push;
  channels: Channels;
  world: World;
  baseUrl: () => string;
}>;

/** One message that may have to be told. */
export type Message = Readonly<{ firmId: number; conversation: string; count: number }>;

/** Registers what is done when each step and each sending is due. */
export function handleTelling(parts: TellParts): void {
  const { database, firms, jobs, presence, waits, people, channels, world, baseUrl } = parts;
  const db = database.kysely;
  const store = createNoticeStore(db);
  const send = createSending(parts);

  jobs.handle(WAITS, async (job) => {
    const message = messageOf(job);
    const wait = await stillUnopened(message);
    if (!wait) return 'done';
    const firm = await firms.byId(db, message.firmId);
    const { escalation } = await store.firm(firm.id);
    const at = Number(job.payload['at'] ?? wait.since);
    const steps = stepsFor(at, { calendar: firm.calendar, escalation });
    const now = world.clock();
    const step = steps.findLast((one) => one.at <= now);
    if (step) {
      const able = await people.able(firm);
      const ids = toldAt(step.kind, {
        able: able.map(({ member }) => member.id),
        assigned: wait.assigned,
        onDuty: await people.onDuty(firm),
        order: escalation.order,
        present: (await presence.present(firm.id)).staff,
        told: await store.told(firm.id, message.conversation, message.count),
      });
      const told = able.filter(({ member }) => ids.includes(member.id));
      const quiet = await Promise.all(told.map((one) => people.quiet(firm, one)));
      const teams = await channels.of(firm.id);
      await database.transaction(async (tx) => {
        for (const [i, one] of told.entries()) await planFor(tx, firm, message, one, quiet[i] ?? now);
        for (const { id } of teams)
          await planOnce(tx, message, `channel:${id}`, 'channel', [{ key: id, dueAt: now }]);
      });
    }
    return steps.find((one) => one.at > now)?.at ?? 'done';
  });

  async function planFor(
    tx: Tx,
    firm: Firm,
    message: Message,
    told: Reachable,
    dueAt: number,
  ): Promise<void> {
    const { member, person, devices, mail } = told;
    if (devices.length > 0)
      await planOnce(
        tx,
        message,
        member.id,
        'push',
        devices.map((device) => ({ key: `${member.id}:${device}`, dueAt, device })),
      );
    if (mail && person.mail === 'at-once')
      await planOnce(tx, message, member.id, 'mail', [{ key: member.id, dueAt }]);
    if (mail && person.mail === 'digest') await planDigest(tx, firm, message, told);
  }

  type Sending = Readonly<{ key: string; dueAt: number; device?: string }>;

  /** Notes that somebody is told, and plans what is sent to them; nothing when they were told before. */
  async function planOnce(
    tx: Tx,
    { firmId, conversation, count }: Message,
    recipient: string,
    way: Way,
    sendings: readonly Sending[],
  ): Promise<void> {
    const told = { firmId, conversation, count, recipient, way };
    if (!(await createNoticeStore(tx).tell(told, world.clock()))) return;
    for (const { key, dueAt, ...rest } of sendings)
      await jobs.plan(tx, {
        firmId,
        kind: `notice.${way}`,
        key: `${conversation}:${count}:${key}`,
        payload: { conversation, count, recipient, ...rest },
        dueAt,
      });
  }

  /** One mail for all that comes until then: it is planned with the first of it. */
  async function planDigest(
    tx: Tx,
    firm: Firm,
    message: Message,
    { member, person }: Reachable,
  ): Promise<void> {
    const told = { ...message, recipient: member.id, way: 'digest' } as const;
    if (!(await createNoticeStore(tx).tell(told, world.clock()))) return;
    const dueAt = nextOf(person.digestAt, firm.settings.calendar.zone, world.clock());
    const plan = { firmId: firm.id, kind: 'notice.digest', key: `${member.id}:${dueAt}`, dueAt };
    await jobs.plan(tx, { ...plan, payload: { recipient: member.id } });
  }

  /** Null when it was opened or answered, is gone, or belongs to a wait that is over. */
  async function stillUnopened({ firmId, conversation, count }: Message): Promise<Wait | null> {
    const wait = await waits.of(firmId, conversation);
    if (!wait || wait.count > count) return null;
    return (await openedUpTo(db, firmId, conversation)) >= count ? null : wait;
  }

  /** What a sending is about, if it is still to be sent now; an instant when it must be put off. */
  async function due(
    job: Job,
  ): Promise<
    { kind: 'over' } | { kind: 'later'; at: number } | { kind: 'now'; firm: Firm; told: Reachable }
  > {
    const message = messageOf(job);
    if (!(await stillUnopened(message))) return { kind: 'over' };
    const firm = await firms.byId(db, message.firmId);
    const told = await people.one(firm, String(job.payload['recipient']));
    if (!told) return { kind: 'over' };
    const quiet = await people.quiet(firm, told);
    return quiet === null ? { kind: 'now', firm, told } : { kind: 'later', at: quiet };
  }

  function sending(way: Way, act: (job: Job, firm: Firm, told: Reachable) => Promise<void>): void {
    jobs.handle(`notice.${way}`, async (job): Promise<JobOutcome> => {
      const now = await due(job);
      if (now.kind === 'later') return now.at;
      if (now.kind === 'now') await act(job, now.firm, now.told);
      return 'done';
    });
  }

  sending('mail', async ({ payload }, firm, told) => {
    if (told.mail)
      await send.mail(
        firm,
        told,
        waitsMail(formOf(firm, told)),
        `/console/conversations/${String(payload['conversation'])}`,
      );
  });

  sending('push', async (job, firm, told) => {
    const device = String(job.payload['device']);
    if (told.devices.includes(device)) await send.push(firm, told, device, tagOf(messageOf(job)));
  });

  jobs.handle('notice.channel', async (job) => {
    const message = messageOf(job);
    if (!(await stillUnopened(message))) return 'done';
    const firm = await firms.byId(db, message.firmId);
    const status = await channels.tell(firm.id, String(job.payload['recipient']).replace(/^channel:/, ''), {
      id: tagOf(message),
      language: languageOf(firm),
      firm: firm.settings.name,
      url: `${baseUrl()}/console/conversations?view=waiting`,
      test: false,
    });
    // What refuses it once and for all is not asked again; whatever may be a fault of the hour is.
    if (status === 0 || status === 408 || status === 429 || (status !== null && status >= 500))
      throw new Error('The channel did not take the notice.');
    return 'done';
  });

  jobs.handle('notice.digest', async ({ firmId, payload }) => {
    const recipient = String(payload['recipient']);
    const rows = await store.undigested(firmId, recipient);
    const unopened = await Promise.all(rows.map((row) => stillUnopened({ firmId, ...row })));
    // Two messages of one conversation are one person who waits.
    const waiting = new Set(unopened.flatMap((wait) => (wait ? [wait.conversation] : []))).size;
    const firm = await firms.byId(db, firmId);
    const told = await people.one(firm, recipient);
    if (waiting > 0 && told?.mail)
      await send.mail(
        firm,
        told,
        digestMail(waiting, formOf(firm, told)),
        '/console/conversations?view=waiting',
      );
    const sent = rows.map((row): Told => ({ firmId, ...row, recipient, way: 'digest' }));
    for (const row of sent) await store.sent(row, world.clock());
    return 'done';
  });
}

/** Sends to one person: a mail, or a notice on one of their devices. */
export function createSending({
  database,
  mailer,
  waits,
  people,
  devices,
  push,
  world,
  baseUrl,
}: Omit<TellParts, 'jobs'>) {
  const quota = createMailQuota({ world, perHour: MAILS_PER_HOUR });
  return {
    async mail(
      firm: Firm,
      told: Reachable,
      { subject, lines, act }: MailText,
      path: string,
    ): Promise<boolean> {
      const to = await people.addressOf(told.member);
      if (to === null || quota.take(to) > 0) return false;
      const language = languageOf(firm);
      const letter = { language, subject, lines, act, url: `${baseUrl()}${path}`, foot: footOf(language) };
      await mailer.send({ firmId: firm.id, to, subject, ...setLetter(letter) });
      return true;
    },
    /** Throws when the device's service asks for it another time; forgets a device that is gone. */
    async push(firm: Firm, told: Reachable, device: string, tag: string, test = false): Promise<boolean> {
      const { id: staff } = told.member;
      const target = await devices.target(firm.id, staff, device);
      if (!target) return false;
      const badge = await unopenedOf(database, waits, firm.id, staff);
      const rung = await push.ring(firm.id, target, payloadOf(firm, told, { tag, badge, test }));
      if (rung === 'taken') await devices.rang(firm.id, device);
      if (rung === 'gone') await devices.forget(firm.id, staff, device);
      if (rung === 'later') throw new Error('The push service is busy.');
      return rung === 'taken';
    },
  };
}

/** How many people wait whose last message this person could still open: their own, and nobody's. */
export async function unopenedOf(
  { kysely }: Database,
  waits: Waits,
  firmId: number,
  staff: string,
): Promise<number> {
  const all = (await waits.all(firmId)).filter(({ assigned }) => assigned === null || assigned === staff);
  const openings = await kysely
    .selectFrom('notice_openings')
    .select(['conversation', 'seen', 'told'])
    .where('firm_id', '=', firmId)
    .execute();
  const seen = new Map(openings.map((row) => [row.conversation, row]));
  return all.filter(({ conversation, count }) => {
    const opening = seen.get(conversation);
    return !opening || opening.seen < Math.max(count, opening.told);
  }).length;
}

function payloadOf(
  firm: Firm,
  { person }: Reachable,
  { tag, badge, test }: Readonly<{ tag: string; badge: number; test: boolean }>,
): PushPayload {
  return {
    language: languageOf(firm),
    firm: person.discreet ? null : firm.settings.name,
    test,
    sound: person.sound,
    badge,
    tag,
    path: '/console/conversations?view=waiting',
  };
}

export function formOf(
  firm: Firm,
  { person }: Pick<Reachable, 'person'>,
): { language: Language; discreet: boolean } {
  return { language: languageOf(firm), discreet: person.discreet };
}

export function languageOf({ settings }: Firm): Language {
  return settings.languages[0] ?? 'fr';
}

function messageOf({ firmId, payload }: Job): Message {
  return { firmId, conversation: String(payload['conversation']), count: Number(payload['count']) };
}

/** Names a message to a push service and a channel without saying which it is: 24 characters, as `Topic` takes them. */
export function tagOf({ firmId, conversation, count }: Message): string {
  return createHash('sha256')
    .update(`notice ${firmId} ${conversation} ${count}`)
    .digest('base64url')
    .slice(0, 24);
}
