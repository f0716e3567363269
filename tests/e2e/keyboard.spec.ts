/** Both halves of the main job with the keyboard alone. The lists are what a person hears as they go. */
import type { Page } from '@playwright/test';
import { fr } from '../../packages/widget/src/conversations/fr.ts';
import { expect, test } from './house.ts';
import * as focus from './focus.ts';
import { launcherOf, panelOf } from './visitor.ts';
import { visitorOf } from './wire.ts';

const SITE = ['link "Domaines"', 'link "Équipe"', 'link "Honoraires"', 'link "English"'];
/** The badge's name holds an hour and a state: what matters here is who it is. */
const LAUNCHER = 'button of the badge';
const field = (label: string) => `textbox "${label.replaceAll(/\s/gu, ' ')}"`;
const FIRST_FIELD = field(fr.notices.firstLine);
const NEXT_FIELD = field(`${fr.message}. ${fr.notices.noFactsYet}`);
const HEAD = ['button "Options"', 'button "Fermer"', 'button "Quitter vite"'];
const THREAD = 'main "Votre échange avec le cabinet"';
/** The line that unfolds before the first word; it comes after the field can be used. */
const BEFORE = 'text: "Avant d’écrire : téléphone, accès, questions fréquentes"';
const lineOf = (page: Page) => panelOf(page).locator('parenthese-before').getByText('Avant d’écrire');
const FOOT = ['button "Envoyer"', 'button "Lire la notice"'];

const told = (place: string): string =>
  /^button "Me Claire Durand · .*Service du cabinet Durand\."$/.test(place) ? LAUNCHER : place;
const focusOf = async (page: Page) => told(await focus.focusOf(page));
const walk = async (page: Page, times: number, key?: string) =>
  (await focus.walk(page, times, key)).map(told);

/** Goes on until the focus is there; says by its whole way when it never comes. */
async function walkTo(page: Page, place: string | RegExp, key = 'Tab'): Promise<void> {
  const way: string[] = [];
  const isThere = (name: string) => (typeof place === 'string' ? name === place : place.test(name));
  while (!isThere(way.at(-1) ?? '')) {
    expect(way.length, `the way to ${String(place)}: ${way.join(' → ')}`).toBeLessThan(40);
    way.push(...(await walk(page, 1, key)));
  }
}

