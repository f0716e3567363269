import type { Language } from '@parenthese/shared/wire/language.ts';
import { en } from './texts-en.ts';
import { fr, type DemoTexts } from './texts-fr.ts';

export type { DemoTexts } from './texts-fr.ts';

const TEXTS: Readonly<Record<Language, DemoTexts>> = { fr, en };

/** Returns every text of the tour's scenes in a language. */
export function demoTexts(language: Language): DemoTexts {
  return TEXTS[language];
}
