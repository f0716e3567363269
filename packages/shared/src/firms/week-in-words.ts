/** The hours of a week as people say them: days with the same hours are told together. */
import { WEEKDAYS, type FirmCalendar, type Shift, type Weekday } from '../availability/hours.ts';
import type { Language } from '../wire/language.ts';

const NBSP = '\u00a0';
const DAY_MS = 86_400_000;
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);

export type DayHours = Readonly<{ days: string; hours: string }>;

/** « du lundi au vendredi » · « 9 h – 12 h 30, 14 h – 18 h », in the order of the week. */
export function weekInWords(weekly: FirmCalendar['weekly'], language: Language): readonly DayHours[] {
  const rows: { days: Weekday[]; hours: string }[] = [];
  for (const day of WEEKDAYS) {
    const hours = hoursOf(weekly[day], language);
    const last = rows.at(-1);
    if (last?.hours === hours) last.days.push(day);
    else rows.push({ days: [day], hours });
  }
  return rows.map(({ days, hours }) => ({ days: daysInWords(days, language), hours }));
}

function hoursOf(shifts: readonly Shift[], language: Language): string {
  if (shifts.length === 0) return language === 'fr' ? 'fermé' : 'closed';
  return shifts
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .map(({ from, to }) => `${timeOf(from, language)}${NBSP}–${NBSP}${timeOf(to, language)}`)
    .join(', ');
}

function timeOf(time: string, language: Language): string {
  if (language === 'en') return time;
  const [hour = '', minute = ''] = time.split(':');
  return minute === '00' ? `${Number(hour)}${NBSP}h` : `${Number(hour)}${NBSP}h${NBSP}${minute}`;
}

function daysInWords(days: readonly Weekday[], language: Language): string {
  const [first = '', last = ''] = [days[0], days.at(-1)].map((day) => day && nameOf(day, language));
  if (days.length === WEEKDAYS.length) return language === 'fr' ? 'tous les jours' : 'every day';
  if (days.length === 1) return first;
  if (days.length === 2) return `${first} ${language === 'fr' ? 'et' : 'and'} ${last}`;
  return language === 'fr' ? `du ${first} au ${last}` : `${first} to ${last}`;
}

function nameOf(day: Weekday, language: Language): string {
  const at = MONDAY + WEEKDAYS.indexOf(day) * DAY_MS;
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(at);
}
