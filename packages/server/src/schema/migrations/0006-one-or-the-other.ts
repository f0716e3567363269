/** A conversation stands in one of two indexes by what happened last, so that a message writes one of them and not both. */
import { sql, type Kysely } from 'kysely';

export function oneOrTheOther() {
  const statements = [
    'drop index conversations_by_last',
    "create index conversations_closed on conversations (firm_id, last_at) where status = 'closed'",
  ];
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
