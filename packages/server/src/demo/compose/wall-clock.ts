/** What a firm's wall clock and wall calendar read, in the parts that people's habits depend on. */
import { DAY_MS, HOUR_MS, dayNumber, weekdayIndex, zoneOf } from '@parenthese/shared/availability/zone.ts';

export interface WallReading {
  /** Days since 1970, for comparing days. */
  readonly day: number;
  /** 0 is Monday. */
  readonly weekday: number;
  /** 1 to 12. */
  readonly month: number;
  readonly dayOfMonth: number;
  readonly hour: number;
}

/** Reads the clock of a zone. */
export function wallReading(zone: string, instant: number): WallReading {
  const wall = zoneOf(zone).wallAt(instant);
  const day = dayNumber(wall);
  const date = new Date(day * DAY_MS);
  return {
    day,
    weekday: weekdayIndex(day),
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
    hour: Math.floor((wall - day * DAY_MS) / HOUR_MS),
  };
}
