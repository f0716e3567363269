/** The panel's texts, of which one language is loaded. */
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { PanelWords } from './fr.ts';

export type { PanelWords } from './fr.ts';

/** Loads the texts of one language. */
export async function loadWords(language: Language): Promise<PanelWords> {
  return language === 'fr' ? (await import('./fr.ts')).fr : (await import('./en.ts')).en;
}
