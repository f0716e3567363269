/**
 * When people write to a law firm: mornings, after lunch, evenings and the night before Monday; less on
 * holidays, little in August and around New Year, a little more as the year goes on and the site is known.
 */
import type { Random } from '../random.ts';
import { DAY_MS, HOUR_MS, type DemoCalendar } from './demo-calendar.ts';
import { wallReading, type WallReading } from './wall-clock.ts';

/** Relative weight of each hour of an office day, from midnight on. */
const OFFICE_DAY = [
  0.06, 0.03, 0.02, 0.02, 0.02, 0.04, 0.14, 0.35, 0.85, 2.4, 2.8, 2.5, 1.5, 0.85, 2.2, 2.3, 2.2, 1.9, 1, 0.5,
  0.65, 0.75, 0.5, 0.2,
];
/** The same for Saturdays, Sundays and holidays. */
const DAY_OFF = [
  0.1, 0.05, 0.03, 0.02, 0.02, 0.03, 0.08, 0.16, 0.32, 0.6, 0.75, 0.75, 0.5, 0.4, 0.5, 0.6, 0.6, 0.6, 0.6,
  0.5, 0.6, 0.7, 0.5, 0.25,
];
/** Sunday night is when one can no longer not think of it. */
const SUNDAY_EVENING = 2.4;
const WEEKDAY_WEIGHT = [1.25, 1.12, 1, 1.02, 0.88, 0.5, 0.66];
const AUGUST = 0.42;
const YEAR_END = 0.4;
/** Share by which the last day of the year outweighs the first. */
const GROWTH = 0.35;

export interface Rhythm {
  /** An instant within the period, drawn as people write. */
  draw(random: Random): number;
}

/** Weighs every hour of a period once; drawing is then a search in the sums. */
export function createRhythm(calendar: DemoCalendar, from: number, until: number): Rhythm {
  const isDayOff = dayOffReader(calendar);
  const first = Math.ceil(from / HOUR_MS) * HOUR_MS;
  const sums: number[] = [];
  let sum = 0;
  for (let hour = first; hour + HOUR_MS <= until; hour += HOUR_MS) {
    const reading = wallReading(calendar.data.zone, hour);
    sum += hourWeight(reading, isDayOff(hour, reading)) * (1 + (GROWTH * (hour - from)) / (until - from));
    sums.push(sum);
  }
  return {
    draw(random) {
      const index = firstAbove(sums, random.next() * sum);
      return first + index * HOUR_MS + Math.floor(random.next() * HOUR_MS);
    },
  };
}

function hourWeight({ weekday, month, dayOfMonth, hour }: WallReading, dayOff: boolean): number {
  const profile = dayOff ? DAY_OFF : OFFICE_DAY;
  let weight = (profile[hour] ?? 0) * (WEEKDAY_WEIGHT[weekday] ?? 1);
  if (weekday === 6 && hour >= 19) weight *= SUNDAY_EVENING;
  if (month === 8) weight *= AUGUST;
  if ((month === 12 && dayOfMonth >= 22) || (month === 1 && dayOfMonth <= 3)) weight *= YEAR_END;
  return weight;
}

/** A weekend, or a day on which the calendar opens neither in the morning nor in the afternoon: a holiday. */
function dayOffReader(calendar: DemoCalendar): (hour: number, reading: WallReading) => boolean {
  const known = new Map<number, boolean>();
  return (at, { day, weekday, hour }) => {
    if (weekday >= 5) return true;
    const off =
      known.get(day) ?? !opensBetween(calendar, at + (8 - hour) * HOUR_MS, at + (19 - hour) * HOUR_MS);
    known.set(day, off);
    return off;
  };
}

function opensBetween(calendar: DemoCalendar, from: number, to: number): boolean {
  return calendar.openMinutesBetween(from, to) > 0;
}

function firstAbove(sums: readonly number[], value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Moves an instant out of the small hours: people read and write again from seven on. */
export function awake(zone: string, at: number, random: Random): number {
  const { hour } = wallReading(zone, at);
  return hour < 6 ? at + (7 - hour) * HOUR_MS + Math.floor(random.next() * HOUR_MS) : at;
}

/** The weeks in which one lawyer was ill: about five months before the end, never in August. */
export function badMonth(zone: string, until: number): Readonly<{ from: number; to: number }> {
  const middle = [150, 195, 105]
    .map((days) => until - days * DAY_MS)
    .find((at) => [at - 16 * DAY_MS, at + 16 * DAY_MS].every((edge) => wallReading(zone, edge).month !== 8));
  const centre = middle ?? until - 150 * DAY_MS;
  return { from: centre - 15 * DAY_MS, to: centre + 15 * DAY_MS };
}
