import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import exchange from '@parenthese/shared/surveys/exchange.json';
import { page, userEvent } from 'vitest/browser';
import { deviceMemory, ears, entries, focused, inside, placePanel, plain, say } from './panel-test-page.ts';
import { badgeOf, ServiceFixture } from './service-fixture.ts';

beforeEach(() => page.viewport(400, 700));
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** A service with a thread, and the device that holds its key. */
async function withThread(texts?: readonly string[]) {
  const service = new ServiceFixture();
  const storage = deviceMemory();
  const conversation = service.begin('token', texts);
  await storage.saveAccess({ token: 'token', conversation, hidden: false });
  return { service, storage };
}
const until = vi.waitFor;

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
    expect(plain(error)).toContain('dépasse 10 000 caractères de 12');
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
      'Votre demande : répondue',
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

describe('what is read out', () => {
  it('is nothing of the history, and each answer once', async () => {
    const texts = Array.from({ length: 50 }, (_, index) => `message ${index}`);
    const { service, storage } = await withThread(texts);
    const placed = placePanel({ service, storage });
    const heard = ears(document.querySelector('parenthese-panel') as Element);
    const { panel } = await placed;
    await until(() => expect(entries(panel)).toHaveLength(50));
    await until(() => expect(inside(panel, '[role=log]')?.getAttribute('aria-live')).toBe('polite'));
    expect(heard.filter((said) => said.startsWith('log'))).toEqual([]);

    service.answer('Je vous réponds.');
    await until(() => expect(entries(panel)).toHaveLength(51));
    await panel.updateComplete;
    expect(heard.filter((said) => said.startsWith('log'))).toEqual([
      expect.stringMatching(/^log: Me Claire Durand, 14 h 02 .*Je vous réponds\./u),
    ]);
  });

  it('is one’s own message once, and then its receipt', async () => {
    const { panel } = await placePanel();
    const heard = ears(panel);
    await say(panel, 'Bonjour');
    await until(() => expect(heard.some((said) => said.startsWith('status'))).toBe(true));
    expect(heard.filter((said) => said.startsWith('log'))).toHaveLength(1);
    expect(heard.filter((said) => said.startsWith('status'))).toEqual([
      'status: Reçu par le cabinet à 14 h 02',
    ]);
  });

  it('is once that somebody writes', async () => {
    const { service, storage } = await withThread();
    const { panel } = await placePanel({ service, storage });
    await until(() => expect(entries(panel)).toHaveLength(1));
    const heard = ears(panel);
    await until(() => {
      service.typing('Me Claire Durand');
      expect(heard).toContain('status: Me Claire Durand écrit…');
    });
    service.typing('Me Claire Durand');
    service.answer('Voilà');
    await until(() => expect(entries(panel)).toHaveLength(2));
    expect(heard.filter((said) => said.includes('écrit'))).toHaveLength(1);
  });

  it('has a log that is there, empty, before the first message', async () => {
    const { panel } = await placePanel();
    const log = inside(panel, '[role=log]');
    expect(log?.getAttribute('aria-live')).toBe('polite');
    expect(log?.childElementCount).toBe(0);
  });
});

