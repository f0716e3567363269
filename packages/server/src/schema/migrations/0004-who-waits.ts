/** Who waits, with all that orders and counts them in the index itself: urgent people first, and those of one person. */
import { sql, type Kysely } from 'kysely';

export function whoWaits() {
  const statements = [
    'drop index conversations_waiting',
    `create index conversations_waiting on conversations (firm_id, due, waiting_since, urgent, assigned)
       where waiting_since is not null`,
  ];
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
