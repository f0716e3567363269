/** Numbers as people read them, with the spaces that French typography asks for. */
import type { Language } from '../wire/language.ts';

/** No-break space: before a colon, between a number and its unit. */
export const NO_BREAK = '\u00a0';
/** Narrow no-break space: before ; ! ? %, between thousands. */
export const NARROW = '\u202f';
/** The minus sign, as wide as a plus. */
export const MINUS = '\u2212';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr', en: 'en-GB' };

const formats = new Map<string, Intl.NumberFormat>();

/**
 * Formats a number: « 1 234,5 », “1,234.5”.
 *
 * @param options.decimals [options.decimals=0] always written, so that 4 stands as « 4,0 » beside « 3,9 ».
 */
export function formatNumber(value: number, language: Language, { decimals = 0 } = {}): string {
  const key = `${language}/${decimals}`;
  const format = formats.get(key) ?? makeFormat(language, decimals);
  formats.set(key, format);
  return format.format(value).replace('-', MINUS);
}

/** Formats a share from 0 to 1 as a percentage: « 92 % », “92%”. */
export function formatShare(share: number, language: Language, { decimals = 0 } = {}): string {
  // Intl would set an ordinary no-break space before the French sign.
  return `${formatNumber(share * 100, language, { decimals })}${language === 'fr' ? NARROW : ''}%`;
}

/** Formats open minutes for tiles and tables: « 45 min », « 2 h 10 », “2 h 10 min”. */
export function formatDuration(openMinutes: number, language: Language): string {
  const { hours, minutes } = parts(openMinutes);
  if (hours === 0) return `${minutes}${NO_BREAK}min`;
  const h = `${formatNumber(hours, language)}${NO_BREAK}h`;
  if (minutes === 0) return h;
  if (language === 'en') return `${h}${NO_BREAK}${minutes}${NO_BREAK}min`;
  return `${h}${NO_BREAK}${String(minutes).padStart(2, '0')}`;
}

/** Formats open minutes for a sentence, saying that only opening hours count: « 2 h 10 ouvrées », “2 h 10 min of opening hours”. */
export function formatOpenDuration(openMinutes: number, language: Language): string {
  const { hours, minutes } = parts(openMinutes);
  if (language === 'en') return `${formatDuration(openMinutes, language)} of opening hours`;
  const several = hours === 0 ? minutes >= 2 : hours >= 2;
  return `${formatDuration(openMinutes, language)} ${several ? 'ouvrées' : 'ouvrée'}`;
}

function makeFormat(language: Language, decimals: number): Intl.NumberFormat {
  return new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'negative',
  });
}

function parts(openMinutes: number): { hours: number; minutes: number } {
  const whole = Math.round(openMinutes);
  return { hours: Math.floor(whole / 60), minutes: whole % 60 };
}
