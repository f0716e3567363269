import type { Language } from '@parenthese/shared/wire/language.ts';
import { en } from './site-texts-en.ts';
import { fr, type SiteTexts } from './site-texts-fr.ts';

export type { SiteTexts } from './site-texts-fr.ts';

export function siteTexts(language: Language): SiteTexts {
  return { fr, en }[language];
}
