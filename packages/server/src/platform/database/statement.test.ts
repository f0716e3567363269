import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onBothEngines } from '../testing/engines.ts';
import { migrate } from '../../schema/migrate.ts';
import { sqliteDatabase } from './database.ts';
import { statement } from './statement.ts';

const selectHead = statement((db, p: { firm: number }) =>
  db.selectFrom('heads').select(['seq', 'hash']).where('firm_id', '=', p.firm),
);
const insertHead = statement((db, p: { firm: number; seq: number }) =>
  db.insertInto('heads').values({ firm_id: p.firm, seq: p.seq, hash: null }),
);

onBothEngines('a compiled statement', (database) => {
  test('gives the rows of the values it is asked with, each time anew', async () => {
    const { kysely } = database();
    await insertHead(kysely, { firm: 1, seq: 11 });
    await insertHead(kysely, { firm: 2, seq: 22 });
    expect(await selectHead(kysely, { firm: 1 })).toEqual([{ seq: 11, hash: null }]);
    expect(await selectHead(kysely, { firm: 2 })).toEqual([{ seq: 22, hash: null }]);
    expect(await selectHead(kysely, { firm: 3 })).toEqual([]);
  });

  test('sees within a transaction what was written in it, and nothing of it after it was undone', async () => {
    const undone = database().transaction(async (tx) => {
      await insertHead(tx, { firm: 5, seq: 55 });
      expect(await selectHead(tx, { firm: 5 })).toEqual([{ seq: 55, hash: null }]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await selectHead(database().kysely, { firm: 5 })).toEqual([]);
  });

  test('of several asked at once, fails alone what fails outside a transaction', async () => {
    const { kysely } = database();
    await insertHead(kysely, { firm: 7, seq: 77 });
    const outcomes = await Promise.allSettled([
      selectHead(kysely, { firm: 7 }),
      insertHead(kysely, { firm: 7, seq: 78 }),
      selectHead(kysely, { firm: 7 }),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  test('that fails inside a transaction leaves the handle in order', async () => {
    const failed = database().transaction(async (tx) => {
      await Promise.all([insertHead(tx, { firm: 8, seq: 1 }), insertHead(tx, { firm: 8, seq: 2 })]);
    });
    await expect(failed).rejects.toThrow(/unique/i);
    const { rows } = await sql<{ one: number }>`select 1 as one`.execute(database().kysely);
    expect(rows).toEqual([{ one: 1 }]);
    expect(await selectHead(database().kysely, { firm: 8 })).toEqual([]);
  });
});

test('reads of one turn see one state of the file, and what is written in that turn is committed by itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parenthese-statement-'));
  const file = join(folder, 'file.db');
  const [ours, theirs] = [sqliteDatabase(file), sqliteDatabase(file)];
  await migrate(ours);
  const readBoth = async () => [
    await selectHead(ours.kysely, { firm: 1 }),
    await insertHead(theirs.kysely, { firm: 1, seq: 1 }).then(() => selectHead(ours.kysely, { firm: 1 })),
  ];
  expect(await readBoth()).toEqual([[], []]);
  await turnOfTheLoop();
  expect(await selectHead(ours.kysely, { firm: 1 })).toEqual([{ seq: 1, hash: null }]);
  await insertHead(ours.kysely, { firm: 2, seq: 2 });
  expect(await selectHead(theirs.kysely, { firm: 2 })).toEqual([{ seq: 2, hash: null }]);
  await Promise.all([ours.close(), theirs.close()]);
  rmSync(folder, { recursive: true });
});
