/** Days and spans of days in words. A day is `YYYY-MM-DD` by the firm's clock and belongs to no other zone. */
import type { Period, PeriodUnit } from '@parenthese/shared/insights/period.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr', en: 'en-GB' };

const formatted = (day: string, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' })
    .format(Date.parse(`${day}T00:00Z`))
    .replace(/^1 (?=\p{L})/u, language === 'fr' ? '1er ' : '1 ');

/** « 9 février 2026 » */
export function longDay(day: string, language: Language): string {
  return formatted(day, language, { dateStyle: 'long' });
}

/** « 9 févr. », for an axis. */
export function shortDay(day: string, language: Language): string {
  return formatted(day, language, { day: 'numeric', month: 'short' });
}

/** « du 9 février au 10 mars 2026 »; the year of the first day is said where it is another. */
export function span({ from, to }: Period, language: Language): string {
  const first =
    from.slice(0, 4) === to.slice(0, 4)
      ? formatted(from, language, { day: 'numeric', month: 'long' })
      : longDay(from, language);
  const last = longDay(to, language);
  if (from === to) return language === 'fr' ? `le ${last}` : `on ${last}`;
  return language === 'fr' ? `du ${first} au ${last}` : `from ${first} to ${last}`;
}

/**
 * What stands under the points of a chart over time: the day, the day a week begins with, or the month. A month that
 * is the first of all or of its year bears the year on a line of its own.
 */
export function partLabels(
  parts: readonly Period[],
  unit: PeriodUnit,
  language: Language,
): (string | readonly string[])[] {
  if (unit !== 'month') return parts.map(({ from }) => shortDay(from, language));
  return parts.map(({ from }, index) => {
    const month = formatted(from, language, { month: 'short' });
    return index === 0 || from.slice(5, 7) === '01' ? [month, from.slice(0, 4)] : month;
  });
}

/** The same in full, for what is read alone: « semaine du 9 février ». */
export function partName(part: Period, unit: PeriodUnit, language: Language): string {
  if (unit === 'day') return longDay(part.from, language);
  if (unit === 'month') return formatted(part.from, language, { month: 'long', year: 'numeric' });
  return span(part, language);
}
