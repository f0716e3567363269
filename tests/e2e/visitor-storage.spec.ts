/** What a visitor's device keeps of a conversation, how long, for which door, and how it is made to forget. */
import type { Frame, Page } from '@playwright/test';
import { expect, test, type House } from './house.ts';
import { fieldOf, launcherOf, openPanel, panelOf, write } from './visitor.ts';
import { officeOf, visitorOf } from './wire.ts';

const HOUR = 3_600_000;

type Kept = Readonly<{
  drafts: unknown[];
  access: { token: string; hidden: boolean }[];
  outgoing: unknown[];
}>;

const frameOf = (house: House, page: Page): Frame =>
  page.frames().find((frame) => frame.url().startsWith(house.service.url))!;

/** Everything in the panel's database; null where there is none. */
function keptIn(frame: Frame): Promise<Kept | null> {
  return frame.evaluate(async () => {
    const of = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    if (!(await indexedDB.databases()).some(({ name }) => name === 'parenthese')) return null;
    const database = await of(indexedDB.open('parenthese'));
    const all = (store: string) => of(database.transaction(store).objectStore(store).getAll());
    const kept = {
      drafts: await all('drafts'),
      access: await all('access'),
      outgoing: await all('outgoing'),
    };
    database.close();
    return kept;
  });
}

async function arrive(house: House): Promise<Page> {
  const page = await (await house.newProfile()).newPage();
  await page.goto(house.site);
  return page;
}

/** Answers the one conversation there is. */
async function answer(house: House, text: string): Promise<void> {
  const office = await officeOf(house);
  const [conversation = ''] = await office.conversations();
  await office.clearance(conversation, 'clear');
  await office.answer(conversation, text);
}

test('what is typed and not sent is in the field again after a reload', async ({ house }) => {
  const page = await arrive(house);
  await fieldOf(await openPanel(page)).fill('Je voudrais savoir si');
  await expect.poll(() => keptIn(frameOf(house, page))).toMatchObject({ drafts: ['Je voudrais savoir si'] });
  await page.reload();
  await expect(fieldOf(await openPanel(page))).toHaveValue('Je voudrais savoir si');
});

test('a message that cannot be sent waits through a reload and an hour, and arrives once', async ({
  house,
}) => {
  const page = await arrive(house);
  const panel = await openPanel(page);
  const conversations = `${house.service.url}/v1/conversations`;
  await page.route(conversations, (route) => route.abort());
  await fieldOf(panel).fill('Question sur un bail.');
  await fieldOf(panel).press('Enter');
  const letter = panel.getByRole('log').locator('.letter');
  await expect(letter).toContainText(/En attente d’envoi|Pas de connexion/);
  await page.reload();
  await openPanel(page);
  await expect(letter).toContainText('Question sur un bail.');
  await expect(letter).toContainText(/En attente d’envoi|Pas de connexion/);
  await house.advance(HOUR);
  await page.clock.fastForward(HOUR);
  await expect(letter).toContainText(/En attente d’envoi|Pas de connexion/);
  await page.unroute(conversations);
  await page.clock.fastForward(HOUR / 60);
  await expect(letter).toContainText('Reçu par le cabinet');
  await expect(letter).toHaveCount(1);
  expect(await (await officeOf(house)).conversations()).toHaveLength(1);
  await expect.poll(() => keptIn(frameOf(house, page))).toMatchObject({ drafts: [], outgoing: [] });
});

test('messages written during an hour without a network leave by themselves when it is back', async ({
  house,
}) => {
  const page = await arrive(house);
  const panel = await openPanel(page);
  await write(panel, 'Question sur un bail.');
  await page.context().setOffline(true);
  for (const text of ['Le bail est écrit.', 'Il a trois ans.']) {
    await fieldOf(panel).fill(text);
    await fieldOf(panel).press('Enter');
  }
  const letters = panel.getByRole('log').locator('.letter');
  await expect(letters).toHaveCount(3);
  await house.advance(HOUR);
  await page.clock.fastForward(HOUR);
  await expect(letters.getByText(/Pas de connexion|En attente d’envoi/)).toHaveCount(2);
  await page.context().setOffline(false);
  await expect(letters.getByText('Reçu par le cabinet')).toHaveCount(3);
  await expect(letters).toContainText(['Question sur un bail.', 'Le bail est écrit.', 'Il a trois ans.']);
});

