import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, TEXT_CONTRAST } from './contrast.ts';
import { READY_LOOKS } from './look.ts';
import { badgeColours } from './ready-looks.ts';
import { accentTheme, SCHEMES } from './theme.ts';

const RUNS = { numRuns: 500 * Number(process.env['THOROUGH'] ?? 1) };
const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe.each(SCHEMES)('the theme of any accent, in the %s scheme', (scheme) => {
  test('can be read in every pair: on paper, on the tint, on the accent', () => {
    fc.assert(
      fc.property(colour, (asked) => {
        const { paper, tint, ink, muted, accent, onAccent } = accentTheme(asked)[scheme];
        const pairs = [ink, muted, accent].flatMap((one) => [
          [one, paper],
          [one, tint],
        ]) as [string, string][];
        for (const [one, ground] of [...pairs, [onAccent, accent] as const])
          expect(contrast(one, ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      }),
      RUNS,
    );
  });

  test.each(READY_LOOKS)('can be read on the ready look “%s”, its signals too', (name) => {
    fc.assert(
      fc.property(colour, colour, (accent, accentDark) => {
        const { ground, edge: _, ...read } = badgeColours(name, { accent, accentDark }, scheme);
        for (const one of Object.values(read))
          expect(contrast(one, ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      }),
      RUNS,
    );
  });
});

describe('what was corrected', () => {
  test('is told for each pair that could not be read, with the contrast before and after', () => {
    const { corrections, light } = accentTheme('#ffcc00');
    expect(corrections).toMatchObject([
      { scheme: 'light', ground: 'paper', asked: '#ffcc00', used: light.accent },
      { scheme: 'light', ground: 'tint', asked: '#ffcc00', used: light.accent },
    ]);
    for (const { before, after } of corrections) {
      expect(before).toBeLessThan(TEXT_CONTRAST);
      expect(after).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    }
  });

  test('is told exactly where a colour was moved', () => {
    fc.assert(
      fc.property(colour, (asked) => {
        const { corrections, ...theme } = accentTheme(asked);
        for (const scheme of SCHEMES)
          expect(corrections.some((one) => one.scheme === scheme)).toBe(theme[scheme].accent !== asked);
      }),
      RUNS,
    );
  });

  test('is nothing for the house’s own accents', () => {
    expect(accentTheme('#23406b', '#9db7e0').corrections).toEqual([]);
  });
});
