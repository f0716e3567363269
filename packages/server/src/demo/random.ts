/**
 * Seeded randomness for the demo: the same seed gives the same firm, the same year, the same words.
 *
 * The generator is sfc32 by Chris Doty-Humphrey (PractRand 0.94, https://pracrand.sourceforge.net/), seeded as
 * there: three words of state, the counter at 1, the first fifteen numbers thrown away. The words come from
 * a text seed by FNV-1a with MurmurHash3's finaliser. Not for secrets.
 */
import { v7 } from 'uuid';

const WARM_UP_ROUNDS = 15;
const TWO_32 = 0x1_0000_0000;

export interface Random {
  /** A number from 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(items: readonly T[]): T;
  /** One of a list, as often as its weight says. */
  weighted<T>(items: readonly T[], weightOf: (item: T) => number): T;
  /** A new list in another order. */
  shuffle<T>(items: readonly T[]): T[];
  /** A number of the normal distribution with mean 0 and deviation 1. */
  normal(): number;
  /** A positive number whose logarithm is normal: what waiting times look like. */
  logNormal(median: number, sigma: number): number;
  /** A UUIDv7 of this instant. */
  uuidv7At(ms: number): string;
  /** A generator of its own for a part of the work, so that one part's draws do not move another's. */
  fork(label: string | number): Random;
}

/** Makes a generator; equal seeds give equal draws, on every machine. */
export function createRandom(seed: string | number): Random {
  const text = String(seed);
  const word = sfc32(hash(text, 1), hash(text, 2), hash(text, 3));
  const next = () => word() / TWO_32;
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));

  function pick<T>(items: readonly T[]): T {
    const item = items[between(0, items.length - 1)];
    if (item === undefined) throw new RangeError('There is nothing to pick from.');
    return item;
  }

  function weighted<T>(items: readonly T[], weightOf: (item: T) => number): T {
    let left = next() * items.reduce((sum, item) => sum + weightOf(item), 0);
    for (const item of items) {
      left -= weightOf(item);
      if (left < 0) return item;
    }
    return pick(items.slice(-1));
  }

  function shuffle<T>(items: readonly T[]): T[] {
    const left = [...items];
    return items.flatMap(() => left.splice(between(0, left.length - 1), 1));
  }

  /** Box and Muller, 1958; the second number is not kept. */
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick,
    weighted,
    shuffle,
    normal,
    logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
    uuidv7At: (ms) => v7({ msecs: ms, random: Uint8Array.from({ length: 16 }, () => word() & 0xff) }),
    fork: (label) => createRandom(`${text}/${label}`),
  };
}

/** The bare generator: whole numbers from 0 to 2³² − 1. */
export function sfc32(a: number, b: number, c: number): () => number {
  let counter = 1;
  function word(): number {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1) word();
  return word;
}

/** FNV-1a over UTF-16 units, begun with a number of its own for each word of state, then well mixed. */
function hash(text: string, salt: number): number {
  let mixed = (0x811c9dc5 ^ salt) | 0;
  for (let index = 0; index < text.length; index += 1) {
    mixed = Math.imul(mixed ^ text.charCodeAt(index), 0x01000193);
  }
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
