import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import intervals from '../reference/intervals.json' with { type: 'json' };
import type { Wait } from './kaplan-meier.ts';
import { normalTail } from './normal.ts';
import { differenceOfMedians, logRank } from './two-waits.ts';

type Given = Readonly<{ times: readonly number[]; answered: readonly number[] }>;
const waits = ({ times, answered }: Given): Wait[] =>
  times.map((minutes, index) => ({ minutes, answered: answered[index] === 1 }));

const anyWaits = fc.array(fc.record({ minutes: fc.nat(40), answered: fc.boolean() }), {
  minLength: 1,
  maxLength: 60,
});

describe('two periods of waits', () => {
  it.each(intervals.logRank)('$name: the log-rank test is that of the reference', (one) => {
    const chiSquare = logRank(waits(one.now), waits(one.before));
    expect(chiSquare).toBeCloseTo(one.chiSquare, 6);
    expect(normalTail(Math.sqrt(chiSquare))).toBeCloseTo(one.p, 6);
  });

  it.each(intervals.logRank)('$name: the medians differ as in the reference', (one) => {
    const found = differenceOfMedians(waits(one.now), waits(one.before));
    expect(found?.difference ?? null).toBe(one.difference);
    expect(found === null).toBe(one.ci95 === null);
    expect(found?.low ?? 0).toBeCloseTo(one.ci95?.[0] ?? 0, 6);
    expect(found?.high ?? 0).toBeCloseTo(one.ci95?.[1] ?? 0, 6);
    if (!one.ci99) return;
    const wider = differenceOfMedians(waits(one.now), waits(one.before), 0.99);
    expect(wider?.low).toBeCloseTo(one.ci99[0] ?? NaN, 6);
    expect(wider?.high).toBeCloseTo(one.ci99[1] ?? NaN, 6);
  });

  it('the test is the same from either side, and finds nothing between a period and itself', () => {
    fc.assert(
      fc.property(anyWaits, anyWaits, (now, before) => {
        expect(logRank(now, before)).toBeCloseTo(logRank(before, now), 9);
        expect(logRank(now, now)).toBeCloseTo(0, 9);
      }),
    );
  });

  it('waits told one by one and waits told by how many are alike differ in nothing', () => {
    const one = (minutes: number): Wait => ({ minutes, answered: true });
    const apart = [...Array.from({ length: 7 }, () => one(3)), ...Array.from({ length: 8 }, () => one(9))];
    const together = [
      { ...one(3), count: 7 },
      { ...one(9), count: 8 },
    ];
    const before = [{ ...one(6), count: 15 }];
    expect(differenceOfMedians(apart, before)).toEqual(differenceOfMedians(together, before));
  });
});
