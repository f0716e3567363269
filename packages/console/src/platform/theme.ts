/** The house's colours, fonts and measures as custom properties of the page, and a firm's own accent over them. */
import { readableAccent } from '@parenthese/shared/looks/contrast.ts';
import { tokens, type Palette } from '@parenthese/shared/looks/tokens.ts';

const { light, dark } = tokens.colours;

const NAMES = {
  paper: 'paper',
  tint: 'tint',
  ink: 'ink',
  mutedInk: 'muted',
  line: 'line',
  controlLine: 'control',
  accent: 'accent',
  ok: 'ok',
  attention: 'attention',
  urgent: 'urgent',
} as const satisfies Record<keyof Palette, string>;

const colours = Object.entries(NAMES)
  .map(([key, name]) => {
    const colour = key as keyof Palette;
    return `--parenthese-${name}: light-dark(${light[colour]}, ${dark[colour]});`;
  })
  .join('\n  ');

/** `light-dark()` follows `color-scheme`, so one list of properties serves both schemes. */
const PAGE = `
:root {
  color-scheme: light dark;
  ${colours}
  --parenthese-text: ${tokens.fonts.text};
  --parenthese-display: ${tokens.fonts.display};
}
html, body { height: 100%; margin: 0; }
body { background: var(--parenthese-paper); color: var(--parenthese-ink); font: 16px/24px var(--parenthese-text); }
`;

/** Gives a page the house's looks. Called once, before the first element is drawn. */
export function dressPage(page: Document): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PAGE);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
}

/** Sets a firm's accent on an element, moved as far as it takes to be read on either paper. */
export function wearAccent(
  element: HTMLElement,
  accent: Readonly<{ accent: string; accentDark: string }>,
): void {
  const onLight = readableAccent(accent.accent, light.tint);
  const onDark = readableAccent(accent.accentDark, dark.tint);
  element.style.setProperty('--parenthese-accent', `light-dark(${onLight}, ${onDark})`);
}
