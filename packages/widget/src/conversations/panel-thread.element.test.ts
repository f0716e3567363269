import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import exchange from '@parenthese/shared/surveys/exchange.json';
import { page, userEvent } from 'vitest/browser';
import {
  chooseInMenu,
  entries,
  focused,
  inside,
  placePanel,
  plain,
  withThread,
  until,
} from './panel-test-page.ts';
import { badgeOf } from './service-fixture.ts';

beforeEach(() => page.viewport(400, 700));
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
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
    await until(() => expect(entries(panel).at(-1)).toBe('Un e-mail vous préviendra de la réponse.'));
    await until(() => expect(inside(panel, 'parenthese-contact')).toBeNull());
  });

  it('asks for an address when the visitor wishes it, and puts the focus there', async () => {
    const { service, storage } = await withThread();
    const { panel } = await placePanel({ service, storage });
    await until(() => expect(entries(panel)).toHaveLength(1));
    await chooseInMenu(panel, 'Me prévenir par e-mail');
    await until(() => expect(focused()?.id).toBe('email'));
  });

  /** The urgent blocks of a thread with these words, and the addresses of their numbers. */
  async function urgentBlocks(
    text: string,
    {
      isClosed = false,
      profile = 'france',
      phone = '+33 1 84 80 00 00',
    }: { isClosed?: boolean; profile?: 'france' | 'quebec'; phone?: string } = {},
  ) {
    const { service, storage } = await withThread([text]);
    service.info = { ...service.info, profile, firm: { ...service.info.firm, phone } };
    if (isClosed) service.badge = badgeOf('closed');
    service.change({ urgent: true });
    const { panel } = await placePanel({ service, storage });
    await until(() => expect(inside(panel, '.urgent')).not.toBeNull());
    const blocks = [...(panel.shadowRoot?.querySelectorAll('.urgent') ?? [])];
    const links = blocks.flatMap((block) => [...block.querySelectorAll('a')].map(({ href }) => href));
    return { words: blocks.map(plain), links };
  }
  const DANGER = [
    'tel:17',
    'sms:114',
    'tel:3919',
    'tel:119',
    'tel:3114',
    'tel:116006',
    'tel:15',
    'tel:18',
    'tel:112',
  ];
  const [FIRM, BAR] = ['tel:+33184800000', 'tel:+33144324848'];

  it('shows to who is in danger the numbers that come at once, and nothing of time limits or the office', async () => {
    const { words, links } = await urgentBlocks('Mon mari me frappe');
    expect(words).toHaveLength(1);
    expect(words[0]).toMatch(/^En danger : 17, ou 114 par SMS, si vous ne pouvez pas parler 3919 /u);
    expect(words[0]).not.toMatch(/délai|téléphonez|cabinet/u);
    expect(links).toEqual(DANGER);
  });

  it('shows to who is in danger in Québec the numbers that are dialled there', async () => {
    const { links } = await urgentBlocks('Mon mari me frappe', { profile: 'quebec' });
    expect(links.slice(0, 3)).toEqual(['tel:911', 'sms:4386011211', 'tel:18003639010']);
    expect(links).not.toContain('tel:17');
  });

  it('shows to who was summoned the firm and the bar, and nothing of violence', async () => {
    const { words, links } = await urgentBlocks('J’ai reçu une convocation');
    expect(words).toHaveLength(1);
    expect(words[0]).toContain('N’attendez pas notre réponse');
    expect(words[0]).not.toMatch(/police|violence|suicid/u);
    expect(links).toEqual([FIRM, BAR]);
  });

  it('shows danger first when the words smell of both', async () => {
    const { links } = await urgentBlocks('Violences, et une convocation demain');
    expect(links).toEqual([...DANGER, FIRM, BAR]);
  });

  it('names the bar first while the office is closed, and says from when the firm can be called', async () => {
    const { words, links } = await urgentBlocks('J’ai reçu une convocation', { isClosed: true });
    expect(words[0]).toContain('Le cabinet est fermé jusqu’à demain 9 h (+33 1 84 80 00 00)');
    expect(links).toEqual([BAR, FIRM]);
  });

  it('names the bar alone where the firm has given no number', async () => {
    const { words, links } = await urgentBlocks('J’ai reçu une convocation', { phone: '' });
    expect(words[0]).toMatch(/téléphonez\. Ordre des avocats de Paris/u);
    expect(links).toEqual([BAR]);
  });

  it('asks whoever may be in danger when a call is safe, before an address that somebody else may read', async () => {
    const { service, storage } = await withThread(['Mon mari me frappe']);
    service.badge = badgeOf('closed');
    service.change({ urgent: true, partiesGiven: true });
    const { panel } = await placePanel({ service, storage });
    await until(() => expect(inside(panel, 'parenthese-callback', '#phone')).not.toBeNull());
    expect(inside(panel, 'parenthese-contact')).toBeNull();
    inside(panel, 'parenthese-callback', '#phone')?.focus();
    await userEvent.keyboard('06 99 00 12 34{Enter}');
    await until(() => expect(focused()?.id).toBe('when'));
    expect(plain(inside(panel, 'parenthese-callback', '#when-error'))).toContain('Indiquez à quels moments');
    await userEvent.keyboard('le matin{Enter}');
    await until(() => expect(entries(panel).at(-1)).toContain('Numéro donné au cabinet'));
    expect(service.requests.find(({ path }) => path.endsWith('/callback'))?.body).toMatchObject({
      phone: '06 99 00 12 34',
      when: 'le matin',
    });
    await until(() =>
      expect(plain(inside(panel, 'parenthese-callback', 'button'))).toBe('Retirer mon numéro'),
    );
    inside(panel, 'parenthese-callback', 'button')?.click();
    await until(() => expect(entries(panel).at(-1)).toBe('Votre numéro est retiré.'));
  });

  it('asks nobody else for a number', async () => {
    const { service, storage } = await withThread(['J’ai reçu une convocation']);
    service.change({ urgent: true });
    const { panel } = await placePanel({ service, storage });
    await until(() => expect(inside(panel, '.urgent')).not.toBeNull());
    expect(inside(panel, 'parenthese-callback')).toBeNull();
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

  it('shows the quality of an author as they write it themselves, and else by the list', async () => {
    const { service, storage } = await withThread();
    const author = { staff: 's', name: 'Me Claire Durand', quality: 'lawyer' } as const;
    service.append({ kind: 'answer', text: 'Un', author: { ...author, title: 'avocate associée' } });
    service.append({ kind: 'answer', text: 'Deux', author });
    const { panel } = await placePanel({ service, storage });
    await until(() => expect(entries(panel)).toHaveLength(3));
    const qualities = [...(panel.shadowRoot?.querySelectorAll('.quality') ?? [])].map(plain);
    expect(qualities).toEqual(['avocate associée', 'avocat']);
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
    await until(() => expect(focused()?.id).toBe('status'));
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
