import type { Language } from '@parenthese/shared/wire/language.ts';
import { en } from './texts-en.ts';
import { fr, type PeopleTexts } from './texts-fr.ts';

export type { PeopleTexts } from './texts-fr.ts';

const TEXTS: Readonly<Record<Language, PeopleTexts>> = { fr, en };

/** Returns every text of the screens of people in a language. */
export function peopleTexts(language: Language): PeopleTexts {
  return TEXTS[language];
}
