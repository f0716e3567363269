import { logGamma } from './log-gamma.ts';

const MAX_STEPS = 500;
const PRECISION = 1e-16;
/** Stands in for a zero denominator, as Lentz's method asks. */
const TINY = 1e-300;

/**
 * The regularised incomplete beta function I_x(a, b), a probability.
 *
 * Source: DLMF 8.17.22 (continued fraction) and 8.17.4 (symmetry, used where the fraction converges slowly).
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const scale = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
  return Math.exp(scale) / (a * continuedFraction(x, a, b));
}

/** 1 + d₁/(1 + d₂/(1 + …)) by the modified Lentz method (Thompson & Barnett 1986). */
function continuedFraction(x: number, a: number, b: number): number {
  let value = 1;
  let c = 1;
  let d = 0;
  for (let step = 1; step <= MAX_STEPS; step++) {
    const term = coefficient(step, x, a, b);
    d = 1 / nonZero(1 + term * d);
    c = nonZero(1 + term / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < PRECISION) break;
  }
  return value;
}

function coefficient(step: number, x: number, a: number, b: number): number {
  const m = Math.floor(step / 2);
  const below = (a + 2 * m) * (step % 2 === 0 ? a + 2 * m - 1 : a + 2 * m + 1);
  return step % 2 === 0 ? (m * (b - m) * x) / below : (-(a + m) * (a + b + m) * x) / below;
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
