/** A hosted PostgreSQL gives us a user who is no superuser: sometimes one who may make roles, often one who may not. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../schema/migrate.ts';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { postgresDatabase, type Database } from './database.ts';
import { standsSecondWall } from './second-wall.ts';

describe('the second wall on a hosted PostgreSQL', () => {
  // A server of its own: a role is known to all databases of one.
  let server: TestPostgres;
  let administrator: Database;
  let opened: Database[] = [];
  beforeAll(async () => {
    server = await startPostgres();
    administrator = postgresDatabase(server.url('postgres'), { poolSize: 1 });
  });
  afterEach(async () => {
    await Promise.all(opened.map((database) => database.close()));
    opened = [];
  });
  afterAll(async () => {
    await administrator.close();
    await server.stop();
  });

  const asAdministrator = (text: string) => sql.raw(text).execute(administrator.kysely);

  /** The address of a new database as the user sees it who owns it. */
  async function hosted(right: 'createrole' | 'nocreaterole'): Promise<{ name: string; url: URL }> {
    const name = `h${randomUUID().replaceAll('-', '')}`;
    await asAdministrator(`create role ${name} login password 'hosted' ${right}`);
    await asAdministrator(`create database ${name} owner ${name}`);
    const url = new URL(server.url(name));
    Object.assign(url, { username: name, password: 'hosted' });
    return { name, url };
  }

  async function migrated(url: URL): Promise<Database> {
    const database = postgresDatabase(url.href);
    opened.push(database);
    await migrate(database);
    return database;
  }

  async function firmsSeen(database: Database): Promise<readonly string[]> {
    await database.kysely
      .insertInto('firms')
      .values(['durand', 'marchand'].map((slug) => ({ uid: randomUUID(), slug, settings: '' })))
      .onConflict((oc) => oc.doNothing())
      .execute();
    const { id } = await database.kysely
      .selectFrom('firms')
      .select('id')
      .where('slug', '=', 'marchand')
      .executeTakeFirstOrThrow();
    const rows = await database.readOf(id, (db) => db.selectFrom('firms').select('slug').execute());
    return rows.map(({ slug }) => slug);
  }

  test('does not stand where the user may make no role, and figures are read all the same', async () => {
    const { url } = await hosted('nocreaterole');
    const database = await migrated(url);
    expect(await standsSecondWall(database.kysely)).toBe(false);
    expect(await firmsSeen(database)).toHaveLength(2);
  });

  test('stands where the user may make roles, although whoever makes one may not become it', async () => {
    const { url } = await hosted('createrole');
    const database = await migrated(url);
    expect(await standsSecondWall(database.kysely)).toBe(true);
    expect(await firmsSeen(database)).toEqual(['marchand']);
  });

  test('stands from the next start on once an administrator has given the role', async () => {
    const { name, url } = await hosted('nocreaterole');
    expect(await standsSecondWall((await migrated(url)).kysely)).toBe(false);
    await asAdministrator(`grant parenthese_reader to ${name}`);
    const database = await migrated(url);
    expect(await standsSecondWall(database.kysely)).toBe(true);
    expect(await firmsSeen(database)).toEqual(['marchand']);
  });

  test('stands in a schema of our own, which is closed to everybody else', async () => {
    const { name, url } = await hosted('nocreaterole');
    await asAdministrator(`grant parenthese_reader to ${name}`);
    url.searchParams.set('options', '-c search_path=house');
    const bare = postgresDatabase(url.href);
    opened.push(bare);
    await sql`create schema house`.execute(bare.kysely);
    expect(await firmsSeen(await migrated(url))).toEqual(['marchand']);
  });
});
