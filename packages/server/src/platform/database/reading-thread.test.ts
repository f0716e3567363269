import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../../schema/migrate.ts';
import { sqliteDatabase, type Database } from './database.ts';
import { readingThread } from './reading-thread.ts';

describe('the thread that reads beside', () => {
  let folder: string;
  let database: Database;
  let reading: ReturnType<typeof readingThread>;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parenthese-reading-'));
    database = sqliteDatabase(join(folder, 'a.db'));
    await migrate(database);
    reading = readingThread(join(folder, 'a.db'));
  });
  afterEach(async () => {
    await reading.destroy();
    await database.close();
    rmSync(folder, { recursive: true });
  });

  const head = { firm_id: 1, seq: 5, hash: 'é' };
  const write = () => database.kysely.insertInto('heads').values(head).execute();
  const read = () => reading.selectFrom('heads').selectAll().execute();

  test('reads what is committed, and nothing that is not', async () => {
    await database.transaction(async (tx) => {
      await tx.insertInto('heads').values(head).execute();
      expect(await read()).toEqual([]);
    });
    expect(await read()).toEqual([head]);
  });

  test('gives bytes as bytes', async () => {
    const { rows } = await sql<{ b: Uint8Array }>`select x'00ff' as b`.execute(reading);
    expect([...rows[0]!.b]).toEqual([0, 255]);
  });

  test('writes nothing', async () => {
    await expect(reading.insertInto('heads').values(head).execute()).rejects.toThrow(/readonly/);
    await expect(
      reading.transaction().execute(async (tx) => tx.deleteFrom('heads').execute()),
    ).rejects.toThrow(/no transactions/);
  });

  test('tells what is wrong with a question, and answers the next', async () => {
    await write();
    await expect(sql`select a from nowhere`.execute(reading)).rejects.toThrow(/nowhere/);
    expect(await read()).toEqual([head]);
  });

  test('lets the loop turn while it reads', async () => {
    let turns = 0;
    let done = false;
    const turn = () => {
      turns += 1;
      if (!done) setImmediate(turn);
    };
    setImmediate(turn);
    const long = sql<{ n: number }>`
      with recursive up(n) as (select 1 union all select n + 1 from up where n < 300000) select count(*) as n from up`;
    const { rows } = await long.execute(reading);
    done = true;
    expect(rows[0]?.n).toBe(300_000);
    expect(turns).toBeGreaterThan(10);
  });

  test('that dies fails who waits for it, and the next read starts another', async () => {
    const late = join(folder, 'late.db');
    const thread = readingThread(late);
    const ask = () => sql<{ n: number }>`select 1 as n`.execute(thread);
    // Without its file it cannot begin, and dies.
    expect(await Promise.allSettled([ask(), ask()])).toMatchObject([
      { status: 'rejected' },
      { status: 'rejected' },
    ]);
    await sqliteDatabase(late).close();
    expect((await ask()).rows).toEqual([{ n: 1 }]);
    await thread.destroy();
  });

  test('is let finish what a database was asked before it was closed', async () => {
    const other = sqliteDatabase(join(folder, 'a.db'));
    const read = other.readOf(1, async (db) => {
      await sql`select 1 as one`.execute(db);
      return db.selectFrom('heads').selectAll().execute();
    });
    await other.close();
    expect(await read).toEqual([]);
  });

  test('answers who asks while it is closed', async () => {
    const asked = sql`select 1 as one`.execute(reading).then(
      () => 'answered',
      () => 'refused',
    );
    await reading.destroy();
    expect(['answered', 'refused']).toContain(await asked);
  });
});
