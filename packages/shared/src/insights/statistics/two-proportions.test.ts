import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import intervals from '../reference/intervals.json' with { type: 'json' };
import reference from '../reference/statistics.json' with { type: 'json' };
import { fisher } from './fisher.ts';
import { normalTail } from './normal.ts';
import { chiSquareNMinus1, differenceOfShares } from './two-proportions.ts';

const anyShare = fc
  .integer({ min: 1, max: 300 })
  .chain((of) => fc.record({ count: fc.integer({ min: 0, max: of }), of: fc.constant(of) }));

describe('differenceOfShares', () => {
  it.each(reference.proportionDifference)('$x1/$n1 against $x2/$n2 agrees with the reference', (one) => {
    const now = { count: one.x1, of: one.n1 };
    const before = { count: one.x2, of: one.n2 };
    const { difference, low, high, p } = differenceOfShares(now, before);
    expect(difference).toBeCloseTo(one.diff, 6);
    expect(low).toBeCloseTo(one.newcombe95[0] ?? NaN, 6);
    expect(high).toBeCloseTo(one.newcombe95[1] ?? NaN, 6);
    expect(p).toBeCloseTo(one.pNMinus1, 6);
    expect(chiSquareNMinus1(now, before)).toBeCloseTo(one.chi2NMinus1, 6);
    expect(fisher(now, before)).toBeCloseTo(one.pFisherTwoSided, 6);
  });

  it.each(intervals.fisher)('Fisher: $x1/$n1 against $x2/$n2 has p $p', ({ x1, n1, x2, n2, p }) => {
    expect(fisher({ count: x1, of: n1 }, { count: x2, of: n2 })).toBeCloseTo(p, 8);
  });

  it('all against all, where chi-square divides by zero, has p 1', () => {
    expect(differenceOfShares({ count: 10, of: 10 }, { count: 12, of: 12 }).p).toBe(1);
  });

  it('takes Fisher’s test where fewer than one is expected, and chi-square from there on', () => {
    const rare = [
      { count: 20, of: 20 },
      { count: 9, of: 10 },
    ] as const;
    expect(differenceOfShares(...rare).p).toBeCloseTo(fisher(...rare), 12);
    const enough = [
      { count: 8, of: 10 },
      { count: 10, of: 10 },
    ] as const;
    expect(differenceOfShares(...enough).p).toBeCloseTo(
      normalTail(Math.sqrt(chiSquareNMinus1(...enough))),
      12,
    );
  });

  it('turning the periods round turns the interval round', () => {
    fc.assert(
      fc.property(anyShare, anyShare, (a, b) => {
        const one = differenceOfShares(a, b);
        const other = differenceOfShares(b, a);
        expect(one.low).toBeCloseTo(-other.high, 10);
        expect(one.p).toBeCloseTo(other.p, 8);
        expect(one.low <= one.difference && one.difference <= one.high).toBe(true);
        expect(one.p >= 0 && one.p <= 1).toBe(true);
      }),
    );
  });
});
