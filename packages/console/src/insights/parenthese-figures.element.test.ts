import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { READERS } from '../console-fixture.ts';
import { allText, emulate, faults, focused, the } from '../console-test-page.ts';
import { busyFigures, emptyFigures, firstFigures } from './figures-fixture.ts';
import { charts, headline, inFigures, placedFigures, sections, standing } from './figures-test-page.ts';

beforeEach(async () => {
  await page.viewport(1280, 900);
  await emulate({ reducedMotion: 'reduce' });
});

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
});

const inside = (section: HTMLElement | undefined, selector: string) =>
  section?.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

describe('the figures', () => {
  test('say first what is certainly poor, with how sure it is', async () => {
    await placedFigures(busyFigures());
    expect(headline(sections()[0])).toBe(
      'Vos clients comprennent mal vos honoraires (2,9 ; n = 43 ; entre 2,5 et 3,2).',
    );
    expect(sections()[0]?.hasAttribute('first')).toBe(true);
    expect(sections()).toHaveLength(6);
  });

  test('draw each chart under its sentence, and give it a name and a table', async () => {
    await placedFigures(busyFigures());
    for (const section of sections()) {
      const canvas = inside(section, 'parenthese-chart')?.shadowRoot?.querySelector('canvas');
      expect(canvas?.width).toBeGreaterThan(300);
      const name = canvas?.getAttribute('aria-label')?.replaceAll(/\s+/g, ' ');
      expect(name).toContain(headline(section));
      expect(section.shadowRoot?.querySelectorAll('tbody tr').length).toBeGreaterThan(4);
    }
  });

  test('say the same in English', async () => {
    await placedFigures(busyFigures(), { language: 'en' });
    expect(headline(sections()[0])).toBe(
      'Your clients find your fees hard to understand (2.9; n = 43; between 2.5 and 3.2).',
    );
    expect(allText(inFigures('.page') ?? document.body)).not.toMatch(/Lire|réponses|période/);
  });

  test('read the conversations behind a criterion, and behind another that is chosen', async () => {
    const { asked } = await placedFigures(busyFigures());
    const [first] = sections();
    inside(first, '.behind button')?.click();
    const read = () => [...(the('parenthese-evidence').shadowRoot?.querySelectorAll('a.row') ?? [])];
    await vi.waitFor(() => expect(read()).toHaveLength(2));
    expect(asked.at(-1)).toBe('/v1/staff/figures/evidence?figure=honoraires&from=2025-12-10&to=2026-03-10');
    expect(read().map((row) => row.getAttribute('href'))).toEqual([
      '/console/conversations/t1?view=all',
      '/console/conversations/t2?view=all',
    ]);
    await userEvent.selectOptions(inside(first, 'select') as HTMLSelectElement, 'ecoute');
    await vi.waitFor(() => expect(asked.at(-1)).toContain('figure=ecoute'));
  });

  test('offer each table as a file, and tell how each figure is made', async () => {
    await placedFigures(busyFigures());
    const [first] = sections();
    const link = inside(first, 'a[download]') as HTMLAnchorElement;
    expect(link.getAttribute('href')).toBe(
      '/v1/staff/figures.csv?chart=criteria&from=2025-12-10&to=2026-03-10&lang=fr',
    );
    expect(first?.shadowRoot?.textContent).toContain('intervalle de Student');
  });

  test('tell what has changed, and how many comparisons were made', async () => {
    await placedFigures(busyFigures());
    const text = inFigures('.changes')?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
    expect(text).toMatch(/Écoute : en hausse de \d,\d point/);
    expect(text).toMatch(/Première réponse : plus rapide de \d h/);
    expect(text).toContain('3 comparaisons');
  });

  test('show words as words, whatever they look like', async () => {
    await placedFigures(busyFigures());
    expect(allText(inFigures('.comments') ?? document.body)).toContain('=HYPERLINK("https://evil.example")');
  });

  test('say below five nothing but how many there are', async () => {
    await placedFigures(firstFigures());
    expect(inFigures('.waiting')?.textContent).toMatch(/3\sréponses\ssur\s5/);
    expect(charts().map((chart) => chart.getAttribute('chart'))).toEqual(['answers']);
    expect(allText(inFigures('.page') ?? document.body)).not.toMatch(/\d,\d/);
  });

  test('say in one sentence that nobody wrote, and lead to a whole year', async () => {
    await placedFigures(emptyFigures());
    expect(charts()).toEqual([]);
    expect(inFigures('.empty')?.textContent).toContain('Personne n’a écrit ni répondu');
    expect(inFigures<HTMLAnchorElement>('.act a')?.getAttribute('href')).toBe('/console/figures?period=year');
  });

  test('say why they cannot be read, and try again', async () => {
    const { asked } = await placedFigures(null);
    expect(inFigures('[role=alert]')?.textContent).toContain('Le service ne répond pas');
    inFigures('.act button')?.click();
    await vi.waitFor(() => expect(asked).toHaveLength(2));
  });
});

