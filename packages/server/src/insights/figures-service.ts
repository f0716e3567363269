/** Makes the figures of a period from the counts kept with every event. */
import type { FirmCalendar } from '@parenthese/shared/availability/hours.ts';
import { comparePeriods, type Cell } from '@parenthese/shared/insights/comparison.ts';
import {
  criterionFigure,
  firstReplyFigure,
  helpedFigure,
  helpedShare,
  shareFigure,
} from '@parenthese/shared/insights/figures.ts';
import { isNightOrWeekend } from '@parenthese/shared/insights/night-or-weekend.ts';
import {
  countUnit,
  cutPeriod,
  periodBefore,
  shareUnit,
  type Period,
} from '@parenthese/shared/insights/period.ts';
import { guard, mayCompare } from '@parenthese/shared/insights/statistics/guard.ts';
import type { Wait } from '@parenthese/shared/insights/statistics/kaplan-meier.ts';
import { momentsOf, type RatingCounts } from '@parenthese/shared/insights/statistics/ratings.ts';
import type { Share } from '@parenthese/shared/insights/statistics/two-proportions.ts';
import { sizeOf } from '@parenthese/shared/insights/statistics/two-waits.ts';
import { wilson } from '@parenthese/shared/insights/statistics/wilson.ts';
import { thinCurve } from '@parenthese/shared/insights/thin-curve.ts';
import type { Figures } from '@parenthese/shared/insights/wire.ts';
import { may } from '@parenthese/shared/people/may.ts';
import { RATINGS } from '@parenthese/shared/surveys/answer.ts';
import { CRITERIA } from '@parenthese/shared/surveys/criteria.ts';
import { exchangeSurvey } from '@parenthese/shared/surveys/exchange.ts';
import { demand, type Known } from '../people/actor.ts';
import type { Database, Db } from '../platform/database/database.ts';
import type { World } from '../platform/world.ts';
import type { Firm } from '../firms/firms.ts';
import type { EvidenceService } from './evidence-service.ts';
import { createFiguresStore, type CountOfDay } from './figures-store.ts';
import { answerKey } from './insights-reading.ts';
import { instantsOf } from './local-days.ts';

export type StaffKnown = Extract<Known, { member: unknown }>;
export type FiguresParts = Readonly<{ database: Database; evidence: EvidenceService; world: World }>;

export interface FiguresService {
  /** All figures of a period, and what changed since the one before when that is asked for. */
  read(known: StaffKnown, asked: Period & { compare?: 'before' | undefined }): Promise<Figures>;
}

/** Everything that is counted in a period, before any formula. */
type Counts = Readonly<{
  ratings: (question: string) => RatingCounts;
  answers: readonly CountOfDay[];
  offers: Share;
  /** The aims that came due, in each part of the period. */
  due: readonly (Period & Share)[];
  waits: readonly Wait[];
  written: Share;
  hours: readonly number[];
}>;

const HELPED = 'helped';
const HELPED_KEYS = RATINGS.map((rating) => answerKey(exchangeSurvey.id, HELPED, rating));

export function createFiguresService({ database, evidence, world }: FiguresParts): FiguresService {
  return {
    async read(known, { from, to, compare }) {
      const { firm, actor } = known;
      demand(actor, 'figures.read', { firm: firm.uid });
      const now = world.clock();
      const period = { from, to };
      const before = compare === 'before' ? periodBefore(period) : null;
      const [counts, countsBefore, comments] = await database.readOf(firm.id, (db) =>
        Promise.all([
          count(db, firm, period, now),
          before && count(db, firm, before, now),
          may(actor, 'comments.read', { firm: firm.uid }) ? evidence.comments(db, known, period) : null,
        ]),
      );
      return {
        now,
        period,
        before,
        ...figuresOf(counts, period, firm.settings.calendar),
        answers: {
          n: sum(counts.answers, ({ n }) => n),
          before: countsBefore && sum(countsBefore.answers, ({ n }) => n),
          ...answersOverTime(counts.answers, period),
        },
        firstReplyBefore:
          countsBefore && curveBefore(counts.waits, countsBefore.waits, firm.settings.calendar),
        changes: countsBefore && changesBetween(counts, countsBefore),
        comments,
      };
    },
  };
}

async function count(db: Db, firm: Firm, period: Period, now: number): Promise<Counts> {
  const store = createFiguresStore(db);
  const [total, answers, due, waits, written] = await Promise.all([
    store.totals(firm.id, period),
    store.daily(firm.id, 'answer', HELPED_KEYS, period),
    dueOf(store, firm, period, now),
    waitsOf(store, firm, period, now),
    store.written(firm.id, period),
  ]);
  return {
    ratings: (question) => ratingsOf(total, question),
    answers,
    offers: { count: total('taken-up', exchangeSurvey.id), of: total('offered', exchangeSurvey.id) },
    due,
    waits,
    written: {
      count: sum(
        written.filter(({ day, hour }) => isNightOrWeekend(localHour(day, hour))),
        ({ n }) => n,
      ),
      of: sum(written, ({ n }) => n),
    },
    hours: hoursOf(written),
  };
}

type FiguresStore = ReturnType<typeof createFiguresStore>;

