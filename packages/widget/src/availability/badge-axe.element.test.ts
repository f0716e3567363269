import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { DEFAULT_LOOK, READY_LOOKS } from '@parenthese/shared/looks/look.ts';
import { readableAccents } from '@parenthese/shared/looks/theme.ts';
import { badgeIn } from './badge-fixture.ts';
import {
  emulate,
  inside,
  panelEars,
  panelSays,
  placed,
  sheet,
  shownState,
  stillWorld,
} from './badge-test-page.ts';

const HANDSHAKE_MS = 5_000;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const readers = [
  { lang: 'fr', colorScheme: 'light' },
  { lang: 'fr', colorScheme: 'dark' },
  { lang: 'en', colorScheme: 'light' },
  { lang: 'en', colorScheme: 'dark' },
] as const;

/** What axe finds within the badge. The page around it is the host's. */
async function faults(): Promise<string[]> {
  const { violations } = await axe.run('parenthese-badge', { runOnly: TAGS, iframes: false });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe.each(readers)('axe finds nothing in $lang on $colorScheme', ({ lang, colorScheme }) => {
  beforeEach(async () => {
    document.documentElement.lang = lang;
    await page.viewport(1280, 800);
    await emulate({ colorScheme, reducedMotion: 'reduce' });
  });

  test.each(['durand', 'busy', 'away', 'closed', 'live', 'broken'])('at rest (%s)', async (firm) => {
    await placed({ attributes: { firm } });
    expect(await faults()).toEqual([]);
  });

  test('as the mark alone on a phone', async () => {
    await page.viewport(320, 256);
    await placed();
    expect(await faults()).toEqual([]);
  });

  test.each(READY_LOOKS)(
    'in the ready look “%s”, with a hard colour and a permanence live',
    async (ready) => {
      const theme = readableAccents({ accent: '#ffcc00', accentDark: '#330000' });
      const rest = { theme, look: { ...DEFAULT_LOOK, ready, words: { fr: 'Écrivez-nous' } } };
      const live = { ...badgeIn('live'), ...rest };
      await placed({ world: stillWorld(live).world });
      expect(await faults()).toEqual([]);
    },
  );

  test('with the panel open and answers unread', async () => {
    const ears = panelEars();
    const badge = await placed();
    badge.open();
    await vi.waitFor(() => expect(ears.heard).toContain('opened'));
    ears.stop();
    panelSays(badge, { type: 'unread', count: 3 });
    await vi.waitFor(() => expect(inside(badge).querySelector('.unread')).not.toBeNull());
    expect(await faults()).toEqual([]);
  });

  test('while the panel loads, and when it does not answer', async () => {
    const { world, runOut } = stillWorld();
    const badge = await placed({ world, attributes: { firm: 'mute' } });
    badge.open();
    await vi.waitFor(() => expect(sheet(badge).hidden).toBe(false));
    expect(await faults()).toEqual([]);
    runOut(HANDSHAKE_MS);
    expect(inside(badge).querySelector('.notice a')).not.toBeNull();
    expect(await faults()).toEqual([]);
  });
});

test('axe finds a planted fault, so finding none means something', async () => {
  await emulate({});
  const badge = await placed();
  expect(shownState(badge)).toBe('available');
  inside(badge).querySelector('section')!.style.setProperty('--_ink', '#bbbbbb');
  expect((await faults()).join()).toContain('color-contrast');
});
