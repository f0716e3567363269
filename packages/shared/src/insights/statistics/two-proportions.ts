import { fisher } from './fisher.ts';
import type { Interval } from './interval.ts';
import { CONFIDENCE } from './interval.ts';
import { normalQuantile, normalTail } from './normal.ts';
import { wilson } from './wilson.ts';

/** A count out of how many; `of` is at least 1. */
export type Share = Readonly<{ count: number; of: number }>;

/** Now less before, its interval, and how likely so large a difference is by chance alone. */
export type Difference = Interval & Readonly<{ difference: number; p: number }>;

/** Below this expected count the chi-square approximation is left for Fisher's exact test. */
const EXPECTED_MIN = 1;

/**
 * The difference of two shares with Newcombe's hybrid score interval; unit: share, −1..1.
 *
 * Formula: Δ − √((p₁−l₁)² + (u₂−p₂)²) to Δ + √((u₁−p₁)² + (p₂−l₂)²), l and u being Wilson's bounds; p from the
 * N−1 chi-square. Sources: Newcombe 1998, Statistics in Medicine 17, 873–890; Campbell 2007, ibid. 26, 3661–3675.
 */
export function differenceOfShares(now: Share, before: Share, confidence: number = CONFIDENCE): Difference {
  const z = normalQuantile(confidence);
  const a = wilson(now.count, now.of, z);
  const b = wilson(before.count, before.of, z);
  const difference = a.value - b.value;
  return {
    difference,
    low: difference - Math.hypot(a.value - a.low, b.high - b.value),
    high: difference + Math.hypot(a.high - a.value, b.value - b.low),
    p: probability(now, before),
  };
}

function probability(now: Share, before: Share): number {
  const total = now.of + before.of;
  const yes = now.count + before.count;
  const least = (Math.min(now.of, before.of) * Math.min(yes, total - yes)) / total;
  if (least < EXPECTED_MIN) return fisher(now, before);
  return normalTail(Math.sqrt(chiSquareNMinus1(now, before)));
}

/** Campbell's N−1 chi-square with one degree of freedom, which keeps its level at small numbers. */
export function chiSquareNMinus1(now: Share, before: Share): number {
  const total = now.of + before.of;
  const yes = now.count + before.count;
  const cross = now.count * (before.of - before.count) - before.count * (now.of - now.count);
  return ((total - 1) * cross * cross) / (now.of * before.of * yes * (total - yes));
}
