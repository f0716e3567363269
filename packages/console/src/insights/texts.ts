import type { Language } from '@parenthese/shared/wire/language.ts';
import { en } from './texts-en.ts';
import { fr, type FigureTexts } from './texts-fr.ts';

export type { FigureTexts } from './texts-fr.ts';

const TEXTS: Readonly<Record<Language, FigureTexts>> = { fr, en };

/** Returns every text of the figures in a language. */
export function figureTexts(language: Language): FigureTexts {
  return TEXTS[language];
}
