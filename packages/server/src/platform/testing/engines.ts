/** Runs a store's tests once over, on both engines, each on a database of its own. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { migrate } from '../../schema/migrate.ts';
import { postgresDatabase, sqliteDatabase, type Database, type Engine } from '../database/database.ts';

/** `onBothEngines('the log', (database) => { test(…) })`: `database()` is open for the tests of the block. */
export function onBothEngines(title: string, tests: (database: () => Database) => void): void {
  onEngines(['sqlite', 'postgres'], title, tests);
}

/** For what only PostgreSQL has. */
export function onPostgres(title: string, tests: (database: () => Database) => void): void {
  onEngines(['postgres'], title, tests);
}

function onEngines(
  engines: readonly Engine[],
  title: string,
  tests: (database: () => Database) => void,
): void {
  for (const engine of engines) {
    describe(`${title} (${engine})`, () => {
      let database: Database;
      beforeAll(async () => {
        database = engine === 'sqlite' ? sqliteDatabase(':memory:') : await freshPostgres();
        await migrate(database);
      });
      afterAll(() => database.close());
      tests(() => database);
    });
  }
}

async function freshPostgres(): Promise<Database> {
  const url = inject('postgres');
  const name = `t${randomUUID().replaceAll('-', '')}`;
  const admin = postgresDatabase(url, { poolSize: 1 });
  await sql`create database ${sql.ref(name)}`.execute(admin.kysely);
  await admin.close();
  return postgresDatabase(url.replace(/\/postgres$/, `/${name}`));
}
