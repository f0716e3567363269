import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { sandboxApp } from '../testing/sandbox-app.ts';
import { onPostgres } from '../testing/engines.ts';
import { raiseSecondWall } from './second-wall.ts';

onPostgres('the second wall between firms', (database) => {
  const firmTables = async (): Promise<string[]> => {
    const { rows } = await sql<{ name: string }>`
      select c.table_name as name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.column_name = 'firm_id' and t.table_type = 'BASE TABLE' and c.table_schema = current_schema()
      order by 1`.execute(database().kysely);
    return rows.map(({ name }) => name);
  };

  test('shows a read of one firm no row of another, in any table, though it names none', async () => {
    await sandboxApp({ database: database(), limits: false });
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

  test('lets nothing be written, and no table be read that belongs to no firm', async () => {
    const write = database().readOf(1, (db) => sql`update heads set seq = 0`.execute(db));
    await expect(write).rejects.toThrow(/read-only|permission denied/);
    const accounts = database().readOf(1, (db) => sql`select * from auth_user`.execute(db));
    await expect(accounts).rejects.toThrow(/permission denied/);
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
