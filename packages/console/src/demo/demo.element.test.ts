import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { page } from 'vitest/browser';
import { createConsoleApp } from '../console-app.ts';
import { fetchFrom, message, READERS, row, testFirm, thread, type TestFirm } from '../console-fixture.ts';
import { allText, emulate, faults, find, the } from '../console-test-page.ts';
import { createMemoryRouter } from '../platform/router.ts';
import type { ParentheseDemo } from './parenthese-demo.ts';
import './parenthese-demo.ts';
import './parenthese-dev-mail.ts';

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
  localStorage.clear();
});

const mail = {
  id: 'm1',
  at: Date.now(),
  recipient: 'lucie@example.fr',
  subject: 'Vous avez un message',
  text: 'Ouvrir\nhttp://127.0.0.1/c/durand#lien=abc',
};

function place(
  name: 'parenthese-demo' | 'parenthese-dev-mail',
  language: 'fr' | 'en' = 'fr',
  silent: readonly string[] = [],
): TestFirm {
  const firm = Object.assign(testFirm(), { site: `${inject('standIn')}/plain-html/`, mails: [mail] });
  for (const path of silent) firm.silent.add(path);
  const router = createMemoryRouter({ name: 'inbox', view: 'open' });
  const app = createConsoleApp(window, { router, demo: true, fetch: fetchFrom(firm) });
  app.store.commit({ language });
  const element = document.createElement(name);
  element.app = app;
  document.body.replaceChildren(element);
  return firm;
}

const frame = () => find<HTMLIFrameElement>('iframe');

beforeEach(async () => {
  await emulate({});
});

describe('the demo', () => {
  test('opens both sides by itself: the firm’s site and the console of Me Durand', async () => {
    await page.viewport(1280, 800);
    const firm = place('parenthese-demo');
    await expect.poll(() => find('.row')).not.toBeNull();
    expect(firm.asked[0]).toMatchObject({ method: 'POST', path: '/v1/demo/session' });
    expect(frame()?.src).toBe(`${inject('standIn')}/plain-html/`);
    expect(allText()).toContain('Écrivez à gauche comme un visiteur');
  });

  test('opens by itself the conversation that begins, and leaves the focus with who writes it', async () => {
    await page.viewport(1280, 800);
    const firm = place('parenthese-demo');
    await expect.poll(() => find('.row')).not.toBeNull();
    const app = the<ParentheseDemo>('parenthese-demo').app;
    await expect.poll(() => app.store.getState().live).toBe('live');
    frame()?.focus();
    const begun = { id: 'new', openedAt: Date.now() + 60_000, name: 'Nadia Petit' };
    firm.threads['new'] = thread([message('Bonjour')], begun);
    firm.rows = [row('new', begun), ...firm.rows];
    firm.tell({ type: 'changed', conversation: 'new', count: 1, kind: 'message.written', seq: 2 });
    await expect.poll(() => app.router.route()).toMatchObject({ name: 'thread', id: 'new' });
    await expect
      .poll(() => find('parenthese-thread')?.shadowRoot?.querySelector('textarea, article'))
      .not.toBeNull();
    expect(the('parenthese-demo').shadowRoot?.activeElement?.localName).toBe('iframe');
  });

  test('changes the language of both sides at once', async () => {
    await page.viewport(1280, 800);
    place('parenthese-demo');
    await expect.poll(() => find('.row')).not.toBeNull();
    the('.head [lang=en]').click();
    await expect.poll(() => frame()?.src).toContain('en.html');
    expect(allText()).toContain('Inbox');
  });

  test('shows one side at a time on a phone', async () => {
    await page.viewport(390, 844);
    place('parenthese-demo');
    await expect.poll(() => find('.row')).not.toBeNull();
    expect(the('.phone').checkVisibility({ visibilityProperty: true })).toBe(true);
    the<HTMLInputElement>('.sides label:last-child input').click();
    await expect.poll(() => the('.phone').checkVisibility({ visibilityProperty: true })).toBe(false);
    expect(the('parenthese-console').checkVisibility({ visibilityProperty: true })).toBe(true);
  });

  test('says so where there is none', async () => {
    place('parenthese-demo', 'fr', ['/v1/demo/session']);
    await expect.poll(() => allText()).toContain('La démonstration n’est pas ouverte sur ce service.');
  });
});

describe.each(READERS)('axe finds nothing in $language on $colorScheme', ({ language, colorScheme }) => {
  test.each([1280, 390])('in the demo at %d pixels', async (width) => {
    await page.viewport(width, 800);
    await emulate({ colorScheme });
    place('parenthese-demo', language);
    await expect.poll(() => find('.row')).not.toBeNull();
    expect(await faults()).toEqual([]);
  });

  test('among the mails of the demo', async () => {
    await emulate({ colorScheme });
    place('parenthese-dev-mail', language);
    await expect.poll(() => find('article a')).not.toBeNull();
    expect(await faults()).toEqual([]);
  });
});
