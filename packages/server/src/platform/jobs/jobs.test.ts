import { beforeEach, expect, test, vi } from 'vitest';
import { onBothEngines } from '../testing/engines.ts';
import { testWorld, type TestWorld } from '../testing/test-world.ts';
import { planDaily } from './daily.ts';
import { createJobs, type Job, type Jobs } from './jobs.ts';

onBothEngines('jobs', (database) => {
  let world: TestWorld;
  let jobs: Jobs;
  let done: string[];
  let failures: string[];

  beforeEach(async () => {
    await database().kysely.deleteFrom('jobs').execute();
    world = testWorld();
    [done, failures] = [[], []];
    jobs = createJobs({ database: database(), world, onFailure: ({ key }) => failures.push(key) });
    jobs.handle('note', async ({ key }) => {
      done.push(key);
      return 'done';
    });
  });

  const plan = (key: string, more: Partial<Job> = {}): Promise<void> =>
    database().transaction((tx) =>
      jobs.plan(tx, { firmId: 1, kind: 'note', key, payload: {}, dueAt: world.now, ...more }),
    );
  const keys = async (): Promise<string[]> =>
    (await database().kysely.selectFrom('jobs').select('key').orderBy('key').execute()).map(({ key }) => key);

  test('are done once for each key, when they are due', async () => {
    await plan('a');
    await plan('a');
    await plan('b', { dueAt: world.now + 1000 });
    expect([await jobs.tick(), await jobs.tick()]).toEqual([1, 0]);
    world.now += 1000;
    await jobs.tick();
    expect(done).toEqual(['a', 'b']);
  });

  test('that fail are tried again, later each time, and given up in the end', async () => {
    jobs.handle('frail', () => Promise.reject(new Error('no')));
    await plan('f', { kind: 'frail' });
    const waits: number[] = [];
    for (let last = world.now; failures.length < 12;) {
      if ((await jobs.tick()) === 0) {
        world.now += 5_000;
        continue;
      }
      waits.push(world.now - last);
      last = world.now;
    }
    expect(waits.slice(0, 4)).toEqual([0, 10_000, 20_000, 40_000]);
    expect(Math.max(...waits)).toBe(3_600_000);
    world.now += 86_400_000;
    expect(await jobs.tick()).toBe(0);
  });

  test('that put themselves off come back at that instant', async () => {
    let turns = 0;
    jobs.handle('later', async () => (++turns === 1 ? world.now + 500 : 'done'));
    await plan('l', { kind: 'later' });
    await jobs.tick();
    expect(await jobs.tick()).toBe(0);
    world.now += 500;
    await jobs.tick();
    expect([turns, failures]).toEqual([2, []]);
  });

  test('are each done by one process alone, however slow another one is', async () => {
    const { promise: slow, resolve: finish } = Promise.withResolvers<void>();
    const other = createJobs({ database: database(), world, onFailure: ({ key }) => failures.push(key) });
    other.handle('note', async ({ key }) => {
      done.push(`other ${key}`);
      return 'done';
    });
    jobs.handle('note', async ({ key }) => {
      await slow;
      done.push(key);
      return 'done';
    });
    for (const key of ['a', 'b', 'c']) await plan(key);
    const held = () =>
      database().kysely.selectFrom('jobs').select('key').where('leased_until', '>', 0).execute();
    const ticking = jobs.tick();
    await vi.waitFor(async () => expect(await held()).toEqual([{ key: 'a' }]));
    world.now += 61_000;
    await other.tick();
    finish();
    await ticking;
    expect(done).toEqual(['other b', 'other c', 'a']);
  });

  test('whose lease ran out are ended by whoever leased them since', async () => {
    await plan('l');
    const other = createJobs({ database: database(), world, onFailure: ({ key }) => failures.push(key) });
    other.handle('note', async () => world.now + 5_000);
    jobs.handle('note', async () => {
      world.now += 300_000;
      await other.tick();
      return 'done';
    });
    await jobs.tick();
    const rows = await database().kysely.selectFrom('jobs').select(['done_at', 'due_at']).execute();
    expect(rows).toEqual([{ done_at: null, due_at: world.now + 5_000 }]);
  });

  test('that are put off to an instant that is past wait for the next turn', async () => {
    jobs.handle('note', async ({ key }) => {
      done.push(key);
      return world.now;
    });
    await plan('n');
    expect([await jobs.tick(), done]).toEqual([1, ['n']]);
  });

  test('that are erased while they run end nothing else', async () => {
    await plan('t1');
    await plan('t2');
    jobs.handle('note', async ({ key }) => {
      await database().kysely.deleteFrom('jobs').where('key', '=', key).execute();
      done.push(key);
      throw new Error('no');
    });
    expect(await jobs.tick()).toBe(2);
    expect([done, failures]).toEqual([
      ['t1', 't2'],
      ['t1', 't2'],
    ]);
  });

  test('come back when the clock was set back', async () => {
    await plan('c');
    await database()
      .kysely.updateTable('jobs')
      .set({ leased_until: world.now + 86_400_000 })
      .execute();
    await jobs.tick();
    expect(done).toEqual(['c']);
  });

  test('are begun no more once the house closes', async () => {
    for (const key of ['a', 'b']) await plan(key);
    jobs.handle('note', async ({ key }) => {
      done.push(key);
      jobs.stop();
      return 'done';
    });
    expect(await jobs.tick()).toBe(1);
    expect([done, await jobs.tick()]).toEqual([['a'], 0]);
  });

  test('about a thread are forgotten with it, and those of others stay', async () => {
    for (const key of ['t1', 't1:1', 't1:2', 't10:1', 't2:1']) await plan(key);
    await plan('t1:1', { firmId: 2 });
    await database().transaction((tx) => jobs.forget(tx, 1, 't1'));
    expect(await keys()).toEqual(['t10:1', 't1:1', 't2:1']);
  });

  test('that were done long ago are swept away, and what waits stays', async () => {
    await plan('old');
    await plan('waits', { dueAt: world.now + 1e10 });
    await jobs.tick();
    world.now += 1000;
    await plan('new');
    await jobs.tick();
    await jobs.sweep(world.now);
    expect(await keys()).toEqual(['new', 'waits']);
  });

  test('of the house are planned once a day', async () => {
    const ask = () => planDaily({ database: database(), jobs, world }, ['note']);
    await ask();
    await ask();
    await jobs.tick();
    world.now += 86_400_000;
    await ask();
    await jobs.tick();
    expect(done).toEqual(['2026-03-10', '2026-03-11']);
  });
});
