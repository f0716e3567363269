/** What is read out by itself to somebody who does not see the page: each thing once, and nothing that is old. */
import { expect, test } from './house.ts';
import { listen, saidOn } from './ears.ts';
import { giveNames, launcherOf, openPanel, write } from './visitor.ts';
import { officeOf, visitorOf } from './wire.ts';

test('a visitor hears each of their messages, its receipt and each answer once', async ({ house }) => {
  const page = await (await house.newProfile()).newPage();
  await listen(page);
  await page.goto(house.site);
  const panel = await openPanel(page);
  await expect(panel.getByRole('log')).toBeAttached();
  expect(await saidOn(page)).toEqual([]);

  const office = await officeOf(house);
  await write(panel, 'Question sur un bail.');
  await write(panel, 'Il a trois ans.');
  await giveNames(panel, 'Camille Roy', 'SCI des Lilas');
  const [conversation = ''] = await office.conversations();
  await office.clearance(conversation, 'clear');
  for (const text of ['Bonjour.', 'Quel bail ?']) {
    await office.answer(conversation, text);
    await expect(panel.getByText(text)).toBeVisible();
  }
  expect(await saidOn(page)).toEqual([
    expect.stringMatching(/^log: aujourd’hui Vous, 10.h.00 Question sur un bail\./),
    expect.stringMatching(/^status: Reçu par le cabinet à 10.h.00$/),
    expect.stringMatching(/^log: Vous, 10.h.00 Il a trois ans\./),
    expect.stringMatching(/^status: Reçu par le cabinet à 10.h.00$/),
    expect.stringMatching(/^log: Noms donnés au cabinet.: Camille Roy.; en face.: SCI des Lilas\.$/),
    expect.stringMatching(/^log: Me Claire Durand, 10.h.00 avocat Bonjour\./),
    expect.stringMatching(/^log: Me Claire Durand, 10.h.00 avocat Quel bail \?/),
  ]);
});

test('a visitor hears once that somebody writes, however often the keys say so', async ({ house }) => {
  const visitor = await visitorOf(house);
  const office = await officeOf(house);
  await office.clearance(visitor.conversation, 'clear');
  const page = await (await house.newProfile()).newPage();
  await listen(page);
  await page.goto(await visitor.door());
  await expect(page.getByRole('log')).toHaveAttribute('aria-live', 'polite');
  await expect
    .poll(async () => {
      await office.typing(visitor.conversation);
      return page.getByRole('main').getByText('Me Claire Durand écrit…').isVisible();
    })
    .toBe(true);
  await office.typing(visitor.conversation);
  await office.answer(visitor.conversation, 'Bonjour.');
  await expect(page.getByText('Bonjour.')).toBeVisible();
  expect(await saidOn(page)).toEqual([
    'status: Me Claire Durand écrit…',
    expect.stringMatching(/^log: Me Claire Durand, 10.h.00 avocat Bonjour\./),
  ]);
});

test('of fifty letters that are there already nothing is read out, and of the next one all of it', async ({
  house,
}) => {
  const visitor = await visitorOf(house);
  const office = await officeOf(house);
  await office.clearance(visitor.conversation, 'clear');
  for (let count = 1; count <= 24; count += 1) {
    await office.answer(visitor.conversation, `Réponse ${count}.`);
    await visitor.send(`Message ${count}.`);
  }
  await office.answer(visitor.conversation, 'Réponse 25.');
  const page = await (await house.newProfile()).newPage();
  await listen(page);
  await page.goto(await visitor.door());
  await expect(page.getByRole('log').locator('.letter')).toHaveCount(50);
  await expect(page.getByRole('log')).toHaveAttribute('aria-live', 'polite');
  expect(await saidOn(page)).toEqual([]);

  await office.answer(visitor.conversation, 'Encore un mot.');
  await expect(page.getByText('Encore un mot.')).toBeVisible();
  expect(await saidOn(page)).toEqual([expect.stringContaining('avocat Encore un mot.')]);
});

test('a closed panel says nothing itself: the badge tells each new number of answers once', async ({
  house,
}) => {
  const page = await (await house.newProfile()).newPage();
  await listen(page);
  await page.goto(house.site);
  await write(await openPanel(page), 'Question sur un bail.');
  await page.keyboard.press('Escape');
  await expect(launcherOf(page)).toBeFocused();
  const office = await officeOf(house);
  const [conversation = ''] = await office.conversations();
  await office.clearance(conversation, 'clear');
  for (const count of ['1', '2']) {
    await office.answer(conversation, `Réponse ${count}.`);
    await expect(page.locator('parenthese-badge [part=unread]')).toHaveText(count);
  }
  const badge = await page.mainFrame().evaluate(() => globalThis.__said);
  expect(badge).toEqual(['status: 1 nouvelle réponse', 'status: 2 nouvelles réponses']);
});

test('a lawyer hears what arrives in the open thread once, and nothing of what was there', async ({
  house,
}) => {
  const visitor = await visitorOf(house);
  const office = await officeOf(house);
  await office.clearance(visitor.conversation, 'clear');
  await office.answer(visitor.conversation, 'Bonjour.');
  const desk = await (await house.newProfile()).newPage();
  await listen(desk);
  await house.enter(desk, `/console/conversations/${visitor.conversation}`);
  await expect(desk.getByText('Bonjour.')).toBeVisible();
  await expect.poll(() => saidOn(desk)).toEqual(['status: En direct']);

  await visitor.send('Il a trois ans.');
  await expect(desk.getByText('Il a trois ans.')).toBeVisible();
  await desk.getByRole('textbox', { name: 'Votre réponse' }).fill('Merci.');
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByText('Envoyé.')).toBeVisible();
  expect((await saidOn(desk)).slice(1)).toEqual([
    expect.stringMatching(/^log: Visiteur Il a trois ans\./),
    expect.stringMatching(/^log: Me Claire Durand, avocat Merci\./),
    'status: Envoyé.',
  ]);
});
