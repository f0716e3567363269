import { logGamma } from './log-gamma.ts';
import type { Share } from './two-proportions.ts';

/** Tables as probable as the observed one count as such, although rounding may part them. */
const TIE = 1 + 1e-9;

/**
 * The two-sided p of Fisher's exact test: the sum over all tables no more probable than the observed one.
 *
 * Source: Fisher 1935; the two-sided rule is that of R and scipy.
 */
export function fisher(now: Share, before: Share): number {
  const yes = now.count + before.count;
  const first = Math.max(0, yes - before.of);
  const last = Math.min(now.of, yes);
  const probability = (count: number) =>
    Math.exp(
      logChoose(now.of, count) + logChoose(before.of, yes - count) - logChoose(now.of + before.of, yes),
    );
  const observed = probability(now.count) * TIE;
  let sum = 0;
  for (let count = first; count <= last; count++) {
    const one = probability(count);
    if (one <= observed) sum += one;
  }
  return Math.min(1, sum);
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
