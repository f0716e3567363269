import { rootOf } from './bisection.ts';

/** The z that |Z| exceeds with probability 5 %. */
export const Z_95 = 1.959963984540054;

/** Where the series for erf gives way to the continued fraction for erfc. */
const SERIES_LIMIT = 3;
const FRACTION_TERMS = 100;

/** The probability that |Z| exceeds |z| for the standard normal distribution: erfc(|z|/√2). */
export function normalTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  return x < SERIES_LIMIT ? 1 - erfBySeries(x) : erfcByFraction(x);
}

/** The z that |Z| exceeds with probability 1 − confidence: 1.96 for 0.95. */
export function normalQuantile(confidence: number): number {
  return rootOf((z) => normalTail(z) - (1 - confidence));
}

/** DLMF 7.6.2: all terms are positive, so none cancels another. */
function erfBySeries(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** DLMF 7.9.1 in the equivalent form x + (½)/(x + 1/(x + (3⁄2)/(x + …))), evaluated from the far end. */
function erfcByFraction(x: number): number {
  let fraction = x;
  for (let k = FRACTION_TERMS; k > 0; k--) fraction = x + k / 2 / fraction;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}
