/**
 * The words in which staff read time: since when somebody waits, how long is left, at what hour.
 *
 * Hours are those of the firm's zone, wherever the reader sits, because that is where a promise is kept.
 * What is left is plain time up to the due instant: the calendar has already been counted into that instant.
 */
import type { Language } from '../wire/language.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1_440;
const NO_BREAK = '\u00a0';
/** Up to here a weekday's name says which day is meant. */
const NAMED_DAYS = 6;

/** When and where somebody reads, and in which language. */
export type Reading = Readonly<{ now: number; zone: string; language: Language }>;

/** How near a promise is: `calm` beyond the hour, `soon` within it, `late` once it is past. */
export type Tone = 'calm' | 'soon' | 'late';

/** What is left of a promise: `left` for a narrow column, `sentence` in full. */
export type TimeLeft = Readonly<{ tone: Tone; left: string; sentence: string }>;

/** Tells the hour as people of the language write it: « 15 h 40 » or “3:40 pm”. */
export function clockTime(at: number, { zone, language }: Omit<Reading, 'now'>): string {
  const { hour, minute } = wallClock(at, zone);
  const minutes = String(minute).padStart(2, '0');
  if (language === 'fr') return `${hour}${NO_BREAK}h${NO_BREAK}${minutes}`;
  return `${hour % 12 || 12}:${minutes}${NO_BREAK}${hour < 12 ? 'am' : 'pm'}`;
}

/** Tells an instant by the nearest name its day has: the hour alone today, « hier 18 h 10 », « 3 mars, 9 h 05 ». */
export function dayAndTime(at: number, reading: Reading): string {
  const time = clockTime(at, reading);
  const days = daysFromToday(at, reading);
  if (days === 0) return time;
  if (days === -1 || days === 1) return neighbour(days, time, reading.language);
  const { language } = reading;
  if (Math.abs(days) <= NAMED_DAYS)
    return `${weekday(at, reading)}${language === 'fr' ? ' ' : ' at '}${time}`;
  return `${date(at, reading)}, ${time}`;
}

/** Tells since when somebody waits: « depuis hier 18 h 10 ». */
export function waitingSince(at: number, reading: Reading): string {
  return `${reading.language === 'fr' ? sinceWord(at, reading) : 'since'} ${dayAndTime(at, reading)}`;
}

/** Tells what is left until the firm aims to answer. Late is never softened: it names the instant that was promised. */
export function timeLeft(due: number, reading: Reading): TimeLeft {
  const french = reading.language === 'fr';
  const minutes = Math.ceil((due - reading.now) / MINUTE_MS);
  const promised = dayAndTime(due, reading);
  if (due < reading.now) return late(Math.floor((reading.now - due) / MINUTE_MS), promised, french);
  const before = french ? `avant ${promised}` : `by ${promised}`;
  if (daysFromToday(due, reading) !== 0) return { tone: 'calm', left: before, sentence: before };
  const left = french ? `encore ${duration(minutes)}` : `${duration(minutes)} left`;
  return { tone: minutes <= MINUTES_PER_HOUR ? 'soon' : 'calm', left, sentence: `${before}, ${left}` };
}

/** Tells a length of time in its two largest units, the same in both languages: « 42 min », « 2 h 10 », “3 d”. */
export function duration(minutes: number, language: Language = 'fr'): string {
  if (minutes < MINUTES_PER_HOUR) return `${minutes}${NO_BREAK}min`;
  if (minutes >= 2 * MINUTES_PER_DAY) {
    return `${Math.floor(minutes / MINUTES_PER_DAY)}${NO_BREAK}${language === 'fr' ? 'jours' : 'days'}`;
  }
  const rest = minutes % MINUTES_PER_HOUR;
  const hours = `${Math.floor(minutes / MINUTES_PER_HOUR)}${NO_BREAK}h`;
  return rest === 0 ? hours : `${hours}${NO_BREAK}${String(rest).padStart(2, '0')}`;
}

function late(minutes: number, promised: string, french: boolean): TimeLeft {
  const by = duration(minutes, french ? 'fr' : 'en');
  if (french)
    return {
      tone: 'late',
      left: `en retard de ${by}`,
      sentence: `promis avant ${promised}, en retard de ${by}`,
    };
  return { tone: 'late', left: `${by} late`, sentence: `promised by ${promised}, ${by} late` };
}

function neighbour(days: -1 | 1, time: string, language: Language): string {
  if (language === 'fr') return `${days < 0 ? 'hier' : 'demain'} ${time}`;
  return `${time} ${days < 0 ? 'yesterday' : 'tomorrow'}`;
}

/** « depuis le 3 mars », but « depuis hier » and « depuis lundi ». */
function sinceWord(at: number, reading: Reading): string {
  return Math.abs(daysFromToday(at, reading)) > NAMED_DAYS ? 'depuis le' : 'depuis';
}

function weekday(at: number, { zone, language }: Reading): string {
  return formatter(language, zone, { weekday: 'long' }).format(at);
}

/** The year is said only where it is not this one. */
function date(at: number, { now, zone, language }: Reading): string {
  const sameYear = wallClock(at, zone).year === wallClock(now, zone).year;
  const year = sameYear ? {} : ({ year: 'numeric' } as const);
  return formatter(language, zone, { day: 'numeric', month: 'long', ...year }).format(at);
}

/** Whole days of the zone's calendar between today and an instant, so that a night of daylight saving counts as one. */
function daysFromToday(at: number, { now, zone }: Reading): number {
  return dayNumber(at, zone) - dayNumber(now, zone);
}

function dayNumber(at: number, zone: string): number {
  const { year, month, day } = wallClock(at, zone);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

type WallClock = Readonly<{ year: number; month: number; day: number; hour: number; minute: number }>;

function wallClock(at: number, zone: string): WallClock {
  const parts = formatter('en', zone, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
  };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using it does, and a list asks for the same one at every row. */
function formatter(
  language: Language,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${Object.keys(options).join()}`;
  const known =
    formatters.get(key) ??
    new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { ...options, timeZone: zone });
  formatters.set(key, known);
  return known;
}
