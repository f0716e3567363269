import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BEFORE_VIEW } from './before-fixture.ts';
import { chooseInMenu, focused, inside, placePanel, plain, say, until } from './panel-test-page.ts';
import { ServiceFixture } from './service-fixture.ts';

beforeEach(() => page.viewport(390, 700));
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const within = (panel: Element, selector: string) => inside(panel, 'parenthese-before', selector);
const all = (panel: Element, selector: string) => [
  ...(inside(panel, 'parenthese-before')?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const titles = (panel: Element) => all(panel, '.entry > summary').map(plain);

/** A panel whose firm has said something beforehand, unfolded or not. */
async function placed({ view = BEFORE_VIEW, open = true } = {}) {
  const service = new ServiceFixture();
  service.before = view;
  const panel = await placePanel({ service });
  await until(() => expect(within(panel.panel, 'details')).not.toBeNull());
  if (open) within(panel.panel, 'summary')?.click();
  return { ...panel, service };
}

/** Types into the search, as one would. */
async function search(panel: Element, words: string): Promise<void> {
  await userEvent.fill(within(panel, '#search') as HTMLInputElement, words);
}

describe('what is offered before the first word', () => {
  it('is one quiet line under the invitation, and the field keeps the focus and its place', async () => {
    const { panel } = await placed({ open: false });
    expect(plain(within(panel, 'summary'))).toBe('Avant d’écrire : téléphone, accès, questions fréquentes');
    expect(within(panel, 'details')).not.toHaveProperty('open', true);
    const line = within(panel, 'summary')!.getBoundingClientRect();
    const field = inside(panel, 'parenthese-composer')!.getBoundingClientRect();
    expect(line.bottom).toBeLessThan(field.top);
    expect(field.bottom).toBeLessThanOrEqual(innerHeight);
    expect(focused()?.closest('details')).toBeFalsy();
  });

  it('is asked for as it is on the site where the panel stands', async () => {
    const service = new ServiceFixture();
    service.before = BEFORE_VIEW;
    await placePanel({ service, site: 'https://www.durand.example' });
    await until(() =>
      expect(service.requests.map(({ path }) => path)).toContain(
        'firms/durand/before?language=fr&site=https%3A%2F%2Fwww.durand.example',
      ),
    );
  });

  it('gives the telephone to one tap, and the map only to a tap that tells nobody where it came from', async () => {
    const { panel } = await placed();
    const [call, map] = all(panel, 'p a') as HTMLAnchorElement[];
    expect(call?.href).toBe('tel:+33184800000');
    expect(map?.href).toBe(
      'https://www.openstreetmap.org/search?query=12%20rue%20des%20Lilas%2C%2075011%20Paris',
    );
    expect([map?.target, map?.rel]).toEqual(['_blank', 'noopener noreferrer']);
    for (const link of all(panel, 'a[target]')) expect(link).toHaveProperty('rel', 'noopener noreferrer');
  });

  it('lists hours, access, papers, prices, legal aid, the firm’s questions, and whom to call', async () => {
    const { panel } = await placed();
    expect(titles(panel)).toEqual([
      'Horaires',
      'Venir au cabinet',
      'Que faut-il apporter ?',
      'Prix d’un premier rendez-vous',
      'Aide juridictionnelle',
      'Peut-on se parler en visioconférence ?',
      'Un autre avocat, un avocat de permanence',
      'Urgence ou danger : qui appeler',
    ]);
    const lines = all(panel, '#emergency a').map((link) => link.getAttribute('href'));
    expect(lines).toEqual(['tel:17', 'sms:114', 'tel:3919']);
    expect(plain(within(panel, '#emergency'))).toContain('Liste du 25 novembre 2026.');
  });

  it('finds while somebody types, without accents', async () => {
    const { panel } = await placed();
    await search(panel, 'VISIOCONFERENCE');
    await until(() => expect(titles(panel)).toEqual(['Peut-on se parler en visioconférence ?']));
    expect(plain(within(panel, '[role=search] [role=status]'))).toBe('1 réponse');
  });

  it('says before it tells the firm what was not found, and tells it once, when the field is left', async () => {
    const { panel, service } = await placed();
    await search(panel, 'succession');
    await until(() =>
      expect(plain(within(panel, '[role=search] [role=status]'))).toContain(
        'Il verra les mots de cette recherche, sans savoir qui les a écrits.',
      ),
    );
    expect(service.beforeSaid).toEqual([]);
    await userEvent.keyboard('{Enter}{Tab}');
    await until(() => expect(service.beforeSaid).toEqual([['missed', { words: 'succession' }]]));
  });

  it('tells the firm nothing of what was found, nor of what was taken back', async () => {
    const { panel, service } = await placed();
    await search(panel, 'métro');
    await userEvent.keyboard('{Enter}');
    await search(panel, 'succession');
    await search(panel, '');
    await userEvent.keyboard('{Tab}');
    expect(service.beforeSaid).toEqual([]);
  });

  it('is emptied by Escape, which only then closes the panel', async () => {
    const { panel } = await placed();
    await search(panel, 'visio');
    await userEvent.keyboard('{Escape}');
    await until(() => expect(titles(panel)).toHaveLength(8));
    expect((within(panel, '#search') as HTMLInputElement).value).toBe('');
    expect(focused()?.id).toBe('search');
  });

  it('counts once whether an answer of the firm helped', async () => {
    const { panel, service } = await placed();
    within(panel, '#q-visio summary')?.click();
    const [yes, no] = all(panel, '#q-visio button');
    yes?.click();
    await until(() => expect(plain(within(panel, '#q-visio [role=status]'))).toBe('Merci.'));
    no?.click();
    expect(service.beforeSaid).toEqual([['helped', { id: 'visio', helped: true }]]);
    expect(yes?.getAttribute('aria-pressed')).toBe('true');
  });

  it('speaks the other language with the panel', async () => {
    const { panel } = await placed();
    await chooseInMenu(panel, 'English');
    await until(() =>
      expect(plain(within(panel, 'summary'))).toBe('Before you write: telephone, access, common questions'),
    );
  });

  it('goes once something was written', async () => {
    const { panel } = await placed({ open: false });
    await say(panel, 'Bonjour');
    await until(() => expect(inside(panel, 'parenthese-before')).toBeNull());
  });

  it('is not there where the firm has switched it off, and no fault of it disturbs the field', async () => {
    const service = new ServiceFixture();
    service.before = { ...BEFORE_VIEW, on: false };
    const { panel } = await placePanel({ service });
    await until(() => expect(service.requests.some(({ path }) => path.includes('/before'))).toBe(true));
    expect(within(panel, 'details')).toBeNull();
    document.body.replaceChildren();
    const broken = await placePanel();
    await until(() => expect(inside(broken.panel, 'parenthese-before')).not.toBeNull());
    expect(within(broken.panel, 'details')).toBeNull();
    expect(inside(broken.panel, 'parenthese-composer', 'textarea')).not.toBeNull();
  });
});
