/** Replaces the marks of a text by what they stand for in one conversation. */
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { Gender } from '../corpus/situation.ts';
import { NUMBERS, SUMS, WORD_VALUES } from '../corpus/values.ts';
import type { Random } from '../random.ts';
import { DAY_MS, HOUR_MS, openingAfter, type DemoCalendar } from './demo-calendar.ts';
import { wallReading } from './wall-clock.ts';

export interface Filler {
  /** Fills a text; `author` decides the marks in angle brackets, the visitor those in square ones. */
  fill(text: string, author: Gender): string;
  /** Draws new appointments, to be offered from this instant on. */
  offerFrom(at: number): void;
}

export interface FillerContext {
  readonly language: Language;
  readonly visitor: Readonly<{ name: string; gender: Gender }>;
  readonly calendar: DemoCalendar;
  readonly random: Random;
  /** When the conversation begins: dates in the texts lie around it. */
  readonly startAt: number;
}

/** Makes the filler of one conversation: a mark keeps its value from its first use on. */
export function createFiller({ language, visitor, calendar, random, startAt }: FillerContext): Filler {
  const values = new Map<string, string>();
  const dates = dateWords(language, calendar.data.zone);

  function valueOf(mark: string): string {
    const kept = values.get(mark);
    if (kept !== undefined) return kept;
    const value = draw(mark);
    values.set(mark, value);
    return value;
  }

  function draw(mark: string): string {
    const words = WORD_VALUES[language][mark];
    if (words) return random.pick(words);
    const sum = SUMS[mark];
    if (sum) return euros(language, sum[0] + random.between(0, (sum[1] - sum[0]) / sum[2]) * sum[2]);
    const number = NUMBERS[mark];
    if (number) return String(random.between(number[0], number[1]));
    const own = OWN[mark];
    if (own) return own();
    throw new RangeError(`Nothing is known of the mark {${mark}}.`);
  }

  /** Marks that follow the calendar or the person. */
  const OWN: Readonly<Record<string, () => string>> = {
    name: () => visitor.name.split(' ').slice(1).join(' '),
    phone: () => phoneOf(language, random),
    date: () => dates.day(startAt - random.between(6, 45) * DAY_MS),
    soon: () => dates.day(openingAfter(calendar, startAt + random.between(9, 30) * DAY_MS)),
    lastmonth: () => dates.month(startAt - random.between(31, 80) * DAY_MS),
    weekday: () => dates.weekday(openingAfter(calendar, startAt + random.between(1, 3) * DAY_MS)),
  };

  function offerFrom(at: number): void {
    const first = openingAfter(calendar, at + random.between(2, 4) * DAY_MS);
    const second = openingAfter(calendar, first + random.between(1, 3) * DAY_MS);
    values.set('slot1', dates.appointment(first, random));
    values.set('slot2', dates.appointment(second, random));
  }

  function fill(text: string, author: Gender): string {
    const filled = text.replace(/\{(\w+)\}/g, (_, mark: string) => valueOf(mark));
    return filled
      .replace(/\[([^|[\]]*)\|([^|[\]]*)\]/g, visitor.gender === 'man' ? '$1' : '$2')
      .replace(/<([^|<>]*)\|([^|<>]*)>/g, author === 'man' ? '$1' : '$2');
  }

  return { fill, offerFrom };
}

function euros(language: Language, sum: number): string {
  const grouped = String(sum).replace(/\B(?=(?:\d{3})+$)/g, language === 'fr' ? '\u202f' : ',');
  return language === 'fr' ? `${grouped}\u00a0€` : `€${grouped}`;
}

/** A number that nobody has: see `names.ts`. */
function phoneOf(language: Language, random: Random): string {
  const pair = () => String(random.between(10, 99));
  return language === 'fr'
    ? ['06', '39', '98', pair(), pair()].join('\u00a0')
    : `+44 7700 900${random.between(100, 999)}`;
}

/** Times at which an appointment can begin, mornings and afternoons; the last suits a Friday too. */
const MORNINGS = [9.5, 10.25, 11];
const AFTERNOONS = [14.5, 15.25, 16];

interface DateWords {
  day(at: number): string;
  month(at: number): string;
  weekday(at: number): string;
  appointment(opening: number, random: Random): string;
}

/** Formatters are dear to make and the same for every conversation. */
const dateWordsOf = new Map<string, DateWords>();

function dateWords(language: Language, timeZone: string): DateWords {
  const key = `${language} ${timeZone}`;
  const words = dateWordsOf.get(key) ?? createDateWords(language, timeZone);
  dateWordsOf.set(key, words);
  return words;
}

function createDateWords(language: Language, timeZone: string): DateWords {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const first = (text: string) => (language === 'fr' ? text.replace(/(^|\s)1(?=\s)/, '$11er') : text);
  const dayFormat = format({ day: 'numeric', month: 'long' });
  const monthFormat = format({ month: 'long' });
  const weekdayFormat = format({ weekday: 'long' });
  const day = (at: number) => first(dayFormat.format(at));
  const weekday = (at: number) => weekdayFormat.format(at);

  return {
    day,
    month: (at) => monthFormat.format(at),
    weekday,
    appointment(opening, random) {
      const times = wallReading(timeZone, opening).hour < 12 ? [...MORNINGS, ...AFTERNOONS] : AFTERNOONS;
      const time = timeWords(language, random.pick(times));
      const when = `${weekday(opening)} ${day(opening)}`;
      return language === 'fr' ? `${when} à ${time}` : `${when} at ${time}`;
    },
  };
}

function timeWords(language: Language, hours: number): string {
  const hour = Math.floor(hours);
  const minutes = Math.round(((hours - hour) * HOUR_MS) / 60_000);
  const two = String(minutes).padStart(2, '0');
  if (language === 'en') return `${hour}:${two}`;
  return minutes === 0 ? `${hour} h` : `${hour} h ${two}`;
}
