/** Time, ids and randomness: everything a test must be able to decide. Nothing else in the server reads them. */
import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

export type World = Readonly<{
  /** Epoch milliseconds. */
  clock: () => number;
  random: (bytes: number) => Uint8Array;
}>;

/** Drawn at once, for a message needs some hundred bytes in four pieces, and each draw costs 2 µs however small. */
const POOL_BYTES = 8_192;
const pool = Buffer.alloc(POOL_BYTES);
let used = POOL_BYTES;

/** Bytes of the pool are given out once, and wiped from it: they become keys. */
function draw(bytes: number): Uint8Array {
  if (bytes > POOL_BYTES) return randomFillSync(Buffer.alloc(bytes));
  if (used + bytes > POOL_BYTES) {
    randomFillSync(pool);
    used = 0;
  }
  const given = Uint8Array.from(pool.subarray(used, used + bytes));
  pool.fill(0, used, used + bytes);
  used += bytes;
  return given;
}

export const realWorld: World = { clock: Date.now, random: draw };

/** A UUIDv7 for what the server itself sends. */
export function newId({ clock, random }: World): string {
  return v7({ msecs: clock(), random: random(16) });
}

/** An id or code that must not reveal a time: 32 random bytes in base64url. */
export function newSecret({ random }: World): string {
  return Buffer.from(random(32)).toString('base64url');
}
