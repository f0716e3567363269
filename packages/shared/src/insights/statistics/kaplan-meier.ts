import type { Estimate, Interval } from './interval.ts';
import { Z_95 } from './normal.ts';
import { wilson } from './wilson.ts';

/**
 * One message, or `count` alike: after `minutes` it was answered, or it still waits (right-censored). The unit is
 * the caller's; here it is open minutes.
 */
export type Wait = Readonly<{ minutes: number; answered: boolean; count?: number }>;

/** The curve just after `minutes`: `value` is the share already answered, with its pointwise interval. */
export type Step = Estimate &
  Readonly<{
    minutes: number;
    /** Those not yet answered nor out of sight just before this instant. */
    atRisk: number;
    answered: number;
    /** Those last seen waiting at this instant. */
    waiting: number;
    /** The share still without an answer. */
    survival: number;
  }>;

/** Two products that should be one half are, although rounding may part them. */
const HALF = 0.5 + 1e-12;

/**
 * The share of messages answered as time goes by, with the waiting ones counted as far as they are known.
 *
 * Formula: S(t) = Π (1 − dᵢ/rᵢ) over answers up to t; variance by Greenwood, interval on the log(−log S) scale.
 * Sources: Kaplan & Meier 1958, JASA 53, 457–481; Kalbfleisch & Prentice 1980, §1.3. Where that scale does not exist
 * (nobody answered yet, or everybody), the interval is Wilson's on those at risk.
 *
 * @param z [z=1.96] how wide the interval is.
 */
export function answeredCurve(waits: readonly Wait[], z: number = Z_95): Step[] {
  const groups = grouped(waits);
  const total = groups.reduce((sum, { answered, waiting }) => sum + answered + waiting, 0);
  let atRisk = total;
  let survival = 1;
  let greenwood = 0;
  return groups.map(({ minutes, answered, waiting }) => {
    const risk = atRisk;
    atRisk -= answered + waiting;
    survival = answered === risk ? 0 : survival * ((risk - answered) / risk);
    greenwood += answered === risk ? 0 : answered / (risk * (risk - answered));
    const interval = survivalInterval(survival, greenwood, survival === 0 ? total : risk, z);
    const step = { minutes, atRisk: risk, answered, waiting, survival };
    return { ...step, value: 1 - survival, low: 1 - interval.high, high: 1 - interval.low };
  });
}

/**
 * The first time by which half of all messages have their answer; null where the curve does not get there.
 *
 * Interval: the times at which the pointwise bounds pass one half. Source: Brookmeyer & Crowley 1982,
 * Biometrics 38, 29–41. A bound is null where the curve ends before it is reached.
 */
export function medianWait(curve: readonly Step[]): {
  readonly [part in keyof Estimate]: number | null;
} {
  const firstWith = (reached: (step: Step) => boolean) => curve.find(reached)?.minutes ?? null;
  return {
    value: firstWith((step) => step.survival <= HALF),
    low: firstWith((step) => 1 - step.high <= HALF),
    high: firstWith((step) => 1 - step.low <= HALF),
  };
}

/** The share answered within `minutes`; before the first instant of the curve it is none of them. */
export function answeredWithin(curve: readonly Step[], minutes: number): Estimate {
  const step = curve.findLast((step) => step.minutes <= minutes);
  if (!step) return { value: 0, low: 0, high: wilson(0, curve[0]?.atRisk ?? 1).high };
  return { value: step.value, low: step.low, high: step.high };
}

function survivalInterval(survival: number, greenwood: number, n: number, z: number): Interval {
  if (survival === 1 || survival === 0) return wilson(survival * n, n, z);
  const log = Math.log(survival);
  const width = (z * Math.sqrt(greenwood)) / log;
  return { low: survival ** Math.exp(-width), high: survival ** Math.exp(width) };
}

/** How many were answered after so many minutes, and how many were last seen waiting then. */
export type Group = { readonly minutes: number; answered: number; waiting: number };

/** Waits of the same length together, shortest first. One who still waits then was at risk when others were answered. */
export function grouped(waits: readonly Wait[]): Group[] {
  const groups = new Map<number, Group>();
  for (const { minutes, answered, count = 1 } of waits) {
    const group = groups.get(minutes) ?? { minutes, answered: 0, waiting: 0 };
    group[answered ? 'answered' : 'waiting'] += count;
    groups.set(minutes, group);
  }
  return [...groups.values()].sort((a, b) => a.minutes - b.minutes);
}
