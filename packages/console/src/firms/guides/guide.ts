/** How the tag is put into a site, by what the site is made with. Data, from which the screen and `docs/sites` are made. */
import type { Language } from '@parenthese/shared/wire/language.ts';
import { guidesEn } from './guides-en.ts';
import { guidesFr } from './guides-fr.ts';

export const GUIDES = ['wordpress', 'wix', 'squarespace', 'webflow', 'manager', 'other'] as const;
export type GuideName = (typeof GUIDES)[number];

/** What is taken along: the plugin, the line, or the line in the form for tag managers. */
export type Taken = 'plugin' | 'snippet' | 'managerSnippet';

/** A thing on a drawn screen; `step` is the number of the step that speaks of it. */
export type Row = Readonly<
  | { kind: 'field'; label: string; value: string; step?: number }
  | { kind: 'code'; label: string; lines: readonly string[]; step?: number }
  | { kind: 'choice'; options: readonly string[]; chosen: number; step?: number }
  | { kind: 'button'; label: string; step?: number }
>;

/** Where to click, drawn by us: a window with a menu on its left. It resembles what one sees, and copies nobody's marks. */
export type Picture = Readonly<{
  /** What the picture shows, for who does not see it. */
  words: string;
  address: string;
  menu: readonly string[];
  chosen: number;
  menuStep: number;
  title: string;
  rows: readonly Row[];
}>;

export type Guide = Readonly<{
  name: string;
  /** What one must have before one begins. */
  needs: string;
  taken: Taken;
  steps: readonly string[];
  /** What else to know. */
  note?: string;
  picture: Picture;
}>;

export function guidesIn(language: Language): Readonly<Record<GuideName, Guide>> {
  return { fr: guidesFr, en: guidesEn }[language];
}
