import { expect, test } from 'vitest';
import { testApp } from './platform/testing/test-app.ts';

test('each day every firm’s log is signed as far as it goes, and one that has not grown is not signed again', async () => {
  const { app, firm, world } = await testApp();
  const { daily, db, jobs } = app.parts;
  const signed = () => db.selectFrom('roots').select(['seq', 'at']).where('firm_id', '=', firm).execute();
  const first = world.now;
  await daily();
  await jobs.tick();
  expect(await signed()).toEqual([{ seq: 6, at: first }]);
  world.now += 86_400_000;
  await daily();
  await jobs.tick();
  expect(await signed()).toEqual([{ seq: 6, at: first }]);
  expect((await app.parts.log.verify(firm)).faults).toEqual([]);
});
