/** Looks from the console to the firm's page: what is chosen for a site is what its visitors see, panel included. */
import { expect, test } from './house.ts';
import { launcherOf, panelOf } from './visitor.ts';

const CSP_FAULT = /Content Security Policy/;

test('a look chosen for one site is worn there by the badge, and its colour by the panel', async ({
  house,
}) => {
  const faults: string[] = [];
  const staff = await (await house.newProfile({ viewport: { width: 1280, height: 900 } })).newPage();
  staff.on('console', (message) => CSP_FAULT.test(message.text()) && faults.push(message.text()));
  await house.enter(staff, '/console/settings/looks');
  await staff.getByLabel('Pour', { exact: true }).selectOption({ index: 1 });
  await staff.getByLabel(/a sa propre apparence/).check();
  await staff.getByRole('radio', { name: /Encre/ }).check();
  await staff.getByRole('radio', { name: 'À gauche' }).check();
  await staff.getByLabel('En français').fill('Une question');
  await staff.getByRole('textbox', { name: 'Couleur du cabinet' }).fill('#ffcc00');
  await staff.getByRole('textbox', { name: 'Couleur du cabinet' }).blur();
  await expect(staff.getByText(/Sur fond clair, #ffcc00 n’a qu’un contraste/)).toBeVisible();
  await expect(staff.getByText('Enregistré').first()).toBeVisible();

  const visitor = await (await house.newProfile()).newPage();
  visitor.on('console', (message) => CSP_FAULT.test(message.text()) && faults.push(message.text()));
  await visitor.goto(house.site);
  const badge = launcherOf(visitor);
  await expect(badge).toContainText('Une question · ');
  await expect(badge).toHaveAccessibleName(/Service du cabinet/);
  const { x, width } = (await badge.boundingBox())!;
  expect(x + width).toBeLessThan(visitor.viewportSize()!.width / 2 + width / 2);
  const colour = await badge.evaluate((element) => getComputedStyle(element).backgroundColor);
  await badge.click();
  const field = panelOf(visitor).getByRole('textbox').first();
  await expect(field).toBeVisible();
  const accent = await field.evaluate(() =>
    document.documentElement.style.getPropertyValue('--firm-accent').trim(),
  );
  // Both are the firm's yellow, moved until it can be read: the badge's tint asks for a little more.
  expect(accent).toMatch(/^#[89a]/);
  expect(colour).toMatch(/^rgb\(1[0-9]{2}, /);
  expect(faults).toEqual([]);
});