test('closing the panel and opening it again goes on where one was', async ({ house }) => {
  const page = await arrive(house);
  const panel = await openPanel(page);
  await write(panel, 'Question sur un bail.');
  await fieldOf(panel).fill('Il a trois');
  await page.keyboard.press('Escape');
  await expect(panelOf(page).getByRole('log')).toBeHidden();
  await openPanel(page);
  await expect(panel.getByRole('log').getByText('Question sur un bail.')).toBeVisible();
  await expect(fieldOf(panel)).toHaveValue('Il a trois');
});

test('the site’s next page says on the badge that an answer has come, and opens it', async ({ house }) => {
  const page = await arrive(house);
  await write(await openPanel(page), 'Question sur un bail.');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Honoraires' }).click();
  await expect(launcherOf(page)).toHaveAccessibleName(/^(?!.*nouvelle réponse)/);
  await answer(house, 'Bonjour, de quel bail s’agit-il ?');
  await expect(launcherOf(page)).toHaveAccessibleName(/1 nouvelle réponse/);
  await expect(page.locator('parenthese-badge [part=unread]')).toHaveText('1');
  await expect(panelOf(page).getByRole('log')).toBeHidden();

  const panel = await openPanel(page);
  await expect(panel.getByRole('log').getByText('Bonjour, de quel bail s’agit-il ?')).toBeVisible();
  await expect(page.locator('parenthese-badge [part=unread]')).toHaveCount(0);
});

