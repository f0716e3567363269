/**
 * The server's time on a device whose own clock may be wrong, be changed, or stand still.
 */
import { clockOffset } from '@parenthese/shared/availability/badge.ts';
import type { EpochMs } from '@parenthese/shared/availability/badge.ts';

/** Two hands of a device: `wall` is what people set, `steady` counts since the page began. */
export type Hands = { readonly wall: () => number; readonly steady: () => number };

export type DeviceClock = {
  /** Milliseconds since the clock was made, never fewer than have passed. */
  readonly elapsed: () => number;
  /** The corrected instant; the device's own until the server's is known. */
  readonly now: () => EpochMs;
  /** Takes the server's instant from an answer that a cache had kept for `ageSeconds`. */
  readonly agree: (serverNow: EpochMs, ageSeconds: number) => void;
};

/**
 * Makes a clock that is corrected by the server and errs on the late side only: what it dates is never older
 * than it says.
 *
 * Neither hand is enough: the steady one stops on some systems while the machine sleeps, the wall one goes
 * back when somebody sets it. The one that has gone further is believed, so that a promise always runs
 * out in time. For the same reason an answer that tells an earlier instant than the steady hand proves is
 * taken for what it is, a body that a cache kept without saying so.
 */
export function createDeviceClock({ wall, steady }: Hands): DeviceClock {
  const begun = { wall: wall(), steady: steady() };
  const elapsed = () => Math.max(wall() - begun.wall, steady() - begun.steady);
  let offset = begun.wall;
  /** What the server's instant was when the steady hand stood at zero, or later. */
  let proven = Number.NEGATIVE_INFINITY;
  return {
    elapsed,
    now: () => elapsed() + offset,
    agree: (serverNow, ageSeconds) => {
      proven = Math.max(proven, clockOffset(serverNow, steady(), ageSeconds));
      offset = clockOffset(proven + steady(), elapsed());
    },
  };
}
