/** How the reader wants the console to look: the scheme, and how close its lists are set. Kept in this browser. */
import type { Kept } from './kept.ts';

export const SCHEMES = ['system', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];
export const DENSITIES = ['calm', 'dense'] as const;
export type Density = (typeof DENSITIES)[number];
export type Appearance = Readonly<{ scheme: Scheme; density: Density }>;

/** Tells whoever draws with colours read from the page that these have changed. */
export const APPEARANCE_CHANGED = 'parenthese-appearance-changed';

const SCHEME_SETTING = 'scheme';
const DENSITY_SETTING = 'density';

/** What was chosen here, or else the browser's own scheme and lists with air. */
export function appearanceIn(kept: Kept): Appearance {
  return {
    scheme: SCHEMES.find((one) => one === kept.setting(SCHEME_SETTING)) ?? 'system',
    density: DENSITIES.find((one) => one === kept.setting(DENSITY_SETTING)) ?? 'calm',
  };
}

/** Keeps a choice and shows it. */
export function choose(page: Document, kept: Kept, appearance: Appearance): void {
  kept.keepSetting(SCHEME_SETTING, appearance.scheme);
  kept.keepSetting(DENSITY_SETTING, appearance.density);
  wear(page, appearance);
}

/** Shows an appearance: `light-dark()` follows the scheme, lists follow one length. */
export function wear(page: Document, { scheme, density }: Appearance): void {
  const { style } = page.documentElement;
  style.colorScheme = scheme === 'system' ? '' : scheme;
  style.setProperty('--parenthese-row-space', density === 'dense' ? '6px' : '12px');
  page.defaultView?.dispatchEvent(new Event(APPEARANCE_CHANGED));
}
