/** Whose look is being set: the firm's, or that of one of its sites. */
import type { FirmSettings } from '@parenthese/shared/firms/settings.ts';
import { settingsAt, type Site } from '@parenthese/shared/firms/site.ts';
import { isHexColour } from '@parenthese/shared/looks/contrast.ts';
import type { Look } from '@parenthese/shared/looks/look.ts';
import type { Accents } from '@parenthese/shared/looks/ready-looks.ts';
import { accentTheme, type Correction } from '@parenthese/shared/looks/theme.ts';

export type Dress = Readonly<{ theme: Accents; look: Look }>;

/** The part of the settings that a change goes into, and its new value. */
export type DressPatch = Readonly<
  | { part: 'theme'; value: Accents }
  | { part: 'look'; value: Look }
  | { part: 'siteList'; value: readonly Site[] }
>;

/** What the firm wears, or one of its sites: its own where it has any, else the firm's. */
export function dressAt(settings: FirmSettings, siteId: string | null): Dress {
  const { theme, look } = settingsAt(settings, siteAt(settings, siteId));
  return { theme, look };
}

export function siteAt({ siteList }: FirmSettings, siteId: string | null): Site | null {
  return siteList.find(({ id }) => id === siteId) ?? null;
}

/** Whether a site wears anything of its own. */
export const hasOwnDress = ({ theme, look }: Site): boolean => theme !== null || look !== null;

/** The change that gives the firm, or a site, another colour or look. */
export function dressed(settings: FirmSettings, siteId: string | null, change: Partial<Dress>): DressPatch {
  const site = siteAt(settings, siteId);
  if (site) return { part: 'siteList', value: withSite(settings, { ...site, ...change }) };
  if (change.theme) return { part: 'theme', value: change.theme };
  return { part: 'look', value: change.look ?? settings.look };
}

/** The change that gives a site a look of its own, at first the firm's, or takes it away. */
export function dressedApart(settings: FirmSettings, site: Site, isOwn: boolean): DressPatch {
  const { theme, look } = settings;
  const own = isOwn ? { theme: site.theme ?? theme, look: site.look ?? look } : { theme: null, look: null };
  return { part: 'siteList', value: withSite(settings, { ...site, ...own }) };
}

/** A theme of one accent: the colour for dark pages follows it, once it is a colour. */
export function themeOfAccent(accent: string, { accentDark }: Accents): Accents {
  return { accent, accentDark: isHexColour(accent) ? accentTheme(accent).dark.accent : accentDark };
}

/**
 * What had to be moved so that a theme reads well. The colour for dark pages counts as asked for only where the firm has
 * given it itself; where it was worked out from the accent, that is the correction to be told.
 */
export function correctionsOf({ accent, accentDark }: Accents): readonly Correction[] {
  const worked = accentTheme(accent);
  const isWorkedOut = worked.dark.accent === accentDark.toLowerCase();
  return (isWorkedOut ? worked : accentTheme(accent, accentDark)).corrections;
}

function withSite({ siteList }: FirmSettings, changed: Site): readonly Site[] {
  return siteList.map((site) => (site.id === changed.id ? changed : site));
}
