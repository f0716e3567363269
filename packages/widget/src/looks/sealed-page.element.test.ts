import { tokens, type Palette } from '@parenthese/shared/looks/tokens.ts';
import { describe, expect, it } from 'vitest';
import css from './sealed-page.css?raw';

const [light = '', dark = ''] = css.split('@media');
/** The palette's names as this page calls them. */
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

describe('the ground of the sealed pages', () => {
  it.each(Object.entries(NAMES))('shows %s as the tokens have it, by day and by night', (token, name) => {
    const colour = (rules: string) => new RegExp(`--${name}: [^;]*(#[0-9a-f]{6})`, 'u').exec(rules)?.[1];
    expect(colour(light)).toBe(tokens.colours.light[token as keyof Palette]);
    expect(colour(dark)).toBe(tokens.colours.dark[token as keyof Palette]);
  });

  it('writes in the fonts of the tokens', () => {
    const plain = css.replaceAll(/\s+/gu, ' ').replaceAll("'", '"');
    expect(plain).toContain(tokens.fonts.text);
    expect(plain).toContain(tokens.fonts.display);
  });
});
