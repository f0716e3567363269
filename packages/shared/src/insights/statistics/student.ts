import { rootOf } from './bisection.ts';
import { incompleteBeta } from './incomplete-beta.ts';

/**
 * The probability that |T| exceeds |t| for Student's t with `df` degrees of freedom (which need not be whole).
 *
 * Formula: I_{df/(df+t²)}(df/2, ½). Source: Abramowitz & Stegun 26.7.1 with 26.5.27.
 */
export function studentTail(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), df / 2, 0.5);
}

const known = new Map<string, number>();

/** The t that |T| exceeds with probability 1 − confidence: 2.262 for 9 degrees of freedom and 0.95. */
export function studentQuantile(df: number, confidence: number): number {
  const key = `${df}/${confidence}`;
  const found = known.get(key) ?? rootOf((t) => studentTail(t, df) - (1 - confidence));
  // A page asks for the same few again and again; Welch's fractional degrees must not fill the memory.
  if (Number.isInteger(df) && known.size < 5000) known.set(key, found);
  return found;
}
