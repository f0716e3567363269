/** Mails *Aujourd'hui* at eight o'clock by the firm's clock, on days when it opens, to whoever wants it. */
import { dayNumber, isoDay, localDay, startOfLocalDay } from '@parenthese/shared/availability/zone.ts';
import { nextOf } from '@parenthese/shared/notices/wall-time.ts';
import type { Waits } from '../conversations/waits.ts';
import type { Firm, Firms } from '../firms/firms.ts';
import { mayAnswer } from '../people/actor.ts';
import type { Database } from '../platform/database/database.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import { footOf, setLetter } from '../platform/mail/letter.ts';
import type { Mailer } from '../platform/mail/mailer.ts';
import type { World } from '../platform/world.ts';
import { createNoticeStore } from './notice-store.ts';
import { formOf } from './tell.ts';
import { todayMail, type TodayNumbers } from './today-mail-text.ts';
import type { ToldPeople } from './told-people.ts';

const DAY = 'notice.today';
const PERSON = 'notice.today-mail';
const EIGHT = ['08:00'];
/** A firm that was closed for longer looks no further back. */
const MAX_CLOSED_DAYS = 31;

export type TodayMailParts = Readonly<{
  database: Database;
  firms: Firms;
  jobs: Jobs;
  mailer: Mailer;
  waits: Waits;
  people: ToldPeople;
  world: World;
  baseUrl: () => string;
}>;

/** @returns what plans each firm's coming mail; asked each hour, it plans each morning once. */
export function createTodayMail(parts: TodayMailParts): () => Promise<void> {
  const { database, firms, jobs, mailer, people, world, baseUrl } = parts;
  const db = database.kysely;
  const store = createNoticeStore(db);

  jobs.handle(DAY, async ({ firmId, key: day }) => {
    const firm = await firms.byId(db, firmId);
    if (!mailer.works || !opensOn(firm, day)) return 'done';
    const members = (await firms.staff(db, firmId)).filter((member) => mayAnswer(firm, member));
    const dueAt = world.clock();
    await database.transaction(async (tx) => {
      for (const { id: staff } of members)
        await jobs.plan(tx, { firmId, kind: PERSON, key: `${staff}:${day}`, payload: { staff, day }, dueAt });
    });
    return 'done';
  });

  jobs.handle(PERSON, async ({ firmId, payload }) => {
    const firm = await firms.byId(db, firmId);
    const [staff, day] = [String(payload['staff']), String(payload['day'])];
    // A server that was away in the morning tells nobody of it in the days after.
    if (localDay(firm.settings.calendar.zone, world.clock()) !== day) return 'done';
    const member = (await firms.staff(db, firmId)).find(({ id }) => id === staff);
    const person = await store.person(firmId, staff);
    const to = member && mayAnswer(firm, member) && person.today ? await people.addressOf(member) : null;
    if (to === null) return 'done';
    const { language, discreet } = formOf(firm, { person });
    const said = todayMail(await numbersOf(parts.waits, firm, staff, world.clock()), { language, discreet });
    if (!said) return 'done';
    const { subject, lines, act } = said;
    const figures = said.figures.map(({ words, path }) => ({ words, url: `${baseUrl()}${path}` }));
    const letter = {
      language,
      subject,
      lines,
      act,
      figures,
      url: `${baseUrl()}/console/`,
      foot: footOf(language),
    };
    await mailer.send({ firmId, to, subject, ...setLetter(letter) });
    return 'done';
  });

  return async () => {
    if (!mailer.works) return;
    for (const { id: firmId } of await db
      .selectFrom('firms')
      .select('id')
      .where('settings', '!=', '')
      .execute()) {
      const { zone } = (await firms.byId(db, firmId)).settings.calendar;
      const dueAt = nextOf(EIGHT, zone, world.clock());
      await database.transaction((tx) =>
        jobs.plan(tx, { firmId, kind: DAY, key: localDay(zone, dueAt), payload: {}, dueAt }),
      );
    }
  };
}

function opensOn({ settings, calendar }: Firm, day: string): boolean {
  const [from, to] = dayOf(settings.calendar.zone, day);
  return calendar.openIntervals(from, to).length > 0;
}

function dayOf(zone: string, day: string): readonly [from: number, to: number] {
  const next = isoDay(dayNumber(Date.parse(`${day}T00:00Z`)) + 1);
  return [startOfLocalDay(zone, day), startOfLocalDay(zone, next)];
}

async function numbersOf(waits: Waits, firm: Firm, staff: string, now: number): Promise<TodayNumbers> {
  const waiting = await waits.all(firm.id);
  const { zone } = firm.settings.calendar;
  const since = lastOpenDay(firm, localDay(zone, now));
  const [, midnight] = dayOf(zone, localDay(zone, now));
  const how = (is: (wait: (typeof waiting)[number]) => boolean): number => waiting.filter(is).length;
  return {
    waiting: waiting.length,
    late: how(({ due }) => due !== null && due < now),
    dueToday: how(({ due }) => due !== null && due >= now && due < midnight),
    urgent: how(({ urgent }) => urgent),
    mine: how(({ assigned }) => assigned === staff),
    written: await waits.openedSince(firm.id, nextOf(EIGHT, zone, startOfLocalDay(zone, since))),
    sinceYesterday: since === dayBefore(localDay(zone, now)),
  };
}

/** The last day before this one on which the firm opened, whose mail told of all that was before. */
function lastOpenDay(firm: Firm, today: string): string {
  let day = dayBefore(today);
  for (let back = 1; back < MAX_CLOSED_DAYS && !opensOn(firm, day); back += 1) day = dayBefore(day);
  return day;
}

function dayBefore(day: string): string {
  return isoDay(dayNumber(Date.parse(`${day}T00:00Z`)) - 1);
}
