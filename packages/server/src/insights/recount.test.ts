import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { calendarOracle } from '@parenthese/shared/availability/calendar-oracle.ts';
import { createCalendar } from '@parenthese/shared/availability/calendar.ts';
import type { Figures } from '@parenthese/shared/insights/wire.ts';
import { CRITERIA } from '@parenthese/shared/surveys/criteria.ts';
import { durandSettings } from '../demo/durand.ts';
import type { Firm } from '../firms/firms.ts';
import { localTime } from '../conversations/local-time.ts';
import type { Group } from '../log/appender.ts';
import type { NewEvent } from '../log/logged-event.ts';
import { onBothEngines } from '../platform/testing/engines.ts';
import { testApp, type TestApp } from '../platform/testing/test-app.ts';
import { newId } from '../platform/world.ts';
import { createEvidenceService } from './evidence-service.ts';
import { createFiguresService, type StaffKnown } from './figures-service.ts';
import { recount, type Recounted, type RecountedInterval } from './recount.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Tuesday 24 March 2026, noon in Paris: five days before the clocks go forward. */
const BEGIN = Date.UTC(2026, 2, 24, 11);
const COMMENTS_SHOWN = 12;
const author = { staff: 's1', name: 'Me Un', quality: 'lawyer' } as const;

const ACTS = [
  'write',
  'answer',
  'close',
  'decline',
  'offer',
  'rate',
  'pass',
  'comment',
  'erase',
  'follow',
] as const;
type Act = Readonly<{
  after: number;
  thread: number;
  act: (typeof ACTS)[number];
  question: number;
  value: number;
}>;
const questions = ['helped', ...CRITERIA.slice(0, 3)];

const weighted = fc.oneof(
  { weight: 5, arbitrary: fc.constant('write' as const) },
  { weight: 8, arbitrary: fc.constant('answer' as const) },
  { weight: 8, arbitrary: fc.constant('offer' as const) },
  { weight: 14, arbitrary: fc.constant('rate' as const) },
  { weight: 5, arbitrary: fc.constant('comment' as const) },
  { weight: 2, arbitrary: fc.constant('erase' as const) },
  { weight: 2, arbitrary: fc.constant('follow' as const) },
  { weight: 4, arbitrary: fc.constantFrom(...ACTS) },
);
const actArbitrary: fc.Arbitrary<Act> = fc.record({
  after: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 90, max: 1500 })),
  thread: fc.nat(11),
  act: weighted,
  question: fc.nat(questions.length - 1),
  value: fc.integer({ min: 1, max: 5 }),
});
const historyArbitrary = fc.array(actArbitrary, { minLength: 60, maxLength: 160 });

