/** What is left of an access that is handed on, how far a thread was cleared; and columns that nothing has read go. */
import { sql, type Kysely } from 'kysely';
import type { Engine } from '../../platform/database/database.ts';

export function doors(engine: Engine) {
  const statements = [
    `alter table codes add column access_until ${engine === 'postgres' ? 'bigint' : 'integer'}`,
    'alter table conversations add column cleared_until integer not null default 0',
    'alter table conversations drop column fold_opened',
    'alter table fact_turns drop column answered_by',
  ];
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
