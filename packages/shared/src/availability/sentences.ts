/**
 * What the badge says, in both languages, and times as people say them.
 *
 * Times are told in the firm's zone. Days are named as seen from `now`: today goes without a name, then
 * tomorrow, then weekdays for as long as they are unambiguous, then dates. Everything works by `Intl`, so
 * that pages can use it too.
 */
import type { Language } from '../wire/language.ts';
import type { EpochMs, Sentence } from './badge.ts';

const NBSP = '\u00A0';
const DAY_MS = 86_400_000;

/** From a week on, a weekday's name could mean this week or the next. */
const MAX_WEEKDAY_DAYS = 6;

/** From half a year on, a date without its year could be taken for the one just past. */
const MAX_DAYS_WITHOUT_YEAR = 180;

/** What can be said without naming a time. */
export const STATE_SENTENCES = {
  available: { fr: 'Le cabinet est disponible', en: 'The firm is available' },
  busy: { fr: 'Le cabinet est occupé', en: 'The firm is busy' },
  // Said of any open hour by the calendar alone, so it claims neither that somebody is there nor that nobody is.
  away: { fr: 'Le cabinet est ouvert', en: 'The firm is open' },
  closed: { fr: 'Le cabinet est fermé', en: 'The firm is closed' },
} as const satisfies Record<string, Sentence>;

type Telling = { readonly zone: string; readonly now: EpochMs };

/** Says when the firm aims to answer: « réponse en général mardi avant 10 h ». */
export function aimSentence(at: EpochMs | null, { zone, now }: Telling): Sentence {
  if (at === null) return { fr: 'réponse dès que possible', en: 'reply as soon as possible' };
  return {
    fr: `réponse en général ${frenchBefore(at, zone, now)}`,
    en: `reply usually ${englishBefore(at, zone, now)}`,
  };
}

/** Says until when the firm is closed, or when it is back from a break in its day. */
export function closedSentence(
  opening: EpochMs | null,
  { zone, now, isBreak = false }: Telling & { readonly isBreak?: boolean },
): Sentence {
  if (opening === null) return STATE_SENTENCES.closed;
  const [fr, en] = [formatTime(opening, zone, 'fr'), formatTime(opening, zone, 'en')];
  if (isBreak) return { fr: `De retour à ${fr}`, en: `Back at ${en}` };
  const day = dayBetween(opening, zone, now);
  return {
    fr: `${STATE_SENTENCES.closed.fr} jusqu’${frenchUntil(day)}${fr}`,
    en: `${STATE_SENTENCES.closed.en} until ${en}${englishSuffix(day)}`,
  };
}

/** A time of day: « 15 h 40 », « 9 h », `15:40`. */
export function formatTime(instant: EpochMs, zone: string, language: Language): string {
  const { hour, minute } = readingAt(instant, zone);
  const minutes = String(minute).padStart(2, '0');
  if (language === 'en') return `${String(hour).padStart(2, '0')}:${minutes}`;
  return minute === 0 ? `${hour}${NBSP}h` : `${hour}${NBSP}h${NBSP}${minutes}`;
}

/** An instant as said at `now`: « à 15 h 40 », « demain à 9 h », « mardi à 9 h », « le 12 août à 9 h ». */
export function formatInstant(instant: EpochMs, zone: string, language: Language, now: EpochMs): string {
  const time = formatTime(instant, zone, language);
  const day = dayBetween(instant, zone, now);
  if (language === 'fr') return `${frenchPrefix(day)}à ${time}`;
  return `${englishPrefix(day)}at ${time}`;
}

type Day =
  | { readonly kind: 'today' | 'tomorrow' | 'yesterday' }
  | { readonly kind: 'weekday' | 'date'; readonly fr: string; readonly en: string };

function frenchPrefix(day: Day): string {
  if (day.kind === 'today') return '';
  if (day.kind === 'date') return `le ${day.fr} `;
  return `${frenchDay(day)} `;
}

function frenchUntil(day: Day): string {
  if (day.kind === 'today') return 'à ';
  return day.kind === 'date' ? `au ${day.fr} à ` : `à ${frenchDay(day)} `;
}

function frenchDay(day: Day): string {
  if ('fr' in day) return day.fr;
  return { today: 'aujourd’hui', tomorrow: 'demain', yesterday: 'hier' }[day.kind];
}