async function dueOf(
  store: FiguresStore,
  firm: Firm,
  period: Period,
  now: number,
): Promise<(Period & Share)[]> {
  const { zone } = firm.settings.calendar;
  return Promise.all(
    cutPeriod(period, shareUnit(period)).map(async (part) => ({
      ...part,
      ...(await store.due(firm.id, instantsOf(zone, part), now)),
    })),
  );
}

/** A reply after the period's end is not known yet within it: until then the conversation waited. */
async function waitsOf(store: FiguresStore, firm: Firm, period: Period, now: number): Promise<Wait[]> {
  const { end } = instantsOf(firm.settings.calendar.zone, period);
  const { replied, waiting } = await store.firstReplies(firm.id, period, end);
  return [
    ...replied.map((wait) => ({ ...wait, answered: true })),
    ...waiting.map((openedAt) => ({
      minutes: Math.floor(firm.calendar.openMinutesBetween(openedAt, Math.min(end, now))),
      answered: false,
    })),
  ];
}

type Computed = Omit<
  Figures,
  'now' | 'period' | 'before' | 'answers' | 'firstReplyBefore' | 'changes' | 'comments'
>;

function figuresOf(counts: Counts, period: Period, { rule }: FirmCalendar): Computed {
  const helped = counts.ratings(HELPED);
  const firstReply = firstReplyFigure(counts.waits, rule.openMinutes);
  return {
    aimMinutes: rule.openMinutes,
    criteria: CRITERIA.map((criterion) => criterionFigure(criterion, counts.ratings(criterion))),
    helped: { figure: helpedFigure(helped), ratings: shownFrom(momentsOf(helped).n, helped) },
    responseRate: shareFigure('response-rate', counts.offers),
    firstReply:
      firstReply.guard === 'progress'
        ? firstReply
        : { ...firstReply, curve: [...thinCurve(firstReply.curve, rule.openMinutes)] },
    aimKept: { figure: shareFigure('aim-kept', keptOf(counts.due)), ...keptOverTime(counts.due, period) },
    writing: {
      figure: shareFigure('night-or-weekend', counts.written),
      hours: shownFrom(counts.written.of, counts.hours),
    },
  };
}

/** Counts stay on the server as long as the figure made from them does. */
function shownFrom(n: number, counts: readonly number[]): number[] | null {
  return guard(n) === 'progress' ? null : [...counts];
}

function changesBetween(now: Counts, before: Counts): NonNullable<Figures['changes']> {
  const changes = comparePeriods(cellsOf(now, before));
  return { ...changes, cells: [...changes.cells] };
}

/** The curve to hold the present one against, only where the two may be compared. */
function curveBefore(now: readonly Wait[], before: readonly Wait[], { rule }: FirmCalendar) {
  if (!mayCompare(sizeOf(now), sizeOf(before))) return null;
  const figure = firstReplyFigure(before, rule.openMinutes);
  return figure.guard === 'progress' ? null : [...thinCurve(figure.curve, rule.openMinutes)];
}

function cellsOf(now: Counts, before: Counts): Cell[] {
  return [
    ...CRITERIA.map((definition) => ({
      definition,
      now: now.ratings(definition),
      before: before.ratings(definition),
    })),
    {
      definition: 'helped',
      now: helpedShare(now.ratings(HELPED)),
      before: helpedShare(before.ratings(HELPED)),
    },
    { definition: 'aim-kept', now: keptOf(now.due), before: keptOf(before.due) },
    { definition: 'first-reply', now: now.waits, before: before.waits },
    { definition: 'response-rate', now: now.offers, before: before.offers },
    { definition: 'night-or-weekend', now: now.written, before: before.written },
  ];
}

function answersOverTime(days: readonly CountOfDay[], period: Period) {
  const unit = countUnit(period);
  const parts = cutPeriod(period, unit).map((part) => ({
    ...part,
    n: sum(within(days, part), ({ n }) => n),
  }));
  return { unit, parts };
}

function keptOverTime(due: Counts['due'], period: Period) {
  const parts = due.map(({ from, to, count, of }) => ({
    from,
    to,
    n: of,
    share: guard(of) === 'progress' ? null : wilson(count, of),
  }));
  return { unit: shareUnit(period), parts };
}

function keptOf(due: Counts['due']): Share {
  return { count: sum(due, ({ count }) => count), of: sum(due, ({ of }) => of) };
}

function ratingsOf(total: (metric: 'answer', key: string) => number, question: string): RatingCounts {
  const given = (rating: number) => total('answer', answerKey(exchangeSurvey.id, question, rating));
  return [given(1), given(2), given(3), given(4), given(5)];
}

function hoursOf(written: readonly { hour: number; n: number }[]): number[] {
  const hours = Array.from({ length: 24 }, () => 0);
  for (const { hour, n } of written) hours[hour]! += n;
  return hours;
}

function localHour(day: string, hour: number): string {
  return `${day}T${String(hour).padStart(2, '0')}:00`;
}

function within<Row extends { readonly day: string }>(days: readonly Row[], { from, to }: Period): Row[] {
  return days.filter(({ day }) => day >= from && day <= to);
}

function sum<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
