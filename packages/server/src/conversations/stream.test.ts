import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createApp } from '../app.ts';
import { sqliteDatabase, type Database } from '../platform/database/database.ts';
import { BASE_URL, testApp, testConfig, type TestApp } from '../platform/testing/test-app.ts';
import { BODIES, newId, newToken, type Opened } from '../platform/testing/scenes.ts';
import { listenTo, type Listening } from '../platform/testing/listening.ts';
import { migrate } from '../schema/migrate.ts';
import { createStreams } from './stream.ts';

const ADMIN = 'durand@durand.example';

describe('a stream', () => {
  let database: Database;
  let t: TestApp;
  let cookie: string;
  beforeEach(async () => {
    database = sqliteDatabase(':memory:');
    await migrate(database);
    t = await testApp({ database });
    cookie = await t.cookie(ADMIN);
  });

  async function open(): Promise<Opened> {
    const [id, token] = [newId(), newToken()];
    const body = { ...(BODIES['POST /v1/conversations']!({ id, newId, code: '' }) as object), id };
    expect((await t.ask('POST', '/v1/conversations', body, { token })).status).toBe(201);
    return { id, token };
  }
  const write = ({ id, token }: Opened, text = 'Bonjour') =>
    t.ask('POST', `/v1/conversations/${id}/messages`, { id: newId(), text }, { token });
  const note = (id: string) => ({
    id: newId(),
    kind: 'note.written' as const,
    actor: 'staff:x',
    at: t.world.now,
    thread: id,
    body: { text: 'Note', author: { staff: 'x', name: 'X', quality: 'lawyer' as const } },
  });
  /** Another process on the same database: what it writes, this one’s bus does not tell. */
  const appBeside = () =>
    createApp({
      config: testConfig,
      database,
      world: t.world,
      logger: { error: () => {}, info: () => {} },
      baseUrl: () => BASE_URL,
    });
  const listen = (as: Parameters<typeof listenTo>[1], lastEventId?: string): Promise<Listening> =>
    listenTo(t.app, as, lastEventId);

  test('after a restart tells of every conversation that changed in one commit', async () => {
    const [a, b] = [await open(), await open()];
    t = { ...t, app: await appBeside() };
    const stream = await listen({ cookie });
    const append = ({ id }: Opened) => t.app.parts.log.append(t.firm, (group) => group.append(note(id)));
    await Promise.all([append(a), append(b)]);
    expect(await stream.until(b.id)).toContain(a.id);
  });

  test('that lost a word of the bus tells what it missed with the next round', async () => {
    const a = await open();
    const stream = await listen({ token: a.token });
    const other = await appBeside();
    await other.parts.log.append(t.firm, (group) =>
      group.append({
        ...note(a.id),
        kind: 'status.set',
        body: { status: 'studied', reason: null, author: null },
      }),
    );
    await t.app.parts.streams.catchUp();
    expect(await stream.until('"kind":"status"')).toContain(`id: ${a.id}:`);
  });

  test('of staff who read on brings what happened since without opening a word of it', async () => {
    const a = await open();
    await write(a, 'FAITS');
    const opened = vi.spyOn(t.app.parts.vault, 'open');
    const stream = await listen({ cookie }, '0');
    expect(await stream.until('message.written')).not.toContain('FAITS');
    expect(opened).not.toHaveBeenCalled();
  });

  test('of staff who missed very much says to read again, in one line', async () => {
    const a = await open();
    for (let i = 0; i < 5; i += 1)
      await Promise.all(
        Array.from({ length: 250 }, () =>
          t.app.parts.log.append(t.firm, (group) => group.append(note(a.id))),
        ),
      );
    const stream = await listen({ cookie }, '0');
    const heard = await stream.until('changed-all');
    expect(heard).toContain(`id: ${await t.app.parts.log.head(database.kysely, t.firm)}\n`);
    expect(heard).not.toContain('note.written');
  });

  test('tells what comes while it reads on only after what came before', async () => {
    const a = await open();
    await write(a, 'PREMIER');
    const { log } = t.app.parts;
    const read = vi.spyOn(log, 'readThread');
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const real = read.getMockImplementation() ?? log.readThread;
    read.mockImplementationOnce(async (...args) => {
      await held;
      return real(...args);
    });
    const stream = await listen({ token: a.token }, `${a.id}:0`);
    await write(a, 'SECOND');
    await log.idle();
    release();
    const heard = await stream.until('SECOND');
    expect(heard.indexOf('PREMIER')).toBeLessThan(heard.indexOf('SECOND'));
    expect(heard.indexOf('PREMIER')).toBeGreaterThan(0);
  });

  test('that cannot be brought up to date ends, so that its reader tries again', async () => {
    const a = await open();
    vi.spyOn(t.app.parts.log, 'readThread').mockRejectedValueOnce(new Error('no'));
    await (await listen({ token: a.token }, `${a.id}:0`)).untilClosed();
    expect(t.app.parts.streams.size()).toBe(0);
  });

  test('is one of eight at the most for each session and token, and the oldest gives way', async () => {
    const { token } = await open();
    const first = await listen({ token });
    for (let i = 0; i < 8; i += 1) await listen({ token });
    await first.untilClosed();
    expect(t.app.parts.streams.size()).toBe(8);
  });

  test('is refused to an address that holds as many as a large office, and opens again when one ends', async () => {
    const { database, log, firms, bus } = t.app.parts;
    const parts = { database, log, firms, bus, present: async () => [], onError: () => {}, perAddress: 2 };
    const streams = createStreams(parts);
    const ask = (token: string) => streams.openVisitor(t.firm, { token, address: '10.9.9.9' }, new Map());
    const first = await ask('a');
    await ask('b');
    await expect(ask('c')).rejects.toThrow('too-many');
    await first.cancel();
    await expect(ask('c')).resolves.toBeDefined();
    streams.close();
  });
});
