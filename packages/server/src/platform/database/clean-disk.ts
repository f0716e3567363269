/** Takes what was deleted off the disk: deleted is not gone while a page of the file or of its log still holds it. */
import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * On SQLite moves the write-ahead log into the file, whose freed space `secure_delete` has zeroed, and cuts it to
 * nothing; on PostgreSQL vacuums the tables. False when a reader still held the old pages: it is to be tried again.
 */
export async function cleanDisk({ engine, kysely }: Database, tables: readonly string[]): Promise<boolean> {
  if (engine === 'postgres') {
    await sql`vacuum ${sql.join(tables.map((table) => sql.table(table)))}`.execute(kysely);
    return true;
  }
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(kysely);
  return rows[0]?.busy !== 1;
}
