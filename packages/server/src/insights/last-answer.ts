import type { Db } from '../platform/database/database.ts';
import { aloneKey } from './insights-reading.ts';

/** Where a thread holds the last answer to a question, asked or unasked: its count; null when there is none. */
export async function lastAnswer(
  db: Db,
  firmId: number,
  thread: string,
  { survey, question }: Readonly<{ survey: string; question: string }>,
): Promise<number | null> {
  const row = await db
    .selectFrom('fact_answers')
    .select((eb) => eb.fn.max<number | null>('count').as('count'))
    .where('firm_id', '=', firmId)
    .where('thread', '=', thread)
    .where('survey', 'in', [survey, aloneKey(survey)])
    .where('question', '=', question)
    .executeTakeFirst();
  return row?.count ?? null;
}
