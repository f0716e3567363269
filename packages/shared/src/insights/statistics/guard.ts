/** Below this many answers a figure could name somebody, and nothing is said but the progress. */
export const FIGURE_MIN_N = 5;
/** From here on a figure may carry a verdict. */
export const FULL_MIN_N = 30;
/** Both periods need this many before they are compared. */
export const COMPARISON_MIN_N = 10;

/** `progress`: only how many are missing; `band`: value and interval, no verdict; `full`: all of it. */
export type Guard = 'progress' | 'band' | 'full';

/** Tells how much a figure may say when it rests on `n` answers to that very question. */
export function guard(n: number): Guard {
  if (n < FIGURE_MIN_N) return 'progress';
  return n < FULL_MIN_N ? 'band' : 'full';
}

/** Tells whether two periods may be compared at all. */
export function mayCompare(now: number, before: number): boolean {
  return Math.min(now, before) >= COMPARISON_MIN_N;
}
