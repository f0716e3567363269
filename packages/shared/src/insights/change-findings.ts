import type { Language } from '../wire/language.ts';
import type { Change, Changes, Compared, NotCompared } from './comparison.ts';
import { DEFINITIONS } from './definitions.ts';
import { countedBy } from './finding-words.ts';
import { formatDuration, formatNumber, formatOpenDuration, MINUS, NO_BREAK } from './numbers.ts';
import { aside, between, counted } from './phrases.ts';
import { COMPARISON_MIN_N } from './statistics/guard.ts';
import type { Interval } from './statistics/interval.ts';

/** « Écoute : en hausse de 0,4 point (entre 0,1 et 0,7 ; 48 réponses contre 51). » */
export function findingForChange(change: Change, language: Language): string {
  const label = DEFINITIONS[change.definition].label[language];
  const colon = language === 'fr' ? `${NO_BREAK}: ` : ': ';
  return `${label}${colon}${change.compared ? compared(change, language) : tooFew(change, language)}.`;
}

/** « 9 comparaisons, intervalles à 99 %. » Stands under any view of changes: who tests much finds much. */
export function testsMade({ tests, confidence }: Changes, language: Language): string {
  const level = formatNumber(confidence * 100, language, { decimals: confidence === 0.95 ? 0 : 1 });
  return {
    fr: `${counted(tests, { one: 'comparaison', other: 'comparaisons' }, 'fr')}, intervalles à ${level}\u202f%`,
    en: `${counted(tests, { one: 'comparison', other: 'comparisons' }, 'en')}, ${level}% intervals`,
  }[language];
}

function compared(change: Compared, language: Language): string {
  const { changed, unit } = change;
  const format = (value: number, finer: boolean) => difference(value, unit, language, finer);
  const told = (interval: Interval) =>
    aside([between(interval, format, language), sizes(change, language)], language);
  if (changed === null) return `${NO_CHANGE[language]} (${told(change)})`;
  if (unit !== 'minutes')
    return `${DIRECTIONS[changed][language]} ${points(Math.abs(change.difference), unit, language)} (${told(change)})`;
  const by = formatOpenDuration(Math.abs(change.difference), language);
  return `${PACES[changed][language]} ${by} (${told(withoutSign(change))})`;
}

function sizes({ n, nBefore }: Change, language: Language): string {
  return {
    fr: `n${NO_BREAK}=${NO_BREAK}${formatNumber(n, 'fr')} contre ${formatNumber(nBefore, 'fr')}`,
    en: `n${NO_BREAK}=${NO_BREAK}${formatNumber(n, 'en')} against ${formatNumber(nBefore, 'en')}`,
  }[language];
}

/** « plus rapide de » says the direction already; only what is established has both bounds on one side of zero. */
function withoutSign({ low, high }: Interval): Interval {
  return { low: Math.min(Math.abs(low), Math.abs(high)), high: Math.max(Math.abs(low), Math.abs(high)) };
}

const NO_CHANGE = { fr: 'pas de changement établi', en: 'no established change' };
const DIRECTIONS = {
  up: { fr: 'en hausse de', en: 'up by' },
  down: { fr: 'en baisse de', en: 'down by' },
};
const PACES = {
  up: { fr: 'plus lente de', en: 'slower by' },
  down: { fr: 'plus rapide de', en: 'faster by' },
};

function tooFew({ definition, n, nBefore, why }: NotCompared, language: Language): string {
  if (why === 'waiting') return TOO_MANY_WAIT[language];
  const { other } = countedBy(definition)[language];
  return {
    fr: `pas encore de comparaison, qui demande ${COMPARISON_MIN_N} ${other} de chaque côté (${formatNumber(n, 'fr')} contre ${formatNumber(nBefore, 'fr')})`,
    en: `no comparison yet, which takes ${COMPARISON_MIN_N} ${other} on both sides (${formatNumber(n, 'en')} against ${formatNumber(nBefore, 'en')})`,
  }[language];
}

const TOO_MANY_WAIT = {
  fr: 'pas de comparaison, car trop de demandes attendaient encore leur réponse',
  en: 'no comparison, as too many requests still awaited their reply',
};

/** Ratings move by tenths of a point, shares by whole percentage points, waits by minutes. */
function difference(value: number, unit: Change['unit'], language: Language, finer: boolean): string {
  if (unit === 'minutes') return `${value < 0 ? MINUS : ''}${formatDuration(Math.abs(value), language)}`;
  const decimals = (unit === 'points' ? 1 : 0) + (finer ? 1 : 0);
  return formatNumber(unit === 'points' ? value : value * 100, language, { decimals });
}

function points(value: number, unit: Change['unit'], language: Language): string {
  const shown = difference(value, unit, language, false);
  // As it reads once rounded: « 1,9 point » but « 2,0 points »; “1.0 point” would be odd in English.
  const several = language === 'fr' ? Number.parseInt(shown, 10) >= 2 : shown !== '1';
  const noun = several ? 'points' : 'point';
  if (unit === 'points') return `${shown} ${noun}`;
  return `${shown} ${{ fr: `${noun} de pourcentage`, en: `percentage ${noun}` }[language]}`;
}
