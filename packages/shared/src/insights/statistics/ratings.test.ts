import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import reference from '../reference/statistics.json' with { type: 'json' };
import { ratingMean } from './rating-mean.ts';
import type { RatingCounts } from './ratings.ts';
import { momentsOf, topTwo, varianceOf } from './ratings.ts';
import { wilson } from './wilson.ts';

const cases = reference.ratings.map((one) => ({ ...one, counts: one.counts as unknown as RatingCounts }));
const anyCounts = fc
  .tuple(fc.nat(300), fc.nat(300), fc.nat(300), fc.nat(300), fc.nat(300))
  .filter((counts) => momentsOf(counts).n >= 2);

describe('ratings', () => {
  it.each(cases)('$name: the sums agree with the reference', ({ counts, n, mean, sd }) => {
    const moments = momentsOf(counts);
    expect(moments.n).toBe(n);
    expect(moments.sum / n).toBeCloseTo(mean, 6);
    expect(Math.sqrt(varianceOf(moments))).toBeCloseTo(sd, 6);
  });

  it.each(cases)('$name: the interval is Student’s, within the scale', ({ counts, t95 }) => {
    const { low, high } = ratingMean(counts);
    expect(low).toBeCloseTo(Math.max(1, t95[0] ?? NaN), 6);
    expect(high).toBeCloseTo(Math.min(5, t95[1] ?? NaN), 6);
  });

  it.each(cases)('$name: the share of 4 and 5 has Wilson’s interval', ({ counts, n, top2, top2Wilson95 }) => {
    const { value, low, high } = wilson(topTwo(counts), n);
    expect(value).toBeCloseTo(top2, 6);
    expect(low).toBeCloseTo(top2Wilson95[0] ?? NaN, 6);
    expect(high).toBeCloseTo(top2Wilson95[1] ?? NaN, 6);
  });

  it('the interval holds the mean and stays on the scale', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const { value, low, high } = ratingMean(counts);
        expect(1 <= low && low <= value && value <= high && high <= 5).toBe(true);
      }),
    );
  });

  it('five times 5 is not a certainty', () => {
    const { value, low, high } = ratingMean([0, 0, 0, 0, 5]);
    expect([value, high]).toEqual([5, 5]);
    expect(low).toBeCloseTo(5 - (1 - wilson(5, 5).low), 12);
  });
});
