import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { FirmNoticesView } from '@parenthese/shared/notices/firm.ts';
import type { NoticesView } from '@parenthese/shared/notices/wire.ts';
import { createConsoleApp } from '../console-app.ts';
import { fetchFrom, READERS, readerOnly, testFirm, type TestFirm } from '../console-fixture.ts';
import { allText, emulate, faults, find, the } from '../console-test-page.ts';
import { createMemoryRouter } from '../platform/router.ts';
import { routeOf } from '../platform/routes.ts';
import { firmView, personView, pushDeviceIn } from './notices-fixture.ts';
import './parenthese-notices.ts';
import type { DeviceState } from './push-device.ts';

type Asked = Readonly<{ method: string; path: string; body: unknown }>;
type Service = {
  person: NoticesView;
  firm: FirmNoticesView;
  /** Refuses what is saved, with this. */
  refuse: Readonly<{ status: number; code: string; title: string }> | null;
  tested: object;
  readonly asked: Asked[];
};

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
  localStorage.clear();
});

const service = (rest: Partial<Service> = {}): Service => ({
  person: personView(),
  firm: firmView(),
  refuse: null,
  tested: { tried: 2, taken: 1 },
  ...rest,
  asked: [],
});

function answer(known: Service, { method, path, body }: Asked): Response {
  if (path.endsWith('/test')) return Response.json(known.tested);
  if (method === 'PUT' && known.refuse)
    return Response.json({ type: 'about:blank', ...known.refuse }, { status: known.refuse.status });
  if (method === 'DELETE') return new Response(null, { status: 204 });
  if (path.endsWith('/firm')) {
    if (method === 'PUT') known.firm = { ...known.firm, revision: known.firm.revision + 1 };
    return Response.json(known.firm);
  }
  if (method === 'PUT') known.person = { ...known.person, settings: body as NoticesView['settings'] };
  return Response.json(known.person);
}

/** Shows the console at its notices, in a browser that is in some state, and waits until both parts stand. */
async function placed(
  known: Service,
  { device = 'off' as DeviceState, language = 'fr' as 'fr' | 'en', firm = testFirm() as TestFirm } = {},
): Promise<void> {
  const rest = fetchFrom(firm);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname: path } = new URL(String(input), location.href);
    if (!path.startsWith('/v1/staff/notices')) return rest(input, init);
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    const asked = { method: init?.method ?? 'GET', path, body };
    known.asked.push(asked);
    return answer(known, asked);
  };
  const app = createConsoleApp(window, {
    router: createMemoryRouter(routeOf('/console/settings/notices')),
    fetch,
  });
  app.store.commit({ language });
  await app.session.begin();
  const session = app.store.getState().session;
  if (session.kind !== 'in') throw new Error('Somebody is signed in.');
  const main = document.createElement('main');
  const element = document.createElement('parenthese-notices');
  Object.assign(element, { app, me: session.me, language, pushDevice: pushDeviceIn(device) });
  document.documentElement.lang = language;
  document.title = 'Notifications';
  main.append(element);
  document.body.replaceChildren(main);
  await stands();
}

const button = (words: string | RegExp): HTMLButtonElement => {
  const isIt = (one: HTMLButtonElement): boolean => {
    const text = one.textContent?.trim() ?? '';
    return typeof words === 'string' ? text === words : words.test(text);
  };
  const roots = [the('parenthese-notices').shadowRoot!, find('parenthese-firm-notices')?.shadowRoot];
  const found = roots.flatMap((root) => [...(root?.querySelectorAll('button') ?? [])]).find(isIt);
  if (!found) throw new Error(`There is no button ${String(words)}.`);
  return found;
};
const saved = (known: Service, path: string) =>
  known.asked.findLast(({ method, path: at }) => method === 'PUT' && at.endsWith(path))?.body;
/** Until what was asked has been drawn. */
const stands = () =>
  vi.waitFor(() => {
    if (/Chargement|Loading/.test(allText())) throw new Error('still loading');
    if (!find('form')) throw new Error('no form yet');
  });
const says = (words: RegExp) => vi.waitFor(() => expect(allText()).toMatch(words));

