/** Sets a text as it should be printed: French spaces and guillemets, curly apostrophes. */
import type { Language } from '@parenthese/shared/wire/language.ts';

const THIN = '\u202f';
const FIXED = '\u00a0';

/** French rules in the order in which they apply; a text that is set already does not change. */
const FRENCH: readonly (readonly [RegExp, string])[] = [
  [/'/g, '’'],
  [/ ([;!?%])/g, `${THIN}$1`],
  [/ :/g, `${FIXED}:`],
  [/« /g, `«${FIXED}`],
  [/ »/g, `${FIXED}»`],
  [/(\d) (?=\d{3}(?!\d))/g, `$1${THIN}`],
  [/(\d) (?=(?:h|€|m²|km|ans|mois)(?![\p{L}\d]))/gu, `$1${FIXED}`],
  [/(\d\u00a0h) (?=\d{2}(?!\d))/g, `$1${FIXED}`],
  [/\b(Me|M\.|Mme) (?=\p{Lu})/gu, `$1${FIXED}`],
  [/^– /gm, `–${FIXED}`],
];

const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/'/g, '’'],
  [/^– /gm, `–${FIXED}`],
];

/** Sets a text in its language; nothing but spaces and apostrophes is touched. */
export function typeset(language: Language, text: string): string {
  const rules = language === 'fr' ? FRENCH : ENGLISH;
  return rules.reduce((set, [pattern, by]) => set.replace(pattern, by), text);
}
