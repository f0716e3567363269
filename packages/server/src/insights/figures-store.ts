/** What the figures ask of the rollups and facts. Nothing here reads a word or opens an event. */
import { sql } from 'kysely';
import { addDays, cutPeriod, type Period } from '@parenthese/shared/insights/period.ts';
import type { Share } from '@parenthese/shared/insights/statistics/two-proportions.ts';
import type { Db } from '../platform/database/database.ts';
import { HOUR_MS, type Metric } from './rollups.ts';
import { daysOf, type Instants } from './local-days.ts';

/** The side of `message_counts` that visitors write. */
const VISITOR = 'visitor';

/** `waiting` are instants of opening. */
export type FirstReplies = Readonly<{
  replied: readonly { minutes: number; count: number }[];
  waiting: readonly number[];
}>;
export type CountOfDay = Readonly<{ day: string; n: number }>;
export function createFiguresStore(db: Db) {
  const rollups = (firmId: number, { from, to }: Period) =>
    db.selectFrom('rollups').where('firm_id', '=', firmId).where('day', '>=', from).where('day', '<=', to);

  async function dueBetween(firmId: number, start: number, end: number): Promise<Share> {
    if (start >= end) return { count: 0, of: 0 };
    return db
      .selectFrom('fact_turns')
      .where('firm_id', '=', firmId)
      .where('due', '>=', start)
      .where('due', '<', end)
      .select((eb) => [
        eb.fn.countAll<number>().as('of'),
        sql<number>`coalesce(sum(case when answered_at <= due then 1 else 0 end), 0)`.as('count'),
      ])
      .executeTakeFirstOrThrow();
  }

  const dueInHours = (firmId: number, from: number, to: number): Promise<Share> =>
    db
      .selectFrom('due_hours')
      .where('firm_id', '=', firmId)
      .where('hour', '>=', from)
      .where('hour', '<', to)
      .select([sql<number>`coalesce(sum(due), 0)`.as('of'), sql<number>`coalesce(sum(kept), 0)`.as('count')])
      .executeTakeFirstOrThrow();

  async function repliesOfMonths(
    firmId: number,
    months: readonly Period[],
  ): Promise<readonly { minutes: number; n: number }[]> {
    const [first, last] = [months[0], months.at(-1)];
    if (!first || !last) return [];
    return db
      .selectFrom('first_replies')
      .where('firm_id', '=', firmId)
      .where('month', '>=', first.from.slice(0, 7))
      .where('month', '<=', last.from.slice(0, 7))
      .groupBy('minutes')
      .select((eb) => ['minutes', eb.fn.sum<number>('n').as('n')])
      .execute();
  }

  /** They come as one text for each day, in the order of the index, which costs a third of grouping them by minutes. */
  async function repliesOfDays(
    firmId: number,
    days: readonly string[],
    before: number,
  ): Promise<readonly number[]> {
    if (days.length === 0) return [];
    const rows = await db
      .selectFrom('fact_conversations')
      .where('firm_id', '=', firmId)
      .where('day', 'in', days)
      .where('replied_at', '<', before)
      .where('open_minutes', 'is not', null)
      .groupBy('day')
      .select(sql<string>`string_agg(cast(open_minutes as text), ',')`.as('minutes'))
      .execute();
    return rows.flatMap(({ minutes }) => minutes.split(',').map(Number));
  }

  /** Each day is looked up by itself, so that the index passes over the many that had a reply. */
  const waitingOf = (firmId: number, days: readonly string[]) =>
    db
      .selectFrom('fact_conversations')
      .where('firm_id', '=', firmId)
      .where('day', 'in', days)
      .select(['day', 'opened_at', 'open_minutes']);

  return {
    /** How often each key of each metric was counted in a period, in one walk over its days. */
    async totals(firmId: number, period: Period): Promise<(metric: Metric, key: string) => number> {
      const rows = await rollups(firmId, period)
        .groupBy(['metric', 'key'])
        .select((eb) => ['metric', 'key', eb.fn.sum<number>('n').as('n')])
        .execute();
      const totals = new Map(rows.map(({ metric, key, n }) => [`${metric} ${key}`, n]));
      return (metric, key) => totals.get(`${metric} ${key}`) ?? 0;
    },

    /** How often any of some keys was counted, day by day; days without are left out. */
    daily: (firmId: number, metric: Metric, keys: readonly string[], period: Period): Promise<CountOfDay[]> =>
      rollups(firmId, period)
        .where('metric', '=', metric)
        .where('key', 'in', keys)
        .groupBy('day')
        .select((eb) => ['day', eb.fn.sum<number>('n').as('n')])
        .execute(),

    /**
     * The aims that came due in a stretch of time, and how many of them were kept. One still ahead is neither. Whole
     * hours are read from their counts, what stands out at the ends from the facts: midnights of all zones are not whole hours.
     */
    async due(firmId: number, { start, end }: Instants, now: number): Promise<Share> {
      const until = Math.min(end, now);
      const [from, to] = [Math.ceil(start / HOUR_MS), Math.floor(until / HOUR_MS)];
      if (from >= to) return dueBetween(firmId, start, until);
      return total([
        await dueBetween(firmId, start, from * HOUR_MS),
        await dueInHours(firmId, from, to),
        await dueBetween(firmId, to * HOUR_MS, until),
      ]);
    },

    /**
     * The open minutes to the first reply of each conversation that was opened in a period, and the instants at which
     * those were opened that had no reply yet when the period ended. Whole months are read from their counts, and
     * what was replied to later taken off again; the days at the ends are read from the facts.
     */
    async firstReplies(firmId: number, period: Period, end: number): Promise<FirstReplies> {
      const months = cutPeriod(period, 'month').filter(isWholeMonth);
      const edges = daysOutside(period, months);
      const counts = new Map<number, number>();
      const add = (minutes: number, n: number) => counts.set(minutes, (counts.get(minutes) ?? 0) + n);
      for (const { minutes, n } of await repliesOfMonths(firmId, months)) add(minutes, n);
      for (const minutes of await repliesOfDays(firmId, edges, end)) add(minutes, 1);
      const [never, later] = await Promise.all([
        waitingOf(firmId, daysOf(period)).where('replied_at', 'is', null).execute(),
        waitingOf(firmId, daysOf(period)).where('replied_at', '>=', end).execute(),
      ]);
      const inMonth = (day: string) => months.some(({ from, to }) => from <= day && day <= to);
      for (const { day, open_minutes } of later)
        if (open_minutes !== null && inMonth(day)) add(open_minutes, -1);
      return {
        replied: [...counts].flatMap(([minutes, count]) => (count > 0 ? { minutes, count } : [])),
        waiting: [...never, ...later].map(({ opened_at }) => opened_at),
      };
    },

    /** Visitors' messages by local day and hour. */
    written: (
      firmId: number,
      { from, to }: Period,
    ): Promise<readonly { day: string; hour: number; n: number }[]> =>
      db
        .selectFrom('message_counts')
        .where('firm_id', '=', firmId)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .where('side', '=', VISITOR)
        .select(['day', 'hour', 'n'])
        .execute(),
  };
}

function total(shares: readonly Share[]): Share {
  return shares.reduce((sum, { count, of }) => ({ count: sum.count + count, of: sum.of + of }));
}

function isWholeMonth({ from, to }: Period): boolean {
  return from.endsWith('-01') && addDays(to, 1).endsWith('-01');
}

function daysOutside(period: Period, months: readonly Period[]): string[] {
  return daysOf(period).filter((day) => !months.some(({ from, to }) => from <= day && day <= to));
}
