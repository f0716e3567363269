/** How somebody writes their own quality. */
import { sql, type Kysely } from 'kysely';
import type { Engine } from '../../platform/database/database.ts';

export function titles(engine: Engine) {
  const text = engine === 'postgres' ? 'text collate "C"' : 'text';
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await sql.raw(`alter table staff add column title ${text}`).execute(db);
    },
  };
}
