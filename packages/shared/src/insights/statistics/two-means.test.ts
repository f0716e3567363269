import { describe, expect, it } from 'vitest';
import intervals from '../reference/intervals.json' with { type: 'json' };
import reference from '../reference/statistics.json' with { type: 'json' };
import type { Moments, RatingCounts } from './ratings.ts';
import { momentsOf } from './ratings.ts';
import { studentTail } from './student.ts';
import { differenceOfMeans, welch } from './two-means.ts';

/** Promoters, passives and detractors as +1, 0 and −1: the reference gives Welch's t on those. */
function momentsOfPoints([plus = 0, zero = 0, minus = 0]: readonly number[]): Moments {
  return { n: plus + zero + minus, sum: plus - minus, sumOfSquares: plus + minus };
}

const counts = (given: readonly number[]) => momentsOf(given as unknown as RatingCounts);

describe('differenceOfMeans', () => {
  it.each(reference.npsDifference)(
    '$a against $b has the t, the degrees and the p of the reference',
    (one) => {
      const now = momentsOfPoints(one.a);
      const before = momentsOfPoints(one.b);
      const { error, df } = welch(now, before);
      const { difference, p } = differenceOfMeans(now, before);
      expect(difference / error).toBeCloseTo(one.welch.t, 6);
      expect(df).toBeCloseTo(one.welch.df, 6);
      expect(p).toBeCloseTo(one.welch.p, 6);
      expect(studentTail(one.welch.t, one.welch.df)).toBeCloseTo(one.welch.p, 6);
    },
  );

  it.each(intervals.welch)('$now against $before has the interval of the reference', (one) => {
    const now = counts(one.now);
    const before = counts(one.before);
    const { difference, low, high, p } = differenceOfMeans(now, before);
    expect(difference).toBeCloseTo(one.difference, 6);
    expect(p).toBeCloseTo(one.p, 6);
    expect(low).toBeCloseTo(one.ci95[0] ?? NaN, 6);
    expect(high).toBeCloseTo(one.ci95[1] ?? NaN, 6);
    expect(differenceOfMeans(now, before, 0.99).low).toBeCloseTo(one.ci99[0] ?? NaN, 6);
  });

  it('two unanimous periods that agree do not differ, and those a point apart do', () => {
    expect(differenceOfMeans(counts([0, 0, 0, 0, 12]), counts([0, 0, 0, 0, 15]))).toMatchObject({
      difference: 0,
      p: 1,
    });
    const apart = differenceOfMeans(counts([0, 0, 0, 0, 12]), counts([0, 0, 0, 15, 0]));
    expect(apart.difference).toBe(1);
    expect(apart.low).toBeGreaterThan(0);
    expect(apart.p).toBeLessThan(0.05);
  });
});
