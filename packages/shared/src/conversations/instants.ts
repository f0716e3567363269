/**
 * Instants in words, always in the firm's own zone and never in the device's: « 14 h 02 », « mardi 3 mars ».
 */
import type { Language } from '../wire/language.ts';

/** Milliseconds since 1970 in UTC. */
type EpochMs = number;

const NBSP = '\u00a0';
const DAY_MS = 86_400_000;

export type InstantWords = Readonly<{
  /** « 14 h 02 » and “14:02”. */
  time: (at: EpochMs) => string;
  /** A key that is the same for two instants of one day of the firm: `2026-03-03`. */
  dayKey: (at: EpochMs) => string;
  /** « aujourd’hui », « hier », « demain », « mardi 3 mars », with the year where it is another one. */
  day: (at: EpochMs, now: EpochMs) => string;
  /** The time alone for today, otherwise the day and the time: « demain, 9 h 30 ». */
  moment: (at: EpochMs, now: EpochMs) => string;
  /** How far the firm's clocks are from UTC: « UTC+1 ». */
  offset: (at: EpochMs) => string;
}>;

/** Makes the words for one language and zone; a format is built once and used for every instant. */
export function instantWords(language: Language, zone: string): InstantWords {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: zone });
  const clock = format({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const key = format({ year: 'numeric', month: '2-digit', day: '2-digit' });
  const long = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const full = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const offset = format({ timeZoneName: 'shortOffset' });

  const time = (at: EpochMs) => {
    const { hour = '', minute = '' } = partsOf(clock, at);
    return language === 'fr'
      ? `${Number(hour)}${NBSP}h${NBSP}${minute}`
      : `${hour.padStart(2, '0')}:${minute}`;
  };
  const dayKey = (at: EpochMs) => {
    const { year, month, day } = partsOf(key, at);
    return `${year}-${month}-${day}`;
  };
  const day = (at: EpochMs, now: EpochMs) => {
    const days = daysBetween(dayKey(now), dayKey(at));
    const near = NEAR_DAYS[language][days];
    if (near) return near;
    const sameYear = dayKey(at).slice(0, 4) === dayKey(now).slice(0, 4);
    return DAY_WORDS[language]((sameYear ? long : full).format(at));
  };
  return {
    time,
    dayKey,
    day,
    moment: (at, now) => (dayKey(at) === dayKey(now) ? time(at) : `${day(at, now)}, ${time(at)}`),
    offset: (at) => (partsOf(offset, at).timeZoneName ?? 'UTC').replace('GMT', 'UTC'),
  };
}

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

const NEAR_DAYS: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  fr: { [-1]: 'hier', 0: 'aujourd’hui', 1: 'demain' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
};

/** What `Intl` writes differently from a letter: « 1er mars », and no comma after the day of the week. */
const DAY_WORDS: Readonly<Record<Language, (day: string) => string>> = {
  fr: (day) => day.replace(/(?<!\d)1 /u, '1er '),
  en: (day) => day.replace(',', ''),
};

/** Days of the calendar from one key to another: nights with a change of the clocks count as one like the others. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

function partsOf(
  format: Intl.DateTimeFormat,
  at: EpochMs,
): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}
