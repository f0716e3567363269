import { DEFAULT_CALENDAR } from '@parenthese/shared/availability/hours.ts';
import { DEFAULT_LOOK } from '@parenthese/shared/looks/look.ts';
import type { Evidence } from '@parenthese/shared/insights/wire.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { me, READERS } from '../console-fixture.ts';
import { allText, emulate, faults, find, the } from '../console-test-page.ts';
import { busyFigures, emptyFigures, evidenceOf } from '../insights/figures-fixture.ts';
import type { DemoScene } from './demo-scene.ts';
import { exportOf, placeTour, type Answers, type TestTour } from './demo-fixture.ts';
import { SCENES, type SceneName } from './scenes.ts';

const NUMBER = Object.fromEntries(SCENES.map((scene, i) => [scene, i + 1]));
const tap = (scene: SceneName) => the(`.taps li:nth-child(${NUMBER[scene]}) button`);

/** A firm that has been written to for a year. */
const figuresAnswer: Answers = (_, path) => {
  const { pathname, searchParams } = new URL(path, location.href);
  if (pathname === '/v1/staff/figures/evidence')
    return Response.json(evidenceOf(searchParams.get('figure') as Evidence['figure']));
  return pathname === '/v1/staff/figures' ? Response.json(busyFigures()) : undefined;
};

/** The same, for somebody who may read the firm's settings too. */
const yearAnswer: Answers = (method, path, body) => {
  if (path !== '/v1/staff/settings') return figuresAnswer(method, path, body);
  const halves = [
    { from: '09:00', to: '12:30' },
    { from: '14:00', to: '18:30' },
  ];
  const calendar = { ...DEFAULT_CALENDAR, weekly: { ...DEFAULT_CALENDAR.weekly, friday: halves } };
  const theme = { accent: '#23406B', accentDark: '#9DB7E0' };
  const settings = { slug: 'durand', name: 'Cabinet Durand', theme, look: DEFAULT_LOOK, languages: ['fr'] };
  return Response.json({ revision: 7, settings: { ...settings, calendar } });
};

async function opened(language: 'fr' | 'en' = 'fr', more?: Answers): Promise<TestTour> {
  const tour = placeTour(language, more);
  await expect.poll(() => find('.row')).not.toBeNull();
  return tour;
}

beforeEach(async () => {
  await emulate({});
  await page.viewport(1280, 800);
});

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
  localStorage.clear();
});

