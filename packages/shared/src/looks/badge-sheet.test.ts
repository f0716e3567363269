import { describe, expect, test } from 'vitest';
import { badgeSheet } from './badge-sheet.ts';
import { BADGE_SHAPES, DEFAULT_LOOK, READY_LOOKS, type Look } from './look.ts';

const ACCENTS = { accent: '#23406b', accentDark: '#9db7e0' };
const sheet = (look: Partial<Look>) => badgeSheet({ ...DEFAULT_LOOK, ...look }, ACCENTS);

describe('the sheet of a look', () => {
  test.each(READY_LOOKS.flatMap((ready) => BADGE_SHAPES.map((shape) => [ready, shape] as const)))(
    '“%s” as %s takes nothing out of sight and makes nothing smaller to press',
    (ready, shape) => {
      expect(sheet({ ready, shape })).not.toMatch(/display|visibility|opacity|height|font-size|\bclip/);
    },
  );

  test('says the colours for day, and twice for night: by the reader’s choice and by the site’s', () => {
    expect(sheet({}).match(/--_paper:/g)).toHaveLength(3);
  });

  test('keeps a large offset inside a small window', () => {
    expect(sheet({ offset: { x: 400, y: 300 } })).toContain('min(400px,100vw - 60px)');
  });

  test('puts a tab on the window’s edge, whatever its offset from below', () => {
    expect(sheet({ shape: 'tab', offset: { x: 16, y: 80 } })).toContain('inset-block-end:0px');
  });
});