const type = (page: Page, text: string) => page.keyboard.type(text);
const press = (page: Page, ...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

test('a visitor finds the badge, writes, gives names and an address, and is back where they were', async ({
  house,
}) => {
  const page = await (await house.newProfile()).newPage();
  const panel = panelOf(page);
  await page.goto(house.site);
  await expect(launcherOf(page)).toBeVisible();

  expect(await walk(page, 5)).toEqual([...SITE, LAUNCHER]);
  await press(page, 'Enter');
  await expect.poll(() => focusOf(page)).toBe(FIRST_FIELD);
  await expect(lineOf(page)).toBeVisible();
  expect(await walk(page, 2)).toEqual(FOOT);
  await walkTo(page, LAUNCHER);
  expect(await walk(page, 6)).toEqual([...HEAD, THREAD, BEFORE, FIRST_FIELD]);

  await type(page, 'Question sur un bail.');
  await press(page, 'Enter');
  await expect(panel.getByRole('log').getByText('Reçu par le cabinet')).toBeVisible();
  expect(await focusOf(page)).toBe(NEXT_FIELD);

  expect(await walk(page, 3, 'Shift+Tab')).toEqual([
    'button "Donner ces noms"',
    'radio "Je suis déjà client du cabinet"',
    'textbox "Votre nom"',
  ]);
  await type(page, 'Camille Roy');
  expect(await walk(page, 1)).toEqual([expect.stringMatching(/^radio /)]);
  await press(page, 'ArrowDown');
  expect(await focusOf(page)).toBe('radio "Une personne ou une société"');
  expect(await walk(page, 1)).toEqual(['textbox "Son nom"']);
  await type(page, 'SCI des Lilas');
  await press(page, 'Enter');
  await expect(panel.getByText('Noms donnés au cabinet')).toBeVisible();
  await expect.poll(() => focusOf(page)).toBe(NEXT_FIELD);

  expect(await walk(page, 2, 'Shift+Tab')).toEqual(['button "Me prévenir"', 'textbox "Votre e-mail"']);
  await type(page, 'camille@example.org');
  await press(page, 'Enter');
  await expect(panel.getByText('Un e-mail vous préviendra')).toBeVisible();
  await expect.poll(() => focusOf(page)).toBe(NEXT_FIELD);

  await press(page, 'Escape');
  await expect.poll(() => focusOf(page)).toBe(LAUNCHER);
  expect(await walk(page, 1, 'Shift+Tab')).toEqual([SITE.at(-1)]);
});

test('a visitor looks something up before writing, and is one step from the field again', async ({
  house,
}) => {
  const page = await (await house.newProfile()).newPage();
  const panel = panelOf(page);
  await page.goto(house.site);
  await expect(launcherOf(page)).toBeVisible();
  await walkTo(page, LAUNCHER);
  await press(page, 'Enter');
  await expect.poll(() => focusOf(page)).toBe(FIRST_FIELD);
  await expect(lineOf(page)).toBeVisible();
  expect(await walk(page, 1, 'Shift+Tab')).toEqual([BEFORE]);
  await press(page, 'Enter');
  await walkTo(page, /Chercher une réponse/u);
  await type(page, 'VISIO');
  await expect(panel.getByText('1\u00a0réponse')).toBeVisible();
  expect(await walk(page, 1)).toEqual([expect.stringContaining('Peut-on se parler en visioconférence')]);
  await press(page, 'Enter');
  expect(await walk(page, 1)).toEqual(['button "Oui"']);
  await press(page, 'Enter');
  await expect(panel.getByText('Merci.')).toBeVisible();
  await walkTo(page, FIRST_FIELD);
});

test('forty steps lead through the open panel and the page around it again and again: nothing holds the focus', async ({
  house,
}) => {
  const page = await (await house.newProfile()).newPage();
  await page.goto(house.site);
  await expect(launcherOf(page)).toBeVisible();
  await walkTo(page, LAUNCHER);
  await press(page, 'Enter');
  await expect.poll(() => focusOf(page)).toBe(FIRST_FIELD);
  await expect(lineOf(page)).toBeVisible();
  // Between the end of the page and its beginning the browser itself has the focus, for a step or two.
  const places = (await walk(page, 40)).filter((place) => place !== 'nowhere');
  const round = [...FOOT, ...SITE, LAUNCHER, ...HEAD, THREAD, BEFORE, FIRST_FIELD];
  expect(places.length).toBeGreaterThan(2 * round.length);
  expect(places).toEqual(places.map((_, step) => round[step % round.length]));
});

test('Escape closes what is open, from the innermost outwards', async ({ house }) => {
  const page = await (await house.newProfile()).newPage();
  await page.goto(house.site);
  await expect(launcherOf(page)).toBeVisible();
  await walkTo(page, LAUNCHER);
  await press(page, 'Enter');
  await expect.poll(() => focusOf(page)).toBe(FIRST_FIELD);
  await walkTo(page, 'button "Lire la notice"');
  await press(page, 'Enter');
  await expect.poll(() => focusOf(page)).toBe('heading "Qui répond, vos données, vos droits"');
  await press(page, 'Escape');
  await expect.poll(() => focusOf(page)).toBe('button "Lire la notice"');
  await walkTo(page, 'button "Options"', 'Shift+Tab');
  await press(page, 'Enter');
  await expect.poll(() => focusOf(page)).toBe('button "Qui répond, vos données, vos droits"');
  expect(await walk(page, 2)).toEqual([
    'link "Appeler le cabinet : +33 1 99 00 12 34"',
    'button "Continuer dans un onglet"',
  ]);
  await press(page, 'Escape');
  await expect.poll(() => focusOf(page)).toBe('button "Options"');
  await press(page, 'Escape');
  await expect.poll(() => focusOf(page)).toBe(LAUNCHER);
});

test('a lawyer signs in, finds who waits, checks the parties, answers, notes and sets the status', async ({
  house,
}) => {
  const visitor = await visitorOf(house);
  await visitor.send('Le bail s’est terminé en janvier.');
  await visitor.give('Camille Roy', { kind: 'named', name: 'SCI des Lilas' });
  const page = await (await house.newProfile()).newPage();
  await page.goto(`${house.service.url}/console`);
  await expect(page.getByRole('heading', { name: 'Se connecter' })).toBeVisible();

  expect(await walk(page, 4)).toEqual([
    'textbox "Adresse e-mail"',
    'textbox "Mot de passe"',
    'button "Afficher le mot de passe"',
    'button "Se connecter"',
  ]);
  await walkTo(page, 'textbox "Adresse e-mail"', 'Shift+Tab');
  await type(page, 'durand@durand.example');
  await press(page, 'Tab');
  await type(page, 'parenthese-demo');
  await press(page, 'Enter');
  await expect.poll(() => focusOf(page)).toBe('heading "Aujourd’hui"');

  await press(page, 'g', 'i');
  await expect.poll(() => focusOf(page)).toBe('heading "Boîte"');
  await expect(page.getByRole('link', { name: /^Camille Roy / })).toBeVisible();
  await press(page, 'j');
  expect(await focusOf(page)).toMatch(/^link "Camille Roy /);
  await press(page, 'Enter');
  await expect.poll(() => focusOf(page)).toBe('heading "Camille Roy"');
  expect(await walk(page, 9)).toEqual([
    'text: Dossier',
    'combobox "État"',
    'combobox "Confiée à"',
    'region "Conversation"',
    'button "Lire pour vérifier"',
    'button "Parties vérifiées"',
    'button "Hors de notre domaine"',
    'radio "Réponse"',
    'textbox "Votre réponse au visiteur"',
  ]);

  await test.step('the parties', async () => {
    await walkTo(page, 'button "Parties vérifiées"', 'Shift+Tab');
    await press(page, 'Enter');
    const dialog = page.getByRole('dialog', { name: 'Ouvrir la conversation' });
    await expect(dialog).toBeVisible();
    // What cannot be undone is not under the finger that opened the question.
    expect(await focusOf(page)).toBe('button "Revenir"');
    expect(await walk(page, 1, 'Shift+Tab')).toEqual(['button "Parties vérifiées"']);
    await press(page, 'Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Le bail s’est terminé en janvier.')).toBeVisible();
  });

  await test.step('the answer', async () => {
    await press(page, 'r');
    await expect.poll(() => focusOf(page)).toBe('textbox "Votre réponse au visiteur"');
    await type(page, 'Bonjour, je regarde.');
    expect(await walk(page, 1)).toEqual(['button "Envoyer"']);
    await press(page, 'Enter');
    await expect(page.getByText('Envoyé.')).toBeVisible();
    expect(await focusOf(page)).toBe('textbox "Votre réponse au visiteur"');
  });

  await test.step('the note', async () => {
    expect(await walk(page, 1, 'Shift+Tab')).toEqual(['radio "Réponse"']);
    await press(page, 'ArrowRight');
    expect(await focusOf(page)).toBe('radio "Note interne"');
    expect(await walk(page, 1)).toEqual(['textbox "Votre note, jamais visible du visiteur"']);
    await type(page, 'Demander le bail.');
    await press(page, 'Control+Enter');
    await expect(page.getByText('Note ajoutée.')).toBeVisible();
  });

  await test.step('the status', async () => {
    await walkTo(page, 'combobox "État"', 'Shift+Tab');
    await press(page, 'ArrowUp', 'ArrowUp');
    await expect(page.getByLabel('État', { exact: true })).toHaveValue('studied');
    expect(await walk(page, 2)).toEqual(['textbox "Motif interne (facultatif)"', 'button "Changer l’état"']);
    await press(page, 'Enter');
    await expect(page.getByText('Enregistré.')).toBeVisible();
  });

  await press(page, 'u');
  await expect.poll(() => focusOf(page)).toMatch(/^(link "Camille Roy |heading "Boîte")/);
});