test('the site’s next page loads no panel as long as nothing was written', async ({ house }) => {
  const page = await arrive(house);
  await openPanel(page);
  await page.keyboard.press('Escape');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.getByRole('link', { name: 'Honoraires' }).click();
  await expect(launcherOf(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(asked).not.toContain('/panel');
});

test('a tab of its own takes the thread over, and both go on together', async ({ house }) => {
  const page = await arrive(house);
  const panel = await openPanel(page);
  await write(panel, 'Question sur un bail.');
  const opened = page.context().waitForEvent('page');
  await panel.getByRole('button', { name: 'Options' }).click();
  await panel.getByRole('button', { name: 'Continuer dans un onglet' }).click();
  const tab = await opened;
  await expect(tab.getByRole('log').getByText('Question sur un bail.')).toBeVisible();
  await expect(tab.getByText('Le cabinet est ouvert')).toBeVisible();
  await expect(tab.getByRole('main')).toBeFocused();
  // The code has been spent, and the address tells nothing.
  expect(new URL(tab.url()).hash).toBe('');
  await write(tab, 'Il a trois ans.');
  await expect(panel.getByRole('log').getByText('Il a trois ans.')).toBeVisible();
  await answer(house, 'Bonjour, je regarde.');
  await expect(tab.getByRole('log').getByText('Bonjour, je regarde.')).toBeVisible();
  await expect(panel.getByRole('log').getByText('Bonjour, je regarde.')).toBeVisible();
});

test('a link put into the tab that shows the panel already opens its thread there, and leaves no code behind', async ({
  house,
}) => {
  const page = await (await house.newProfile()).newPage();
  const visitor = await visitorOf(house, 'Question sur un bail.');
  const address = new URL(await visitor.door());
  const { hash: code } = address;
  address.hash = '';
  await page.goto(address.href);
  await expect(page.getByText('Une phrase suffit pour commencer.')).toBeVisible();
  const loads: string[] = [];
  page.on('load', () => loads.push(page.url()));

  // A link of a mail waits for its click, which alone spends it.
  await page.goto(`${address.href}#lien=${'A'.repeat(43)}`);
  await expect(page.getByRole('heading', { name: 'Le cabinet vous a répondu.' })).toBeFocused();
  expect(new URL(page.url()).hash).toBe('');
  await page.getByRole('button', { name: 'Lire la réponse' }).click();
  await expect(page.getByRole('heading', { name: 'Ce lien a expiré' })).toBeVisible();

  await page.goto(`${address.href}${code}`);
  await expect(page.getByRole('log').getByText('Question sur un bail.')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  expect(loads).toEqual([]);
});

test('the firm reads from which page of its site somebody wrote, and nothing behind it', async ({
  house,
}) => {
  const page = await (await house.newProfile()).newPage();
  await page.goto(new URL('honoraires.html?nom=dupont#divorce', house.site).href);
  const opening = page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().endsWith('/v1/conversations'),
  );
  await write(await openPanel(page), 'Question sur un bail.');
  expect((await opening).postDataJSON()).toMatchObject({ page: '/plain-html/honoraires.html' });
});

test('"forget this device" takes away key, draft and unsent messages, and ends the key at the service', async ({
  house,
}) => {
  const page = await arrive(house);
  const panel = await openPanel(page);
  await write(panel, 'Question sur un bail.');
  await page.route('**/v1/conversations/*/messages', (route) => route.abort());
  await fieldOf(panel).fill('Un mot qui ne part pas.');
  await fieldOf(panel).press('Enter');
  await fieldOf(panel).fill('Un brouillon.');
  const frame = frameOf(house, page);
  await expect
    .poll(() => keptIn(frame))
    .toMatchObject({
      drafts: ['Un brouillon.'],
      outgoing: [{ text: 'Un mot qui ne part pas.' }],
    });
  const token = (await keptIn(frame))?.access[0]?.token ?? '';
  const list = () =>
    fetch(`${house.service.url}/v1/conversations`, { headers: { authorization: `Bearer ${token}` } });
  expect((await list()).status).toBe(200);

  await panel.getByRole('button', { name: 'Options' }).click();
  await panel.getByRole('button', { name: 'Oublier cet appareil' }).click();
  await panel.getByRole('button', { name: 'Oublier maintenant' }).click();
  await expect(panel.getByText('Cet appareil ne garde plus rien de votre échange.')).toBeVisible();
  await expect(panel.getByText('Question sur un bail.')).toHaveCount(0);
  await expect(fieldOf(panel)).toHaveValue('');
  await expect.poll(() => keptIn(frame)).toBeNull();
  expect((await list()).status).toBe(401);
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(0);
  await page.reload();
  await expect((await openPanel(page)).getByText('Une phrase suffit pour commencer.')).toBeVisible();
});

test.describe('"leave quickly"', () => {
  const WEATHER = 'https://meteofrance.com/';

  test('puts the weather in the place of the page, so that "back" does not return to it', async ({
    house,
  }) => {
    const page = await arrive(house);
    await page.route(WEATHER, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Météo</h1>' }));
    await page.getByRole('link', { name: 'English' }).click();
    await page.goto(new URL('honoraires.html', house.site).href);
    const panel = await openPanel(page);
    await write(panel, 'Question sur un bail.');
    await fieldOf(panel).fill('Un brouillon.');
    const before = await page.evaluate(() => history.length);
    await panel.getByRole('button', { name: 'Quitter vite' }).click();
    await page.waitForURL(WEATHER);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.goBack();
    expect(page.url()).toContain('en.html');
  });

  test('leaves no word on the device, and the thread comes back only when asked for', async ({ house }) => {
    const page = await arrive(house);
    await page.route(WEATHER, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Météo</h1>' }));
    const panel = await openPanel(page);
    await write(panel, 'Question sur un bail.');
    await fieldOf(panel).fill('Un brouillon.');
    await panel.getByRole('button', { name: 'Quitter vite' }).click();
    await page.waitForURL(WEATHER);
    await page.goto(house.site);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await launcherOf(page).click();
    await expect(panel.getByText('Un échange est masqué sur cet appareil.')).toBeVisible();
    await expect(panel.getByText('Question sur un bail.')).toHaveCount(0);
    expect(await keptIn(frameOf(house, page))).toMatchObject({
      drafts: [],
      outgoing: [],
      access: [{ hidden: true }],
    });
    await panel.getByRole('button', { name: 'Rouvrir l’échange' }).click();
    await expect(panel.getByRole('log').getByText('Question sur un bail.')).toBeVisible();
  });
});
