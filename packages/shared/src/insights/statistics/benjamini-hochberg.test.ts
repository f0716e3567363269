import { describe, expect, it } from 'vitest';
import reference from '../reference/statistics.json' with { type: 'json' };
import { benjaminiHochberg } from './benjamini-hochberg.ts';

const { p, benjaminiHochberg: expected } = reference.multipleTesting;

describe('benjaminiHochberg', () => {
  it('agrees with the reference', () => {
    for (const [index, value] of benjaminiHochberg(p).entries())
      expect(value).toBeCloseTo(expected[index] ?? NaN, 6);
  });

  it('answers in the order it was asked', () => {
    expect(benjaminiHochberg(p.toReversed())).toEqual(benjaminiHochberg(p).toReversed());
  });

  it('leaves a single test as it is, and nothing as nothing', () => {
    expect([benjaminiHochberg([0.03]), benjaminiHochberg([])]).toEqual([[0.03], []]);
  });
});
