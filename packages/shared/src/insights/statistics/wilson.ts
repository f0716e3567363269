import type { Estimate } from './interval.ts';
import { Z_95 } from './normal.ts';

/**
 * The share `count / of` with Wilson's score interval; unit: share, 0..1. `of` is at least 1.
 *
 * Formula: (p̂ + z²/2n ± z·√(p̂(1−p̂)/n + z²/4n²)) / (1 + z²/n).
 * Source: Wilson 1927, JASA 22, 209–212; recommended by Brown, Cai & DasGupta 2001, Statistical Science 16.
 */
export function wilson(count: number, of: number, z: number = Z_95): Estimate {
  const value = count / of;
  const zz = z * z;
  const centre = value + zz / (2 * of);
  const half = z * Math.sqrt((value * (1 - value)) / of + zz / (4 * of * of));
  const scale = 1 + zz / of;
  // At 0 and at 1 the formula's own bound is exact, and only rounding would leave it a hair off.
  return {
    value,
    low: count === 0 ? 0 : (centre - half) / scale,
    high: count === of ? 1 : (centre + half) / scale,
  };
}