/** Plays a history as the services would write it, in a firm of its own. The first act in a thread opens it. */
async function play({ app, world }: TestApp, firm: Firm, acts: readonly Act[]): Promise<void> {
  const { log } = app.parts;
  const waiting = new Map<string, { count: number; since: number }>();
  const opened = new Map<string, number>();
  const answered = new Set<string>();
  const threads = new Map<number, string>();
  const floor = (since: number) => Math.floor(firm.calendar.openMinutesBetween(since, world.now));

  world.now = BEGIN;
  for (const { after, thread: number, act, question, value } of acts) {
    world.now += after * MINUTE;
    // The late reading has come to wherever it has when a thread is erased.
    if (act === 'follow') await log.late.catchUp();
    if (act === 'follow') continue;
    await log.append(firm.id, async (group) => {
      const at = world.now;
      const local = localTime(firm, at);
      const id = () => newId(world);
      const thread = threads.get(number);
      const visitor = { actor: 'visitor:v1', at, thread: thread ?? '' };
      const staff = { ...visitor, actor: 'staff:s1' };
      if (thread === undefined) return act === 'erase' ? undefined : open(group, id, number, local);
      const append = (event: Pick<NewEvent, 'kind' | 'body'>, by = visitor) =>
        group.append({ id: id(), ...by, ...event } as NewEvent);
      const wait = waiting.get(thread);
      const answering = {
        answers: wait ? { count: wait.count, openMinutes: floor(wait.since) } : null,
        first: answered.has(thread) ? null : { openMinutes: floor(opened.get(thread) ?? at) },
      };
      const survey = { local, survey: 'exchange', version: 1 };
      if (act === 'write') await write(group, id, thread, local);
      if (act === 'answer') {
        await append({ kind: 'message.answered', body: { local, text: 'r', author, ...answering } }, staff);
        waiting.delete(thread);
        answered.add(thread);
      }
      if (act === 'decline') {
        const told = { clearance: 'declined', author, text: 'non', ...answering } as const;
        await append({ kind: 'clearance.given', body: { local, ...told } }, staff);
        waiting.delete(thread);
        answered.add(thread);
      }
      if (act === 'close') {
        await append({ kind: 'status.set', body: { status: 'closed', reason: null, author } }, staff);
        waiting.delete(thread);
      }
      if (act === 'offer') await append({ kind: 'survey.offered', body: { ...survey, occasion: 'seen' } });
      if (act === 'rate' || act === 'pass') {
        const given =
          act === 'rate' ? { value, without: null } : { value: null, without: 'skipped' as const };
        const asked = questions[question] ?? 'helped';
        await append({
          kind: 'survey.answered',
          body: { ...survey, question: asked, revision: 1, ...given },
        });
      }
      if (act === 'comment') {
        const said = { question: 'comment', revision: 1, value: `mot ${value}`, without: null };
        await append({ kind: 'survey.answered', body: { ...survey, ...said } });
      }
      if (act === 'erase') {
        await log.erase(group, thread, { basis: 'request', by: 's1', actor: 'staff:s1', at });
        threads.delete(number);
      }
    });
  }

  async function open(group: Group, id: () => string, number: number, local: string): Promise<void> {
    const thread = id();
    threads.set(number, thread);
    opened.set(thread, world.now);
    const body = { local, language: 'fr', notice: '1', zone: null, page: null } as const;
    const by = { actor: 'visitor:v1', at: world.now, thread };
    await group.append({ id: id(), kind: 'conversation.opened', ...by, body });
    await write(group, id, thread, local);
  }

  async function write(group: Group, id: () => string, thread: string, local: string): Promise<void> {
    const { openMinutes } = firm.settings.calendar.rule;
    const turn = !waiting.has(thread);
    const due = firm.calendar.dueInstant(world.now, openMinutes);
    const aim = turn ? { due, ruleOpenMinutes: openMinutes } : null;
    const by = { actor: 'visitor:v1', at: world.now, thread };
    const body = { local, text: 'm', aim, turn };
    const event = await group.append({ id: id(), kind: 'message.written', ...by, body });
    if (turn) waiting.set(thread, { count: event.count, since: world.now });
  }
}

onBothEngines('figures and a recount from the log', (database) => {
  let t: TestApp;
  beforeAll(async () => {
    t = await testApp({ database: database() });
  });

  test('agree on every figure, after any history, erasures included', async () => {
    // Short ones that begin and end within months, and long ones with whole months between.
    const length = fc.oneof(fc.nat(25), fc.integer({ min: 30, max: 95 }));
    const period = fc.tuple(fc.integer({ min: -45, max: 20 }), length, fc.nat(30));
    await fc.assert(
      fc.asyncProperty(historyArbitrary, period, async (acts, [first, length, later]) => {
        const firm = await found();
        await play(t, firm, acts);
        await t.app.parts.log.late.catchUp();
        const from = dayAfter(first);
        const to = dayAfter(first + length);
        // Looked at from within the period, from its end, or from long after.
        t.world.now += later * 7 * 60 * MINUTE;
        const known = { firm, actor: actorOf(firm), member: {} } as StaffKnown;
        const figures = await services().read(known, { from, to });
        compare(figures, await recounted(firm, from, to));
      }),
      { numRuns: (database().engine === 'sqlite' ? 30 : 6) * Number(process.env['THOROUGH'] ?? 1) },
    );
  });

  function services() {
    const { database: on, log } = t.app.parts;
    const evidence = createEvidenceService({
      database: on,
      log,
      world: t.world,
      isFolded: async () => false,
    });
    return createFiguresService({ database: on, evidence, world: t.world });
  }

  async function found(): Promise<Firm> {
    const { log, firms, db } = t.app.parts;
    const uid = newId(t.world);
    const slug = `firm-${uid.slice(-12)}`;
    const id = await log.found({ uid, slug });
    const body = { ...durandSettings([]), slug };
    const event = { id: newId(t.world), kind: 'firm.settings.set', actor: 'system', at: BEGIN } as const;
    await log.append(id, (group) => group.append({ ...event, thread: null, body }));
    return firms.byId(db, id);
  }

  async function recounted(firm: Firm, from: string, to: string): Promise<Recounted> {
    const { log, db } = t.app.parts;
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: firm.settings.calendar.zone });
    const dayOf = (instant: number) => format.format(instant);
    return recount(log.readFirm(db, firm.id), {
      from,
      to,
      now: t.world.now,
      dayOf,
      openMinutes: openMinutesByTheMinute(firm),
      end: firstInstantAfter(to, dayOf),
    });
  }
});

