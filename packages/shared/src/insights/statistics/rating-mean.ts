import type { Estimate } from './interval.ts';
import { clamp, CONFIDENCE } from './interval.ts';
import { Z_95 } from './normal.ts';
import type { Moments, RatingCounts } from './ratings.ts';
import { momentsOf, varianceOf } from './ratings.ts';
import { studentQuantile } from './student.ts';

const LEAST = 1;
const MOST = 5;

/**
 * The mean of a scale from 1 to 5 with Student's t interval, clamped to the scale; unit: points. Needs n ≥ 2.
 *
 * Formula: x̄ ± t(n−1)·s/√n. Source: Student 1908, Biometrika 6, 1–25.
 */
export function ratingMean(counts: RatingCounts): Estimate {
  const moments = momentsOf(counts);
  const value = moments.sum / moments.n;
  const half = halfWidth(moments);
  return { value, low: clamp(value - half, LEAST, MOST), high: clamp(value + half, LEAST, MOST) };
}

function halfWidth(moments: Moments): number {
  const variance = varianceOf(moments);
  if (variance === 0) return halfWidthOfUnanimity(moments.n);
  return studentQuantile(moments.n - 1, CONFIDENCE) * Math.sqrt(variance / moments.n);
}

/**
 * When all gave the same rating, t gives an interval without width: five times 5 would be a certainty that nobody
 * has. Wilson's bound on a share of n in n says that up to z²/(n+z²) of all people may feel otherwise; they are
 * taken to be one point away. Ours, by analogy; unit: points.
 */
export function halfWidthOfUnanimity(n: number, z: number = Z_95): number {
  return (z * z) / (n + z * z);
}
