import { expect, test } from 'vitest';
import { testWorld } from '../testing/test-world.ts';
import { createMailQuota } from './quota.ts';

test('an address gets so many mails an hour, however it is written, and then has to wait', () => {
  const world = testWorld();
  const quota = createMailQuota({ world, perHour: 2 });
  expect([quota.take('ana@example.org'), quota.take('ANA@example.org')]).toEqual([0, 0]);
  world.now += 600_000;
  expect(quota.take('ana@example.org')).toBe(3_000_000);
  expect(quota.take('bob@example.org')).toBe(0);
  world.now += 3_000_000;
  expect(quota.take('ana@example.org')).toBe(0);
});
