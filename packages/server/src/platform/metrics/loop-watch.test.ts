import { createHistogram } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { watchLoop } from './loop-watch.ts';

const MS = 1_000_000;

function watched() {
  const turns = createHistogram();
  const told: object[] = [];
  const logger = { error: (fields: object, message: string) => void told.push({ ...fields, message }) };
  const watch = watchLoop({ logger, turns });
  const turn = (ms: number, times: number) => {
    for (let i = 0; i < times; i += 1) turns.record((20 + ms) * MS);
  };
  return { watch, turn, told };
}

test('an operator is told when one turn in a hundred was late by more than 100 ms', async () => {
  const { watch, turn, told } = watched();
  turn(1, 95);
  turn(300, 5);
  await watch.look();
  expect(told).toEqual([
    { p99Ms: expect.closeTo(300, -1), maxMs: expect.closeTo(300, -1), message: 'the event loop is late' },
  ]);
});

test('a single late turn is no reason to tell', async () => {
  const { watch, turn, told } = watched();
  turn(1, 999);
  turn(900, 1);
  await watch.look();
  expect(told).toEqual([]);
});

test('what was told of one minute is not told of the next', async () => {
  const { watch, turn, told } = watched();
  turn(300, 10);
  await watch.look();
  turn(1, 10);
  await watch.look();
  expect(told).toHaveLength(1);
});

test('a minute without a turn is told as nothing', async () => {
  const { watch, told } = watched();
  await watch.look();
  expect(told).toEqual([]);
});

test('the turns of this process are watched by themselves', async () => {
  const watch = watchLoop({ logger: { error: () => {} } });
  await watch.look();
  watch.stop();
});
