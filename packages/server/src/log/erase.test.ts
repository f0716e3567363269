import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sqliteDatabase, type Database } from '../platform/database/database.ts';
import { onBothEngines } from '../platform/testing/engines.ts';
import { testApp, type TestApp } from '../platform/testing/test-app.ts';
import { migrate } from '../schema/migrate.ts';

/** A visitor with an address, a message, a hand-over code, a job that waits, and a draft of an answer. */
async function leaveTraces({ ask, cookie, newId, newToken }: TestApp): Promise<string> {
  const [id, token] = [newId(), newToken()];
  const lawyer = { cookie: await cookie('durand@durand.example') };
  await ask(
    'POST',
    '/v1/conversations',
    {
      firm: 'durand',
      id,
      language: 'fr',
      notice: '1',
      zone: null,
      page: null,
      message: { id: newId(), text: 'Un canari chante dans la nuit.' },
    },
    { token },
  );
  await ask(
    'POST',
    `/v1/conversations/${id}/contact`,
    { id: newId(), email: 'canari@example.org' },
    { token },
  );
  await ask('POST', `/v1/conversations/${id}/seen`, { count: 2 }, { token });
  await ask('POST', `/v1/conversations/${id}/handover`, {}, { token });
  await ask('PUT', `/v1/staff/conversations/${id}/draft`, { text: 'Cher canari' }, lawyer);
  return id;
}

function erase({ app, firm, world }: TestApp, thread: string): Promise<void> {
  const erasure = { basis: 'request', by: 's1', actor: 'staff:s1', at: world.clock() };
  return app.parts.log.append(firm, (group) => app.parts.log.erase(group, thread, erasure));
}

const TRACES = ['accesses', 'codes', 'drafts', 'seen', 'jobs', 'conversations', 'body_keys'] as const;

/** Rows of each table in which the thread, or whose visitor, still stands. */
async function tracesOf({ kysely }: Database, firm: number): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of TRACES) {
    const rows = await kysely.selectFrom(table).selectAll().where('firm_id', '=', firm).execute();
    const left = rows.filter((row) => !('kind' in row && row.kind === 'disk.clean'));
    const mine = left.filter((row) => !('owner' in row && row.owner.startsWith('staff:')));
    counts[table] = mine.length;
  }
  return counts;
}

onBothEngines('an erased thread', (database) => {
  test('leaves nothing of the person beside the log either', async () => {
    const house = await testApp({ database: database() });
    const thread = await leaveTraces(house);
    const before = await tracesOf(database(), house.firm);
    expect(Object.entries(before).filter(([, n]) => n === 0)).toEqual([]);
    await erase(house, thread);
    const after = await tracesOf(database(), house.firm);
    expect(after).toEqual(Object.fromEntries(TRACES.map((table) => [table, 0])));
    await house.app.parts.jobs.tick();
    expect(house.logged).toEqual([]);
  });
});

test('a visitor with two conversations keeps the access to the other', async () => {
  const house = await testApp();
  const { ask, newId, newToken } = house;
  const [first, second, token] = [newId(), newId(), newToken()];
  for (const id of [first, second]) {
    const message = { id: newId(), text: 'Bonjour' };
    const opening = { firm: 'durand', id, language: 'fr', notice: '1', zone: null, page: null, message };
    await ask('POST', '/v1/conversations', opening, { token });
  }
  await erase(house, first);
  expect((await ask('GET', `/v1/conversations/${second}/messages`, undefined, { token })).status).toBe(200);
  expect((await ask('GET', `/v1/conversations/${first}/messages`, undefined, { token })).status).toBe(404);
});

test('an erased word is in no file of DATA_DIR, nor is the key to it, sealed as they were', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parenthese-erase-'));
  const database = sqliteDatabase(join(folder, 'parenthese.db'));
  try {
    await migrate(database);
    const house = await testApp({ database });
    const thread = await leaveTraces(house);
    const secrets = await sealedOf(database, thread);
    expect(secrets.length).toBeGreaterThan(3);
    expect(await foundIn(folder, secrets)).toBe(secrets.length);
    expect(await foundIn(folder, [Buffer.from('canari')])).toBe(0);
    await erase(house, thread);
    await house.app.parts.jobs.tick();
    expect(await foundIn(folder, secrets)).toBe(0);
  } finally {
    await database.close();
    await rm(folder, { recursive: true });
  }
});

/** The bodies, the key and the draft of a thread as they stand in the database. */
async function sealedOf({ kysely }: Database, thread: string): Promise<Buffer[]> {
  const bodies = await kysely
    .selectFrom('bodies')
    .innerJoin('events', (join) =>
      join.onRef('events.firm_id', '=', 'bodies.firm_id').onRef('events.seq', '=', 'bodies.seq'),
    )
    .select('bodies.sealed')
    .where('events.thread', '=', thread)
    .execute();
  const keys = await kysely.selectFrom('body_keys').select('wrapped').where('owner', '=', thread).execute();
  const drafts = await kysely.selectFrom('drafts').select('sealed').execute();
  return [...bodies, ...drafts]
    .map(({ sealed }) => Buffer.from(sealed))
    .concat(keys.map((k) => Buffer.from(k.wrapped)));
}

/** How many of these bytes stand in some file of a folder. */
async function foundIn(folder: string, needles: readonly Buffer[]): Promise<number> {
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))));
  return needles.filter((needle) => files.some((file) => file.includes(needle))).length;
}
