import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  deviceMemory,
  entries,
  focused,
  inside,
  placePanel,
  plain,
  say,
  withThread,
  until,
} from './panel-test-page.ts';
import { ServiceFixture } from './service-fixture.ts';

beforeEach(() => page.viewport(400, 700));
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('the panel before the first message', () => {
  it('names the firm’s own service, and who answers, before anything is written', async () => {
    const { panel } = await placePanel();
    expect(plain(inside(panel, 'h1'))).toBe('Service du cabinet Durand');
    expect(plain(inside(panel, '.notices'))).toContain(
      'Me Claire Durand (avocat) et Hugo Petit (élève-avocat)',
    );
    expect(document.title).toBe('Service du cabinet Durand');
    expect(document.documentElement.lang).toBe('fr');
  });

  it('asks for one sentence without name or detail, and shows no form', async () => {
    const { panel } = await placePanel();
    expect(plain(inside(panel, 'parenthese-composer', 'label'))).toBe(
      'En une phrase, sans nom ni détail pour l’instant',
    );
    expect(inside(panel, 'parenthese-parties')).toBeNull();
  });

  it('hands the focus to the field as soon as there is one, though it was opened before', async () => {
    const device = Promise.withResolvers<null>();
    const { panel } = await placePanel({ storage: { ...deviceMemory(), access: () => device.promise } });
    panel.opened();
    await panel.updateComplete;
    expect(inside(panel, 'parenthese-composer')).toBeNull();
    device.resolve(null);
    await until(() => expect(focused()?.id).toBe('text'));
  });

  it('speaks English to who wishes it', async () => {
    const { panel } = await placePanel({ language: 'en' });
    expect(plain(inside(panel, 'h1'))).toBe('A service of Cabinet Durand');
    expect(plain(inside(panel, '.moment'))).toContain('Me Durand is answering now');
  });

  it('asks as the site whose badge opened it, so that the site’s own colour and hours reach it', async () => {
    const service = new ServiceFixture();
    const { fetch: answer } = service;
    const read: string[] = [];
    Object.assign(service, {
      fetch: (...args: Parameters<typeof fetch>) => {
        read.push(String(args[0]));
        return answer(...args);
      },
    });
    const { asked } = await placePanel({ service, site: 'https://www.durand.example' });
    const query = '?site=https%3A%2F%2Fwww.durand.example';
    expect(read.some((url) => url.endsWith(`/firms/durand/panel${query}`))).toBe(true);
    expect(asked).toEqual([`/v1/firms/durand/badge${query}`]);
  });

  it('says that no firm has this address, and offers nothing to try again', async () => {
    const service = new ServiceFixture();
    const { fetch: answer } = service;
    const problem = { code: 'not-found', title: '', status: 404 };
    Object.assign(service, {
      fetch: async (...args: Parameters<typeof fetch>) =>
        String(args[0]).endsWith('/panel') ? Response.json(problem, { status: 404 }) : answer(...args),
    });
    void placePanel({ service }).catch(() => undefined);
    const main = () => document.querySelector('parenthese-panel')?.shadowRoot?.querySelector('main') ?? null;
    await until(() => expect(plain(main())).toBe('Cette adresse n’est celle d’aucun cabinet.'));
    expect(main()?.querySelector('button')).toBeNull();
  });

  it('says so when the service does not answer, and reads again when asked', async () => {
    const service = new ServiceFixture();
    service.network = 'cut';
    const placed = placePanel({ service });
    await until(() =>
      expect(
        plain(document.querySelector('parenthese-panel')?.shadowRoot?.querySelector('main') ?? null),
      ).toContain('Le service ne répond pas'),
    );
    service.network = 'up';
    document
      .querySelector('parenthese-panel')
      ?.shadowRoot?.querySelector<HTMLElement>('main button')
      ?.click();
    const { panel } = await placed;
    expect(inside(panel, 'parenthese-composer')).not.toBeNull();
  });
});

describe('a message', () => {
  it('is shown as waiting, then as received at the firm’s time, with the aim it was told', async () => {
    const { panel, service, wake } = await placePanel();
    service.network = 'cut';
    await say(panel, 'Bonjour');
    await until(() => expect(entries(panel)[0]).toContain('En attente d’envoi'));
    service.network = 'up';
    await until(() => {
      wake();
      expect(entries(panel)[0]).toContain('Reçu par le cabinet à 14 h 02 · réponse en général avant 15 h 40');
    });
    expect(entries(panel)).toHaveLength(1);
  });

  it('is kept in the field, with a sentence, when it is too long', async () => {
    const { panel } = await placePanel();
    await say(panel, 'a'.repeat(10_012));
    const error = inside(panel, 'parenthese-composer', '#error');
    expect(plain(error)).toContain('10 012 caractères ; 10 000 au plus');
    const field = inside(panel, 'parenthese-composer', 'textarea') as HTMLTextAreaElement;
    expect(field.value).toHaveLength(10_012);
    expect(entries(panel)).toEqual([]);
  });

  it('that the service refuses offers to be taken back into the field', async () => {
    const { service, storage } = await withThread();
    const { panel } = await placePanel({ service, storage });
    await until(() => expect(entries(panel)).toHaveLength(1));
    service.refuseNext = 'text-unreadable';
    await say(panel, 'illisible');
    await until(() =>
      expect(entries(panel)[1]).toContain('Non envoyé. Ce texte contient un caractère illisible'),
    );
    const buttons = [...(panel.shadowRoot?.querySelectorAll<HTMLElement>('.entry button') ?? [])];
    expect(buttons.map(plain)).toEqual(['Renvoyer', 'Reprendre le texte']);
    buttons[1]?.click();
    await until(() =>
      expect((inside(panel, 'parenthese-composer', 'textarea') as HTMLTextAreaElement).value).toBe(
        'illisible',
      ),
    );
    expect(focused()?.id).toBe('text');
  });

  it('is never read as HTML, and shows where its links lead', async () => {
    const { service, storage } = await withThread([
      '<img src=x onerror="window.__xss=1"> https://avocat.fr@evil.example/',
    ]);
    const { panel } = await placePanel({ service, storage });
    await until(() => expect(entries(panel)).toHaveLength(1));
    expect(inside(panel, '.words img')).toBeNull();
    expect(plain(inside(panel, '.words'))).toBe(
      '<img src=x onerror="window.__xss=1"> https://avocat.fr@evil.example/ (evil.example)',
    );
    expect(inside(panel, '.words a')?.getAttribute('rel')).toBe('noopener noreferrer nofollow');
  });
});

