import { createHash } from 'node:crypto';
import type { World } from '../world.ts';

/** A world whose clock is moved by the test and whose randomness is a stream drawn from a seed. */
export type TestWorld = World & { now: number };

export function testWorld({
  now = Date.UTC(2026, 2, 10, 9),
  seed = 'test',
}: { now?: number; seed?: string } = {}): TestWorld {
  let block = 0;
  const world = {
    now,
    clock: () => world.now,
    random: (bytes: number) => {
      const parts: Buffer[] = [];
      for (let have = 0; have < bytes; have += 32)
        parts.push(createHash('sha256').update(`${seed}:${block++}`).digest());
      return Buffer.concat(parts).subarray(0, bytes);
    },
  };
  return world;
}
