/** What the figures ask of the rollups and facts. Nothing here reads a word or opens an event. */
import { sql } from 'kysely';
import type { Period } from '@parenthese/shared/insights/period.ts';
import { isoDay } from '@parenthese/shared/availability/zone.ts';
import type { Db } from '../platform/database/database.ts';
import type { Metric } from './insights-reading.ts';
import { instantsOf, localDayNumber } from './local-days.ts';

/** The side of `message_counts` that visitors write. */
const VISITOR = 'visitor';

export type CountOfDay = Readonly<{ day: string; n: number }>;
/** Visitors' messages whose aim fell on a day, and how many had their answer by then. */
export type DueOfDay = Readonly<{ day: string; due: number; kept: number }>;

export function createFiguresStore(db: Db) {
  const rollups = (firmId: number, { from, to }: Period) =>
    db.selectFrom('rollups').where('firm_id', '=', firmId).where('day', '>=', from).where('day', '<=', to);

  return {
    /** How often each key of a metric was counted in a period. */
    async totals(firmId: number, metric: Metric, period: Period): Promise<ReadonlyMap<string, number>> {
      const rows = await rollups(firmId, period)
        .where('metric', '=', metric)
        .groupBy('key')
        .select((eb) => ['key', eb.fn.sum<number>('n').as('n')])
        .execute();
      return new Map(rows.map(({ key, n }) => [key, n]));
    },

    /** How often any of some keys was counted, day by day; days without are left out. */
    daily: (firmId: number, metric: Metric, keys: readonly string[], period: Period): Promise<CountOfDay[]> =>
      rollups(firmId, period)
        .where('metric', '=', metric)
        .where('key', 'in', keys)
        .groupBy('day')
        .select((eb) => ['day', eb.fn.sum<number>('n').as('n')])
        .execute(),

    /** The aims that have come due, by the local day on which they did. One that is still ahead is neither kept nor not. */
    async due(firmId: number, zone: string, period: Period, now: number): Promise<DueOfDay[]> {
      const instants = instantsOf(zone, period);
      const rows = await db
        .selectFrom('fact_turns')
        .where('firm_id', '=', firmId)
        .where('due', '>=', instants.start)
        .where('due', '<', Math.min(instants.end, now))
        .groupBy(sql`1`)
        .select((eb) => [
          localDayNumber<'fact_turns'>('due', zone, instants).as('number'),
          eb.fn.countAll<number>().as('due'),
          sql<number>`sum(case when answered_at <= due then 1 else 0 end)`.as('kept'),
        ])
        .execute();
      return rows.map(({ number, due, kept }) => ({ day: isoDay(number), due, kept }));
    },

    /** Conversations opened in a period and replied to before an instant, by the open minutes that took. */
    async replied(
      firmId: number,
      period: Period,
      before: number,
    ): Promise<readonly { minutes: number; count: number }[]> {
      const rows = await opened(firmId, period)
        .where('replied_at', '<', before)
        .where('open_minutes', 'is not', null)
        .groupBy('open_minutes')
        .select((eb) => ['open_minutes', eb.fn.countAll<number>().as('count')])
        .execute();
      return rows.map(({ open_minutes, count }) => ({ minutes: open_minutes ?? 0, count }));
    },

    /** When the conversations of a period were opened that had no reply yet at an instant. */
    async unreplied(firmId: number, period: Period, at: number): Promise<readonly number[]> {
      const rows = await opened(firmId, period)
        .where((eb) => eb.or([eb('replied_at', 'is', null), eb('replied_at', '>=', at)]))
        .select('opened_at')
        .execute();
      return rows.map(({ opened_at }) => opened_at);
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

  function opened(firmId: number, { from, to }: Period) {
    return db
      .selectFrom('fact_conversations')
      .where('firm_id', '=', firmId)
      .where('day', '>=', from)
      .where('day', '<=', to);
  }
}

export type FiguresStore = ReturnType<typeof createFiguresStore>;
