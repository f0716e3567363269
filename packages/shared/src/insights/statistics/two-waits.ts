import { CONFIDENCE } from './interval.ts';
import type { Wait } from './kaplan-meier.ts';
import { answeredCurve, grouped, medianWait } from './kaplan-meier.ts';
import { normalQuantile, normalTail } from './normal.ts';
import type { Difference } from './two-proportions.ts';

/**
 * The difference of two median waits, in the unit of the waits, with those who still wait counted as far as they have
 * waited. Null where a median or a bound of it is not known yet, because too many still wait.
 *
 * Formula: Δ of the Kaplan–Meier medians; interval Δ − √((m₁−l₁)² + (u₂−m₂)²) to Δ + √((u₁−m₁)² + (m₂−l₂)²), l and u
 * being Brookmeyer and Crowley’s bounds; p from the log-rank test. Sources: Zou & Donner 2008, Statistics in Medicine
 * 27, 1693–1702 (the joining of two intervals); Mantel 1966, Cancer Chemotherapy Reports 50, 163–170 (the test).
 */
export function differenceOfMedians(
  now: readonly Wait[],
  before: readonly Wait[],
  confidence: number = CONFIDENCE,
): Difference | null {
  const z = normalQuantile(confidence);
  const a = knownMedian(now, z);
  const b = knownMedian(before, z);
  if (!a || !b) return null;
  const difference = a.value - b.value;
  return {
    difference,
    low: difference - Math.hypot(a.value - a.low, b.high - b.value),
    high: difference + Math.hypot(a.high - a.value, b.value - b.low),
    p: normalTail(Math.sqrt(logRank(now, before))),
  };
}

/**
 * The log-rank chi-square, with one degree of freedom: at each length of wait, how far the answers of one side are from
 * what they would be if both sides were answered alike.
 *
 * Formula: (Σ(d₁ − d·r₁/r))² / Σ d·(r₁/r)(r₂/r)(r−d)/(r−1). Source: Mantel 1966.
 */
export function logRank(now: readonly Wait[], before: readonly Wait[]): number {
  let [mine, theirs] = [sizeOf(now), sizeOf(before)];
  let excess = 0;
  let variance = 0;
  for (const [own, other] of endings(now, before)) {
    const [answered, risk] = [own.answered + other.answered, mine + theirs];
    excess += own.answered - (answered * mine) / risk;
    if (risk > 1) variance += (answered * mine * theirs * (risk - answered)) / (risk * risk * (risk - 1));
    mine -= own.answered + own.waiting;
    theirs -= other.answered + other.waiting;
  }
  return variance === 0 ? 0 : (excess * excess) / variance;
}

type Ended = Readonly<{ answered: number; waiting: number }>;
const NOBODY: Ended = { answered: 0, waiting: 0 };

/** What ended on both sides after each length of wait, shortest first. */
function endings(now: readonly Wait[], before: readonly Wait[]): (readonly [Ended, Ended])[] {
  const [mine, theirs] = [byMinutes(now), byMinutes(before)];
  return [...new Set([...mine.keys(), ...theirs.keys()])]
    .sort((a, b) => a - b)
    .map((minutes) => [mine.get(minutes) ?? NOBODY, theirs.get(minutes) ?? NOBODY]);
}

function byMinutes(waits: readonly Wait[]): Map<number, Ended> {
  return new Map(grouped(waits).map((group) => [group.minutes, group]));
}

function knownMedian(waits: readonly Wait[], z: number) {
  const { value, low, high } = medianWait(answeredCurve(waits, z));
  return value === null || low === null || high === null ? null : { value, low, high };
}

/** How many waits there are, those alike counted. */
export function sizeOf(waits: readonly Wait[]): number {
  return waits.reduce((sum, { count = 1 }) => sum + count, 0);
}
