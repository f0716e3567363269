/** Times of day by the firm's clock: whether one lies in some hours, and when the clock next shows one. */
import type { EpochMs } from '../availability/badge.ts';
import { WEEKDAYS, type Weekday } from '../availability/hours.ts';
import { DAY_MS, dayNumber, MINUTE_MS, weekdayIndex, zoneOf, type WallMs } from '../availability/zone.ts';

/** What the wall clock of a zone shows: the weekday, and the minutes since its midnight. */
export type WallReading = Readonly<{ weekday: Weekday; before: Weekday; minute: number }>;

export function wallReading(zone: string, instant: EpochMs): WallReading {
  const wall = zoneOf(zone).wallAt(instant);
  const day = dayNumber(wall);
  return {
    weekday: WEEKDAYS[weekdayIndex(day)]!,
    before: WEEKDAYS[weekdayIndex(day - 1)]!,
    minute: Math.floor((wall - day * DAY_MS) / MINUTE_MS),
  };
}

/** `HH:MM` as minutes since midnight. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/**
 * Whether a minute lies in hours that may run past midnight, and on which day these began: `from` counts, `to` does
 * not. Equal ends are a whole day, from one day's hour to the next day's.
 */
export function within(
  { from, to }: Readonly<{ from: string; to: string }>,
  minute: number,
): 'today' | 'yesterday' | null {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  if (start < end) return minute >= start && minute < end ? 'today' : null;
  if (minute >= start) return 'today';
  return minute < end ? 'yesterday' : null;
}

/** The first instant after `instant` at which the wall clock shows one of these times of day. */
export function nextOf(times: readonly string[], zone: string, instant: EpochMs): EpochMs {
  const today = dayNumber(zoneOf(zone).wallAt(instant));
  const coming = [today - 1, today, today + 1, today + 2].flatMap((day) =>
    times.map((time) => instantAt(zone, day * DAY_MS + minuteOf(time) * MINUTE_MS)),
  );
  return Math.min(...coming.filter((at) => at > instant));
}

/** When the wall clock shows this; where the clocks jump over it, the instant of the jump. */
function instantAt(name: string, wall: WallMs): EpochMs {
  const spans = zoneOf(name).spansBetween(wall - DAY_MS, wall + DAY_MS);
  for (const { from, until, offset } of spans) {
    const at = wall - offset;
    if (at < until) return Math.max(at, from);
  }
  throw new Error('A zone has a clock at every instant.');
}
