/** A firm in five minutes: from a server on which nobody has been to an answered message on the firm's own page. */
import { createHmac } from 'node:crypto';
import type { Page } from '@playwright/test';
import { answerFieldOf } from './desk.ts';
import { Counted, expect, test } from './empty-house.ts';
import { walk } from './focus.ts';
import { fieldOf, panelOf } from './visitor.ts';

const ACTS_AT_MOST = 25;
const FIELDS_AT_MOST = 12;

/** Opens the firm by the address that the server printed. */
async function openFirm(desk: Page, setupUrl: string, by: Counted): Promise<void> {
  await by.open(desk, setupUrl);
  await by.type(desk.getByLabel('Nom du cabinet'), 'Cabinet Moreau');
  await by.type(desk.getByLabel('Votre nom'), 'Me Anne Moreau');
  await by.type(desk.getByLabel('Votre adresse e-mail'), 'anne@moreau.example');
  await by.type(desk.getByLabel('Mot de passe', { exact: true }), 'une phrase que je retiens');
  await by.press(desk.getByRole('button', { name: 'Ouvrir le cabinet' }));
  await expect(desk.getByRole('heading', { level: 1, name: /en ligne|sur le site/ })).toBeFocused();
}

for (const mail of [false, true])
  test.describe(`on an empty server ${mail ? 'with' : 'without'} mail`, () => {
    test.use({ mail });

    test('a lawyer opens a firm and answers a message on a page of another origin', async ({ house }) => {
      const by = new Counted();
      const desk = await house.newPhone();
      await openFirm(desk, house.setupUrl, by);

      // The line is copied here, and pasted on the site.
      const snippet = await desk.getByRole('region', { name: 'La ligne à copier' }).innerText();
      by.acts += 2;
      const site = await house.newPhone();
      await by.open(site, await house.pageWith(snippet));
      await by.press(desk.getByRole('button', { name: 'Autoriser' }));
      await expect(desk.getByText(/Le bouton a été vu/)).toBeVisible();

      await by.open(site, site.url());
      await by.press(site.getByRole('button', { name: /service du cabinet Moreau/i }));
      const panel = panelOf(site);
      await by.type(fieldOf(panel), 'Question sur un bail.');
      await by.press(panel.getByRole('button', { name: 'Envoyer' }));
      await expect(panel.getByRole('log')).toContainText('Reçu par le cabinet');

      await by.press(desk.getByRole('link', { name: 'Boîte' }));
      await by.press(desk.getByText('Question sur un bail.'));
      await by.press(desk.getByRole('button', { name: 'Parties vérifiées' }));
      await by.press(desk.getByRole('dialog').getByRole('button', { name: 'Parties vérifiées' }));
      await expect(answerFieldOf(desk)).toBeFocused();
      await by.type(answerFieldOf(desk), 'Nous pouvons vous aider.');
      await by.press(desk.getByRole('button', { name: 'Envoyer' }));
      await expect(panel.getByRole('log')).toContainText('Nous pouvons vous aider.');

      expect(by.acts).toBeLessThanOrEqual(ACTS_AT_MOST);
      expect(by.fields).toBeLessThanOrEqual(FIELDS_AT_MOST);
    });
  });

test('a colleague is invited by a link, joins, and the link is spent', async ({ house }) => {
  const by = new Counted();
  const desk = await house.newPhone();
  await openFirm(desk, house.setupUrl, by);
  await desk.getByRole('link', { name: 'Personnes' }).click();
  await desk.getByLabel('Son nom').fill('Hugo Lenoir');
  await desk.getByRole('button', { name: 'Créer le lien d’invitation' }).click();
  const link = await desk.getByLabel('Lien à transmettre').inputValue();

  const theirs = await house.newPhone();
  await theirs.goto(link);
  await expect(theirs.getByRole('heading', { name: 'Cabinet Moreau vous invite' })).toBeVisible();
  await theirs.getByLabel('Adresse e-mail').fill('hugo@moreau.example');
  await theirs.getByLabel('Mot de passe', { exact: true }).fill('une autre phrase retenue');
  await theirs.getByRole('button', { name: 'Rejoindre le cabinet' }).click();
  await expect(theirs).toHaveURL(/\/console\/$/);
  await theirs.goto(`${house.service.url}/console/account`);
  await expect(theirs.getByText('Vous vous connectez avec hugo@moreau.example.')).toBeVisible();

  await theirs.goto(link);
  await expect(theirs.getByText(/a déjà servi/)).toBeVisible();
});

