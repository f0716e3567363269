/** The main job, walked once, completely: two profiles, two sites, one mail server, one clock. */
import type { FrameLocator, Page } from '@playwright/test';
import type { Figures } from '@parenthese/shared/insights/wire.ts';
import { expect, test } from './house.ts';

const MINUTE = 60_000;
const VISITOR = 'camille@example.org';

const panelOf = (page: Page): FrameLocator => page.frameLocator('parenthese-badge iframe');

test('a visitor writes and leaves, the firm answers, the visitor comes back by mail and says how it went', async ({
  house,
}) => {
  const phone = await house.newProfile({ viewport: { width: 390, height: 844 } });
  const site = await phone.newPage();

  await test.step('the badge tells by when', async () => {
    await site.goto(house.site);
    await expect(
      site.getByRole('button', { name: /réponse en général avant 15.h.*Service du cabinet Durand/ }),
    ).toBeVisible();
    await site.getByRole('button', { name: /Service du cabinet Durand/ }).click();
  });

  const panel = panelOf(site);
  const letters = panel.getByRole('log');
  await test.step('two messages, one of them without a network', async () => {
    const field = panel.getByRole('textbox', { name: /sans nom ni détail|Votre message/ });
    await field.fill('Question sur un dépôt de garantie.');
    await field.press('Enter');
    await expect(letters.getByText('Reçu par le cabinet à 10 h')).toBeVisible();
    await phone.setOffline(true);
    await field.fill('Le bail s’est terminé en janvier.');
    await field.press('Enter');
    await expect(letters.getByText(/Pas de connexion|En attente d’envoi/)).toBeVisible();
    await phone.setOffline(false);
    await expect(letters.getByText('Reçu par le cabinet')).toHaveCount(2);
  });

  await test.step('the card, an address, and the browser is closed', async () => {
    await panel.getByLabel('Votre nom').fill('Camille Roy');
    await panel.getByLabel('Une personne ou une société').check();
    await panel.getByLabel('Son nom').fill('SCI des Lilas');
    await panel.getByRole('button', { name: 'Donner ces noms' }).click();
    await expect(letters.getByText('Noms donnés au cabinet')).toBeVisible();
    await panel.getByLabel('Votre e-mail').fill(VISITOR);
    await panel.getByRole('button', { name: 'Me prévenir' }).click();
    await expect(panel.getByText('Un e-mail vous préviendra')).toBeVisible();
    await phone.close();
  });

  await test.step('the lawyer, away, is told by mail', async () => {
    await house.advance(MINUTE);
    await house.runJobs();
    const mail = await house.mailTo('durand@durand.example');
    expect(mail.subject).toBe('Quelqu’un attend une réponse');
    expect(JSON.stringify(mail)).not.toMatch(/Camille|Lilas|garantie/);
    const receipt = await house.mailTo(VISITOR);
    expect(receipt.text).toMatch(/avant 15.h.30/);
  });

  const office = await house.newProfile();
  const desk = await office.newPage();
  await test.step('signs in, clears, answers', async () => {
    await house.signIn(desk);
    await desk
      .getByRole('link', { name: /Camille Roy/ })
      .first()
      .click();
    await expect(desk.getByText('Le bail s’est terminé en janvier.')).toHaveCount(0);
    await desk.getByRole('button', { name: 'Parties vérifiées' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Parties vérifiées' }).click();
    await expect(desk.getByText('Le bail s’est terminé en janvier.')).toBeVisible();
    await desk
      .getByRole('textbox', { name: 'Votre réponse au visiteur' })
      .fill('Bonjour, le dépôt doit en principe être restitué. Pouvez-vous m’envoyer l’état des lieux ?');
    await desk.keyboard.press('Control+Enter');
    await expect(desk.getByText('Pouvez-vous m’envoyer l’état des lieux ?')).toBeVisible();
  });

  const fresh = await house.newProfile({ viewport: { width: 390, height: 844 } });
  const page = await fresh.newPage();
  await test.step('the mail’s link opens the answer in another browser, and a scanner did not spend it', async () => {
    const before = house.mails.length;
    await house.advance(3 * MINUTE);
    await house.runJobs();
    const mail = await house.mailTo(VISITOR, before);
    expect(mail.subject).toBe('Vous avez un message de votre cabinet');
    expect(JSON.stringify(mail)).not.toMatch(/Camille|Lilas|garantie|Durand/);
    const link = /https?:\S+#lien=\S+/.exec(mail.text ?? '')![0];
    await fetch(link);
    await page.goto(link);
    await page.getByRole('button', { name: 'Lire la réponse' }).click();
    await expect(page.getByText('Pouvez-vous m’envoyer l’état des lieux ?')).toBeVisible();
    expect(page.url()).not.toContain('lien');
  });

  await test.step('rates, says more on two criteria, and leaves', async () => {
    await page.getByRole('radio', { name: /^4/u }).check({ force: true });
    await page.getByRole('button', { name: 'En dire plus' }).click();
    await expect(page.getByText('encore 8 questions')).toBeVisible();
    for (const [rating, left] of [
      [/^5/u, 'encore 7 questions'],
      [/^3/u, 'encore 6 questions'],
    ] as const) {
      await page.getByRole('radio', { name: rating }).check({ force: true });
      await page.getByRole('button', { name: 'Continuer' }).click();
      await expect(page.getByText(left)).toBeVisible();
    }
    await fresh.close();
  });

  await test.step('the lawyer’s figures hold what was given, and nothing of what was not', async () => {
    const day = new Date(house.now()).toISOString().slice(0, 10);
    const path = `/v1/staff/figures?from=${day}&to=${day}`;
    const figures = (await desk.evaluate(async (at) => (await fetch(at)).json() as unknown, path)) as Figures;
    expect(figures.helped.figure.n).toBe(1);
    expect(figures.criteria.map(({ n }) => n)).toEqual([1, 1, 0, 0, 0, 0, 0, 0]);
    expect([figures.firstReply.n, figures.aimKept.figure.n, figures.responseRate.n]).toEqual([1, 0, 1]);
  });
});
