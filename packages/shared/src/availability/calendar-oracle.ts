/**
 * A second reading of a firm's calendar, for tests: minute by minute, by the platform's own formatter.
 *
 * It shares no arithmetic with `calendar.ts`: no Temporal, no offsets, no intervals. For each minute it asks
 * what the clock on the wall reads, and looks whether that reading lies in a shift.
 */
import { publicHolidays } from './holidays.ts';
import { WEEKDAYS } from './hours.ts';
import type { FirmCalendar, Shift } from './hours.ts';

type Reading = { readonly date: string; readonly time: string };

/** Returns a function that tells whether the firm is open in the minute that holds an instant. */
export function calendarOracle(calendar: FirmCalendar): (instant: number) => boolean {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: calendar.zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return (instant) => {
    const [date = '', time = ''] = format.format(instant).split(' ');
    return opensOn(calendar, { date, time });
  };
}

function opensOn(calendar: FirmCalendar, { date, time }: Reading): boolean {
  const today = shiftsOf(calendar, date).some(({ from, to }) => from <= time && (to <= from || time < to));
  const evening = shiftsOf(calendar, dayBefore(date)).some(({ from, to }) => to <= from && time < to);
  return today || evening;
}

function shiftsOf(calendar: FirmCalendar, date: string): readonly Shift[] {
  const exception = calendar.exceptions.find((day) => day.date === date);
  if (exception) return exception.shifts;
  const year = Number(date.slice(0, 4));
  if (calendar.holidays && publicHolidays(calendar.region, year, calendar.country).has(date)) return [];
  const sundayFirst = new Date(`${date}T12:00:00Z`).getUTCDay();
  return calendar.weekly[WEEKDAYS[(sundayFirst + 6) % 7] ?? 'monday'];
}

function dayBefore(date: string): string {
  const noon = new Date(`${date}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() - 1);
  return noon.toISOString().slice(0, 10);
}
