import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { contrast, TEXT_CONTRAST } from '@parenthese/shared/looks/contrast.ts';
import { BADGE_SHAPES, DEFAULT_LOOK, READY_LOOKS, type Look } from '@parenthese/shared/looks/look.ts';
import { badgeAt15h } from '../badge-fixture.ts';
import {
  emulate,
  frame,
  inside,
  launcher,
  line,
  nameOf,
  placed,
  service,
  stillWorld,
} from '../badge-test-page.ts';
import type { ParentheseBadge } from '../parenthese-badge.ts';

const REVEAL_MS = 4_000;
const THEME = { accent: '#7a1f1f', accentDark: '#f0b0b0' };

beforeEach(async () => {
  document.documentElement.lang = 'fr';
  await page.viewport(1280, 800);
  await emulate({});
});
afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', BEFORE);
});
const BEFORE = location.href;

const worldIn = (look: Partial<Look>) =>
  stillWorld(badgeAt15h({ theme: THEME, look: { ...DEFAULT_LOOK, ...look } }));
const dressedIn = (look: Partial<Look>, attributes = {}): Promise<ParentheseBadge> =>
  placed({ world: worldIn(look).world, attributes });
const isSeen = (badge: ParentheseBadge): boolean => launcher(badge).checkVisibility();
const hexOf = (rgb: string): string =>
  `#${(rgb.match(/\d+/g) ?? []).map((one) => Number(one).toString(16).padStart(2, '0')).join('')}`;

describe('a firm’s look', () => {
  test('is worn when the badge is first drawn: nothing moves before the reader’s eyes', async () => {
    const badge = document.createElement('parenthese-badge');
    badge.world = worldIn({ place: 'left', ready: 'ink' }).world;
    badge.setAttribute('firm', 'durand');
    badge.setAttribute('origin', service());
    const drawn: string[] = [];
    const watch = new MutationObserver(() => {
      if (launcher(badge)) drawn.push(badge.getAttribute('placement') ?? 'none');
    });
    watch.observe(inside(badge), { childList: true, subtree: true });
    document.body.append(badge);
    await vi.waitFor(() => expect(drawn.length).toBeGreaterThan(0));
    watch.disconnect();
    expect(new Set(drawn)).toEqual(new Set(['start']));
  });

  test.each(READY_LOOKS.flatMap((ready) => BADGE_SHAPES.map((shape) => [ready, shape] as const)))(
    '“%s” as %s reads well, can be pressed, and names the firm',
    async (ready, shape) => {
      for (const scheme of ['light', 'dark']) {
        const badge = await dressedIn({ ready, shape }, { scheme });
        const { color, backgroundColor } = getComputedStyle(launcher(badge));
        expect(contrast(hexOf(color), hexOf(backgroundColor))).toBeGreaterThanOrEqual(TEXT_CONTRAST);
        const { width, height } = launcher(badge).getBoundingClientRect();
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
        expect(nameOf(badge)).toContain('Service du cabinet Durand.');
        badge.remove();
      }
    },
  );

  test('says where the badge stands, and how far from the corner', async () => {
    const { left, bottom } = (
      await dressedIn({ place: 'left', offset: { x: 40, y: 90 } })
    ).getBoundingClientRect();
    expect([left, innerHeight - bottom]).toEqual([40, 90]);
  });

  test('leaves the last word to the page that says a place', async () => {
    const badge = await dressedIn({ place: 'left' }, { placement: 'end' });
    expect(innerWidth - badge.getBoundingClientRect().right).toBe(16);
  });

  test('a tab grows out of the window’s lower edge, a line stands in the page', async () => {
    const tab = await dressedIn({ shape: 'tab', offset: { x: 16, y: 60 } });
    expect(innerHeight - tab.getBoundingClientRect().bottom).toBe(0);
    expect(getComputedStyle(await dressedIn({ shape: 'inline' })).position).toBe('static');
  });

  test('a large offset leaves the badge within a phone’s window, folded or not', async () => {
    await page.viewport(320, 568);
    const still = worldIn({ offset: { x: 400, y: 400 } });
    const badge = await placed({ world: still.world });
    const within = () => {
      const { left, right, top } = launcher(badge).getBoundingClientRect();
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(320);
    };
    within();
    still.runOut(REVEAL_MS);
    within();
  });

  test('its own words stand for the names, and the time of the reply stays', async () => {
    const look = { words: { fr: 'Écrivez-nous' } };
    const badge = await dressedIn(look);
    expect(line(badge)).toMatch(/^Écrivez-nous · réponse en général avant 15/);
    expect(nameOf(badge)).toContain('Service du cabinet Durand.');
    const english = await dressedIn(look, { lang: 'en' });
    expect(line(english)).toMatch(/^Me Durand · reply usually/);
  });

  test('is seen only on the pages that it names, also where a page changes without loading', async () => {
    history.replaceState(null, '', '/mentions-legales');
    const badge = await dressedIn({ hide: ['/mentions-legales'] });
    expect(isSeen(badge)).toBe(false);
    history.pushState(null, '', '/contact');
    await vi.waitFor(() => expect(isSeen(badge)).toBe(true));
    history.pushState(null, '', '/mentions-legales');
    await vi.waitFor(() => expect(isSeen(badge)).toBe(false));
  });

  test('a site’s own link opens the exchange on any page, and the panel is told the site', async () => {
    const badge = await dressedIn({ show: ['/nowhere'] });
    expect(isSeen(badge)).toBe(false);
    badge.open();
    expect(isSeen(badge)).toBe(true);
    await vi.waitFor(() => expect(frame(badge)).not.toBeNull());
    expect(new URL(frame(badge)!.src).searchParams.get('site')).toBe(location.origin);
  });

  test('goes with the badge’s firm', async () => {
    const badge = await dressedIn({ place: 'left' });
    badge.world = stillWorld().world;
    badge.setAttribute('firm', 'away');
    await vi.waitFor(() => expect(launcher(badge)).not.toBeNull());
    expect(badge.hasAttribute('placement')).toBe(false);
    expect(innerWidth - badge.getBoundingClientRect().right).toBe(16);
  });
});