describe('the card', () => {
  it('stands after the first line, and says what is missing beside each field', async () => {
    const { panel } = await placePanel();
    await say(panel, 'Bonjour');
    await until(() => expect(inside(panel, 'parenthese-parties', 'button')).not.toBeNull());
    expect(plain(inside(panel, 'parenthese-composer', 'label'))).toContain(
      'Ne racontez pas encore les faits',
    );
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

describe('around the thread', () => {
  it('offers to be told by e-mail when nobody is there, and says only that it was given', async () => {
    const { service, storage } = await withThread();
    service.badge = badgeOf('closed');
    service.change({ partiesGiven: true });
    const { panel } = await placePanel({ service, storage });
    await until(() => expect(inside(panel, 'parenthese-contact', '#email')).not.toBeNull());
    inside(panel, 'parenthese-contact', '#email')?.focus();
    await userEvent.keyboard('anne@{Enter}');
    await until(() =>
      expect(plain(inside(panel, 'parenthese-contact', '#error'))).toContain('n’est pas complète'),
    );
    await userEvent.keyboard('exemple.fr{Enter}');
    await until(() => expect(entries(panel).at(-1)).toBe('Vous serez prévenu par e-mail de la réponse.'));
    expect(inside(panel, 'parenthese-contact')).toBeNull();
  });

  it('asks for an address when the visitor wishes it, and puts the focus there', async () => {
    const { service, storage } = await withThread();
    const { panel } = await placePanel({ service, storage });
    await until(() => expect(entries(panel)).toHaveLength(1));
    inside(panel, '#menu-button')?.click();
    await panel.updateComplete;
    [...(panel.shadowRoot?.querySelectorAll<HTMLElement>('#menu button') ?? [])]
      .find((button) => plain(button) === 'Être prévenu par e-mail')
      ?.click();
    await until(() => expect(focused()?.id).toBe('email'));
  });

  it('shows the fixed sentence with numbers to call when the words were urgent', async () => {
    const { service, storage } = await withThread();
    service.change({ urgent: true });
    const { panel } = await placePanel({ service, storage });
    await until(() => expect(plain(inside(panel, '.urgent'))).toContain('N’attendez pas notre réponse'));
    const numbers = [...(panel.shadowRoot?.querySelectorAll<HTMLAnchorElement>('.urgent a') ?? [])].map(
      ({ href }) => href,
    );
    expect(numbers).toEqual([
      'tel:+33184800000',
      'tel:+33144324848',
      'tel:17',
      'tel:112',
      'tel:119',
      'tel:3919',
      'tel:3114',
    ]);
  });

  it('shows the refusal under its author’s name, and takes no further message in that thread', async () => {
    const { service, storage } = await withThread();
    const { panel } = await placePanel({ service, storage });
    await until(() => expect(entries(panel)).toHaveLength(1));
    service.change({ declined: true, status: 'closed' });
    service.append({
      kind: 'declined',
      text: 'Nous ne pouvons pas nous charger de votre demande.',
      author: { staff: 's', name: 'Me Claire Durand', quality: 'lawyer' },
    });
    await until(() => expect(entries(panel)[1]).toContain('Nous ne pouvons pas'));
    expect(inside(panel, 'parenthese-composer')).toBeNull();
    expect(inside(panel, 'parenthese-parties')).toBeNull();
    [...(panel.shadowRoot?.querySelectorAll<HTMLElement>('main button') ?? [])].at(-1)?.click();
    await until(() =>
      expect(plain(inside(panel, 'parenthese-composer', 'label'))).toBe(
        'En une phrase, sans nom ni détail pour l’instant',
      ),
    );
  });

  it('keeps the history of the work in words, with the firm’s times', async () => {
    const { service, storage } = await withThread();
    service.change({ status: 'studied' });
    service.append({ kind: 'status', status: 'studied' });
    const { panel } = await placePanel({ service, storage });
    await until(() => expect(plain(inside(panel, 'summary'))).toBe('Votre demande : à l’étude'));
    const history = [...(panel.shadowRoot?.querySelectorAll('details li') ?? [])];
    expect(history.map(plain)).toEqual(['reçue, 14 h 02', 'à l’étude, 14 h 02']);
    expect(plain(inside(panel, 'details .small'))).toBe('Heures du cabinet (UTC+1)');
  });

  it('marks where what is new begins, and tells the service that it was seen', async () => {
    const { service, storage } = await withThread();
    service.answer('Première réponse');
    const { panel } = await placePanel({ service, storage });
    await until(() => expect(entries(panel)).toHaveLength(2));
    expect(entries(panel).map((entry) => entry.startsWith('Nouveau'))).toEqual([false, true]);
    await until(() => expect(service.conversation?.seen).toBe(service.conversation?.count));
    service.answer('Pendant que vous regardez');
    await until(() => expect(entries(panel)).toHaveLength(3));
    expect(entries(panel)[2]).not.toMatch(/^Nouveau/u);
  });

  it('lets the visitor say that it is settled', async () => {
    const { service, storage } = await withThread();
    service.answer('Voilà.');
    const { panel } = await placePanel({ service, storage });
    await until(() => expect(plain(inside(panel, '.status'))).toContain('C’est réglé'));
    inside(panel, '.status button')?.click();
    await until(() => expect(plain(inside(panel, 'summary'))).toBe('Votre demande : close'));
    expect(focused()?.id).toBe('status');
  });
});

describe('the survey', () => {
  async function offered() {
    const { service, storage } = await withThread();
    service.answer('Voilà.');
    service.surveys = { exchange };
    service.append({ kind: 'survey-offered', survey: 'exchange', version: 1 });
    return { service, storage };
  }

  it('stands quietly under the last letter, takes no focus, and saves an answer as it is given', async () => {
    const { service, storage } = await offered();
    const { panel } = await placePanel({ service, storage });
    const legend = () => inside(panel, 'parenthese-answers', 'parenthese-question', 'legend');
    await until(() => expect(plain(legend())).toBe('Cet échange vous a-t-il aidé ?'));
    expect(focused()).toBe(document.body);
    inside(panel, 'parenthese-answers', 'parenthese-question', 'input[value="5"]')?.click();
    inside(panel, 'parenthese-composer', 'textarea')?.focus();
    await until(() =>
      expect(service.events.at(-1)).toMatchObject({ kind: 'survey-answered', question: 'helped', value: 5 }),
    );
    await until(() =>
      expect(plain(inside(panel, 'parenthese-answers', '[role=status]'))).toContain('Merci.'),
    );
  });

  it('is not shown again once its first question was answered', async () => {
    const { service, storage } = await offered();
    service.append({
      kind: 'survey-answered',
      survey: 'exchange',
      version: 1,
      question: 'helped',
      value: 4,
      without: null,
    });
    const { panel } = await placePanel({ service, storage });
    await until(() => expect(entries(panel)).toHaveLength(2));
    expect(inside(panel, 'parenthese-answers')).toBeNull();
    expect(service.requests.some(({ path }) => path.startsWith('surveys/'))).toBe(false);
  });
});

describe('the doors', () => {
  it('a link from a mail is spent by a click only', async () => {
    const { service } = await withThread();
    service.answer('La réponse');
    service.codes.add('code');
    const { panel } = await placePanel({ service, door: { kind: 'links', code: 'code' } });
    expect(plain(inside(panel, '.door button'))).toBe('Lire la réponse');
    expect(service.codes.size).toBe(1);
    inside(panel, '.door button')?.click();
    await until(() => expect(entries(panel).at(-1)).toContain('La réponse'));
    expect(service.codes.size).toBe(0);
  });

  it('a spent link offers a fresh one to the same address, and says nothing else', async () => {
    const { service } = await withThread();
    const { panel } = await placePanel({ service, door: { kind: 'links', code: 'spent' } });
    inside(panel, '.door button')?.click();
    await until(() => expect(plain(inside(panel, '.door'))).toContain('Ce lien a expiré ou a déjà servi.'));
    inside(panel, '.door button')?.click();
    await until(() => expect(plain(inside(panel, '.door'))).toContain('Si ce lien était bien le vôtre'));
    expect(service.requests.at(-1)).toMatchObject({
      path: 'links/fresh',
      body: { firm: 'durand', code: 'spent' },
    });
  });

  it('a hand-over opens the thread at once', async () => {
    const { service } = await withThread();
    service.codes.add('code');
    const { panel } = await placePanel({ service, door: { kind: 'handovers', code: 'code' } });
    await until(() => expect(entries(panel)).toHaveLength(1));
  });

  it('the thread goes on in a tab by a one-time code in the fragment', async () => {
    const { service, storage } = await withThread();
    const { panel, tabs } = await placePanel({ service, storage, parent: window });
    await until(() => expect(entries(panel)).toHaveLength(1));
    inside(panel, '#menu-button')?.click();
    await panel.updateComplete;
    [...(panel.shadowRoot?.querySelectorAll<HTMLElement>('#menu button') ?? [])]
      .find((button) => plain(button) === 'Continuer dans un onglet')
      ?.click();
    await until(() => expect(tabs).toEqual(['/c/durand?lang=fr#suite=handover-code']));
  });

  it('leaving quickly empties the page before it goes, and shows nothing at the next visit', async () => {
    const { service, storage } = await withThread();
    const first = await placePanel({ service, storage });
    await until(() => expect(entries(first.panel)).toHaveLength(1));
    inside(first.panel, '.leave')?.click();
    await first.panel.updateComplete;
    expect(plain(first.panel.shadowRoot?.firstElementChild ?? null)).toBe('');
    await until(() => expect(first.left()).toBe(true));
    first.panel.remove();

    const { panel } = await placePanel({ service, storage });
    expect(plain(inside(panel, '.door'))).toContain('Un échange est masqué sur cet appareil.');
    expect(entries(panel)).toEqual([]);
    inside(panel, '.door button')?.click();
    await until(() => expect(entries(panel)).toHaveLength(1));
  });

  it('forgetting asks once more, then ends the device’s access', async () => {
    const { service, storage } = await withThread();
    const { panel } = await placePanel({ service, storage });
    await until(() => expect(entries(panel)).toHaveLength(1));
    inside(panel, '#menu-button')?.click();
    await panel.updateComplete;
    [...(panel.shadowRoot?.querySelectorAll<HTMLElement>('#menu button') ?? [])].at(-1)?.click();
    await until(() => expect(focused()?.id).toBe('forget-yes'));
    inside(panel, '#forget-yes')?.click();
    await until(() => expect(plain(inside(panel, '.intro'))).toContain('Cet appareil ne garde plus rien'));
    expect([entries(panel), await storage.access(), service.tokens.size]).toEqual([[], null, 0]);
  });
});
