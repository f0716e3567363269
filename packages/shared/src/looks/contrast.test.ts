import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, isHexColour, readableAccent, TEXT_CONTRAST } from './contrast.ts';
import { tokens } from './tokens.ts';

const THEMES = 1000 * Number(process.env['THOROUGH'] ?? 1);

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const papers = [tokens.colours.light.paper, tokens.colours.dark.paper];

describe('contrast', () => {
  // The first two follow from the definition; the greys are the well-known limits of AA and AAA on white.
  test.each([
    ['#000000', '#ffffff', 21],
    ['#23406b', '#23406b', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#595959', '#ffffff', 7],
    ['#ff0000', '#ffffff', 4],
    ['#00f', '#fff', 8.59],
  ])('%s on %s is %f to 1', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2);
  });

  test('it does not matter which colour is the paper', () => {
    fc.assert(fc.property(colour, colour, (one, other) => contrast(one, other) === contrast(other, one)));
  });
});

describe('a firm’s accent', () => {
  test.each(papers)(`stays readable on %s for ${THEMES} random themes`, (paper) => {
    fc.assert(
      fc.property(colour, (accent) => {
        expect(contrast(readableAccent(accent, paper), paper)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      }),
      { numRuns: THEMES },
    );
  });

  test('stays readable on any paper', () => {
    fc.assert(
      fc.property(colour, colour, (accent, paper) => {
        expect(contrast(readableAccent(accent, paper), paper)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      }),
      { numRuns: THEMES },
    );
  });

  test('is left as it is where it already reads well', () => {
    const { light, dark } = tokens.colours;
    expect(readableAccent(light.accent, light.paper)).toBe(light.accent);
    expect(readableAccent(dark.accent, dark.paper)).toBe(dark.accent);
  });

  test('keeps its hue when it has to be darkened', () => {
    // 204/255 of green for each red, and no blue: the same yellow, darker.
    expect(readableAccent('#ffcc00', '#ffffff')).toBe('#8f7200');
  });

  test.each(['red', '', '#12', 'javascript:x', '#1234567'])(
    'that is no colour (%j) makes plain text',
    (accent) => {
      expect(isHexColour(accent)).toBe(false);
      expect(readableAccent(accent, '#ffffff')).toBe('#000000');
    },
  );
});
