/**
 * The displayed figures, from counts alone: whoever counts the same answers gets the same figure to the last digit,
 * be it from rollups, from facts or from the log. Below five answers a figure holds no number but how many there
 * are, so that none can leave the server.
 */
import type { Criterion } from '../surveys/criteria.ts';
import type { FigureKey, ShareKey } from './definitions.ts';
import { guard } from './statistics/guard.ts';
import type { Guard } from './statistics/guard.ts';
import type { Estimate } from './statistics/interval.ts';
import type { Wait } from './statistics/kaplan-meier.ts';
import { answeredCurve, answeredWithin, medianWait } from './statistics/kaplan-meier.ts';
import { ratingMean } from './statistics/rating-mean.ts';
import type { RatingCounts } from './statistics/ratings.ts';
import { momentsOf, topTwo } from './statistics/ratings.ts';
import type { Share } from './statistics/two-proportions.ts';
import { wilson } from './statistics/wilson.ts';

type Head<Key extends FigureKey> = Readonly<{
  /** Which figure this is; `DEFINITIONS` says in words how it is made. */
  definition: Key;
  /** How many answers, messages or conversations it rests on. Who skipped is not among them. */
  n: number;
}>;

/** Too little to show anything: a tile tells « 3 réponses sur 5 ». */
export type Withheld<Key extends FigureKey = FigureKey> = Head<Key> & Readonly<{ guard: 'progress' }>;

type Shown<Key extends FigureKey> = Head<Key> & Readonly<{ guard: Exclude<Guard, 'progress'> }>;

/** A mean from 1 to 5 with its 95 % interval, and the share of 4 and 5 with its own. */
export type MeanFigure = Shown<Criterion> & Estimate & Readonly<{ top2: Estimate }>;

/** A share from 0 to 1 with its 95 % interval. */
export type ShareFigure<Key extends ShareKey = ShareKey> = Shown<Key> & Estimate;

/** The median first reply, in open minutes; a part is null where too many still wait to know it. */
export type FirstReplyFigure = Shown<'first-reply'> &
  Readonly<{ [part in keyof Estimate]: number | null }> &
  Readonly<{
    /** How many of the `n` have no reply yet. */
    waiting: number;
    /** The share replied to within the aim's open minutes. */
    withinAim: Estimate & Readonly<{ minutes: number }>;
    /** The share replied to as open minutes go by, for the chart. */
    curve: readonly (Estimate & Readonly<{ minutes: number }>)[];
  }>;

export type Figure =
  | MeanFigure
  | ShareFigure
  | FirstReplyFigure
  | Withheld<Criterion>
  | Withheld<ShareKey>
  | Withheld<'first-reply'>;

/** The figure of one criterion. */
export function criterionFigure(
  definition: Criterion,
  counts: RatingCounts,
): MeanFigure | Withheld<Criterion> {
  const { n } = momentsOf(counts);
  const allowed = guard(n);
  if (allowed === 'progress') return { definition, n, guard: allowed };
  return { definition, n, guard: allowed, ...ratingMean(counts), top2: wilson(topTwo(counts), n) };
}

/** The figure of any share: the aim kept among those due, messages written at night among all. */
export function shareFigure<Key extends ShareKey>(
  definition: Key,
  { count, of }: Share,
): ShareFigure<Key> | Withheld<Key> {
  const allowed = guard(of);
  if (allowed === 'progress') return { definition, n: of, guard: allowed };
  return { definition, n: of, guard: allowed, ...wilson(count, of) };
}

/** The share of 4 and 5 among those who rated whether the exchange helped. */
export function helpedFigure(counts: RatingCounts): ShareFigure<'helped'> | Withheld<'helped'> {
  return shareFigure('helped', helpedShare(counts));
}

/** The counts behind `helpedFigure`, as a comparison of periods wants them. */
export function helpedShare(counts: RatingCounts): Share {
  return { count: topTwo(counts), of: momentsOf(counts).n };
}

/**
 * The figure of first replies, with those who still wait counted as far as they have waited.
 *
 * @param waits open minutes from the first message to the first reply, or until now; `count` groups those alike.
 * @param aimMinutes the open minutes within which the firm aims to reply.
 */
export function firstReplyFigure(
  waits: readonly Wait[],
  aimMinutes: number,
): FirstReplyFigure | Withheld<'first-reply'> {
  const definition = 'first-reply';
  const n = countOf(waits);
  const allowed = guard(n);
  if (allowed === 'progress') return { definition, n, guard: allowed };
  const curve = answeredCurve(waits);
  return {
    definition,
    n,
    guard: allowed,
    ...medianWait(curve),
    waiting: countOf(waits.filter(({ answered }) => !answered)),
    withinAim: { minutes: aimMinutes, ...answeredWithin(curve, aimMinutes) },
    curve: curve.map(({ minutes, value, low, high }) => ({ minutes, value, low, high })),
  };
}

function countOf(waits: readonly Wait[]): number {
  return waits.reduce((sum, { count = 1 }) => sum + count, 0);
}
