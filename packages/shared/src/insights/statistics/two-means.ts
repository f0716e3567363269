import { CONFIDENCE } from './interval.ts';
import { normalQuantile, normalTail } from './normal.ts';
import { halfWidthOfUnanimity } from './rating-mean.ts';
import type { Moments } from './ratings.ts';
import { varianceOf } from './ratings.ts';
import { studentQuantile, studentTail } from './student.ts';
import type { Difference } from './two-proportions.ts';

/**
 * The difference of two means by Welch's t, which asks for no equal variances; unit: points. Needs n ≥ 2 on both
 * sides.
 *
 * Formula: Δ ± t(df)·√(v₁+v₂), v = s²/n, df = (v₁+v₂)² / (v₁²/(n₁−1) + v₂²/(n₂−1)).
 * Source: Welch 1947, Biometrika 34, 28–35.
 */
export function differenceOfMeans(
  now: Moments,
  before: Moments,
  confidence: number = CONFIDENCE,
): Difference {
  const difference = now.sum / now.n - before.sum / before.n;
  const { error, df } = welch(now, before);
  if (error === 0) return betweenUnanimous(difference, now.n, before.n, confidence);
  const half = studentQuantile(df, confidence) * error;
  return {
    difference,
    low: difference - half,
    high: difference + half,
    p: studentTail(difference / error, df),
  };
}

/** Standard error of the difference and Welch's degrees of freedom. */
export function welch(now: Moments, before: Moments): { readonly error: number; readonly df: number } {
  const a = varianceOf(now) / now.n;
  const b = varianceOf(before) / before.n;
  const df = (a + b) ** 2 / (a ** 2 / (now.n - 1) + b ** 2 / (before.n - 1));
  return { error: Math.sqrt(a + b), df };
}

/**
 * Two periods in each of which all gave the same rating: Welch divides zero by zero. The widths given to unanimity
 * are joined as Newcombe joins Wilson's, and p is read off the same interval.
 */
function betweenUnanimous(difference: number, now: number, before: number, confidence: number): Difference {
  const z = normalQuantile(confidence);
  const half = Math.hypot(halfWidthOfUnanimity(now, z), halfWidthOfUnanimity(before, z));
  return {
    difference,
    low: difference - half,
    high: difference + half,
    p: normalTail((z * difference) / half),
  };
}
