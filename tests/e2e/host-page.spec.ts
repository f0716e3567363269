/** What the page around the badge, and whoever has put scripts into it, comes to know: nothing. */
import type { BrowserContext, Page } from '@playwright/test';
import { answerOn, checkParties } from './desk.ts';
import { expect, test, type House } from './house.ts';
import { makeSpying } from './spying-page.ts';
import { fieldOf, giveNames, launcherOf, openPanel, panelOf, write } from './visitor.ts';

/** Words that occur nowhere else, so that a single one of them would be found. */
const TYPED = 'Pamplemousse rose';
const SENT = 'Ornithorynque bleu';
const NAMED = 'Quetsche Mirabelle';
const ANSWERED = 'Rhododendron jaune';
const WORDS = /Pamplemousse|Ornithorynque|Quetsche|Mirabelle|Rhododendron/i;

/** Answers the one conversation there is, from the console, in a browser where the visitor's page is open as well. */
async function answerFromConsole(house: House, context: BrowserContext, text: string): Promise<void> {
  const desk = await context.newPage();
  await house.enter(desk);
  await desk.getByRole('link', { name: NAMED }).first().click();
  await checkParties(desk);
  await answerOn(desk, text);
}

/** Counts everything a page can keep on a device, in this page's own storage. */
function keptBy(page: Page) {
  return page.evaluate(async () => ({
    cookies: document.cookie,
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}

const NOTHING = { cookies: '', local: {}, session: {}, databases: 0, caches: 0, workers: 0 };

test('a page that listens to everything hears no word of the conversation', async ({ house }) => {
  const context = await house.newProfile();
  await makeSpying(context);
  const page = await context.newPage();
  await page.goto(house.site);
  const panel = await openPanel(page);
  await fieldOf(panel).pressSequentially(TYPED);
  await fieldOf(panel).fill('');
  await fieldOf(panel).pressSequentially(SENT);
  await fieldOf(panel).press('Enter');
  await expect(panel.getByRole('log').getByText('Reçu par le cabinet')).toBeVisible();
  await giveNames(panel, NAMED, NAMED);
  await answerFromConsole(house, context, ANSWERED);
  await expect(panel.getByRole('log').getByText(ANSWERED)).toBeVisible();

  const heard = await page.evaluate(() => globalThis.__heard);
  const told = heard.join('\n');
  // The spy is awake: it hears all that there is to hear.
  expect(told).toContain('message: {"type":"begun"}');
  expect(told).toMatch(/stored: \["parenthese","durand"\]/);
  expect(told).toContain('fetch: ["http');
  expect(heard.filter((line) => WORDS.test(line))).toEqual([]);
  expect(await page.content()).not.toMatch(WORDS);
});

test('the spy of these tests would hear a word typed into the page itself', async ({ house }) => {
  const context = await house.newProfile();
  await makeSpying(context);
  const page = await context.newPage();
  await page.goto(house.site);
  await page.evaluate(() => document.body.append(document.createElement('input')));
  await page.locator('body > input').pressSequentially(TYPED);
  expect((await page.evaluate(() => globalThis.__heard)).join('\n')).toMatch(WORDS);
});

test('before the click nothing is kept, and only the tag’s own files and one JSON are asked for', async ({
  house,
}) => {
  const context = await house.newProfile();
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  const cookiesSet: string[] = [];
  context.on('response', async (response) => {
    if (await response.headerValue('set-cookie')) cookiesSet.push(response.url());
  });
  const page = await context.newPage();
  await page.goto(house.site);
  await expect(launcherOf(page)).toBeVisible();
  await page.waitForLoadState('networkidle');

  const { url } = house.service;
  expect(
    asked.filter((address) => address.startsWith(url)).map((address) => address.slice(url.length)),
  ).toEqual([
    '/parenthese.js',
    expect.stringMatching(/^\/assets\/place-badge-[\w-]+\.js$/),
    '/v1/firms/durand/badge',
  ]);
  const elsewhere = asked.filter((address) => !address.startsWith(url) && !address.startsWith(house.site));
  expect(elsewhere).toEqual([]);
  expect(await keptBy(page)).toEqual(NOTHING);
  expect(await context.storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
  expect(cookiesSet).toEqual([]);
});

test('a panel that is only looked at keeps nothing either', async ({ house }) => {
  const context = await house.newProfile();
  const page = await context.newPage();
  await page.goto(house.site);
  await openPanel(page);
  const frame = page.frames().find((one) => one.url().startsWith(house.service.url))!;
  expect(await frame.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expect(await frame.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(await keptBy(page)).toEqual(NOTHING);
  expect(await context.cookies()).toEqual([]);
});

test('after the first message the page keeps one word, which names the firm and nobody else', async ({
  house,
}) => {
  const context = await house.newProfile();
  const page = await context.newPage();
  await page.goto(house.site);
  await write(await openPanel(page), SENT);
  await expect.poll(() => keptBy(page)).toEqual({ ...NOTHING, session: { parenthese: 'durand' } });
  expect(await context.cookies()).toEqual([]);
});

test('a whole visit asks nothing of anybody but the firm’s site and the service', async ({ house }) => {
  const context = await house.newProfile();
  const origins = new Set<string>();
  context.on('request', (request) => origins.add(new URL(request.url()).origin));
  const page = await context.newPage();
  await page.goto(house.site);
  const panel = await openPanel(page);
  await write(panel, SENT);
  await giveNames(panel, NAMED, NAMED);
  await answerFromConsole(house, context, ANSWERED);
  await expect(panel.getByRole('log').getByText(ANSWERED)).toBeVisible();
  const tab = context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Options' }).click();
  await panel.getByRole('button', { name: 'Continuer dans un onglet' }).click();
  await expect((await tab).getByText(ANSWERED)).toBeVisible();
  expect([...origins].toSorted()).toEqual([new URL(house.site).origin, house.service.url].toSorted());
});

test('what the panel keeps under the firm’s site is not seen by a page of the service itself', async ({
  house,
}) => {
  const context = await house.newProfile();
  const page = await context.newPage();
  await page.goto(house.site);
  await write(await openPanel(page), SENT);
  const frame = page.frames().find((one) => one.url().startsWith(house.service.url))!;
  expect(await frame.evaluate(async () => (await indexedDB.databases()).length)).toBe(1);

  const door = await context.newPage();
  await door.goto(`${house.service.url}/c/durand`);
  await expect(fieldOf(door)).toBeVisible();
  await expect(door.getByText('Une phrase suffit pour commencer.')).toBeVisible();
  expect(await door.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await expect(panelOf(page).getByText(SENT)).toBeVisible();
});

test('neither badge nor panel leads anywhere but to a telephone, the map and the bar, nor names who made them', async ({
  house,
}) => {
  const context = await house.newProfile();
  const page = await context.newPage();
  await page.goto(house.site);
  const panel = await openPanel(page);
  const badge = page.locator('parenthese-badge');
  await expect(badge.locator('a')).toHaveCount(0);
  await expect(badge.getByText('Parenthèse')).toHaveCount(0);
  const links = () =>
    panel.locator('a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  await expect(panel.locator('parenthese-before').getByText('Avant d’écrire')).toBeVisible();
  const away = (await links()).filter((href) => !/^(?:tel|sms):/u.test(href));
  expect(away.map((href) => new URL(href).hostname)).toEqual([
    'www.openstreetmap.org',
    'consultation.avocat.fr',
  ]);
  await write(panel, SENT);
  expect(await links()).toEqual([]);
  await panel.getByRole('button', { name: 'Options' }).click();
  expect(await links()).toEqual(['tel:+33199001234']);
  await expect(panel.getByText('Parenthèse')).toHaveCount(0);
});
