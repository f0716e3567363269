/** The small turns of phrase that all findings share. */
import type { Language } from '../wire/language.ts';
import { formatNumber, NARROW, NO_BREAK } from './numbers.ts';
import type { Interval } from './statistics/interval.ts';

/** Formats a bound; `finer` asks for one decimal more. */
export type BoundFormat = (value: number, finer: boolean) => string;

/** « 4,6 ; n = 48 ; entre 4,4 et 4,8 », as it stands between brackets. */
export function aside(parts: readonly string[], language: Language): string {
  return parts.join(language === 'fr' ? `${NARROW}; ` : '; ');
}

/** « n = 48 » */
export function sampleSize(n: number, language: Language): string {
  return `n${NO_BREAK}=${NO_BREAK}${formatNumber(n, language)}`;
}

/** « entre 4,4 et 4,8 ». Bounds that would read alike are written with one decimal more. */
export function between({ low, high }: Interval, format: BoundFormat, language: Language): string {
  const finer = format(low, false) === format(high, false);
  const [from, to] = [format(low, finer), format(high, finer)];
  return language === 'fr' ? `entre ${from} et ${to}` : `between ${from} and ${to}`;
}

const rules = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') };

/** « 0 réponse », « 1 réponse », « 3 réponses » */
export function counted(
  n: number,
  noun: Readonly<{ one: string; other: string }>,
  language: Language,
): string {
  return `${formatNumber(n, language)} ${noun[rules[language].select(n) === 'one' ? 'one' : 'other']}`;
}
