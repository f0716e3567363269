/** Time, ids and randomness: everything a test must be able to decide. Nothing else in the server reads them. */
import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

export type World = Readonly<{
  /** Epoch milliseconds. */
  clock: () => number;
  random: (bytes: number) => Uint8Array;
}>;

export const realWorld: World = { clock: Date.now, random: (bytes) => randomBytes(bytes) };

/** A UUIDv7 for what the server itself sends. */
export function newId({ clock, random }: World): string {
  return v7({ msecs: clock(), random: random(16) });
}

/** An id or code that must not reveal a time: 32 random bytes in base64url. */
export function newSecret({ random }: World): string {
  return Buffer.from(random(32)).toString('base64url');
}
