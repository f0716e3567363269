import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { EventBodies } from '@parenthese/shared/log/kinds.ts';
import { conversationsReading } from '../conversations/conversations-reading.ts';
import { firmsReading } from '../firms/firms-reading.ts';
import { insightsReading } from '../insights/insights-reading.ts';
import type { Database } from '../platform/database/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { onBothEngines } from '../platform/testing/engines.ts';
import { testWorld } from '../platform/testing/test-world.ts';
import { newId } from '../platform/world.ts';
import { actArbitrary, play, rowsOf } from './log-arbitraries.ts';
import { createLog, type Log } from './log.ts';
import type { NewEvent } from './logged-event.ts';
import { createVault } from './vault.ts';

const readings = [firmsReading, conversationsReading, insightsReading];
const author = { staff: 's1', name: 'Claire Durand', quality: 'lawyer' } as const;

onBothEngines('the log', (database) => {
  const world = testWorld();
  let log: Log;
  let firm: number;
  let reached: [number, number][];
  let forgotten: string[];

  beforeEach(async () => {
    reached = [];
    const vault = createVault(Buffer.alloc(32, 7), world);
    forgotten = [];
    log = createLog({
      database: database(),
      vault,
      world,
      readings,
      lateReadings: [],
      reached: (...r) => reached.push(r),
      forget: async (_tx, _firm, thread) => void forgotten.push(thread),
      onError: (error) => {
        throw error;
      },
    });
    firm = await log.found({ uid: randomUUID(), slug: `f-${randomUUID().slice(0, 8)}` });
  });

  const opened = (thread: string): NewEvent => ({
    id: newId(world),
    kind: 'conversation.opened',
    actor: 'visitor:v1',
    at: world.clock(),
    thread,
    body: { local: '2026-03-10T10:00', language: 'fr', notice: '1', zone: null, page: null },
  });
  const written = (
    thread: string,
    text: string,
    body: Partial<EventBodies['message.written']> = {},
  ): NewEvent => ({
    id: newId(world),
    kind: 'message.written',
    actor: 'visitor:v1',
    at: world.clock(),
    thread,
    body: { local: '2026-03-10T10:00', text, aim: null, turn: true, ...body },
  });
  const one = (event: NewEvent) => log.append(firm, (group) => group.append(event));

  test('numbers the events of a firm without gaps, and those of a thread for themselves', async () => {
    const [a, b] = [randomUUID(), randomUUID()];
    const events = await Promise.all([
      one(opened(a)),
      one(opened(b)),
      one(written(a, 'un')),
      one(written(b, 'deux')),
    ]);
    expect(events.map((e) => [e.seq, e.count])).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
      [4, 2],
    ]);
    expect(reached.at(-1)).toEqual([firm, 4]);
  });

  test('gives back the exact words, and keeps none of them in the clear', async () => {
    const thread = randomUUID();
    await one(opened(thread));
    await one(written(thread, 'Canari é😀 \u202e'));
    const events = await log.readThread(database().kysely, firm, thread);
    expect(events.at(-1)).toMatchObject({ kind: 'message.written', body: { text: 'Canari é😀 \u202e' } });
    const stored = await database()
      .kysely.selectFrom('bodies')
      .select('sealed')
      .where('firm_id', '=', firm)
      .execute();
    expect(Buffer.concat(stored.map((row) => Buffer.from(row.sealed))).includes('Canari')).toBe(false);
  });

  test('undoes a refusal alone, and keeps what was decided beside it', async () => {
    const thread = randomUUID();
    const refused = log.append(firm, async (group) => {
      await group.append(opened(randomUUID()));
      throw new Refusal('declined');
    });
    const kept = one(opened(thread));
    await expect(refused).rejects.toMatchObject({ code: 'declined' });
    expect((await kept).seq).toBe(1);
    expect((await log.verify(firm)).faults).toEqual([]);
  });

  test('sees within a group what was decided before in it', async () => {
    const event = opened(randomUUID());
    const once = () => log.append(firm, async (group) => (await group.find(event.id)) ?? group.append(event));
    const [first, second] = await Promise.all([once(), once()]);
    expect(first).toMatchObject({ seq: 1 });
    expect(second).toMatchObject({ kind: 'conversation.opened', count: 1 });
    expect((await log.verify(firm)).events).toBe(1);
  });

  test('refuses that an event is changed or deleted, even by SQL', async () => {
    await one(opened(randomUUID()));
    const { kysely } = database();
    await expect(
      kysely.updateTable('events').set({ at: 1 }).where('firm_id', '=', firm).execute(),
    ).rejects.toThrow('append-only');
    await expect(kysely.deleteFrom('events').where('firm_id', '=', firm).execute()).rejects.toThrow(
      'append-only',
    );
    await expect(
      kysely
        .updateTable('bodies')
        .set({ sealed: Buffer.from('x') })
        .execute(),
    ).rejects.toThrow('append-only');
  });

  test('undoes a refusal in the middle of many, and decides the others as if it had not been', async () => {
    const threads = Array.from({ length: 9 }, () => randomUUID());
    const outcomes = await Promise.allSettled(
      threads.map((thread, i) =>
        log.append(firm, async (group) => {
          const event = await group.append(opened(thread));
          if (i % 3 === 1) throw new Refusal('declined');
          return event.seq;
        }),
      ),
    );
    const kept = outcomes.flatMap((o) => (o.status === 'fulfilled' ? [o.value] : []));
    expect(kept).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await log.verify(firm)).toMatchObject({ events: 6, faults: [] });
  });

  test('acknowledges what is committed, whatever its listeners do with the news', async () => {
    const errors: unknown[] = [];
    const frail = createLog({
      database: database(),
      vault: createVault(Buffer.alloc(32, 7), world),
      world,
      readings,
      lateReadings: [],
      reached: () => {
        throw new Error('a listener broke');
      },
      forget: async () => {},
      onError: (error) => errors.push(error),
    });
    await expect(frail.append(firm, (group) => group.append(opened(randomUUID())))).resolves.toMatchObject({
      seq: 1,
    });
    await frail.idle();
    expect(errors).toHaveLength(1);
  });

  test('seals the name of a person of the firm under a key of that person alone', async () => {
    const body = { ...author, role: 'lawyer', checks: false, removed: false } as const;
    const common = { actor: 'system', at: world.clock(), thread: null };
    await one({ ...common, id: newId(world), kind: 'staff.set', body });
    await database().kysely.deleteFrom('body_keys').where('owner', '=', 'staff:s1').execute();
    const left = [];
    for await (const event of log.readFirm(database().kysely, firm)) left.push(event);
    expect(left).toEqual([]);
  });

  test('finds a body that was changed on disk, and names its place', async () => {
    const thread = randomUUID();
    await one(opened(thread));
    await one(written(thread, 'un'));
    await one(opened(randomUUID()));
    const { kysely } = database();
    const row = await kysely
      .selectFrom('bodies')
      .selectAll()
      .where('firm_id', '=', firm)
      .where('seq', '=', 2)
      .executeTakeFirstOrThrow();
    const sealed = Buffer.from(row.sealed);
    sealed[20]! ^= 1;
    await kysely.deleteFrom('bodies').where('firm_id', '=', firm).where('seq', '=', 2).execute();
    await kysely
      .insertInto('bodies')
      .values({ ...row, sealed })
      .execute();
    expect((await log.verify(firm)).faults).toEqual([{ fault: 'altered', position: 2 }]);
  });

  test('leaves another firm’s chain untouched', async () => {
    const other = await log.found({ uid: randomUUID(), slug: `o-${randomUUID().slice(0, 8)}` });
    await log.append(other, (group) => group.append(opened(randomUUID())));
    const before = await headOf(database(), other);
    for (let i = 0; i < 5; i += 1) await one(opened(randomUUID()));
    expect(await headOf(database(), other)).toEqual(before);
  });

  describe('after an erasure', () => {
    test('has no word of the thread left, and still verifies', async () => {
      const [gone, stays] = [randomUUID(), randomUUID()];
      for (const thread of [gone, stays]) await one(opened(thread));
      await one(written(gone, 'à effacer'));
      await log.append(firm, (group) =>
        log.erase(group, gone, { basis: 'request', by: 's1', actor: 'staff:s1', at: world.clock() }),
      );
      expect(await log.readThread(database().kysely, firm, gone)).toEqual([]);
      expect(await log.readThread(database().kysely, firm, stays)).toHaveLength(1);
      expect(await log.verify(firm)).toMatchObject({ faults: [], erased: 2 });
      await expect(one(written(gone, 'encore'))).rejects.toMatchObject({ code: 'not-found' });
      expect(forgotten).toEqual([gone]);
    });

    test('refuses to erase what is not there, or is erased already', async () => {
      const thread = randomUUID();
      await one(opened(thread));
      const erase = () =>
        log.append(firm, (group) =>
          log.erase(group, thread, { basis: 'request', by: 's1', actor: 'staff:s1', at: world.clock() }),
        );
      await erase();
      await expect(erase()).rejects.toMatchObject({ code: 'not-found' });
      expect(await log.verify(firm)).toMatchObject({ events: 2, faults: [] });
    });

    test('reports bodies that vanished without an erasure event', async () => {
      const thread = randomUUID();
      await one(opened(thread));
      await database().kysely.deleteFrom('bodies').where('firm_id', '=', firm).execute();
      expect((await log.verify(firm)).faults).toEqual([{ fault: 'erased-without-event', position: 1 }]);
    });
  });

  test('signs its head, and finds a log cut behind it', async () => {
    for (let i = 0; i < 3; i += 1) await one(opened(randomUUID()));
    await log.signRoot(firm);
    expect((await log.verify(firm)).faults).toEqual([]);
    await withoutTriggers(database(), (db) =>
      db.kysely.deleteFrom('events').where('firm_id', '=', firm).where('seq', '=', 3).execute(),
    );
    expect((await log.verify(firm)).faults).toEqual([{ fault: 'cut', position: 3 }]);
  });

  test('finds a log cut behind the appender’s head, though no root was signed', async () => {
    for (let i = 0; i < 3; i += 1) await one(opened(randomUUID()));
    await withoutTriggers(database(), (db) =>
      db.kysely.deleteFrom('events').where('firm_id', '=', firm).where('seq', '=', 3).execute(),
    );
    expect((await log.verify(firm)).faults).toEqual([{ fault: 'cut', position: 3 }]);
  });

  test('reads a thread to its end, however long it is', async () => {
    const thread = randomUUID();
    await one(opened(thread));
    await log.append(firm, async (group) => {
      for (let i = 0; i < 520; i += 1) await group.append(written(thread, 'm', { turn: false }));
    });
    const events = await log.readThread(database().kysely, firm, thread);
    expect(events.map(({ count }) => count)).toEqual(Array.from({ length: 521 }, (_, i) => i + 1));
    expect(await log.readThread(database().kysely, firm, thread, { after: 5, limit: 2 })).toHaveLength(2);
  });

  test('rebuilds what another version has made, and nothing else', async () => {
    const thread = randomUUID();
    await one(opened(thread));
    const raised = createLog({
      database: database(),
      vault: createVault(Buffer.alloc(32, 7), world),
      world,
      readings: [
        conversationsReading,
        { ...insightsReading, version: insightsReading.version + 1, kinds: [] },
      ],
      lateReadings: [],
      reached: () => {},
      forget: async () => {},
      onError: () => {},
    });
    expect(await raised.rebuildOutdated()).toBeGreaterThan(0);
    expect(await raised.rebuildOutdated()).toBe(0);
    expect(await rowsOf(database(), firm, [conversationsReading])).toMatchObject([{ length: 1 }]);
    expect(await rowsOf(database(), firm, [insightsReading])).toEqual(insightsReading.tables.map(() => []));
  });

  test('rebuilds every reading to the same rows as it kept them, erasures included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(actArbitrary, { minLength: 1, maxLength: 30 }), async (acts) => {
        const id = await log.found({ uid: randomUUID(), slug: `p-${randomUUID().slice(0, 8)}` });
        await play(log, id, acts, world);
        const incremental = await rowsOf(database(), id, readings);
        await log.rebuild(id);
        expect(await rowsOf(database(), id, readings)).toEqual(incremental);
        expect((await log.verify(id)).faults).toEqual([]);
      }),
      { numRuns: 15 * Number(process.env['THOROUGH'] ?? 1) },
    );
  });
});

async function headOf({ kysely }: Database, firm: number): Promise<unknown> {
  return kysely.selectFrom('heads').selectAll().where('firm_id', '=', firm).executeTakeFirst();
}

/** What only the owner of the database file can do. */
async function withoutTriggers(
  database: Database,
  work: (database: Database) => Promise<unknown>,
): Promise<void> {
  const drop =
    database.engine === 'sqlite'
      ? 'drop trigger events_refuse_delete'
      : 'drop trigger events_refuse_delete on events';
  const body =
    database.engine === 'sqlite'
      ? "begin select raise(abort, 'the log is append-only'); end"
      : 'for each row execute function refuse_change()';
  await sql.raw(drop).execute(database.kysely);
  await work(database);
  await sql
    .raw(`create trigger events_refuse_delete before delete on events ${body}`)
    .execute(database.kysely);
}
