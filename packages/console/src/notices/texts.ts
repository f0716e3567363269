import type { Language } from '@parenthese/shared/wire/language.ts';
import { en } from './texts-en.ts';
import { fr, type NoticeTexts } from './texts-fr.ts';

export type { NoticeTexts } from './texts-fr.ts';

const TEXTS: Readonly<Record<Language, NoticeTexts>> = { fr, en };

/** Returns every text of the screen of notices in a language. */
export function noticeTexts(language: Language): NoticeTexts {
  return TEXTS[language];
}
