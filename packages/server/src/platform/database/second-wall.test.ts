import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { As } from '../testing/test-app.ts';
import { sandboxApp } from '../testing/sandbox-app.ts';
import { postgresDatabase } from './database.ts';
import { onPostgres } from '../testing/engines.ts';
import { raiseSecondWall } from './second-wall.ts';

/** Accounts belong to people, who may work in several firms; a firm’s own row is its firm; the rest counts migrations. */
const OF_NO_FIRM = [
  'auth_account',
  'auth_new_emails',
  'auth_session',
  'auth_spent_codes',
  'auth_two_factor',
  'auth_user',
  'auth_verification',
  'firms',
  'kysely_migration',
  'kysely_migration_lock',
];

onPostgres('the second wall between firms', (database) => {
  let t: Awaited<ReturnType<typeof sandboxApp>>;
  beforeAll(async () => {
    t = await sandboxApp({ database: database(), limits: false });
  });

  const firmTables = async (): Promise<string[]> => {
    const { rows } = await sql<{ name: string }>`
      select c.table_name as name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.column_name = 'firm_id' and t.table_type = 'BASE TABLE' and c.table_schema = current_schema()
      order by 1`.execute(database().kysely);
    return rows.map(({ name }) => name);
  };

  test('shows a read of one firm no row of another, in any table, though it names none', async () => {
    const { rows: firms } = await sql<{ id: number }>`select id from firms order by id`.execute(
      database().kysely,
    );
    expect(firms).toHaveLength(2);
    const names = await firmTables();
    expect(names).toContain('events');
    expect(names.length).toBeGreaterThan(20);
    for (const { id } of firms)
      await database().readOf(id, async (db) => {
        for (const name of names) {
          const { rows } = await sql<{
            firm: number;
          }>`select distinct firm_id as firm from ${sql.table(name)}`.execute(db);
          expect([name, rows.filter(({ firm }) => firm !== id)]).toEqual([name, []]);
        }
        const { rows } = await sql<{ id: number }>`select id from firms`.execute(db);
        expect(rows).toEqual([{ id }]);
        const { rows: events } = await sql<{ n: number }>`select count(*) as n from events`.execute(db);
        expect(events[0]?.n).toBeGreaterThan(0);
      });
  });

  test('stands before every table that has a firm, and what has none is in this list', async () => {
    const { rows } = await sql<{ name: string; walled: boolean; firm: boolean }>`
      select c.relname as name,
        c.relrowsecurity and exists (
          select from pg_policies p where p.tablename = c.relname and p.roles = '{parenthese_reader}'
            and p.cmd = 'SELECT' and p.qual like '%= (NULLIF(current_setting(''parenthese.firm''%'
        ) as walled,
        exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'firm_id') as firm
      from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
      order by 1`.execute(database().kysely);
    const names = (which: (row: (typeof rows)[number]) => boolean) =>
      rows.filter(which).map(({ name }) => name);
    expect(names(({ firm, walled }) => firm && !walled)).toEqual([]);
    expect(names(({ firm }) => !firm)).toEqual(OF_NO_FIRM);
    expect(names(({ firm, walled }) => walled && !firm)).toEqual(['firms']);
  });

  test('shows nothing at all to who names no firm', async () => {
    const seen = await database()
      .kysely.transaction()
      .execute(async (tx) => {
        await sql`set local role parenthese_reader`.execute(tx);
        return tx.selectFrom('events').select('seq').execute();
      });
    expect(seen).toEqual([]);
  });

  test('gives a connection back as it was, also after a read that failed', async () => {
    const one = postgresDatabase(database().url!, { poolSize: 1 });
    const seen = () => one.kysely.selectFrom('firms').select('id').execute();
    expect(await one.readOf(1, (db) => db.selectFrom('firms').select('id').execute())).toEqual([{ id: 1 }]);
    expect(await seen()).toHaveLength(2);
    await expect(one.readOf(1, (db) => sql`select 1 / 0`.execute(db))).rejects.toThrow('division by zero');
    expect(await seen()).toHaveLength(2);
    await one.close();
  });

  test('stands where words are read: in threads, in lists and by visitors', async () => {
    const { log } = t.app.parts;
    const { readThread } = log;
    const readAs: string[] = [];
    log.readThread = async (db, ...args) => {
      const { rows } = await sql<{ name: string }>`select current_user as name`.execute(db);
      readAs.push(...rows.map(({ name }) => name));
      return readThread(db, ...args);
    };
    const { actors, conversation } = t.durand;
    const lawyer = { cookie: actors.lawyer.cookie };
    const reads: readonly (readonly [string, As])[] = [
      ['/v1/staff/today', lawyer],
      ['/v1/staff/conversations?view=all', lawyer],
      [`/v1/staff/conversations/${conversation}`, lawyer],
      [`/v1/conversations/${conversation}/messages?after=0`, actors.visitor],
    ];
    for (const [path, as] of reads) {
      readAs.length = 0;
      expect([path, (await t.ask('GET', path, undefined, as)).status]).toEqual([path, 200]);
      expect([path, [...new Set(readAs)]]).toEqual([path, ['parenthese_reader']]);
    }
  });

  test('lets nothing be written, and no table be read that belongs to no firm', async () => {
    const write = database().readOf(1, (db) => sql`update heads set seq = 0`.execute(db));
    await expect(write).rejects.toThrow(/read-only|permission denied/);
    const accounts = database().readOf(1, (db) => sql`select * from auth_user`.execute(db));
    await expect(accounts).rejects.toThrow(/permission denied/);
  });

  test('is whole again at the next start after a dump came back without its rights', async () => {
    const { kysely } = database();
    await sql`revoke select on events from parenthese_reader`.execute(kysely);
    await sql`alter table heads disable row level security`.execute(kysely);
    await raiseSecondWall(kysely);
    const seen = await database().readOf(2, async (db) => [
      ...(await db.selectFrom('events').select('firm_id').distinct().execute()),
      ...(await db.selectFrom('heads').select('firm_id').execute()),
    ]);
    expect(seen).toEqual([{ firm_id: 2 }, { firm_id: 2 }]);
  });

  test('walls a table off that came later', async () => {
    const { kysely } = database();
    await sql`create table later (firm_id integer, word text)`.execute(kysely);
    await sql`insert into later values (1, 'a'), (2, 'b')`.execute(kysely);
    await raiseSecondWall(kysely);
    const seen = await database().readOf(2, (db) =>
      sql<{ word: string }>`select word from later`.execute(db),
    );
    expect(seen.rows).toEqual([{ word: 'b' }]);
  });
});
