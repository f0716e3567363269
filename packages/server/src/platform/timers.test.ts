import { expect, test, vi } from 'vitest';
import { createTimers } from './timers.ts';

test('work that comes round runs at once, and never twice at the same time', async () => {
  vi.useFakeTimers();
  let [begun, end] = [0, () => {}];
  const timers = createTimers(() => {});
  timers.every(10, () => {
    begun += 1;
    return new Promise<void>((resolve) => (end = resolve));
  });
  expect(begun).toBe(1);
  await vi.advanceTimersByTimeAsync(50);
  expect(begun).toBe(1);
  end();
  await vi.advanceTimersByTimeAsync(10);
  expect(begun).toBe(2);
  vi.useRealTimers();
  end();
  await timers.stop();
});

test('stopping waits for what still runs, and nothing begins after it', async () => {
  const steps: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const timers = createTimers(() => {});
  timers.every(1_000_000, async () => {
    await promise;
    steps.push('done');
  });
  const stopped = timers.stop().then(() => steps.push('stopped'));
  resolve();
  await stopped;
  expect(steps).toEqual(['done', 'stopped']);
});

test('work that fails is reported, and comes round again', async () => {
  vi.useFakeTimers();
  const errors: unknown[] = [];
  const timers = createTimers((error) => errors.push(error));
  timers.every(10, () => Promise.reject(new Error('no')));
  await vi.advanceTimersByTimeAsync(25);
  vi.useRealTimers();
  await timers.stop();
  expect(errors).toHaveLength(3);
});
