/** A firm's opening hours and its promise, as the firm sets them. Messages are keys of the problem table. */
import * as v from 'valibot';
import type { DeepReadonly } from '../wire/deep-readonly.ts';
import { HOLIDAY_COUNTRIES, HOLIDAY_REGIONS } from './holiday-regions.ts';

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const MINUTES_PER_DAY = 1440;
const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY;

/** More shifts a day than this would not fit the badge's rows, and no firm keeps them. */
const MAX_SHIFTS_PER_DAY = 3;

const WallTimeSchema = v.pipe(
  v.string('calendar-time'),
  v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'calendar-time'),
);

/** An opening from a wall-clock time until another; `to` at or before `from` means the next day. */
export const ShiftSchema = v.object({ from: WallTimeSchema, to: WallTimeSchema });

const ShiftsSchema = v.pipe(
  v.array(ShiftSchema),
  v.maxLength(MAX_SHIFTS_PER_DAY, 'calendar-shifts'),
  v.check((shifts) => !overlaps(shifts.map((shift) => minutesOf(shift))), 'calendar-overlap'),
);

const WeeklySchema = v.pipe(
  v.object({
    monday: ShiftsSchema,
    tuesday: ShiftsSchema,
    wednesday: ShiftsSchema,
    thursday: ShiftsSchema,
    friday: ShiftsSchema,
    saturday: ShiftsSchema,
    sunday: ShiftsSchema,
  }),
  v.check(
    (weekly) => overlapsInADay(weekly) || !overlaps(minutesOfWeek(weekly), MINUTES_PER_WEEK),
    'calendar-overlap',
  ),
);

const IsoDaySchema = v.pipe(v.string('calendar-date'), v.check(isCalendarDay, 'calendar-date'));

/** A day that follows other hours than its weekday, public holiday or not; no shifts means closed. */
export const DayExceptionSchema = v.object({
  date: IsoDaySchema,
  shifts: ShiftsSchema,
  label: v.exactOptional(v.pipe(v.string('invalid'), v.maxLength(80, 'invalid'))),
});

export const FirmCalendarSchema = v.pipe(
  v.object({
    zone: v.pipe(v.string('calendar-zone'), v.check(isZone, 'calendar-zone')),
    country: v.picklist(HOLIDAY_COUNTRIES, 'invalid'),
    /** Where public holidays are not the country's own, an ISO 3166-2 code. */
    region: v.exactOptional(v.picklist(HOLIDAY_REGIONS, 'invalid')),
    weekly: WeeklySchema,
    /** True when the firm closes on public holidays. */
    holidays: v.boolean('invalid'),
    exceptions: v.pipe(
      v.array(DayExceptionSchema),
      v.maxLength(400, 'calendar-exceptions'),
      v.check((days) => new Set(days.map(({ date }) => date)).size === days.length, 'calendar-exceptions'),
    ),
    rule: v.object({
      /** The firm's promise: an answer within so many minutes of opening hours. */
      openMinutes: v.pipe(
        v.number('calendar-rule'),
        v.integer('calendar-rule'),
        v.minValue(5, 'calendar-rule'),
        v.maxValue(14_400, 'calendar-rule'),
      ),
    }),
  }),
  v.check(({ country, region = country }) => region.startsWith(country), 'invalid'),
);

export type Shift = Readonly<v.InferOutput<typeof ShiftSchema>>;
export type DayException = DeepReadonly<v.InferOutput<typeof DayExceptionSchema>>;
export type FirmCalendar = DeepReadonly<v.InferOutput<typeof FirmCalendarSchema>>;

const OFFICE_DAY: readonly Shift[] = [
  { from: '09:00', to: '12:30' },
  { from: '14:00', to: '18:00' },
];

/** The hours a new firm begins with: office days with a lunch break, an answer within four open hours. */
export const DEFAULT_CALENDAR: FirmCalendar = {
  zone: 'Europe/Paris',
  country: 'FR',
  weekly: {
    monday: OFFICE_DAY,
    tuesday: OFFICE_DAY,
    wednesday: OFFICE_DAY,
    thursday: OFFICE_DAY,
    friday: OFFICE_DAY,
    saturday: [],
    sunday: [],
  },
  holidays: true,
  exceptions: [],
  rule: { openMinutes: 240 },
};

type MinuteRange = readonly [from: number, to: number];

/** A shift in minutes from the midnight that begins its day; the end may lie in the next day. */
export function minutesOf({ from, to }: Shift): MinuteRange {
  const start = minuteOf(from);
  const end = minuteOf(to);
  return [start, end <= start ? end + MINUTES_PER_DAY : end];
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

type Week = Readonly<Record<Weekday, readonly Shift[]>>;

/** Such an overlap is told once, with its day, and not again for the week. */
function overlapsInADay(weekly: Week): boolean {
  return WEEKDAYS.some((weekday) => overlaps(weekly[weekday].map((shift) => minutesOf(shift))));
}

function minutesOfWeek(weekly: Week): MinuteRange[] {
  return WEEKDAYS.flatMap((weekday, index) =>
    weekly[weekday].map((shift): MinuteRange => {
      const [from, to] = minutesOf(shift);
      return [from + index * MINUTES_PER_DAY, to + index * MINUTES_PER_DAY];
    }),
  );
}

/** Whether any two ranges share a minute; with a `cycle`, the first follows the last again. Touching is allowed. */
function overlaps(ranges: readonly MinuteRange[], cycle = Infinity): boolean {
  const sorted = ranges.toSorted(([a], [b]) => a - b);
  const first = sorted[0];
  if (!first) return false;
  return sorted.some(([, to], index) => to > (sorted[index + 1]?.[0] ?? first[0] + cycle));
}

function isCalendarDay(text: string): boolean {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** Bare offsets such as "+02:00" are refused: they know no daylight saving time. */
function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
