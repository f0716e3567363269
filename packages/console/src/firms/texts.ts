import type { Language } from '@parenthese/shared/wire/language.ts';
import { en } from './texts-en.ts';
import { fr, type FirmTexts } from './texts-fr.ts';

export type { FirmTexts } from './texts-fr.ts';

const TEXTS: Readonly<Record<Language, FirmTexts>> = { fr, en };

/** Returns every text of the firm's screens in a language. */
export function firmTexts(language: Language): FirmTexts {
  return TEXTS[language];
}
