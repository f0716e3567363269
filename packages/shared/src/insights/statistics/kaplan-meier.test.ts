import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import intervals from '../reference/intervals.json' with { type: 'json' };
import reference from '../reference/statistics.json' with { type: 'json' };
import type { Wait } from './kaplan-meier.ts';
import { answeredCurve, answeredWithin, medianWait } from './kaplan-meier.ts';
import { wilson } from './wilson.ts';

const waits = (times: readonly number[], answered: readonly number[]): Wait[] =>
  times.map((minutes, index) => ({ minutes, answered: answered[index] === 1 }));

const anyWaits = fc.array(fc.record({ minutes: fc.nat(40), answered: fc.boolean() }), {
  minLength: 1,
  maxLength: 60,
});

describe('the share answered as time goes by', () => {
  const known = reference.kaplanMeier;
  const curve = answeredCurve(waits(known.hours, known.answered));

  it('has the steps of the reference', () => {
    expect(curve.map((step) => step.minutes)).toEqual(known.times);
    for (const [index, { survival }] of curve.entries())
      expect(survival).toBeCloseTo(known.survival[index] ?? NaN, 6);
  });

  it('has the median of the reference, not the flattering one of answered messages alone', () => {
    expect(medianWait(curve).value).toBe(known.medianHours);
    expect(medianWait(curve).value).not.toBe(known.naiveMedianAnsweredOnly);
  });

  it('has the share within 4 hours of the reference', () => {
    expect(answeredWithin(curve, 4).value).toBeCloseTo(known.answeredWithin4h, 6);
    expect(answeredWithin(curve, 5.9).value).toBeCloseTo(known.answeredWithin4h, 6);
  });

  it.each(intervals.kaplanMeier)('$name: the band is Greenwood’s on the log-log scale', (one) => {
    const curve = answeredCurve(waits(one.times, one.answered));
    for (const [index, step] of curve.entries()) {
      expect(step.survival).toBeCloseTo(one.survival[index] ?? NaN, 6);
      const low = one.low[index];
      const high = one.high[index];
      if (typeof low === 'number') expect(1 - step.high).toBeCloseTo(low, 6);
      if (typeof high === 'number') expect(1 - step.low).toBeCloseTo(high, 6);
    }
  });

  it.each(intervals.kaplanMeier)('$name: the median’s interval is Brookmeyer and Crowley’s', (one) => {
    expect(medianWait(answeredCurve(waits(one.times, one.answered)))).toEqual({
      value: one.median,
      low: one.medianLow,
      high: one.medianHigh,
    });
  });

  it('without waiting messages it is the plain share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 60 }), fc.nat(40), (times, within) => {
        const curve = answeredCurve(times.map((minutes) => ({ minutes, answered: true })));
        const share = times.filter((minutes) => minutes <= within).length / times.length;
        expect(answeredWithin(curve, within).value).toBeCloseTo(share, 9);
      }),
    );
  });

  it('never falls, stays in its band, and the band between 0 and 1', () => {
    fc.assert(
      fc.property(anyWaits, (waits) => {
        let before = 0;
        for (const { value, low, high } of answeredCurve(waits)) {
          expect(value).toBeGreaterThanOrEqual(before);
          expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
          before = value;
        }
      }),
    );
  });

  it('counts messages alike as if they were written out, in any order', () => {
    fc.assert(
      fc.property(anyWaits, (waits) => {
        const doubled = answeredCurve([...waits, ...waits].toReversed());
        expect(answeredCurve(waits.map((wait) => ({ ...wait, count: 2 })))).toEqual(doubled);
      }),
    );
  });

  it('the median is unknown while fewer than half are answered, though not how short it may be', () => {
    const curve = answeredCurve([...waits([5, 9], [1, 1]), { minutes: 10, answered: false, count: 6 }]);
    expect(medianWait(curve)).toEqual({ value: null, low: 5, high: null });
  });

  it('before the first answer nobody is answered, within what Wilson allows', () => {
    const curve = answeredCurve([{ minutes: 60, answered: true, count: 8 }]);
    expect(answeredWithin(curve, 59)).toEqual({ value: 0, low: 0, high: wilson(0, 8).high });
  });

  it('of nothing is nothing', () => {
    expect(answeredCurve([])).toEqual([]);
    expect(medianWait([])).toEqual({ value: null, low: null, high: null });
  });
});
