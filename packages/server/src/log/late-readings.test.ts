import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { messageCountsReading } from '../insights/message-counts-reading.ts';
import { createBus, type Bus } from '../platform/bus/bus.ts';
import { onBothEngines } from '../platform/testing/engines.ts';
import { testWorld } from '../platform/testing/test-world.ts';
import { createLateReadings, type LateReadings } from './late-readings.ts';
import { actArbitrary, play, rowsOf } from './log-arbitraries.ts';
import { createLog, type Log } from './log.ts';
import type { LateReading } from './reading.ts';
import { createVault } from './vault.ts';

const lateReadings = [messageCountsReading];
const sixMessages = Array.from({ length: 7 }, (_, i) => ({
  thread: 0,
  act: i === 0 ? ('open' as const) : ('write' as const),
  value: 1 + (i % 3),
}));

onBothEngines('late readings', (database) => {
  const world = testWorld();
  const vault = createVault(Buffer.alloc(32, 7), world);
  let bus: Bus;
  let log: Log;
  let firm: number;
  let errors: unknown[];

  beforeEach(async () => {
    errors = [];
    bus = createBus();
    log = createLog({
      database: database(),
      vault,
      world,
      readings: [],
      lateReadings,
      reached: bus.reached,
      forget: async () => {},
      onError: (error) => errors.push(error),
    });
    firm = await log.found({ uid: randomUUID(), slug: `l-${randomUUID().slice(0, 8)}` });
  });

  const late = (readings: readonly LateReading[]): LateReadings =>
    createLateReadings({
      database: database(),
      vault,
      readings,
      gatherMs: 0,
      onError: (error) => errors.push(error),
    });
  const counted = async (): Promise<number> => {
    const rows = await database()
      .kysely.selectFrom('message_counts')
      .select('n')
      .where('firm_id', '=', firm)
      .execute();
    return rows.reduce((sum, { n }) => sum + n, 0);
  };

  test('are the same rebuilt as kept, however far behind they were when a thread was erased', async () => {
    const step = fc.record({ act: actArbitrary, follow: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
        const id = await log.found({ uid: randomUUID(), slug: `p-${randomUUID().slice(0, 8)}` });
        const threads = new Map<number, string>();
        for (const { act, follow } of steps) {
          await play(log, id, [act], world, threads);
          if (follow) await log.late.catchUp();
        }
        await log.late.catchUp();
        const kept = await rowsOf(database(), id, lateReadings);
        await log.late.reset(id);
        await log.late.catchUp();
        expect(await rowsOf(database(), id, lateReadings)).toEqual(kept);
        expect(errors).toEqual([]);
      }),
      { numRuns: 15 * Number(process.env['THOROUGH'] ?? 1) },
    );
  });

  test('are not there when a message is acknowledged, and follow when they are told', async () => {
    const stop = late(lateReadings).follow(bus.onReached);
    await play(log, firm, sixMessages.slice(0, 2), world);
    expect(await counted()).toBe(0);
    await vi.waitFor(async () => expect(await counted()).toBe(1));
    await stop();
  });

  test('find what they were not told of', async () => {
    await play(log, firm, sixMessages, world);
    await log.late.catchUp();
    expect(await counted()).toBe(6);
  });

  test('count each message once, however often they are asked at once', async () => {
    await play(log, firm, sixMessages, world);
    await Promise.all([log.late.catchUp(), log.late.catchUp(), log.late.catchUp()]);
    expect(await counted()).toBe(6);
  });

  test('are made again from the first event when their version was raised', async () => {
    await play(log, firm, sixMessages, world);
    await log.late.catchUp();
    const raised: LateReading = {
      ...messageCountsReading,
      version: messageCountsReading.version + 1,
      kinds: [],
    };
    await late([raised]).catchUp();
    expect(await counted()).toBe(0);
  });

  test('that come new go through the whole log by themselves, beside those already there', async () => {
    await play(log, firm, sixMessages, world);
    await log.late.catchUp();
    const seen: number[] = [];
    const fresh: LateReading = {
      name: 'fresh',
      version: 1,
      tables: [],
      kinds: ['message.written'],
      apply: async (_tx, events) => {
        for (const { firmId, seq } of events) if (firmId === firm) seen.push(seq);
      },
      erase: async () => {},
    };
    await late([messageCountsReading, fresh]).catchUp();
    expect(seen).toEqual([2, 3, 4, 5, 6, 7]);
    expect(await counted()).toBe(6);
  });

  test('that fail stay where they were, say so, and go on when the fault is gone', async () => {
    let broken = true;
    const frail: LateReading = {
      ...messageCountsReading,
      apply: (tx, events) =>
        broken ? Promise.reject(new Error('broken')) : messageCountsReading.apply(tx, events),
    };
    const following = late([frail]);
    await play(log, firm, sixMessages, world);
    await following.catchUp();
    expect(errors).toHaveLength(1);
    expect(await counted()).toBe(0);
    broken = false;
    await following.catchUp();
    expect(await counted()).toBe(6);
  });
});

describe('the count of messages', () => {
  test('knows only what people wrote in the thread', () => {
    expect(messageCountsReading.kinds).toEqual(['message.written', 'message.answered']);
  });
});
