import fc from 'fast-check';
import { expect, test } from 'vitest';
import { thinCurve } from './thin-curve.ts';

const curveArbitrary = fc
  .uniqueArray(fc.tuple(fc.nat(5000), fc.double({ min: 0, max: 1, noNaN: true })), {
    selector: ([minutes]) => minutes,
    maxLength: 600,
  })
  .map((points) => {
    const minutes = points.map(([m]) => m).sort((a, b) => a - b);
    const values = points.map(([, v]) => v).sort((a, b) => a - b);
    return minutes.map((m, i) => ({ minutes: m, value: values[i]!, low: 0, high: 1 }));
  });
const valueAt = (curve: readonly { minutes: number; value: number }[], at: number) =>
  curve.findLast(({ minutes }) => minutes <= at)?.value ?? 0;

test('a thinned curve is read alike to half a point, ends where it ended, and is short', () => {
  fc.assert(
    fc.property(curveArbitrary, fc.nat(5000), (curve, keep) => {
      const thin = thinCurve(curve, keep);
      expect(thin.length).toBeLessThanOrEqual(203);
      expect(thin.at(-1)).toEqual(curve.at(-1));
      expect(valueAt(thin, keep)).toBe(valueAt(curve, keep));
      for (const { minutes, value } of curve)
        expect(value - valueAt(thin, minutes)).toBeLessThanOrEqual(1 / 200);
    }),
  );
});
