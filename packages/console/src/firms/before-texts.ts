import type { Language } from '@parenthese/shared/wire/language.ts';
import { en } from './before-texts-en.ts';
import { fr, type BeforeTexts } from './before-texts-fr.ts';

export type { BeforeTexts } from './before-texts-fr.ts';

const TEXTS: Readonly<Record<Language, BeforeTexts>> = { fr, en };

/** Returns every text of the screen « Avant d’écrire » in a language. */
export function beforeTexts(language: Language): BeforeTexts {
  return TEXTS[language];
}
