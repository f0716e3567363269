import type { EpochMs } from '../availability/badge.ts';
import type { Quiet } from './person.ts';
import { nextOf, wallReading, within } from './wall-time.ts';

/** Longer than any stretch of quiet: two days and the nights around them. */
const MAX_ENDS = 8;

/** When somebody's quiet hours end who has them now; null when nothing keeps a notice from them. */
export function quietUntil(quiet: Quiet | null, zone: string, instant: EpochMs): EpochMs | null {
  if (!quiet || !isQuiet(quiet, zone, instant)) return null;
  let at = instant;
  for (let ends = 0; ends < MAX_ENDS; ends += 1) {
    at = nextOf([quiet.to, '00:00'], zone, at);
    if (!isQuiet(quiet, zone, at)) return at;
  }
  // Quiet all day and every day is nobody's wish for ever: what was put off so long is told.
  return at;
}

function isQuiet(quiet: Quiet, zone: string, instant: EpochMs): boolean {
  const { weekday, minute } = wallReading(zone, instant);
  if (quiet.weekend && (weekday === 'saturday' || weekday === 'sunday')) return true;
  return within(quiet, minute) !== null;
}