describe('the period', () => {
  const inPeriod = (selector: string) =>
    the('parenthese-period').shadowRoot?.querySelector<HTMLElement>(selector);

  test('is chosen by its name, stands in the address, and is read anew', async () => {
    const { element, asked } = await placedFigures(busyFigures());
    inPeriod('nav a:last-of-type')?.click();
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(element.app.router.route()).toEqual({ name: 'figures', search: '?period=year' });
    await standing();
    expect(inPeriod('[aria-current]')?.textContent?.trim()).toBe('Année');
  });

  test('is the shortest that has enough answers where the address says none, and the address then says it', async () => {
    const { element, asked } = await placedFigures(busyFigures(), { search: '' });
    expect(asked).toHaveLength(1);
    expect(element.app.router.route()).toEqual({ name: 'figures', search: '?period=month' });
  });

  test('is the year where nothing shorter has enough answers', async () => {
    const { element, asked } = await placedFigures(firstFigures(), { search: '' });
    expect(asked).toHaveLength(3);
    expect(element.app.router.route()).toEqual({ name: 'figures', search: '?period=year' });
  });

  test('is chosen by its dates', async () => {
    const { element, asked } = await placedFigures(busyFigures());
    inPeriod('button.own')?.click();
    await vi.waitFor(() => expect(inPeriod('form')?.hidden).toBe(false));
    await userEvent.fill(inPeriod('[name=from]') as HTMLInputElement, '2026-01-01');
    await userEvent.fill(inPeriod('[name=to]') as HTMLInputElement, '2026-01-31');
    inPeriod('form button')?.click();
    await vi.waitFor(() => expect(asked.at(-1)).toContain('from=2026-01-01&to=2026-01-31'));
    expect(element.app.router.route()).toMatchObject({ search: '?from=2026-01-01&to=2026-01-31' });
  });

  test('is compared with the one before, or not', async () => {
    const { asked } = await placedFigures(busyFigures());
    expect(asked[0]).toMatch(/compare=before$/);
    inPeriod('.compare input')?.click();
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]).not.toContain('compare');
  });
});

describe.each(READERS)('axe finds nothing in $language on $colorScheme', ({ language, colorScheme }) => {
  beforeEach(() => emulate({ colorScheme, reducedMotion: 'reduce' }));

  test('in the figures of a busy firm, with all that opens open', async () => {
    await placedFigures(busyFigures(), { language, search: '?from=2025-12-10&to=2026-03-10' });
    for (const section of sections()) inside(section, '.behind button')?.click();
    await vi.waitFor(() => expect(sections().every(isRead)).toBe(true));
    for (const details of allDetails()) details.open = true;
    expect(await faults()).toEqual([]);
  });

  test('in the figures of a firm that begins, on a phone', async () => {
    await page.viewport(390, 844);
    await placedFigures(firstFigures(), { language });
    expect(await faults()).toEqual([]);
    await placedFigures(busyFigures(), { language });
    expect(await faults()).toEqual([]);
  });

  test('where there is nothing, and where nothing could be read', async () => {
    await placedFigures(emptyFigures(), { language });
    expect(await faults()).toEqual([]);
    await placedFigures(null, { language });
    expect(await faults()).toEqual([]);
  });
});

describe('whoever reads', () => {
  test('reaches all of it by the keyboard, in its order', async () => {
    await placedFigures(busyFigures());
    the('main').focus();
    const heard: string[] = [];
    for (let step = 0; step < 10; step += 1) {
      await userEvent.tab();
      const here = focused();
      heard.push(
        (here?.getAttribute('aria-label') ?? here?.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
      );
    }
    expect(heard).toEqual([
      '30 jours',
      'Trimestre',
      'Année',
      'Dates choisies',
      '',
      'Lire les derniers',
      'Lire les 20 réponses les plus basses',
      'Voir le tableau',
      'Comment ce chiffre est calculé',
      'Lire les attentes les plus longues',
    ]);
  });

  test.each([320, 390])('scrolls one way only, at %i pixels', async (width) => {
    await page.viewport(width, 700);
    await placedFigures(busyFigures());
    const main = the('main');
    expect(main.scrollWidth).toBeLessThanOrEqual(main.clientWidth);
  });

  test('sees charts that stand still, drawn anew when the colours change', async () => {
    await placedFigures(busyFigures());
    const canvas = charts()[0]?.shadowRoot?.querySelector('canvas');
    const light = canvas?.toDataURL();
    await emulate({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await vi.waitFor(() => expect(canvas?.toDataURL()).not.toBe(light));
    expect(document.getAnimations()).toEqual([]);
  });
});

function isRead(section: HTMLElement): boolean {
  const evidence = inside(section, 'parenthese-evidence');
  return inside(section, '.behind button') === null || evidence?.shadowRoot?.querySelector('ul') !== null;
}

function allDetails(): HTMLDetailsElement[] {
  const roots = [the('parenthese-figures'), ...sections()].map(({ shadowRoot }) => shadowRoot);
  return roots.flatMap((root) => [...(root?.querySelectorAll('details') ?? [])]);
}
