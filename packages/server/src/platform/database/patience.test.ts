import { mkdtemp, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../demo/durand.ts';
import { migrate } from '../../schema/migrate.ts';
import { BODIES, newId, newToken } from '../testing/scenes.ts';
import { testApp, type TestApp } from '../testing/test-app.ts';
import { sqliteDatabase, type Database } from './database.ts';
import { isOutOfReach } from './patience.ts';

const ADMIN = 'durand@durand.example';

describe('while another process holds the file', () => {
  let folder: string;
  let database: Database;
  let other: DatabaseSync;
  let t: TestApp;
  let cookie: string;
  let conversation: { id: string; token: string };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parenthese-busy-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    const file = join(folder, `${newId()}.db`);
    database = sqliteDatabase(file, { busyLimitMs: 20 });
    await migrate(database);
    t = await testApp({ database });
    cookie = await t.cookie(ADMIN);
    conversation = { id: newId(), token: newToken() };
    const opening = BODIES['POST /v1/conversations']!({ id: '', newId, code: '' }) as object;
    await t.ask('POST', '/v1/conversations', { ...opening, id: conversation.id }, conversation);
    await t.ask(
      'POST',
      `/v1/staff/conversations/${conversation.id}/clearance`,
      { id: newId(), clearance: 'clear' },
      { cookie },
    );
    other = new DatabaseSync(file);
    other.exec('begin immediate');
    return async () => {
      other.close();
      await database.close();
    };
  });

  const busy = { status: 503, body: { code: 'busy' } };

  test('whoever writes is told to come again, and nothing is called a fault of ours', async () => {
    const { id, token } = conversation;
    const answers = [
      await t.ask('PUT', `/v1/staff/conversations/${id}/draft`, { text: 'x' }, { cookie }),
      await t.ask('POST', `/v1/conversations/${id}/seen`, { count: 2 }, { token }),
      await t.ask('POST', '/v1/staff/presence/beat', {}, { cookie }),
      await t.ask('POST', '/v1/conversations/forget', {}, { token }),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject(busy);
      expect(answer.headers.get('retry-after')).toBe('5');
    }
    expect(t.logged).toEqual([]);
  });

  test('a lawyer’s day is read all the same', async () => {
    expect((await t.ask('GET', '/v1/staff/today', undefined, { cookie })).status).toBe(200);
  });

  test('nobody is told that they are signed out while their session lives on', async () => {
    expect(await t.ask('POST', '/v1/auth/sign-out', {}, { cookie })).toMatchObject(busy);
    expect((await t.ask('GET', '/v1/staff/me', undefined, { cookie })).status).toBe(200);
    other.exec('rollback');
    expect((await t.ask('POST', '/v1/auth/sign-out', {}, { cookie })).status).toBe(200);
    expect((await t.ask('GET', '/v1/staff/me', undefined, { cookie })).status).toBe(401);
  });

  test('nobody signs in, and is told to come again', async () => {
    const credentials = { email: ADMIN, password: DEMO_PASSWORD };
    expect(await t.ask('POST', '/v1/auth/sign-in/email', credentials)).toMatchObject(busy);
  });

  test('a write that waits goes through once the file is free, and reads go on before it', async () => {
    const patient = sqliteDatabase(join(folder, 'patient.db'));
    await migrate(patient);
    const holder = new DatabaseSync(join(folder, 'patient.db'));
    holder.exec('begin immediate');
    const firm = { uid: 'u', slug: 's', settings: '' };
    const write = patient.kysely.insertInto('firms').values(firm).execute();
    expect(await patient.kysely.selectFrom('firms').selectAll().execute()).toEqual([]);
    holder.exec('rollback');
    await write;
    expect(await patient.kysely.selectFrom('firms').selectAll().execute()).toHaveLength(1);
    holder.close();
    await patient.close();
  });
});

test('a database server that cannot be reached is told from a question it refuses', () => {
  const coded = (code: string) => Object.assign(new Error('x'), { code });
  for (const code of ['ECONNREFUSED', '08006', '57P01', '53300'])
    expect(isOutOfReach(coded(code))).toBe(true);
  expect(isOutOfReach(new Error('Connection terminated unexpectedly'))).toBe(true);
  for (const code of ['23505', '42P01']) expect(isOutOfReach(coded(code))).toBe(false);
  expect(isOutOfReach('08006')).toBe(false);
});
