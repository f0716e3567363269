import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import reference from '../reference/statistics.json' with { type: 'json' };
import { wilson } from './wilson.ts';

describe('wilson', () => {
  it.each(reference.wilson)('$x of $n agrees with the reference', ({ x, n, p, wilson95 }) => {
    const { value, low, high } = wilson(x, n);
    expect(value).toBeCloseTo(p, 6);
    expect(low).toBeCloseTo(wilson95[0] ?? NaN, 6);
    expect(high).toBeCloseTo(wilson95[1] ?? NaN, 6);
  });

  it('the interval holds the share and stays between 0 and 1', () => {
    const share = fc
      .integer({ min: 1, max: 5000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(share, ([count, of]) => {
        const { value, low, high } = wilson(count, of);
        expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
      }),
    );
  });

  it('yes and no are mirror images', () => {
    expect(wilson(3, 11).low).toBeCloseTo(1 - wilson(8, 11).high, 12);
  });
});
