/** Two browsers that see what the other does, at once, and also after the service was away. */
import type { Request } from '@playwright/test';
import { answerFieldOf, answerOn, checkParties } from './desk.ts';
import { expect, test } from './house.ts';
import { fieldOf, openPanel, write } from './visitor.ts';
import { visitorOf } from './wire.ts';

test('a message comes to the console by itself, and the answer to the panel: nobody asks, nobody reloads', async ({
  house,
}) => {
  const desk = await (await house.newProfile()).newPage();
  await house.enter(desk);
  await expect(desk.getByText('Personne n’attend')).toBeVisible();
  await expect(desk.getByRole('status').getByText('En direct')).toBeAttached();
  // The first steps come last, and are asked for once.
  await expect(desk.getByRole('heading', { name: 'Premiers pas' })).toBeVisible();
  const asked: string[] = [];
  desk.on('request', (request) => asked.push(request.url()));
  const site = await (await house.newProfile()).newPage();
  await site.goto(house.site);
  const panel = await openPanel(site);
  await fieldOf(panel).fill('Question sur un bail.');
  const askedBefore = [...asked];
  await fieldOf(panel).press('Enter');

  const row = desk.getByRole('link', { name: /Question sur un bail\./ }).first();
  await expect(row).toBeVisible();
  await expect(desk).toHaveTitle(/^\(1\) /);
  expect(askedBefore).toEqual([]);
  await row.click();
  await write(panel, 'Il a trois ans.');
  await expect(desk.getByText('replié jusqu’à la vérification')).toBeVisible();
  await checkParties(desk);
  await expect(desk.getByText('Il a trois ans.')).toBeVisible();

  const field = answerFieldOf(desk);
  await field.pressSequentially('Bonjour');
  await expect(panel.getByRole('main').getByText('Me Claire Durand écrit…')).toBeVisible();
  await field.press('Control+Enter');
  await expect(desk.getByText('Envoyé.')).toBeVisible();
  await expect(panel.getByRole('log').getByText('Bonjour')).toBeVisible();
  await expect(panel.getByRole('main').getByText('Me Claire Durand écrit…')).toBeHidden();
  await expect(desk.locator('.letter').getByText('Vu par le visiteur')).toBeVisible();
});

test('two consoles of a firm see each other’s work', async ({ house }) => {
  const visitor = await visitorOf(house);
  const desks = await Promise.all(
    ['durand', 'lenoir'].map(async (who) => {
      const desk = await (await house.newProfile()).newPage();
      await house.enter(desk, `/console/conversations/${visitor.conversation}`, `${who}@durand.example`);
      await expect(desk.getByRole('status').getByText('En direct')).toBeAttached();
      return desk;
    }),
  );
  const [durand, lenoir] = desks as [(typeof desks)[0], (typeof desks)[0]];
  await durand.getByRole('radio', { name: 'Note interne' }).check();
  await durand.getByRole('textbox', { name: 'Votre note' }).fill('À voir ensemble.');
  await durand.keyboard.press('Control+Enter');
  await expect(durand.getByText('Note ajoutée.')).toBeVisible();
  await expect(lenoir.getByText('À voir ensemble.')).toBeVisible();
  await lenoir.getByLabel('État', { exact: true }).selectOption('studied');
  await lenoir.getByRole('button', { name: 'Changer l’état' }).click();
  await expect(durand.getByText('Me Hugo Lenoir : à l’étude')).toBeVisible();
});

test('after the service was away both sides read on from where they stood, and nothing is doubled', async ({
  house,
}) => {
  const site = await (await house.newProfile()).newPage();
  const streams: Request[] = [];
  site.on('request', (request) => {
    if (request.url().endsWith('/v1/stream')) streams.push(request);
  });
  await site.goto(house.site);
  const panel = await openPanel(site);
  const letters = panel.getByRole('log').locator('.letter .words');
  await write(panel, 'Question sur un bail.');
  await expect.poll(() => streams.length).toBe(1);

  const desk = await (await house.newProfile()).newPage();
  await house.enter(desk);
  await desk
    .getByRole('link', { name: /Question sur un bail\./ })
    .first()
    .click();
  await checkParties(desk);
  await answerOn(desk, 'Bonjour.');
  await expect(letters).toHaveText(['Question sur un bail.', 'Bonjour.']);

  await house.stop();
  await expect(desk.getByText('Connexion perdue, nouvel essai en cours.')).toBeVisible();
  await fieldOf(panel).fill('Il a trois ans.');
  await fieldOf(panel).press('Enter');
  await expect(panel.getByRole('log').getByText(/En attente d’envoi|Pas de connexion/)).toBeVisible();
  await house.restart();

  await expect(letters).toHaveText(['Question sur un bail.', 'Bonjour.', 'Il a trois ans.'], {
    timeout: 15_000,
  });
  await expect(panel.getByRole('log').getByText('Reçu par le cabinet')).toHaveCount(2);
  await expect(desk.getByText('Connexion perdue')).toBeHidden({ timeout: 20_000 });
  await expect(desk.getByText('Il a trois ans.')).toHaveCount(1);
  await answerOn(desk, 'Merci.');
  await expect(letters.last()).toHaveText('Merci.', { timeout: 15_000 });
  await expect(letters).toHaveText(['Question sur un bail.', 'Bonjour.', 'Il a trois ans.', 'Merci.']);
  await expect(desk.locator('parenthese-thread .words')).toHaveText([
    'Question sur un bail.',
    'Bonjour.',
    'Il a trois ans.',
    'Merci.',
  ]);

  const again = streams.at(-1)!;
  expect(streams.length).toBeGreaterThan(1);
  expect(await again.headerValue('last-event-id')).toMatch(/^[0-9a-f-]{36}:[1-9]\d*$/);
});

test('several tabs of one browser share one stream, and all of them hear', async ({ house }) => {
  const visitor = await visitorOf(house);
  const profile = await house.newProfile();
  const streams: string[] = [];
  profile.on('request', (request) => {
    if (request.url().endsWith('/v1/stream')) streams.push(request.url());
  });
  const tabs = [await profile.newPage(), await profile.newPage(), await profile.newPage()];
  for (const tab of tabs) {
    await house.enter(tab, '/console/conversations?view=all');
    await expect(tab.getByRole('status').getByText('En direct')).toBeAttached();
  }
  await visitor.give('Camille Roy', { kind: 'none', name: null });
  for (const tab of tabs) await expect(tab.getByRole('link', { name: /Camille Roy/ })).toBeVisible();
  expect(streams).toHaveLength(1);

  // When the tab that reads is closed, another one takes its place.
  await tabs[0]!.close();
  await expect.poll(() => streams.length).toBe(2);
  await visitorOf(house, 'Question sur un divorce.');
  for (const tab of tabs.slice(1))
    await expect(tab.getByRole('link', { name: /Question sur un divorce\./ })).toBeVisible();
});
