/** What a statistic says: the value and the 95 % interval around it, in the same unit. */
export type Interval = Readonly<{ low: number; high: number }>;
export type Estimate = Interval & Readonly<{ value: number }>;

export const CONFIDENCE = 0.95;

/** Keeps a number within a scale. */
export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