describe('the keyboard', () => {
  it('sends with Enter, starts a new line with Shift + Enter, and keeps the focus in the field', async () => {
    const { panel } = await placePanel();
    inside(panel, 'parenthese-composer', 'textarea')?.focus();
    await userEvent.keyboard('un{Shift>}{Enter}{/Shift}deux{Enter}');
    await until(() => expect(entries(panel)[0]).toContain('un deux'));
    expect(focused()?.id).toBe('text');
    expect((focused() as HTMLTextAreaElement).value).toBe('');
  });

  it('reaches everything in reading order and leaves the panel again', async () => {
    const { service, storage } = await withThread();
    service.answer('Bonjour.');
    service.change({ partiesGiven: true });
    const { panel } = await placePanel({ service, storage, parent: window });
    await until(() => expect(entries(panel)).toHaveLength(2));
    const names: string[] = [];
    document.body.focus();
    for (let tab = 0; tab < 12; tab += 1) {
      await userEvent.keyboard('{Tab}');
      const element = focused();
      if (!element || element === document.body) break;
      names.push(element.getAttribute('aria-label') ?? (element.id === 'text' ? 'field' : plain(element)));
    }
    expect(names.slice(0, 9)).toEqual([
      'Options',
      'Fermer',
      'Quitter vite',
      'Votre échange avec le cabinet',
      'Votre demande : réponse donnée',
      'C’est réglé',
      'field',
      'Envoyer',
      'Lire la notice',
    ]);
  });

  it('closes the menu with Escape and gives the focus back, then closes the panel', async () => {
    const channel = new MessageChannel();
    const heard: unknown[] = [];
    channel.port1.addEventListener('message', ({ data }) => heard.push(data));
    channel.port1.start();
    const { panel } = await placePanel({ parent: window });
    window.postMessage({ type: 'parenthese-port', lang: 'fr' }, location.origin, [channel.port2]);
    inside(panel, '#menu-button')?.click();
    await panel.updateComplete;
    inside(panel, '#menu button')?.focus();
    await userEvent.keyboard('{Escape}');
    await until(() => expect(focused()?.id).toBe('menu-button'));
    expect(inside(panel, '#menu')).toBeNull();
    await userEvent.keyboard('{Escape}');
    await until(() => expect(heard).toContainEqual({ type: 'close' }));
  });

  it('comes back to where it was from the full notice', async () => {
    const { panel } = await placePanel();
    inside(panel, '#notice')?.click();
    await until(() => expect(focused()?.id).toBe('about-title'));
    expect(plain(inside(panel, '.about'))).toContain('donnees@durand.example');
    await userEvent.keyboard('{Escape}');
    await until(() => expect(focused()?.id).toBe('notice'));
  });
});

describe('the card', () => {
  it('stands after the first line, and says what is missing beside each field', async () => {
    const { panel } = await placePanel();
    await say(panel, 'Bonjour');
    await until(() => expect(inside(panel, 'parenthese-parties', 'button')).not.toBeNull());
    expect(plain(inside(panel, 'parenthese-composer', 'label'))).toContain('Gardez les faits pour la suite');
    inside(panel, 'parenthese-parties', 'button')?.click();
    await until(() => expect(focused()?.id).toBe('name'));
    expect(plain(inside(panel, 'parenthese-parties', '#name-error'))).toBe('Indiquez votre nom.');
    expect(plain(inside(panel, 'parenthese-parties', '#kind-error'))).toBe('Choisissez une réponse.');
  });

  it('asks the other side’s name only where there is one, and disappears once the firm has the names', async () => {
    const { panel, service } = await placePanel();
    await say(panel, 'Bonjour');
    await until(() => expect(inside(panel, 'parenthese-parties', '#name')).not.toBeNull());
    expect(inside(panel, 'parenthese-parties', '#other')).toBeNull();
    inside(panel, 'parenthese-parties', '#name')?.focus();
    await userEvent.keyboard('Anne Martin');
    inside(panel, 'parenthese-parties', 'input[value=named]')?.click();
    await until(() => expect(inside(panel, 'parenthese-parties', '#other')).not.toBeNull());
    inside(panel, 'parenthese-parties', '#other')?.focus();
    await userEvent.keyboard('SCI Les Lilas{Enter}');
    await until(() => expect(inside(panel, 'parenthese-parties')).toBeNull());
    const given = service.requests.find(({ path }) => path.endsWith('/parties'))?.body;
    expect(given).toMatchObject({ name: 'Anne Martin', other: { kind: 'named', name: 'SCI Les Lilas' } });
    expect(entries(panel)[1]).toBe('Noms donnés au cabinet : Anne Martin ; en face : SCI Les Lilas.');
    expect(focused()?.id).toBe('text');
  });
});
