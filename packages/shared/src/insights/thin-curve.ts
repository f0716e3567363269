import type { FirstReplyFigure } from './figures.ts';

type Curve = FirstReplyFigure['curve'];

/** A step that rises by less than this cannot be told from the last one at the size of a chart. */
const SEEN_RISE = 1 / 200;

/**
 * Leaves out the steps of a curve that nobody could see: what stays is never more than half a percentage point under
 * the whole. The last step always stays, and the last one within `keep` minutes, so that what a sentence says of it
 * can be read off the chart.
 */
export function thinCurve(curve: Curve, keep: number): Curve {
  const within = curve.findLast(({ minutes }) => minutes <= keep);
  let shown = 0;
  return curve.filter((step, index) => {
    const stays = step === within || index === curve.length - 1 || step.value - shown >= SEEN_RISE;
    if (stays) shown = step.value;
    return stays;
  });
}
