import { validate, version } from 'uuid';
import { describe, expect, test } from 'vitest';
import { createRandom, sfc32 } from './random.ts';

describe('seeded randomness', () => {
  test('gives the numbers of PractRand’s own sfc32 (vector of Apache Commons RNG)', () => {
    const word = sfc32(0xbb3c4104, 0x02294965, 0xda1ce2a9);
    const expected = [
      0x89b5c414, 0x7ee57639, 0xdbe18f7b, 0x94aa0162, 0xa22bff0a, 0x21c91fb8, 0x2c6fd6fe, 0xcda90d13,
      0x019684ca, 0xe5b400c0, 0x459d8590, 0x3aec0a1e, 0x254dac77, 0xbe10ae80, 0x9ac27819, 0xd17d10c6,
    ];
    expect(expected.map(() => word())).toEqual(expected);
  });

  test('is the same for the same seed and another for another', () => {
    const draws = (seed: string) => {
      const random = createRandom(seed);
      return Array.from({ length: 20 }, () => random.between(0, 1_000_000));
    };
    expect(draws('durand')).toEqual(draws('durand'));
    expect(draws('durand')).not.toEqual(draws('durane'));
  });

  test('of a fork does not depend on what was drawn before', () => {
    const fresh = createRandom('a');
    const used = createRandom('a');
    used.shuffle([1, 2, 3]);
    expect(used.fork(7).next()).toBe(fresh.fork(7).next());
  });

  test('keeps within its bounds and reaches both', () => {
    const random = createRandom('bounds');
    const drawn = new Set(Array.from({ length: 400 }, () => random.between(2, 5)));
    expect([...drawn].toSorted()).toEqual([2, 3, 4, 5]);
  });

  test('follows the weights', () => {
    const random = createRandom('weights');
    const heavy = Array.from({ length: 4000 }, () => random.weighted([1, 9, 0], (weight) => weight));
    expect(heavy.filter((weight) => weight === 9).length / 4000).toBeCloseTo(0.9, 1);
    expect(heavy).not.toContain(0);
  });

  test('shuffles without losing anything', () => {
    const cards = Array.from({ length: 52 }, (_, card) => card);
    const shuffled = createRandom('cards').shuffle(cards);
    expect(shuffled).not.toEqual(cards);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(cards);
  });

  test('has the mean and deviation of a normal distribution', () => {
    const random = createRandom('normal');
    const drawn = Array.from({ length: 20_000 }, () => random.normal());
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const square = drawn.reduce((sum, value) => sum + value * value, 0) / drawn.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(square).toBeCloseTo(1, 1);
  });

  test('makes a UUIDv7 that carries its instant', () => {
    const at = Date.UTC(2025, 2, 14, 9, 26);
    const id = createRandom('ids').uuidv7At(at);
    expect(validate(id) && version(id)).toBe(7);
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(at);
  });

  test('refuses to pick from nothing', () => {
    expect(() => createRandom('none').pick([])).toThrow(RangeError);
  });
});
