import { describe, expect, test } from 'vitest';
import { contrast, CONTROL_CONTRAST, TEXT_CONTRAST } from './contrast.ts';
import { tokens } from './tokens.ts';

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  const palette = tokens.colours[scheme];

  test.each(['ink', 'mutedInk', 'accent', 'ok', 'attention', 'urgent'] as const)(
    '%s can be read on the paper and on its tint',
    (name) => {
      expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      expect(contrast(palette[name], palette.tint)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    },
  );

  test('the outline of a control can be seen on the paper', () => {
    expect(contrast(palette.controlLine, palette.paper)).toBeGreaterThanOrEqual(CONTROL_CONTRAST);
  });

  test('paper can be written on the accent, as buttons do', () => {
    expect(contrast(palette.paper, palette.accent)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });
});

test('every space stands on the grid of four', () => {
  for (const length of Object.values(tokens.space)) expect(length % 4).toBe(0);
});
