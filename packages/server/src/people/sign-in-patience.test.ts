import { expect, test } from 'vitest';
import { testWorld } from '../platform/testing/test-world.ts';
import { createSignInPatience } from './sign-in-patience.ts';

function patient() {
  const world = testWorld();
  const pauses: number[] = [];
  const patience = createSignInPatience({ world, pause: async (ms) => void pauses.push(ms) });
  const waitOf = async (email: string) => {
    pauses.length = 0;
    await patience.wait(email);
    return pauses[0] ?? 0;
  };
  return { world, patience, waitOf };
}

test('guesses at one account wait longer and longer, however its address is typed, and never for ever', async () => {
  const { patience, waitOf } = patient();
  const waits: number[] = [];
  for (let i = 0; i < 12; i += 1) {
    waits.push(await waitOf('Ana@Example.org '));
    patience.failed('ana@example.org');
  }
  expect(waits).toEqual([0, 0, 0, 0, 0, 250, 500, 1_000, 2_000, 4_000, 4_000, 4_000]);
});

test('nobody else waits for it, and after a quarter of an hour neither does the account', async () => {
  const { world, patience, waitOf } = patient();
  for (let i = 0; i < 20; i += 1) patience.failed('ana@example.org');
  expect(await waitOf('bob@example.org')).toBe(0);
  world.now += 15 * 60_000;
  expect(await waitOf('ana@example.org')).toBe(0);
});
