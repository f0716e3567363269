/** Where the words behind a figure are to be found: threads and positions, never the words. */
import { sql } from 'kysely';
import type { Period } from '@parenthese/shared/insights/period.ts';
import { NIGHT_FROM_HOUR, NIGHT_UNTIL_HOUR } from '@parenthese/shared/insights/night-or-weekend.ts';
import { exchangeSurvey } from '@parenthese/shared/surveys/exchange.ts';
import type { Db } from '../platform/database/database.ts';
import { instantsOf, localDayNumber } from './local-days.ts';

/** A thread that bears a figure out. `value` is what was rated, or open minutes; `conversation` tells that it can be opened. */
export type Bearing = Readonly<{ thread: string; conversation: boolean; at: number; value: number | null }>;
/** Words left in a survey: the thread and the place in it. */
export type Comment = Readonly<{ thread: string; conversation: boolean; at: number; count: number }>;

export function createEvidenceStore(db: Db) {
  const answers = (firmId: number, zone: string, question: string, period: Period) => {
    const { start, end } = instantsOf(zone, period);
    return db
      .selectFrom('fact_answers as answer')
      .leftJoin('fact_conversations as opened', (join) =>
        join.onRef('opened.firm_id', '=', 'answer.firm_id').onRef('opened.thread', '=', 'answer.thread'),
      )
      .where('answer.firm_id', '=', firmId)
      .where('answer.survey', '=', exchangeSurvey.id)
      .where('answer.question', '=', question)
      .where('answer.at', '>=', start)
      .where('answer.at', '<', end);
  };
  const conversations = (firmId: number, { from, to }: Period) =>
    db
      .selectFrom('fact_conversations')
      .where('firm_id', '=', firmId)
      .where('day', '>=', from)
      .where('day', '<=', to);

  return {
    /** The latest words left under a question. */
    async comments(
      firmId: number,
      zone: string,
      question: string,
      period: Period,
      limit: number,
    ): Promise<Comment[]> {
      const rows = await answers(firmId, zone, question, period)
        .where('answer.worded', '=', 1)
        .orderBy('answer.at', 'desc')
        .orderBy('answer.thread', 'desc')
        .limit(limit)
        .select(['answer.thread', 'answer.at', 'answer.count', 'opened.thread as conversation'])
        .execute();
      return rows.map((row) => ({ ...row, conversation: row.conversation !== null }));
    },

    /** Who rated, the lowest first: the one to read is the one who is unhappy. */
    async rated(
      firmId: number,
      zone: string,
      question: string,
      period: Period,
      limit: number,
    ): Promise<Bearing[]> {
      const rows = await answers(firmId, zone, question, period)
        .where('answer.value', 'is not', null)
        .orderBy('answer.value')
        .orderBy('answer.at', 'desc')
        .limit(limit)
        .select(['answer.thread', 'answer.at', 'answer.value', 'opened.thread as conversation'])
        .execute();
      return rows.map((row) => ({ ...row, conversation: row.conversation !== null }));
    },

    /** The messages whose aim was not kept, the latest first. */
    async late(firmId: number, zone: string, period: Period, now: number, limit: number): Promise<Bearing[]> {
      const { start, end } = instantsOf(zone, period);
      const rows = await db
        .selectFrom('fact_turns')
        .where('firm_id', '=', firmId)
        .where('due', '>=', start)
        .where('due', '<', Math.min(end, now))
        .where((eb) => eb.or([eb('answered_at', 'is', null), eb('answered_at', '>', eb.ref('due'))]))
        .orderBy('due', 'desc')
        .limit(limit)
        .select(['thread', 'at', 'open_minutes as value'])
        .execute();
      return rows.map(asConversation);
    },

    /** The conversations that waited longest for their first reply, those that still do before all. */
    async slowest(firmId: number, period: Period, until: number, limit: number): Promise<Bearing[]> {
      const replied = sql<number>`case when replied_at < ${sql.lit(until)} then open_minutes end`;
      const rows = await conversations(firmId, period)
        .orderBy(sql`case when replied_at < ${sql.lit(until)} then 1 else 0 end`)
        .orderBy('open_minutes', (order) => order.desc().nullsFirst())
        .orderBy('opened_at')
        .limit(limit)
        .select(['thread', 'opened_at as at', replied.as('value')])
        .execute();
      return rows.map(asConversation);
    },

    /** The conversations begun at night or on a weekend, the latest first. */
    async nightly(firmId: number, zone: string, period: Period, limit: number): Promise<Bearing[]> {
      // 1 January 1970 was a Thursday: three days later it is 0 on Mondays.
      const weekday = sql<number>`(${localDayNumber<'fact_conversations'>('opened_at', zone, instantsOf(zone, period))} + 3) % 7`;
      const rows = await conversations(firmId, period)
        .where((eb) =>
          eb.or([
            eb('hour', '>=', NIGHT_FROM_HOUR),
            eb('hour', '<', NIGHT_UNTIL_HOUR),
            sql<boolean>`${weekday} >= 5`,
          ]),
        )
        // The day leads, as in the index, so that the search ends with the last row wanted.
        .orderBy('day', 'desc')
        .orderBy('opened_at', 'desc')
        .limit(limit)
        .select(['thread', 'opened_at as at'])
        .execute();
      return rows.map((row) => asConversation({ ...row, value: null }));
    },

    /** What a thread holds under a question: where its words are, or what was rated. */
    answer: (firmId: number, thread: string, question: string) =>
      db
        .selectFrom('fact_answers')
        .where('firm_id', '=', firmId)
        .where('thread', '=', thread)
        .where('survey', '=', exchangeSurvey.id)
        .where('question', '=', question)
        .select(['count', 'value', 'worded'])
        .executeTakeFirst(),
  };
}

/** Turns and openings belong to conversations by their nature. */
function asConversation(row: Omit<Bearing, 'conversation'>): Bearing {
  return { ...row, conversation: true };
}
