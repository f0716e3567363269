import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, countUnit, cutPeriod, daysIn, periodBefore, shareUnit } from './period.ts';
import type { Period, PeriodUnit } from './period.ts';

const dayArbitrary = fc
  .integer({ min: 0, max: 20_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const periodArbitrary: fc.Arbitrary<Period> = fc
  .tuple(dayArbitrary, fc.integer({ min: 0, max: 900 }))
  .map(([from, days]) => ({ from, to: addDays(from, days) }));

describe('a period', () => {
  test('counts both its ends', () => {
    expect(daysIn({ from: '2026-03-01', to: '2026-03-01' })).toBe(1);
    expect(daysIn({ from: '2026-03-01', to: '2026-03-31' })).toBe(31);
  });

  test('follows a period of the same length, across the end of a year', () => {
    expect(periodBefore({ from: '2026-01-10', to: '2026-02-08' })).toEqual({
      from: '2025-12-11',
      to: '2026-01-09',
    });
  });

  test('is cut into weeks from Monday to Sunday, the first and the last shorter', () => {
    // The 4th of March 2026 was a Wednesday.
    expect(cutPeriod({ from: '2026-03-04', to: '2026-03-17' }, 'week')).toEqual([
      { from: '2026-03-04', to: '2026-03-08' },
      { from: '2026-03-09', to: '2026-03-15' },
      { from: '2026-03-16', to: '2026-03-17' },
    ]);
  });

  test('is cut into months of their own length', () => {
    expect(cutPeriod({ from: '2028-01-31', to: '2028-03-01' }, 'month')).toEqual([
      { from: '2028-01-31', to: '2028-01-31' },
      { from: '2028-02-01', to: '2028-02-29' },
      { from: '2028-03-01', to: '2028-03-01' },
    ]);
  });

  test('is cut without a gap and without a day counted twice', () => {
    fc.assert(
      fc.property(periodArbitrary, fc.constantFrom<PeriodUnit>('day', 'week', 'month'), (period, unit) => {
        const parts = cutPeriod(period, unit);
        expect(parts[0]?.from).toBe(period.from);
        expect(parts.at(-1)?.to).toBe(period.to);
        expect(parts.reduce((sum, part) => sum + daysIn(part), 0)).toBe(daysIn(period));
        parts.slice(1).forEach((part, i) => expect(part.from).toBe(addDays(parts[i]!.to, 1)));
      }),
    );
  });

  test('never needs more than some sixty points for a year', () => {
    for (const days of [1, 30, 31, 32, 91, 184, 365, 400]) {
      const period = { from: '2026-01-01', to: addDays('2026-01-01', days - 1) };
      expect(cutPeriod(period, countUnit(period)).length).toBeLessThanOrEqual(60);
      expect(cutPeriod(period, shareUnit(period)).length).toBeLessThanOrEqual(28);
    }
  });
});