function englishPrefix(day: Day): string {
  if (day.kind === 'today') return '';
  return 'en' in day ? `on ${day.en} ` : `${day.kind} `;
}

function englishSuffix(day: Day): string {
  if (day.kind === 'today') return '';
  return 'en' in day ? ` on ${day.en}` : ` ${day.kind}`;
}

function frenchBefore(at: EpochMs, zone: string, now: EpochMs): string {
  const { day, part } = deadline(at, zone, now);
  if (part === 'morning') return day.kind === 'date' ? `le ${day.fr} au matin` : `${frenchDay(day)} matin`;
  const limit = { noon: 'midi', midnight: 'minuit', time: formatTime(at, zone, 'fr') }[part];
  return `${frenchPrefix(day)}avant ${limit}`;
}

function englishBefore(at: EpochMs, zone: string, now: EpochMs): string {
  const { day, part } = deadline(at, zone, now);
  if (part === 'morning') {
    if (day.kind === 'date') return `on the morning of ${day.en}`;
    return day.kind === 'weekday' ? `on ${day.en} morning` : `${day.kind} morning`;
  }
  const limit = { noon: 'noon', midnight: 'midnight', time: formatTime(at, zone, 'en') }[part];
  return `by ${limit}${englishSuffix(day)}`;
}

/**
 * How a time limit is said: noon of another day is that morning, and the midnight that begins a day is told
 * as the end of the day before, since "Tuesday before midnight" is understood so.
 */
function deadline(
  at: EpochMs,
  zone: string,
  now: EpochMs,
): { readonly day: Day; readonly part: 'morning' | 'noon' | 'midnight' | 'time' } {
  const { hour, minute } = readingAt(at, zone);
  if (hour === 0 && minute === 0) return { day: dayBetween(at - 1, zone, now), part: 'midnight' };
  const day = dayBetween(at, zone, now);
  if (hour !== 12 || minute !== 0) return { day, part: 'time' };
  return { day, part: day.kind === 'today' ? 'noon' : 'morning' };
}

function dayBetween(instant: EpochMs, zone: string, now: EpochMs): Day {
  const reading = readingAt(instant, zone);
  const days = (reading.midnight - readingAt(now, zone).midnight) / DAY_MS;
  if (days === 0) return { kind: 'today' };
  if (days === 1) return { kind: 'tomorrow' };
  if (days === -1) return { kind: 'yesterday' };
  if (days > 0 && days <= MAX_WEEKDAY_DAYS) return { kind: 'weekday', ...weekdayNames(reading.midnight) };
  return { kind: 'date', ...dateNames(reading, Math.abs(days) > MAX_DAYS_WITHOUT_YEAR) };
}

const WEEKDAY_FORMATS = byLanguage({ weekday: 'long', timeZone: 'UTC' });
const MONTH_FORMATS = byLanguage({ month: 'long', timeZone: 'UTC' });

function byLanguage(options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> {
  return { fr: new Intl.DateTimeFormat('fr-FR', options), en: new Intl.DateTimeFormat('en-GB', options) };
}

function weekdayNames(midnight: number): Sentence {
  return { fr: WEEKDAY_FORMATS.fr.format(midnight), en: WEEKDAY_FORMATS.en.format(midnight) };
}

function dateNames({ midnight, year, day }: Reading, withYear: boolean): Sentence {
  const end = withYear ? `${NBSP}${year}` : '';
  return {
    fr: `${day === 1 ? '1er' : day}${NBSP}${MONTH_FORMATS.fr.format(midnight)}${end}`,
    en: `${day}${NBSP}${MONTH_FORMATS.en.format(midnight)}${end}`,
  };
}

/** What the clock on the wall reads; `midnight` is its day as if in UTC, for counting days. */
type Reading = {
  readonly year: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly midnight: number;
};

const readers = new Map<string, Intl.DateTimeFormat>();

function readingAt(instant: EpochMs, zone: string): Reading {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = readerOf(zone)
    .format(instant)
    .split(/\D+/)
    .map(Number);
  return { year, day, hour, minute, midnight: Date.UTC(year, month - 1, day) };
}

/** Swedish writes a date and time as numbers in order: 2026-03-02 14:05. Making a format is slow, so it is kept. */
function readerOf(zone: string): Intl.DateTimeFormat {
  let reader = readers.get(zone);
  if (!reader) {
    reader = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    readers.set(zone, reader);
  }
  return reader;
}
