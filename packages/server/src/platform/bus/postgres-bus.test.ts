import { sql } from 'kysely';
import { afterEach, expect, test, vi } from 'vitest';
import { createApp, type App } from '../../app.ts';
import { onPostgres } from '../testing/engines.ts';
import { listenTo } from '../testing/listening.ts';
import { BODIES, newId, newToken } from '../testing/scenes.ts';
import { asker, BASE_URL, testApp, testConfig } from '../testing/test-app.ts';
import type { Database } from '../database/database.ts';
import { createPostgresBus } from './postgres-bus.ts';

const listeners = (database: Database) =>
  sql<{ pid: number }>`select pid from pg_stat_activity
    where datname = current_database() and query = 'listen parenthese'`
    .execute(database.kysely)
    .then(({ rows }) => rows.map(({ pid }) => pid));

onPostgres('live between processes', (database) => {
  const open: { close: () => Promise<void> }[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.close()));
  });

  test('what one process writes is heard by who watches through another', async () => {
    const t = await testApp({ database: database() });
    const other: App = await createApp({
      config: testConfig,
      database: database(),
      world: t.world,
      logger: { error: () => {}, info: () => {} },
      baseUrl: () => BASE_URL,
    });
    open.push(t.app, other);
    await vi.waitFor(async () => expect(await listeners(database())).toHaveLength(2));
    const cookie = await t.cookie('durand@durand.example');
    const stream = await listenTo(other, { cookie });
    const id = newId();
    const opening = BODIES['POST /v1/conversations']!({ id, newId, code: '' }) as object;
    await asker(t.app)('POST', '/v1/conversations', { ...opening, id }, { token: newToken() });
    expect(await stream.until(id)).toContain('"type":"changed"');
  });

  test('a broken line is taken up again', async () => {
    const bus = (heard: string[] = []) => {
      const made = createPostgresBus({
        url: database().url!,
        db: database().kysely,
        onError: () => {},
        retryMs: 1,
      });
      made.onReached((firmId, seq) => heard.push(`${firmId}:${seq}`));
      open.push(made);
      return made;
    };
    const heard: string[] = [];
    const [here] = [bus(), bus(heard)];
    await vi.waitFor(async () => expect(await listeners(database())).toHaveLength(2));
    const broken = await listeners(database());
    for (const pid of broken) await sql`select pg_terminate_backend(${pid})`.execute(database().kysely);
    await vi.waitFor(async () => {
      const now = await listeners(database());
      expect(now.filter((pid) => !broken.includes(pid))).toHaveLength(2);
    });
    here.reached(12, 4711);
    await vi.waitFor(() => expect(heard).toEqual(['12:4711']));
  });
});