describe('somebody writes', () => {
  test('is written by a visitor, rings without a word of it, and is answered as Me Durand', async () => {
    const tour = await opened();
    let rung = '';
    tour.demo.world = {
      ...tour.demo.world,
      pause: async () => {
        await find<DemoScene>('parenthese-scene-writes')?.updateComplete;
        rung ||= find('.ring')?.textContent ?? '';
      },
    };
    tap('writes').click();
    await expect
      .poll(() => allText())
      .toContain('Réponse reçue en 0,40\u00a0s, sous le nom «\u202fCabinet Durand\u202f».');
    expect(rung).toContain('Vous avez un message');
    expect(rung).not.toContain('appartement');
    expect(tour.sent('POST /v1/conversations')).toHaveLength(1);
    expect(find<HTMLIFrameElement>('iframe')?.getAttribute('src')).toBe('/c/durand?lang=fr#suite=once');
  });

  test('is written anew when its tap is touched again', async () => {
    const tour = await opened();
    tap('writes').click();
    await expect.poll(() => allText()).toContain('Réponse reçue');
    tap('writes').click();
    await expect.poll(() => tour.sent('POST /v1/conversations').length).toBe(2);
    await expect.poll(() => allText()).toContain('Réponse reçue');
  });

  test('says in words what went wrong, and can be played again', async () => {
    let fails = true;
    const tour = await opened('fr', (method, path) =>
      fails && method === 'POST' && path === '/v1/conversations'
        ? Response.json(
            { type: 'about:blank', code: 'busy', title: 'Le service est occupé.' },
            { status: 503 },
          )
        : undefined,
    );
    tap('writes').click();
    await expect.poll(() => allText()).toContain('Le service est occupé.');
    fails = false;
    tap('writes').click();
    await expect.poll(() => allText()).toContain('Réponse reçue');
    expect(allText()).not.toContain('Le service est occupé.');
    expect(tour.sent('POST /v1/conversations')).toHaveLength(2);
  });

  test('is under the name and colour that are tried here, which are the firm’s own settings', async () => {
    const tour = await opened('fr', (method, path) =>
      path === '/v1/staff/settings' ? Response.json({ revision: 7, settings: {} }) : undefined,
    );
    tap('writes').click();
    await expect.poll(() => allText()).toContain('Réponse reçue');
    const name = the<HTMLInputElement>('[name=name]');
    name.value = 'Cabinet Neuve';
    the<HTMLInputElement>('[name=accent]').value = '#7a1f3d';
    const before = find('iframe');
    tour.firm.me = me({ firm: { ...me().firm, name: 'Cabinet Neuve', accent: '#7a1f3d' } });
    the('.fields button').click();
    await expect.poll(() => find('iframe')).not.toBe(before);
    await expect.poll(() => allText(the('parenthese-console').shadowRoot!)).toContain('Cabinet Neuve');
    for (const side of ['parenthese-demo', 'parenthese-console'])
      expect(the(side).style.getPropertyValue('--parenthese-accent').toLowerCase()).toContain('#7a1f3d');
    expect(tour.sent('PATCH /v1/staff/settings')).toEqual([
      { name: 'Cabinet Neuve', theme: { accent: '#7A1F3D' } },
    ]);
  });

  test('begins a real firm from what was tried, and leads into its console', async () => {
    const tour = await opened();
    tap('writes').click();
    await expect.poll(() => allText()).toContain('Réponse reçue');
    find<HTMLButtonElement>('.fields [aria-expanded]')?.click();
    await expect.poll(() => find('[name=email]')).not.toBeNull();
    await userEvent.fill(the('[autocomplete=name]'), 'Me Ana Neuve');
    await userEvent.fill(the('[name=email]'), 'ana@neuve.example');
    await userEvent.fill(the('[name=password]'), 'douze signes au moins');
    the('.fields .primary').click();
    await expect.poll(() => tour.left).toEqual(['/console/']);
    expect(tour.sent('POST /v1/demo/keep')).toMatchObject([
      {
        firm: { name: 'Cabinet Durand' },
        admin: { name: 'Me Ana Neuve', email: 'ana@neuve.example', password: 'douze signes au moins' },
      },
    ]);
  });

  test('gives the page back when it is left', async () => {
    await opened();
    tap('writes').click();
    await expect.poll(() => allText()).toContain('Réponse reçue');
    the('.acts .plain').click();
    await expect.poll(() => find<HTMLIFrameElement>('iframe')?.src).toContain('/plain-html/');
    expect(allText()).toContain('Écrivez à gauche comme un visiteur');
  });
});