describe.each(READERS)('axe finds nothing in $language on $colorScheme', ({ language, colorScheme }) => {
  beforeEach(async () => {
    await page.viewport(1280, 800);
    await emulate({ colorScheme, reducedMotion: 'reduce' });
  });

  test.each(['on', 'off', 'denied', 'install-first', 'unsupported'] as const)(
    'in a browser that is %s',
    async (device) => {
      await placed(service(), { device, language });
      expect(await faults()).toEqual([]);
    },
  );

  test('with everything open, on a narrow page', async () => {
    await page.viewport(320, 640);
    const quiet = { from: '19:00', to: '08:00', weekend: true };
    const person = personView();
    const settings = { ...person.settings, mail: 'digest', quiet, discreet: true } as const;
    await placed(service({ person: { ...person, settings } }), { device: 'on', language });
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});

describe('the screen of notices', () => {
  beforeEach(async () => {
    await page.viewport(1280, 800);
    await emulate({});
  });

  test('says what a refused permission means, and offers no button that could not help', async () => {
    await placed(service(), { device: 'denied' });
    expect(allText()).toMatch(/ce refus ne se change pas d’ici.+réglages du site/);
    expect(() => button('Activer sur cet appareil')).toThrow('There is no button');
  });

  test('says on an iPhone that it is to be installed first', async () => {
    await placed(service(), { device: 'install-first' });
    expect(allText()).toMatch(/Sur l’écran d’accueil/);
  });

  test('registers this browser, and lets it go again', async () => {
    const known = service();
    await placed(known);
    button('Activer sur cet appareil').click();
    await says(/Cet appareil vous prévient/);
    expect(known.asked.at(-1)).toMatchObject({ method: 'POST', path: '/v1/staff/notices/push' });
    button('Désactiver sur cet appareil').click();
    await says(/ne vous prévient pas encore/);
    expect(known.asked.map(({ method }) => method)).toContain('DELETE');
  });

  test('saves what was chosen', async () => {
    const known = service();
    await placed(known);
    the<HTMLInputElement>('input[name=discreet]').click();
    the<HTMLInputElement>('input[name=sound]').click();
    await says(/Touchez pour ouvrir/);
    button('Enregistrer').click();
    await says(/Enregistré\./);
    expect(saved(known, '/notices')).toMatchObject({ discreet: true, sound: true, mail: 'at-once' });
  });

  test('keeps what was typed through a refusal and a reload', async () => {
    const known = service({ refuse: { status: 422, code: 'digest-hours', title: 'Choisissez des heures.' } });
    await placed(known);
    the<HTMLInputElement>('input[name=discreet]').click();
    button('Enregistrer').click();
    await says(/Choisissez des heures/);
    await placed(known);
    expect(the<HTMLInputElement>('input[name=discreet]').checked).toBe(true);
  });

  test('says how a test went', async () => {
    await placed(service());
    button('Envoyer un essai à mes appareils').click();
    await says(/1\u00a0essais sur 2 ont été acceptés/);
  });

  test('shows the firm’s part to nobody who may not set it', async () => {
    await placed(service(), { firm: testFirm({ me: readerOnly() }) });
    expect(find('parenthese-firm-notices')).toBeNull();
  });

  test('saves duty, order and channels on the revision that was read', async () => {
    const known = service();
    await placed(known);
    await says(/Permanence/);
    button('Ajouter un canal').click();
    await vi.waitFor(() =>
      expect(find('parenthese-firm-notices')!.shadowRoot!.querySelectorAll('input[type=url]')).toHaveLength(
        2,
      ),
    );
    const root = find('parenthese-firm-notices')!.shadowRoot!;
    const [, address] = root.querySelectorAll<HTMLInputElement>('input[type=url]');
    address!.value = 'https://hooks.example.com/x';
    address!.dispatchEvent(new Event('input'));
    root.querySelector<HTMLButtonElement>('button.primary')!.click();
    await says(/Enregistré\./);
    expect(saved(known, '/firm')).toMatchObject({
      revision: 3,
      duty: [{ days: ['monday', 'tuesday'], staff: ['durand'] }],
      escalation: { on: true, order: ['lenoir'] },
      channels: [
        { id: 'c1', kind: 'slack' },
        { kind: 'slack', address: 'https://hooks.example.com/x' },
      ],
    });
    expect(sessionStorage.getItem('parenthese-kept-notices-firm')).toBeNull();
  });

  test('keeps no channel’s address in the browser', async () => {
    await placed(service());
    await says(/Permanence/);
    const root = find('parenthese-firm-notices')!.shadowRoot!;
    const address = root.querySelector<HTMLInputElement>('input[type=url]')!;
    address.value = 'https://hooks.example.com/SECRET';
    address.dispatchEvent(new Event('input'));
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain('SECRET');
  });
});
