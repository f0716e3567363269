import type { Language } from '../wire/language.ts';
import type { Change, Changes, Compared } from './comparison.ts';
import { DEFINITIONS } from './definitions.ts';
import { formatNumber, NO_BREAK } from './numbers.ts';
import { aside, between, counted } from './phrases.ts';
import { COMPARISON_MIN_N } from './statistics/guard.ts';

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
  const { changed, n, nBefore } = change;
  const size = {
    fr: `n${NO_BREAK}=${NO_BREAK}${formatNumber(n, 'fr')} contre ${formatNumber(nBefore, 'fr')}`,
    en: `n${NO_BREAK}=${NO_BREAK}${formatNumber(n, 'en')} against ${formatNumber(nBefore, 'en')}`,
  }[language];
  const format = (value: number, finer: boolean) => difference(value, change.unit, language, finer);
  const details = aside([between(change, format, language), size], language);
  if (changed === null) return `${NO_CHANGE[language]} (${details})`;
  const by = points(Math.abs(change.difference), change.unit, language);
  return `${DIRECTIONS[changed][language]} ${by} (${details})`;
}

const NO_CHANGE = { fr: 'pas de changement établi', en: 'no established change' };
const DIRECTIONS = {
  up: { fr: 'en hausse de', en: 'up by' },
  down: { fr: 'en baisse de', en: 'down by' },
};

function tooFew({ n, nBefore }: Change, language: Language): string {
  return {
    fr: `pas encore de comparaison, qui demande ${COMPARISON_MIN_N} réponses de chaque côté (${formatNumber(n, 'fr')} contre ${formatNumber(nBefore, 'fr')})`,
    en: `no comparison yet, which takes ${COMPARISON_MIN_N} answers on both sides (${formatNumber(n, 'en')} against ${formatNumber(nBefore, 'en')})`,
  }[language];
}

/** Ratings move by tenths of a point, shares by whole percentage points. */
function difference(value: number, unit: Change['unit'], language: Language, finer: boolean): string {
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
