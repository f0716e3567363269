import { tokens } from '@parenthese/shared/looks/tokens.ts';
import { describe, expect, test } from 'vitest';
import css from './parenthese-badge.css?raw';

/** The badge repeats its few colours in its style sheet, since the whole of the tokens would weigh on every page. */
const NAMES = {
  '--_paper': 'paper',
  '--_ink': 'ink',
  '--_muted': 'mutedInk',
  '--_line': 'line',
  '--_ok': 'ok',
  '--_attention': 'attention',
} as const;

const [light = '', ...darks] = [...css.matchAll(/section \{[^}]*--_paper[^}]*\}/g)].map(([block]) => block);

describe('the colours of the badge', () => {
  test('are told once for light, and twice for dark: by the reader’s choice and by the site’s', () => {
    expect(darks).toHaveLength(2);
  });

  test.each(Object.entries(NAMES))('are those of the tokens: %s', (variable, name) => {
    expect(light).toContain(`${variable}: ${tokens.colours.light[name]};`);
    for (const dark of darks) expect(dark).toContain(`${variable}: ${tokens.colours.dark[name]};`);
  });

  test('fall back to the house’s accent', () => {
    expect(light).toContain(`var(--_firm-accent, ${tokens.colours.light.accent})`);
    for (const dark of darks)
      expect(dark).toContain(`var(--_firm-accent-dark, ${tokens.colours.dark.accent})`);
  });
});
