/** The firm's place on the web: seen live, an unknown site allowed with one click, and what the agency receives. */
import { expect } from '@playwright/test';
import { startStandIn } from '../../scripts/stand-in-service.ts';
import { test } from './house.ts';

const PLACE = '/console/settings/site';

test('the screen turns green when the badge is seen on the firm’s site', async ({ house, page }) => {
  await house.enter(page, PLACE);
  await expect(page.getByText('En attente de la première visite…')).toBeVisible();
  const visitor = await (await house.newProfile()).newPage();
  await visitor.goto(house.site);
  const { host } = new URL(house.site);
  await expect(page.getByText(`Le bouton a été vu sur ${host}, aujourd’hui.`)).toBeVisible();
});

test('a tag on an unknown site is allowed with one click, and then shows the conversation', async ({
  house,
  page,
}) => {
  await house.enter(page, PLACE);
  const snippet = await page.getByRole('region', { name: 'La ligne à copier' }).innerText();
  const body = `<!doctype html><html lang="fr"><title>Durand</title><h1>Durand</h1>${snippet}</html>`;
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const other = await startStandIn([({ pathname }) => (pathname === '/' ? { headers, body } : null)]);
  const origin = other.origin.replace('127.0.0.1', 'localhost');
  const visitor = await (await house.newProfile()).newPage();
  await visitor.goto(origin);
  await page
    .getByRole('region', { name: `Autoriser ${new URL(origin).host}` })
    .getByRole('button', { name: 'Autoriser' })
    .click();
  await expect(page.getByText(`Le bouton a été vu sur ${new URL(origin).host}, aujourd’hui.`)).toBeVisible();
  await visitor.reload();
  await visitor.locator('parenthese-badge').getByRole('button').first().click();
  await expect(visitor.frameLocator('parenthese-badge iframe').getByRole('textbox').first()).toBeVisible();
  await other.stop();
});

test('the agency receives the line in text and HTML, and nothing that opens anything', async ({
  house,
  page,
}) => {
  await house.enter(page, PLACE);
  await page.getByLabel('Adresse e-mail de l’agence').fill('agence@web.example');
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await expect(page.getByText('L’e-mail est parti à agence@web.example.')).toBeVisible();
  const mail = await house.mailTo('agence@web.example');
  const line = `<script type="module" src="${house.service.url}/parenthese.js?firm=durand"></script>`;
  expect(mail.text).toContain(line);
  expect(mail.html).toContain('&#60;script type=&#34;module&#34;');
  expect(mail.text).not.toMatch(/token|#/);
});

test('a firm without a site finds its page opened, and takes its poster along', async ({ house, page }) => {
  await house.enter(page, PLACE);
  await page.getByRole('button', { name: 'Nous n’avons pas de site' }).click();
  const visitor = await (await house.newProfile()).newPage();
  await visitor.goto(`${house.service.url}/c/durand`);
  await expect(page.getByText('Votre page a été ouverte, aujourd’hui.')).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Affiche A4 (PDF)' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('durand-a4.pdf');
  await expect
    .poll(() =>
      page.getByAltText('Code QR de votre page').evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(100);
});
