/** What people found and did not find before they wrote. */
import { sql, type Kysely } from 'kysely';
import type { Engine } from '../../platform/database/database.ts';

export function before(engine: Engine) {
  const pg = engine === 'postgres';
  const text = pg ? 'text collate "C"' : 'text';
  const big = pg ? 'bigint' : 'integer';
  const rowid = pg ? '' : ' without rowid';
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await sql
        .raw(
          `create table before_helped (firm_id integer not null, question ${text} not null, yes integer not null,
             no integer not null, primary key (firm_id, question))${rowid}`,
        )
        .execute(db);
      await sql
        .raw(
          `create table before_missed (firm_id integer not null, folded ${text} not null, words ${text} not null,
             times integer not null, last_at ${big} not null, primary key (firm_id, folded))${rowid}`,
        )
        .execute(db);
    },
  };
}
