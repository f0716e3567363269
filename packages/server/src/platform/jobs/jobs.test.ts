import { beforeEach, expect, test } from 'vitest';
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