describe('a recount', () => {
  test('counts open minutes one by one, which comes to the same as the calendar', () => {
    const { calendar } = durandSettings([]);
    const slowly = openMinutesByTheMinute({ settings: { calendar } });
    const quickly = createCalendar(calendar);
    for (const hours of [1, 25, 100, 200])
      expect(slowly(BEGIN, BEGIN + hours * 3_600_000)).toBe(
        quickly.openMinutesBetween(BEGIN, BEGIN + hours * 3_600_000),
      );
  });
});

function actorOf({ uid }: Firm) {
  return { type: 'staff', firm: uid, staff: 's1', role: 'lawyer', checks: false } as const;
}

function dayAfter(days: number): string {
  return new Date(BEGIN + days * DAY).toISOString().slice(0, 10);
}

/** The histories begin on a whole minute and move by whole minutes. */
function openMinutesByTheMinute({
  settings,
}: Pick<Firm, 'settings'> | { settings: { calendar: Firm['settings']['calendar'] } }) {
  const isOpen = calendarOracle(settings.calendar);
  const known = new Map<number, boolean>();
  return (from: number, to: number): number => {
    let open = 0;
    for (let minute = from; minute < to; minute += MINUTE) {
      if (!known.has(minute)) known.set(minute, isOpen(minute));
      if (known.get(minute)) open += 1;
    }
    return open;
  };
}

function firstInstantAfter(day: string, dayOf: (instant: number) => string): number {
  let instant = Date.parse(`${day}T12:00Z`);
  while (dayOf(instant) <= day) instant += 30 * MINUTE;
  return instant;
}

/** Counts and shares to the last digit; bounds as near as two ways of reckoning come. */
function compare(figures: Figures, counted: Recounted): void {
  for (const figure of figures.criteria) {
    const rating = counted.ratings.get(figure.definition) ?? { n: 0, mean: null, top2: null };
    expect(figure.n).toBe(rating.n);
    near(figure, rating.mean);
    if (figure.guard !== 'progress') near(figure.top2, rating.top2);
  }
  const helped = counted.ratings.get('helped') ?? { n: 0, top2: null };
  expect(figures.helped.figure.n).toBe(helped.n);
  near(figures.helped.figure, helped.top2);
  for (const [figure, share] of [
    [figures.aimKept.figure, counted.aimKept],
    [figures.responseRate, counted.responseRate],
    [figures.writing.figure, counted.nightOrWeekend],
  ] as const) {
    expect(figure.n).toBe(share.n);
    near(figure, share.interval);
    if (figure.guard !== 'progress') expect(figure.value).toBe(share.count / share.n);
  }
  expect(figures.writing.hours ?? counted.messagesByHour).toEqual(counted.messagesByHour);
  expect(figures.answers.n).toBe([...counted.answersByDay.values()].reduce((sum, n) => sum + n, 0));
  for (const { from, to, n } of figures.answers.parts)
    if (from === to) expect(n).toBe(counted.answersByDay.get(from) ?? 0);
  compareWaits(figures.firstReply, counted.firstReply);
  const shown = figures.comments ?? [];
  const latest = counted.comments.slice(0, shown.length);
  expect(shown.map(({ at }) => at)).toEqual(latest.map(({ at }) => at));
  expect(counted.comments.map(wordsOf)).toEqual(expect.arrayContaining(shown.map(wordsOf)));
  if (shown.length < COMMENTS_SHOWN) expect(shown).toHaveLength(counted.comments.length);
}

function wordsOf({ at, text }: { at: number; text: string }): string {
  return `${at} ${text}`;
}

function compareWaits(figure: Figures['firstReply'], counted: Recounted['firstReply']): void {
  expect(figure.n).toBe(counted.n);
  if (figure.guard === 'progress') return;
  expect(figure.waiting).toBe(counted.waiting);
  expect(figure.value).toBe(counted.median);
  expect(figure.withinAim.value).toBeCloseTo(counted.answeredWithin(figure.withinAim.minutes), 9);
  for (const { minutes, value } of figure.curve)
    expect(value).toBeCloseTo(counted.answeredWithin(minutes), 9);
}

function near(figure: object, counted: RecountedInterval | null): void {
  if (counted === null) {
    expect(figure).toMatchObject({ guard: 'progress' });
    return;
  }
  const { value, low, high } = figure as RecountedInterval;
  expect(value).toBeCloseTo(counted.value, 12);
  expect(low).toBeCloseTo(counted.low, 7);
  expect(high).toBeCloseTo(counted.high, 7);
}
