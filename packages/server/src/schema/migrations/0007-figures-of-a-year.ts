/** Counts from which a year of figures is read without its facts: what came due by the hour, first replies by the month. */
import { sql, type Kysely } from 'kysely';
import type { Engine } from '../../platform/database/database.ts';

export function figuresOfAYear(engine: Engine) {
  const [text, big, end] =
    engine === 'postgres' ? ['text collate "C"', 'bigint', ''] : ['text', 'integer', ' without rowid'];
  const statements = [
    `create table due_hours (
       firm_id integer not null, hour ${big} not null, due integer not null, kept integer not null,
       primary key (firm_id, hour)
     )${end}`,
    `create table first_replies (
       firm_id integer not null, month ${text} not null, minutes integer not null, n integer not null,
       primary key (firm_id, month, minutes)
     )${end}`,
  ];
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
