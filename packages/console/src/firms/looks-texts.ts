import type { Language } from '@parenthese/shared/wire/language.ts';
import { en } from './looks-texts-en.ts';
import { fr, type LooksTexts } from './looks-texts-fr.ts';

export type { LooksTexts } from './looks-texts-fr.ts';

export function looksTexts(language: Language): LooksTexts {
  return { fr, en }[language];
}
