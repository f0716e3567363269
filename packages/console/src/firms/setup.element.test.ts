import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fetchFrom, me, READERS, testFirm, type TestFirm } from '../console-fixture.ts';
import { createConsoleApp } from '../console-app.ts';
import { allText, emulate, faults, find, focused, the } from '../console-test-page.ts';
import '../parenthese-console.ts';
import { createMemoryRouter } from '../platform/router.ts';
import { routeOf } from '../platform/routes.ts';

type Refusal = Readonly<{ status: number; code: string; title: string; field?: string }>;
type EmptyServer = { open: boolean; refuse: Refusal | null; readonly firm: TestFirm };

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
  localStorage.clear();
});

const emptyServer = (rest: Partial<EmptyServer> = {}): EmptyServer => ({
  open: true,
  refuse: null,
  firm: testFirm({ me: null }),
  ...rest,
});

/** Shows the first visit to a server that has no firm yet. */
async function visited(server: EmptyServer, path = '/console/setup#code=abc', language: 'fr' | 'en' = 'fr') {
  const rest = fetchFrom(server.firm);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(String(input), location.href);
    if (pathname !== '/v1/setup') return rest(input, init);
    if (init?.method !== 'POST') return Response.json({ open: server.open, empty: server.open, mail: false });
    server.firm.asked.push({ method: 'POST', path: pathname, body: JSON.parse(String(init.body)) });
    if (server.refuse)
      return Response.json({ type: 'about:blank', ...server.refuse }, { status: server.refuse.status });
    server.firm.me = me();
    return Response.json({ slug: 'durand', staff: 'durand' }, { status: 201 });
  };
  const app = createConsoleApp(window, { router: createMemoryRouter(routeOf(path)), fetch });
  app.store.commit({ language });
  const element = document.createElement('parenthese-console');
  element.app = app;
  document.body.replaceChildren(element);
  await app.session.begin();
  await expect.poll(() => find('parenthese-setup h1') ?? find('h1')).not.toBeNull();
  return app;
}

const field = (id: string) => the<HTMLInputElement>(`#${id}`);
const send = () => the('button.primary').click();

async function fillIn(): Promise<void> {
  await userEvent.fill(field('name'), 'Cabinet Durand');
  await userEvent.fill(field('person'), 'Me Claire Durand');
  await userEvent.fill(field('email'), 'claire@durand.example');
  await userEvent.fill(field('password'), 'une phrase que je retiens');
}

const posted = (server: EmptyServer) => server.firm.asked.find(({ path }) => path === '/v1/setup')?.body;

test('four typed lines open a firm, and lead to where it is put on its site', async () => {
  const server = emptyServer();
  const app = await visited(server);
  await fillIn();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => app.router.route()).toEqual({ name: 'settings', section: 'site' });
  expect(posted(server)).toMatchObject({
    code: 'abc',
    firm: { name: 'Cabinet Durand', profile: 'france', hours: 'with-break' },
    admin: {
      name: 'Me Claire Durand',
      email: 'claire@durand.example',
      password: 'une phrase que je retiens',
    },
  });
  expect(sessionStorage.getItem('parenthese-kept-setup')).toBeNull();
});

test('what is missing is said beside each field, and the first of them takes the focus', async () => {
  await visited(emptyServer());
  send();
  await expect.poll(() => field('name').getAttribute('aria-invalid')).toBe('true');
  expect(the('#name-error').textContent).toContain('Indiquez le nom du cabinet.');
  expect(the('#person-error').textContent).toContain('Indiquez votre nom.');
  expect(the('#password-error').textContent).toContain('douze caractères');
  await expect.poll(focused).toBe(field('name'));
});

test('a refusal is said beside its field, in the folded part too, and nothing typed is lost', async () => {
  const server = emptyServer({
    refuse: { status: 422, code: 'phone', title: 'Ce numéro n’est pas complet.', field: 'firm.phone' },
  });
  await visited(server);
  await fillIn();
  send();
  await expect.poll(() => the('#phone-error').textContent).toContain('Ce numéro n’est pas complet.');
  await expect.poll(focused).toBe(field('phone'));
  expect([field('name').value, field('password').value]).toEqual([
    'Cabinet Durand',
    'une phrase que je retiens',
  ]);
});

test('what was typed comes back after a reload, but never the password', async () => {
  const server = emptyServer();
  await visited(server);
  await fillIn();
  await visited(server);
  expect(field('name').value).toBe('Cabinet Durand');
  expect(field('email').value).toBe('claire@durand.example');
  expect(field('password').value).toBe('');
  expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain('phrase');
});

test('an address without its code asks for it, and a wrong one is said beside it', async () => {
  const server = emptyServer({
    refuse: { status: 403, code: 'setup-code', title: 'Ce lien n’est pas le bon.', field: 'code' },
  });
  await visited(server, '/console/setup');
  await fillIn();
  await userEvent.fill(field('code'), 'guess');
  send();
  await expect.poll(() => the('#code-error').textContent).toContain('Ce lien n’est pas le bon.');
});

test('a server that has its firm already says where to go', async () => {
  await visited(emptyServer({ open: false }));
  await expect.poll(() => allText()).toContain('Ce serveur a déjà un cabinet.');
  expect(find('form')).toBeNull();
});

test('the sign-in of an empty server says that it waits for its firm', async () => {
  await visited(emptyServer(), '/console/');
  await expect.poll(() => allText()).toContain('Ce serveur attend son premier cabinet');
});

describe.each(READERS)('axe finds nothing in $language on $colorScheme', ({ language, colorScheme }) => {
  beforeEach(() => emulate({ colorScheme, reducedMotion: 'reduce' }));

  test.each([390, 1280])('at the first visit and its errors, %i px wide', async (width) => {
    await page.viewport(width, 844);
    await visited(emptyServer(), '/console/setup', language);
    expect(await faults()).toEqual([]);
    the<HTMLDetailsElement>('details').open = true;
    send();
    await expect.poll(() => field('name').getAttribute('aria-invalid')).toBe('true');
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
