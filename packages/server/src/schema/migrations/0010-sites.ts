/** Where a firm's badge was seen. */
import { sql, type Kysely } from 'kysely';
import type { Engine } from '../../platform/database/database.ts';

export function sites(engine: Engine) {
  const pg = engine === 'postgres';
  const text = pg ? 'text collate "C"' : 'text';
  const big = pg ? 'bigint' : 'integer';
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await sql
        .raw(
          `create table site_sightings (firm_id integer not null, origin ${text} not null, first_at ${big} not null,
             last_at ${big} not null, ignored integer not null, primary key (firm_id, origin))${pg ? '' : ' without rowid'}`,
        )
        .execute(db);
    },
  };
}
