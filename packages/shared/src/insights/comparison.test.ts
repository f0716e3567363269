import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from './comparison.ts';
import { comparePeriods } from './comparison.ts';
import { differenceOfMeans } from './statistics/two-means.ts';
import type { Wait } from './statistics/kaplan-meier.ts';
import type { RatingCounts } from './statistics/ratings.ts';
import { momentsOf } from './statistics/ratings.ts';

const better: Cell = { definition: 'ecoute', now: [0, 1, 3, 16, 30], before: [3, 6, 12, 16, 13] };
const same: Cell = { definition: 'accueil', now: [2, 3, 10, 20, 13], before: [2, 3, 9, 21, 13] };
const few: Cell = { definition: 'temps', now: [0, 0, 0, 4, 5], before: [3, 6, 12, 16, 13] };
const worse: Cell = { definition: 'aim-kept', now: { count: 48, of: 80 }, before: { count: 66, of: 70 } };

/** `n` waits spread up to about twice `median` minutes, of which the last `open` were not answered. */
const waits = (n: number, median: number, open = 0): Wait[] =>
  Array.from({ length: n }, (_, i) => ({
    minutes: Math.round((2 * median * (i + 1)) / n),
    answered: i < n - open,
  }));
const faster: Cell = { definition: 'first-reply', now: waits(60, 40, 2), before: waits(50, 120, 3) };

const anyCounts = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20));
const anyCell: fc.Arbitrary<Cell> = fc.record({
  definition: fc.constant('ecoute' as const),
  now: anyCounts,
  before: anyCounts,
});

describe('comparePeriods', () => {
  it('draws an arrow for what rose and what fell, and none for what only moved', () => {
    const { tests, cells } = comparePeriods([better, same, worse]);
    expect(tests).toBe(3);
    expect(cells).toMatchObject([
      { definition: 'ecoute', unit: 'points', n: 50, nBefore: 50, changed: 'up' },
      { definition: 'accueil', changed: null },
      { definition: 'aim-kept', unit: 'share', n: 80, nBefore: 70, changed: 'down' },
    ]);
  });

  it('does not compare, nor count as a test, what has fewer than ten answers on a side', () => {
    const { tests, cells } = comparePeriods([better, few]);
    expect(tests).toBe(1);
    expect(cells[1]).toEqual({
      definition: 'temps',
      unit: 'points',
      n: 9,
      nBefore: 50,
      compared: false,
      why: 'few',
    });
  });

  it('draws an arrow for first replies that got faster, and only where both the test and the interval say so', () => {
    const { cells } = comparePeriods([faster, better, same]);
    expect(cells[0]).toMatchObject({ unit: 'minutes', n: 60, nBefore: 50, changed: 'down' });
    const still = comparePeriods([{ ...faster, before: faster.now }]);
    expect(still.cells[0]).toMatchObject({ compared: true, difference: 0, p: 1, changed: null });
  });

  it('does not compare first replies, nor count them as a test, while the half of them is not known', () => {
    const { tests, cells } = comparePeriods([{ ...faster, now: waits(20, 30, 15) }, better]);
    expect(tests).toBe(1);
    expect(cells[0]).toMatchObject({ n: 20, nBefore: 50, compared: false, why: 'waiting' });
  });

  it('a lone comparison has the plain 95 % interval', () => {
    const { confidence, cells } = comparePeriods([better]);
    const plain = differenceOfMeans(
      momentsOf(better.now as RatingCounts),
      momentsOf(better.before as RatingCounts),
    );
    expect(confidence).toBe(0.95);
    expect(cells[0]).toMatchObject(plain);
  });

  it('the same change that is told alone is not told among twenty that did not move', () => {
    const slight: Cell = { definition: 'ecoute', now: [1, 2, 7, 20, 20], before: [3, 6, 10, 18, 13] };
    expect(comparePeriods([slight]).cells[0]).toMatchObject({ changed: 'up' });
    const among = comparePeriods([slight, ...Array.from({ length: 19 }, () => ({ ...same }))]);
    expect(among.confidence).toBeCloseTo(0.995, 12);
    expect(among.cells[0]).toMatchObject({ changed: null });
  });

  it('an arrow stands exactly where the interval shown excludes zero, for means', () => {
    fc.assert(
      fc.property(fc.array(anyCell, { maxLength: 12 }), (cells) => {
        for (const cell of comparePeriods(cells).cells) {
          if (!cell.compared) continue;
          const away = cell.low > 0 ? 'up' : cell.high < 0 ? 'down' : null;
          expect(cell.changed).toBe(away);
        }
      }),
    );
  });

  it('of nothing is nothing', () => {
    expect(comparePeriods([])).toEqual({ tests: 0, confidence: 0.95, cells: [] });
  });
});
