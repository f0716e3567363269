/** The console's words in a language. */
import type { Language } from '@parenthese/shared/wire/language.ts';
import { en } from './en.ts';
import { fr, type Texts } from './fr.ts';

export type { Texts } from './fr.ts';

const TEXTS: Readonly<Record<Language, Texts>> = { fr, en };

/** Returns every text of a language. */
export function textsIn(language: Language): Texts {
  return TEXTS[language];
}
