/** What changed since the period before, told only where chance does not explain it. */
import type { Criterion } from '../surveys/criteria.ts';
import type { ShareKey } from './definitions.ts';
import { benjaminiHochberg, FALSE_DISCOVERY_RATE } from './statistics/benjamini-hochberg.ts';
import { mayCompare } from './statistics/guard.ts';
import type { Interval } from './statistics/interval.ts';
import { CONFIDENCE } from './statistics/interval.ts';
import type { Wait } from './statistics/kaplan-meier.ts';
import type { RatingCounts } from './statistics/ratings.ts';
import { momentsOf } from './statistics/ratings.ts';
import { differenceOfMeans } from './statistics/two-means.ts';
import type { Difference, Share } from './statistics/two-proportions.ts';
import { differenceOfShares } from './statistics/two-proportions.ts';
import { differenceOfMedians, sizeOf } from './statistics/two-waits.ts';

/** One figure in two periods, as counts. */
export type Cell =
  | Readonly<{ definition: Criterion; now: RatingCounts; before: RatingCounts }>
  | Readonly<{ definition: 'first-reply'; now: readonly Wait[]; before: readonly Wait[] }>
  | Readonly<{ definition: ShareKey; now: Share; before: Share }>;

type Sizes = Readonly<{
  definition: Cell['definition'];
  /** `minutes` are open minutes, of the median. */
  unit: 'points' | 'share' | 'minutes';
  n: number;
  nBefore: number;
}>;

/**
 * Nothing is compared and nothing is counted as a test: there are fewer than ten on one side, or too many of them
 * still wait for half of the waits to be known.
 */
export type NotCompared = Sizes & Readonly<{ compared: false; why: 'few' | 'waiting' }>;

/** Now less before. `changed` is an arrow only where the corrected interval excludes zero. */
export type Compared = Sizes &
  Interval &
  Readonly<{
    compared: true;
    difference: number;
    /** The p of this cell alone, and corrected for how many cells were tested. */
    p: number;
    adjusted: number;
    changed: 'up' | 'down' | null;
  }>;

export type Change = Compared | NotCompared;

/** All changes of one view; `tests` is printed beside them, `confidence` is that of every interval in it. */
export type Changes = Readonly<{ tests: number; confidence: number; cells: readonly Change[] }>;

/**
 * Compares all figures of a view with the period before, corrected together by Benjamini–Hochberg at 10 %.
 *
 * The intervals are corrected too: with R discoveries among m tests their confidence is 1 − R·10 %/m (Benjamini &
 * Yekutieli 2005, JASA 100, 71–81), never under 95 %, so that no interval shown contradicts its arrow.
 */
export function comparePeriods(cells: readonly Cell[]): Changes {
  const strictest = 1 - Math.min(1 - CONFIDENCE, FALSE_DISCOVERY_RATE / Math.max(1, cells.length));
  const tested = cells.filter((cell) => isComparable(cell) && differenceOf(cell, strictest) !== null);
  const adjusted = benjaminiHochberg(tested.map((cell) => differenceOf(cell, CONFIDENCE)?.p ?? 1));
  const confidence = correctedConfidence(adjusted);
  const corrected = new Map(tested.map((cell, index) => [cell, adjusted[index] ?? 1]));
  return {
    tests: tested.length,
    confidence,
    cells: cells.map((cell) => change(cell, corrected.get(cell), confidence)),
  };
}

function correctedConfidence(adjusted: readonly number[]): number {
  if (adjusted.length === 0) return CONFIDENCE;
  const discoveries = adjusted.filter((p) => p <= FALSE_DISCOVERY_RATE).length;
  const error = (Math.max(1, discoveries) * FALSE_DISCOVERY_RATE) / adjusted.length;
  return 1 - Math.min(1 - CONFIDENCE, error);
}

function change(cell: Cell, adjusted: number | undefined, confidence: number): Change {
  const sizes = sizesOf(cell);
  const found = adjusted === undefined ? null : differenceOf(cell, confidence);
  if (adjusted === undefined || found === null)
    return { ...sizes, compared: false, why: isComparable(cell) ? 'waiting' : 'few' };
  return { ...sizes, compared: true, ...found, adjusted, changed: direction(found, adjusted) };
}

function direction({ low, high }: Interval, adjusted: number): 'up' | 'down' | null {
  if (adjusted > FALSE_DISCOVERY_RATE) return null;
  if (low > 0) return 'up';
  return high < 0 ? 'down' : null;
}

function isComparable(cell: Cell): boolean {
  const { n, nBefore } = sizesOf(cell);
  return mayCompare(n, nBefore);
}

function sizesOf(cell: Cell): Sizes {
  const { definition } = cell;
  if (isWaits(cell))
    return { definition, unit: 'minutes', n: sizeOf(cell.now), nBefore: sizeOf(cell.before) };
  if (isShare(cell)) return { definition, unit: 'share', n: cell.now.of, nBefore: cell.before.of };
  return { definition, unit: 'points', n: momentsOf(cell.now).n, nBefore: momentsOf(cell.before).n };
}

/** Null where a median is not known; a median known at one confidence is known at every lesser one. */
function differenceOf(cell: Cell, confidence: number): Difference | null {
  if (isWaits(cell)) return differenceOfMedians(cell.now, cell.before, confidence);
  if (isShare(cell)) return differenceOfShares(cell.now, cell.before, confidence);
  return differenceOfMeans(momentsOf(cell.now), momentsOf(cell.before), confidence);
}

function isShare(cell: Cell): cell is Extract<Cell, { readonly now: Share }> {
  return 'of' in cell.now;
}

function isWaits(cell: Cell): cell is Extract<Cell, { readonly definition: 'first-reply' }> {
  return cell.definition === 'first-reply';
}
