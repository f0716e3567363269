import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { badgeAt15h, closedBadge, MINUTE_MS } from './badge-fixture.ts';
import {
  emulate,
  frame,
  inside,
  launcher,
  line,
  nameOf,
  panelEars,
  panelSays,
  placed,
  service,
  sheet,
  shownState,
  stillWorld,
} from './badge-test-page.ts';

const REVEAL_MS = 4_000;
const HANDSHAKE_MS = 5_000;

let warnings: string[];
let ears: ReturnType<typeof panelEars>;

beforeEach(async () => {
  warnings = [];
  vi.spyOn(console, 'warn').mockImplementation((text: string) => void warnings.push(text));
  ears = panelEars();
  sessionStorage.clear();
  document.documentElement.lang = 'fr';
  await page.viewport(1280, 800);
  await emulate({});
});

afterEach(() => {
  ears.stop();
  vi.restoreAllMocks();
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
});

/** Opens the conversation as a visitor does and waits until the panel has answered. */
async function opened(badge: Awaited<ReturnType<typeof placed>>) {
  await userEvent.click(launcher(badge));
  await vi.waitFor(() => expect(ears.heard).toContain('opened'));
}

describe('the badge at rest', () => {
  test('names who answers and when, and whose service it is', async () => {
    const badge = await placed();
    expect(line(badge)).toBe('Me Durand · réponse en général avant 15\u00A0h\u00A040');
    expect(nameOf(badge)).toContain(line(badge)!);
    expect(nameOf(badge)).toBe(`${line(badge)} · Le cabinet est disponible. Service du cabinet Durand.`);
    expect(shownState(badge)).toBe('available');
  });

  test('speaks the page’s language, unless its own is set', async () => {
    document.documentElement.lang = 'en-GB';
    const badge = await placed();
    expect(nameOf(badge)).toContain('reply usually by 15:40');
    expect(nameOf(badge)).toContain('A service of Cabinet Durand.');
    expect(inside(badge).querySelector('section')!.lang).toBe('en');
    badge.setAttribute('lang', 'fr');
    expect(nameOf(badge)).toContain('Service du cabinet Durand');
  });

  test('speaks a language of the firm, whatever the page does', async () => {
    document.documentElement.lang = 'en';
    const { world } = stillWorld(badgeAt15h({ languages: ['fr'] }));
    expect(nameOf(await placed({ world }))).toContain('Service du cabinet Durand');
  });

  test('says when a closed office is back, and by when it answers', async () => {
    const { world } = stillWorld(closedBadge());
    const badge = await placed({ world });
    expect(line(badge)).toBe(
      'Me Durand · fermé jusqu’à demain 9\u00A0h · réponse en général demain avant 9\u00A0h\u00A030',
    );
    expect(nameOf(badge)).toContain('réponse en général demain avant 9');
  });

  test('shows during a permanence that it is the firm’s own', async () => {
    const badge = await placed({ attributes: { firm: 'live' } });
    await expect.element(page.getByText('Service du cabinet Durand', { exact: true })).toBeVisible();
    expect(shownState(badge)).toBe('live');
  });

  test('writes out the quality of who is no lawyer', async () => {
    const names = [
      { name: 'Me Durand', quality: 'lawyer' },
      { name: 'Nadia Ferhat', quality: 'trainee' },
    ] as const;
    const { world } = stillWorld(badgeAt15h({ names }));
    expect(line(await placed({ world }))).toMatch(/^Me Durand et Nadia Ferhat \(élève-avocat\) · /);
  });

  test('stores nothing and asks for one JSON', async () => {
    performance.clearResourceTimings();
    await placed();
    const requests = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(requests.filter((name) => name.startsWith(service()))).toEqual([
      `${service()}/v1/firms/durand/badge`,
    ]);
    expect([document.cookie, sessionStorage.length, localStorage.length]).toEqual(['', 0, 0]);
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('does nothing by itself, however long nobody touches it', async () => {
    const { world, runOut } = stillWorld();
    const badge = await placed({ world });
    runOut(REVEAL_MS);
    runOut(MINUTE_MS);
    expect(sheet(badge).hidden).toBe(true);
    expect(document.activeElement).toBe(document.body);
    expect(frame(badge)).toBeNull();
  });
});

describe('a firm or a server that is not there', () => {
  test('leaves no badge for a firm that does not exist, and one line in the console', async () => {
    const badge = document.createElement('parenthese-badge');
    badge.setAttribute('origin', service());
    badge.setAttribute('firm', 'durnad');
    document.body.append(badge);
    await vi.waitFor(() => expect(warnings).toHaveLength(1));
    expect(warnings[0]).toContain('no such firm');
    expect(inside(badge).querySelector('section')).toBeNull();
  });

  test.each(['broken', 'gone-server'])(
    'shows that it cannot know (%s), and one line in the console',
    async (firm) => {
      const origin = firm === 'broken' ? service() : 'http://127.0.0.1:1';
      const badge = await placed({ attributes: { firm, origin } });
      expect(shownState(badge)).toBe('unknown');
      expect(line(badge)).toBe('Disponibilité à vérifier · votre message parviendra au cabinet');
      expect(nameOf(badge)).toContain(`Service du cabinet ${firm}`);
      expect(warnings).toHaveLength(1);
    },
  );

  test('keeps the badge quiet without a firm', () => {
    const badge = document.createElement('parenthese-badge');
    document.body.append(badge);
    expect(inside(badge).querySelector('section')).toBeNull();
  });

  test('follows a firm that is set later', async () => {
    const badge = document.createElement('parenthese-badge');
    badge.setAttribute('origin', service());
    document.body.append(badge);
    badge.setAttribute('firm', 'busy');
    await vi.waitFor(() => expect(shownState(badge)).toBe('busy'));
  });
});

describe('a page that has slept', () => {
  test.each(['visibilitychange', 'resume', 'freeze'])('is right within the event “%s”', async (type) => {
    const { world, moved } = stillWorld();
    const badge = await placed({ world });
    expect(shownState(badge)).toBe('available');
    moved.wall += 2 * MINUTE_MS;
    document.dispatchEvent(new Event(type));
    expect(shownState(badge)).toBe('away');
  });

  test('is right when it comes back from the back/forward cache', async () => {
    const { world, moved } = stillWorld();
    const badge = await placed({ world });
    moved.wall += 2 * MINUTE_MS;
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(shownState(badge)).toBe('away');
  });

  test('reads again as a pointer comes near, and at the click', async () => {
    const { world, moved } = stillWorld();
    const badge = await placed({ world });
    moved.wall += 2 * MINUTE_MS;
    await userEvent.hover(launcher(badge));
    expect(moved.asked).toHaveLength(2);
    await userEvent.click(launcher(badge));
    expect(moved.asked).toHaveLength(3);
  });

  test('asks nothing while nobody sees it', async () => {
    const { world, moved } = stillWorld();
    await placed({ world });
    moved.visible = false;
    moved.wall += 2 * MINUTE_MS;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(moved.asked).toHaveLength(1);
  });
});

describe('a hostile page', () => {
  const hostile = `
    * { all: unset !important }
    parenthese-badge { display: none !important; visibility: hidden !important; opacity: 0 !important; position: static !important }
    div, section, button { display: none !important; font-size: 1px !important }
    :root { font-size: 62.5% }`;

  test('neither hides the badge nor changes its looks', async () => {
    const calm = (await placed()).getBoundingClientRect();
    document.body.replaceChildren();
    const rules = new CSSStyleSheet();
    rules.replaceSync(hostile);
    document.adoptedStyleSheets = [rules];
    const badge = await placed();
    expect(badge.getBoundingClientRect()).toEqual(calm);
    await expect.element(page.elementLocator(launcher(badge))).toBeVisible();
    expect(getComputedStyle(badge)).toMatchObject({ opacity: '1', visibility: 'visible', position: 'fixed' });
  });

  test('may hide it with the attribute that is made for it', async () => {
    const badge = await placed();
    badge.hidden = true;
    expect(getComputedStyle(badge).display).toBe('none');
  });

  test('cannot open a channel to the badge: neither its own messages nor another frame’s are taken', async () => {
    const badge = await placed({ attributes: { firm: 'mute' } });
    await userEvent.click(launcher(badge));
    await vi.waitFor(() => expect(frame(badge)).not.toBeNull());
    const answers: unknown[] = [];
    const listen = ({ data, ports }: MessageEvent<unknown>) => ports.length && answers.push(data);
    addEventListener('message', listen);
    postMessage({ type: 'parenthese-ready' }, '*');
    dispatchEvent(
      new MessageEvent('message', { data: { type: 'parenthese-ready' }, origin: service(), source: window }),
    );
    dispatchEvent(
      new MessageEvent('message', {
        data: { type: 'parenthese-ready' },
        origin: 'https://evil.example',
        source: frame(badge)!.contentWindow,
      }),
    );
    await new Promise((resolve) => requestAnimationFrame(resolve));
    removeEventListener('message', listen);
    expect(answers).toEqual([]);
    expect(inside(badge).querySelector('.notice')).not.toBeNull();
  });

  test('learns that something happened and never what', async () => {
    const seen: { type: string; own: string[] }[] = [];
    const types = ['parenthese-opened', 'parenthese-message-sent', 'parenthese-closed'] as const;
    const note = (event: Event) => seen.push({ type: event.type, own: Object.keys(event) });
    for (const type of types) document.addEventListener(type, note);
    const badge = await placed();
    await opened(badge);
    panelSays(badge, { type: 'begun', text: 'secret' });
    await vi.waitFor(() => expect(seen).toHaveLength(2));
    badge.close();
    for (const type of types) document.removeEventListener(type, note);
    expect(seen.map(({ type }) => type)).toEqual(types);
    expect(seen.flatMap(({ own }) => own).filter((key) => key !== 'isTrusted')).toEqual([
      'firm',
      'firm',
      'firm',
    ]);
  });
});

describe('the keyboard and the focus', () => {
  test('reaches the badge, opens the conversation and comes back', async () => {
    const badge = await placed();
    await userEvent.keyboard('{Tab}');
    expect(inside(badge).activeElement).toBe(launcher(badge));
    expect(launcher(badge).ariaExpanded).toBe('false');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(ears.heard).toContain('opened'));
    expect(launcher(badge).ariaExpanded).toBe('true');
    expect(inside(badge).activeElement).toBe(frame(badge));
    panelSays(badge, { type: 'close' });
    await vi.waitFor(() => expect(sheet(badge).hidden).toBe(true));
    expect(inside(badge).activeElement).toBe(launcher(badge));
    expect(ears.heard).toEqual(['port fr', 'opened', 'closed']);
  });

  test('stay where somebody writes when the site closes the conversation', async () => {
    const badge = await placed();
    await opened(badge);
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    badge.close();
    expect(document.activeElement).toBe(field);
  });

  test('closes with Escape from the badge too', async () => {
    const badge = await placed();
    await opened(badge);
    launcher(badge).focus();
    await userEvent.keyboard('{Escape}');
    expect(launcher(badge).ariaExpanded).toBe('false');
  });

  test('sees the focus in a ring of two pixels', async () => {
    const badge = await placed();
    await userEvent.keyboard('{Tab}');
    const { outlineWidth, outlineStyle, outlineOffset } = getComputedStyle(launcher(badge));
    expect([outlineWidth, outlineStyle, outlineOffset]).toEqual(['2px', 'solid', '2px']);
  });
});

describe('the panel behind the badge', () => {
  test('opens, hides and opens again without loading twice', async () => {
    const badge = await placed();
    await opened(badge);
    const first = frame(badge);
    badge.close();
    badge.open();
    await vi.waitFor(() => expect(ears.heard).toEqual(['port fr', 'opened', 'closed', 'opened']));
    expect(frame(badge)).toBe(first);
  });

  test('counts unread answers on the badge and in its name, and says so once', async () => {
    const badge = await placed();
    await opened(badge);
    badge.close();
    panelSays(badge, { type: 'unread', count: 2 });
    await vi.waitFor(() => expect(nameOf(badge)).toContain('2 nouvelles réponses'));
    expect(inside(badge).querySelector('[role=status]')!.textContent).toBe('2 nouvelles réponses');
    panelSays(badge, { type: 'unread', count: 1 });
    await vi.waitFor(() => expect(nameOf(badge)).toContain('1 nouvelle réponse'));
    panelSays(badge, { type: 'unread', count: 0 });
    await vi.waitFor(() => expect(nameOf(badge)).not.toContain('nouvelle'));
  });

  test('is found again on the site’s next page after the first message, and only then', async () => {
    const badge = await placed();
    await opened(badge);
    expect(sessionStorage.length).toBe(0);
    panelSays(badge, { type: 'begun' });
    await vi.waitFor(() => expect({ ...sessionStorage }).toEqual({ parenthese: 'durand' }));
    badge.remove();

    const next = await placed();
    await vi.waitFor(() => expect(ears.heard.filter((said) => said === 'port fr')).toHaveLength(2));
    expect(sheet(next).hidden).toBe(true);
    expect(document.activeElement).toBe(document.body);
    panelSays(next, { type: 'forgotten' });
    await vi.waitFor(() => expect(sessionStorage.length).toBe(0));
  });

  test('leaves the whole page at once when the visitor must', async () => {
    const { world, moved } = stillWorld();
    const badge = await placed({ world });
    await opened(badge);
    panelSays(badge, { type: 'begun' });
    panelSays(badge, { type: 'leave' });
    await vi.waitFor(() => expect(moved.left).toEqual(['https://meteofrance.com/']));
    expect(badge.isConnected).toBe(false);
    expect(sessionStorage.length).toBe(0);
  });

  test.each([
    ['https://example.org/recettes', 'https://example.org/recettes'],
    ['javascript:alert(1)', 'https://meteofrance.com/'],
  ])('leaves to %s as %s', async (wanted, expected) => {
    const { world, moved } = stillWorld();
    const badge = await placed({ world, attributes: { 'exit-href': wanted } });
    await opened(badge);
    panelSays(badge, { type: 'leave' });
    await vi.waitFor(() => expect(moved.left).toEqual([expected]));
  });

  test('that does not answer is offered in a new tab, and the console says why', async () => {
    const { world, runOut } = stillWorld();
    const badge = await placed({ world, attributes: { firm: 'mute' } });
    await userEvent.click(launcher(badge));
    await expect.element(page.getByText('L’échange s’ouvre…')).toBeVisible();
    expect(warnings).toEqual([]);
    runOut(HANDSHAKE_MS);
    const door = page.getByRole('link', { name: 'Ouvrir l’échange' });
    await expect.element(door).toBeVisible();
    expect(inside(badge).activeElement).toBe(door.element());
    await expect.element(door).toHaveAttribute('href', `${service()}/c/mute`);
    expect(warnings[0]).toContain('did not answer within 5 s');
    await userEvent.click(page.getByRole('button', { name: 'Fermer' }));
    expect(sheet(badge).hidden).toBe(true);
  });
});

describe('a phone', () => {
  const isLineSeen = (badge: Awaited<ReturnType<typeof placed>>) =>
    getComputedStyle(launcher(badge)).clipPath === 'none';

  test('shows the words at first, within the window and on two lines at most', async () => {
    await page.viewport(390, 844);
    const { world } = stillWorld(closedBadge());
    const badge = await placed({ world });
    expect(isLineSeen(badge)).toBe(true);
    const { width, height } = launcher(badge).getBoundingClientRect();
    expect(width).toBeLessThanOrEqual(innerWidth - 32);
    expect(height).toBeLessThan(60);
  });

  test('shows the mark alone after four seconds, with its whole name for who listens', async () => {
    await page.viewport(390, 844);
    const { world, runOut } = stillWorld();
    const badge = await placed({ world });
    const before = launcher(badge).querySelector('svg')!.getBoundingClientRect();
    const { right, bottom } = launcher(badge).getBoundingClientRect();
    runOut(REVEAL_MS);
    expect(isLineSeen(badge)).toBe(false);
    expect(nameOf(badge)).toContain('réponse en général avant');
    expect(launcher(badge).querySelector('svg')!.getBoundingClientRect()).toEqual(before);
    const at = (x: number) => inside(badge).elementFromPoint(x, bottom - 22);
    expect([right - 2, right - 42].map((x) => at(x)?.closest('button'))).toEqual(
      Array.from({ length: 2 }, () => launcher(badge)),
    );
    expect(at(right - 60)?.closest('button')).not.toBe(launcher(badge));
  });

  test('shows the mark alone as soon as the page is scrolled, and the words again to who comes near', async () => {
    await page.viewport(390, 844);
    const { world, runOut } = stillWorld();
    const badge = await placed({ world });
    dispatchEvent(new Event('scroll'));
    expect(isLineSeen(badge)).toBe(false);
    launcher(badge).focus();
    expect(isLineSeen(badge)).toBe(true);
    dispatchEvent(new Event('scroll'));
    runOut(REVEAL_MS);
    expect(isLineSeen(badge)).toBe(true);
  });

  test('keeps the words while an answer waits', async () => {
    await page.viewport(390, 844);
    const { world, runOut } = stillWorld();
    const badge = await placed({ world });
    await opened(badge);
    panelSays(badge, { type: 'unread', count: 1 });
    await vi.waitFor(() => expect(nameOf(badge)).toContain('1 nouvelle réponse'));
    badge.close();
    launcher(badge).blur();
    runOut(REVEAL_MS);
    expect(isLineSeen(badge)).toBe(true);
    await expect.element(page.elementLocator(inside(badge).querySelector('[part=unread]')!)).toBeVisible();
  });

  test('gives the panel the whole screen', async () => {
    await page.viewport(390, 844);
    await emulate({ reducedMotion: 'reduce' });
    const badge = await placed();
    await opened(badge);
    const { x, y, width, height } = sheet(badge).getBoundingClientRect();
    expect([x, y, width, height]).toEqual([0, 0, innerWidth, innerHeight]);
  });

  test('needs no sideways scrolling at 320 pixels, with text twice as large', async () => {
    await page.viewport(320, 640);
    const { world, runOut } = stillWorld();
    const badge = await placed({ world });
    runOut(REVEAL_MS);
    inside(badge).querySelector('section')!.style.fontSize = '200%';
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    expect(launcher(badge).getBoundingClientRect().left).toBeGreaterThanOrEqual(0);
  });
});

describe('the reader’s settings', () => {
  test('without motion, nothing moves', async () => {
    await emulate({ reducedMotion: 'reduce' });
    const badge = await placed();
    await opened(badge);
    expect(document.getAnimations()).toEqual([]);
    expect(inside(badge).getAnimations()).toEqual([]);
    expect(getComputedStyle(inside(badge).querySelector('.left')!).transitionDuration).toBe('0s');
  });

  test('with forced colours, border and dot are drawn in them', async () => {
    await emulate({ forcedColors: 'active' });
    const badge = await placed();
    expect(getComputedStyle(launcher(badge)).borderTopWidth).toBe('1px');
    const dot = getComputedStyle(inside(badge).querySelector('.dot')!).color;
    expect(dot).toBe(getComputedStyle(launcher(badge)).color);
  });

  test.each(['light', 'dark'] as const)('a page may ask for the %s scheme', async (scheme) => {
    await emulate({ colorScheme: scheme === 'light' ? 'dark' : 'light' });
    const badge = await placed({ attributes: { scheme } });
    const paper = { light: 'rgb(251, 250, 247)', dark: 'rgb(23, 22, 20)' }[scheme];
    expect(getComputedStyle(launcher(badge)).backgroundColor).toBe(paper);
  });

  test('a firm’s accents are drawn as the service has made them readable', async () => {
    const theme = { accent: '#7a1f1f', accentDark: '#f0b0b0' };
    const { world } = stillWorld(badgeAt15h({ theme }));
    const section = inside(await placed({ world })).querySelector('section')!;
    expect(section.style.getPropertyValue('--_firm-accent')).toBe('#7a1f1f');
    expect(section.style.getPropertyValue('--_firm-accent-dark')).toBe('#f0b0b0');
  });
});

describe('where the badge stands', () => {
  test('is the end of the window’s last line, its start, or where it is written', async () => {
    const end = (await placed()).getBoundingClientRect();
    expect(innerWidth - end.right).toBe(16);
    expect(innerHeight - end.bottom).toBe(16);
    const start = (await placed({ attributes: { placement: 'start' } })).getBoundingClientRect();
    expect(start.left).toBe(16);
    const inline = await placed({ attributes: { placement: 'inline' } });
    expect(getComputedStyle(inline).position).toBe('static');
  });

  test('can be moved by custom properties', async () => {
    const badge = await placed();
    badge.style.setProperty('--parenthese-badge-inset-block-end', '80px');
    expect(innerHeight - badge.getBoundingClientRect().bottom).toBe(80);
  });
});
