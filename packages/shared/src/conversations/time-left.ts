/**
 * The words in which staff read time: since when somebody waits, how long is left, at what hour.
 *
 * Hours are those of the firm's zone, wherever the reader sits, because that is where a promise is kept.
 * What is left is plain time up to the due instant: the calendar has already been counted into that instant.
 */
import type { Language } from '../wire/language.ts';
import { instantWords, type InstantWords } from './instants.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1_440;
const NO_BREAK = '\u00a0';
const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };
/** Up to here a weekday's name says which day is meant. */
const NAMED_DAYS = 6;

/** When and where somebody reads, and in which language. */
export type Reading = Readonly<{ now: number; zone: string; language: Language }>;

/** How near a promise is: `calm` beyond the hour, `soon` within it, `late` once it is past. */
export type Tone = 'calm' | 'soon' | 'late';

/** What is left of a promise: `left` for a narrow column, `sentence` in full. */
export type TimeLeft = Readonly<{ tone: Tone; left: string; sentence: string }>;

/** Tells an instant by the nearest name its day has: the hour alone today, « hier 18 h 10 », « 3 mars, 9 h 05 ». */
export function dayAndTime(at: number, reading: Reading): string {
  const time = wordsOf(reading).time(at);
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

/** Tells what is left until the firm aims to answer. Late is never softened: it names the instant that was announced. */
export function timeLeft(due: number, reading: Reading): TimeLeft {
  if (due < reading.now) return late(due, reading);
  const french = reading.language === 'fr';
  const minutes = Math.ceil((due - reading.now) / MINUTE_MS);
  const promised = dayAndTime(due, reading);
  const before = french ? `avant ${promised}` : `by ${promised}`;
  // Beyond the hour the instant is told: « encore 10 h 37 » would read as one.
  if (minutes > MINUTES_PER_HOUR) return { tone: 'calm', left: before, sentence: before };
  const left = french ? `encore ${duration(minutes)}` : `${duration(minutes)} left`;
  return { tone: 'soon', left, sentence: `${before}, ${left}` };
}

/** Tells a length of time in its largest units: « 42 min », « 2 h 10 », “2 h 10 min”, « 3 jours ». */
export function duration(minutes: number, language: Language = 'fr'): string {
  if (minutes < MINUTES_PER_HOUR) return `${minutes}${NO_BREAK}min`;
  if (minutes >= 2 * MINUTES_PER_DAY) {
    return `${Math.floor(minutes / MINUTES_PER_DAY)}${NO_BREAK}${language === 'fr' ? 'jours' : 'days'}`;
  }
  const rest = minutes % MINUTES_PER_HOUR;
  const hours = `${Math.floor(minutes / MINUTES_PER_HOUR)}${NO_BREAK}h`;
  if (rest === 0) return hours;
  return language === 'fr'
    ? `${hours}${NO_BREAK}${String(rest).padStart(2, '0')}`
    : `${hours}${NO_BREAK}${rest}${NO_BREAK}min`;
}

/** A length would count the night in which nobody promised anything, so what is late is told by the promise alone. */
function late(due: number, reading: Reading): TimeLeft {
  const promised = dayAndTime(due, reading);
  if (reading.language === 'en') {
    const words = `due by ${promised}, late`;
    return { tone: 'late', left: words, sentence: words };
  }
  const words =
    daysFromToday(due, reading) === 0
      ? `annoncée avant ${promised}`
      : `annoncée pour ${promiseDay(due, reading)}`;
  return { tone: 'late', left: `${words}, en retard`, sentence: `${words}, en retard` };
}

/** « pour hier 15 h 43 », but « pour le 3 mars, 9 h 05 ». */
function promiseDay(due: number, reading: Reading): string {
  const article = Math.abs(daysFromToday(due, reading)) > NAMED_DAYS ? 'le ' : '';
  return `${article}${dayAndTime(due, reading)}`;
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
  return new Intl.DateTimeFormat(LOCALES[language], { weekday: 'long', timeZone: zone }).format(at);
}

/** The year is said only where it is not this one. */
function date(at: number, reading: Reading): string {
  const { dayKey } = wordsOf(reading);
  const sameYear = dayKey(at).slice(0, 4) === dayKey(reading.now).slice(0, 4);
  const year = sameYear ? {} : ({ year: 'numeric' } as const);
  const format = { day: 'numeric', month: 'long', timeZone: reading.zone, ...year } as const;
  return new Intl.DateTimeFormat(LOCALES[reading.language], format).format(at);
}

/** Whole days of the zone's calendar between today and an instant, so that a night of daylight saving counts as one. */
function daysFromToday(at: number, reading: Reading): number {
  const { dayKey } = wordsOf(reading);
  return Math.round((Date.parse(dayKey(at)) - Date.parse(dayKey(reading.now))) / DAY_MS);
}

const known = new Map<string, InstantWords>();

/** Making a format costs a hundred times what using it does, and a list asks for the same one at every row. */
function wordsOf({ language, zone }: Reading): InstantWords {
  const key = `${language} ${zone}`;
  const words = known.get(key) ?? instantWords(language, zone);
  known.set(key, words);
  return words;
}