test('the settings save themselves, and tell beside its field what the service refuses', async ({
  house,
}) => {
  const desk = await house.newPhone();
  await openFirm(desk, house.setupUrl, new Counted());
  await desk.getByRole('link', { name: 'Cabinet', exact: true }).click();
  const bar = desk.getByLabel('Barreau', { exact: true });
  await bar.fill('Barreau de Lyon');
  await bar.press('Tab');
  await expect(desk.getByText('Enregistré')).toBeVisible();
  const phone = desk.getByLabel('Téléphone').first();
  await phone.fill('01 99');
  await phone.press('Tab');
  await expect(desk.getByText(/numéro de téléphone n’est pas complet/)).toBeVisible();
  await desk.reload();
  await expect(phone).toHaveValue('01 99');
  await expect(bar).toHaveValue('Barreau de Lyon');
});

test('a firm is opened by the keyboard alone', async ({ house }) => {
  const desk = await house.newPhone();
  await desk.goto(house.setupUrl);
  await expect(desk.getByLabel('Nom du cabinet')).toBeVisible();
  for (const typed of [
    'Cabinet Moreau',
    'Me Anne Moreau',
    'anne@moreau.example',
    'une phrase que je retiens',
  ]) {
    await desk.keyboard.press('Tab');
    await desk.keyboard.type(typed);
  }
  const rest = await walk(desk, 4);
  expect(rest).toEqual([
    'button "Afficher le mot de passe"',
    'combobox "Pays"',
    expect.stringContaining('Ajouter maintenant le téléphone'),
    'button "Ouvrir le cabinet"',
  ]);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a second factor is turned on, and its code is asked for at the next sign-in', async ({ house }) => {
  const desk = await house.newPhone();
  await openFirm(desk, house.setupUrl, new Counted());
  await desk.goto(`${house.service.url}/console/account`);
  const factor = desk.getByRole('region', { name: 'Second facteur' });
  await factor.getByLabel('Mot de passe actuel').fill('une phrase que je retiens');
  await factor.getByRole('button', { name: 'Activer' }).click();
  const uri = await factor.getByRole('link').getAttribute('href');
  const secret = new URL(uri ?? '').searchParams.get('secret') ?? '';
  await factor.getByLabel('Code affiché par l’application').fill(codeOf(secret, Date.now()));
  await factor.getByRole('button', { name: 'Confirmer' }).click();
  const recovery = await factor.getByRole('listitem').first().innerText();
  await factor.getByRole('button', { name: 'Je les ai rangés' }).click();

  await desk.context().clearCookies();
  await desk.goto(`${house.service.url}/console/`);
  await desk.getByLabel('Adresse e-mail').fill('anne@moreau.example');
  await desk.getByLabel('Mot de passe', { exact: true }).fill('une phrase que je retiens');
  await desk.keyboard.press('Enter');
  await expect(desk.getByLabel('Code à six chiffres')).toBeFocused();
  await desk.keyboard.type('000000');
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('Ce code n’est pas le bon.')).toBeVisible();
  await desk.getByRole('button', { name: 'Je n’ai pas mon téléphone' }).click();
  await desk.getByLabel('Code de secours').fill(recovery);
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('heading', { level: 1, name: 'Aujourd’hui' })).toBeVisible();
});

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an authenticator shows at an instant (RFC 6238, SHA-1, six digits, thirty seconds). */
function codeOf(secret: string, instant: number): string {
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const count = Buffer.alloc(8);
  count.writeBigUInt64BE(BigInt(Math.floor(instant / 30_000)));
  const digest = createHmac('sha1', key).update(count).digest();
  const at = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
