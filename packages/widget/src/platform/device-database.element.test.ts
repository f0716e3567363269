import { afterEach, describe, expect, it } from 'vitest';
import { deleteDatabase, openDatabase, type DeviceDatabase } from './device-database.ts';

const NAME = 'a-database';
const opened: DeviceDatabase[] = [];

async function open(create = true, closed: () => void = () => undefined): Promise<DeviceDatabase | null> {
  const db = await openDatabase({ name: NAME, stores: ['one', 'two'], create, closed });
  if (db) opened.push(db);
  return db;
}
async function existing(): Promise<DeviceDatabase> {
  const db = await open();
  if (!db) throw new Error('There is no database.');
  return db;
}

afterEach(async () => {
  for (const db of opened.splice(0)) db.close();
  await deleteDatabase(NAME);
});

describe('a database on the device', () => {
  it('is not made by looking for it', async () => {
    expect(await open(false)).toBeNull();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(NAME);
  });

  it('gives back what was written, under its key, and nothing once it is removed', async () => {
    const db = await existing();
    await db.write([
      ['one', 'a', { n: 1 }],
      ['one', 'b', 2],
    ]);
    expect(await db.get('one', 'a')).toEqual({ n: 1 });
    expect(await db.all('one')).toEqual([
      ['a', { n: 1 }],
      ['b', 2],
    ]);
    await db.write([['one', 'a', undefined]]);
    expect([await db.get('one', 'a'), await db.all('two')]).toEqual([undefined, []]);
  });

  it('writes all or nothing', async () => {
    const db = await existing();
    const unwritable = () => undefined;
    await expect(
      db.write([
        ['one', 'a', 1],
        ['two', 'b', unwritable],
      ]),
    ).rejects.toThrow('could not be cloned');
    expect(await db.all('one')).toEqual([]);
  });

  it('lets go when another tab removes it', async () => {
    const ended: string[] = [];
    await open(true, () => ended.push('closed'));
    await deleteDatabase(NAME);
    expect(ended).toEqual(['closed']);
  });
});
