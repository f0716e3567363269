/** What the figures read beside the first schema: who was asked, and indexes that answer a year without the rows. */
import { sql, type Kysely } from 'kysely';
import type { Engine } from '../../platform/database/database.ts';

export function figures(engine: Engine) {
  const text = engine === 'postgres' ? 'text collate "C" not null' : 'text not null';
  const statements = [
    `create table fact_offers (
       firm_id integer not null, thread ${text}, survey ${text}, day ${text}, answered integer not null,
       primary key (firm_id, thread, survey)
     )${engine === 'sqlite' ? ' without rowid' : ''}`,
    'drop index fact_turns_by_due',
    'create index fact_turns_by_due on fact_turns (firm_id, due, answered_at)',
    'drop index fact_conversations_by_day',
    'create index fact_conversations_by_day on fact_conversations (firm_id, day, replied_at, open_minutes, opened_at)',
  ];
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