describe('what they live through', () => {
  test('opens the figures, says what is best and what is worst, and shows the words in one click', async () => {
    const tour = await opened('fr', figuresAnswer);
    tap('voices').click();
    await expect.poll(() => find('.sentences li')).not.toBeNull();
    expect(tour.demo.app.router.route()).toMatchObject({ name: 'figures', search: '?period=year' });
    const said = the('.sentences').textContent ?? '';
    expect(said).toMatch(/écoutés \(4,6.*honoraires \(2,9/s);
    the('.sentences button').click();
    await expect.poll(() => find('#words parenthese-evidence')).not.toBeNull();
    const row = () => find('a.row', the('#words'));
    await expect.poll(row).not.toBeNull();
    row()?.click();
    expect(tour.demo.app.router.route().name).toBe('thread');
  });

  test('says so while there are too few answers', async () => {
    await opened('fr', (method, path) =>
      path.startsWith('/v1/staff/figures') ? Response.json(emptyFigures()) : undefined,
    );
    tap('voices').click();
    await expect.poll(() => allText()).toContain('Pas encore assez de réponses');
  });
});

describe('what it brings', () => {
  test('counts who wrote and who waits, each number opening its list', async () => {
    const tour = await opened('fr', figuresAnswer);
    tap('brings').click();
    await expect.poll(() => find('.numbers li:last-child button')).not.toBeNull();
    const [wrote, nights, waiting, risk] = [1, 2, 3, 4].map((n) => the(`.numbers li:nth-child(${n}) button`));
    expect(nights?.textContent).toContain('120');
    waiting?.click();
    expect(tour.demo.app.router.route()).toEqual({ name: 'inbox', view: 'waiting' });
    wrote?.click();
    expect(tour.demo.app.router.route()).toEqual({ name: 'inbox', view: 'all' });
    risk?.click();
    expect(tour.demo.app.router.route()).toEqual({ name: 'today' });
    nights?.click();
    await expect.poll(() => find('#nights parenthese-evidence')).not.toBeNull();
  });
});

describe('what time it is', () => {
  test('follows the firm’s calendar over the break, through the day and to any moment, by keys alone', async () => {
    await opened('fr', yearAnswer);
    tap('clock').click();
    await expect.poll(() => find('.hour')?.textContent).toContain('12\u00a0h\u00a031');
    const badge = () => find('.badge')?.textContent ?? '';
    expect(badge()).toContain('14\u00a0h');
    the('.stops button').click();
    await expect.poll(() => find('.hour')?.textContent).toContain('12\u00a0h\u00a029');
    const open = badge();
    the('.hour input').focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect.poll(() => find('.hour')?.textContent).toContain('12\u00a0h\u00a031');
    expect(badge()).not.toBe(open);
    the('.stops button:nth-child(3)').click();
    await expect.poll(() => find('.hour')?.textContent).toContain('14 juillet');
  });
});

describe('it is urgent', () => {
  test('shows the thread to the team, takes it along proved, and refuses one changed letter at its message', async () => {
    const text = 'J’ai reçu une assignation pour jeudi.';
    const { exported, keys } = await exportOf([{ text: 'Début' }, { text }]);
    const tour = await opened('fr', (_, path) => {
      if (path === exported.keys) return Response.json({ keys });
      return path.endsWith('/export') ? Response.json(exported) : undefined;
    });
    tap('urgent').click();
    await expect.poll(() => allText()).toContain('Pour l’équipe, le message est urgent');
    expect(tour.demo.app.router.route()).toMatchObject({ name: 'thread' });
    const button = (label: string) =>
      [...(find('parenthese-scene-urgent')?.shadowRoot?.querySelectorAll('button') ?? [])].find(
        ({ textContent }) => textContent?.includes(label),
      );
    button('Emporter')?.click();
    await expect.poll(() => find('#verdict')?.textContent).toContain('Vérifié dans ce navigateur');
    button('Changer une lettre')?.click();
    await expect.poll(() => find('#verdict')?.textContent).toContain('Refusé au n°\u00a01');
    expect(find('.chain li:first-child')?.className).toBe('urgent');
    expect(find('.chain li:last-child')?.className).toBe('ok');
    button('Remettre')?.click();
    await expect.poll(() => find('#verdict')?.textContent).toContain('Vérifié');
  });
});

describe.each(READERS)('axe finds nothing in $language on $colorScheme', ({ language, colorScheme }) => {
  test.each(SCENES)('in the scene “%s”, at both widths', async (scene) => {
    await emulate({ colorScheme });
    await opened(language, yearAnswer);
    tap(scene).click();
    await expect.poll(() => find('.played')).not.toBeNull();
    for (const width of [1280, 390]) {
      await page.viewport(width, 800);
      // The scene goes on meanwhile, from one side to the other.
      await expect.poll(() => faults(), { timeout: 10_000 }).toEqual([]);
    }
  });
});
