/**
 * The style sheet that a look adds to the badge's own: in a page, where it is loaded only for a firm that has chosen
 * one, and in the console's preview. It knows the badge's classes `launcher` and `sheet`, and its inner colours.
 */
import type { Look } from './look.ts';
import { badgeColours, READY, type Accents } from './ready-looks.ts';
import type { Scheme } from './theme.ts';

export type SheetLook = Pick<Look, 'ready' | 'shape' | 'offset'>;

/** The smallest part of the badge that a large offset leaves in a small window: the mark, and a margin. */
const KEPT_PX = 60;

/** Names of the badge's inner colours. */
const INNER = {
  ground: '--_paper',
  ink: '--_ink',
  muted: '--_muted',
  edge: '--_line',
  ok: '--_ok',
  attention: '--_attention',
  accent: '--_accent',
} as const;

/** Writes the sheet. A page that sets the badge's public variables on the element keeps the last word. */
export function badgeSheet({ ready, shape, offset }: SheetLook, accents: Accents): string {
  const { hasShadow, radius } = READY[ready];
  const colours = (scheme: Scheme) => {
    const found = badgeColours(ready, accents, scheme);
    return Object.entries(INNER)
      .map(([name, inner]) => `${inner}:${found[name as keyof typeof INNER]};`)
      .join('');
  };
  const isFlat = !hasShadow || shape === 'inline';
  return [
    `:host{--parenthese-badge-radius:${radius}px;`,
    `--parenthese-badge-inset-inline:min(${offset.x}px,100vw - ${KEPT_PX}px);`,
    `--parenthese-badge-inset-block-end:${shape === 'tab' ? '0px' : `min(${offset.y}px,100vh - ${KEPT_PX}px)`}}`,
    `.launcher{${colours('light')}color:var(--_ink);`,
    'max-width:min(32em,100vw - 16px - var(--parenthese-badge-inset-inline))}',
    `@media(prefers-color-scheme:dark){:host(:not([scheme='light'])) .launcher{${colours('dark')}}}`,
    `:host([scheme='dark']) .launcher{${colours('dark')}}`,
    isFlat ? '.launcher:not(:focus-visible){box-shadow:none}' : '',
    shape === 'tab' ? TAB : '',
  ].join('');
}

/** Grown out of the window's lower edge. */
const TAB = ':host(:not([placement=inline])) .launcher{border-end-start-radius:0;border-end-end-radius:0}';
