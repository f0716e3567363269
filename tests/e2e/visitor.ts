/** What a visitor does in a browser, for tests that are about something else. */
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect } from './house.ts';

/** The panel, in its frame or on a page of its own. */
export type Panel = Pick<Page, 'getByLabel' | 'getByRole' | 'getByText' | 'locator'>;

export const launcherOf = (page: Page): Locator =>
  page.getByRole('button', { name: /service (du|of) cabinet Durand/i });

export const panelOf = (page: Page): FrameLocator => page.frameLocator('parenthese-badge iframe');

export const fieldOf = (panel: Panel): Locator =>
  panel.getByRole('textbox', { name: /sans nom ni détail|Votre message|no name or detail|Your message/i });

/** Clicks the badge and waits until one can write. */
export async function openPanel(page: Page): Promise<FrameLocator> {
  await launcherOf(page).click();
  await expect(fieldOf(panelOf(page))).toBeFocused();
  return panelOf(page);
}

/** Sends a message and waits until the firm has it. */
export async function write(panel: Panel, text: string): Promise<void> {
  const letters = panel.getByRole('log').locator('.letter');
  const before = await letters.count();
  await fieldOf(panel).fill(text);
  await fieldOf(panel).press('Enter');
  await expect(letters.nth(before)).toContainText(/Reçu par le cabinet|Received by the firm/);
}

/** Fills in the one card. */
export async function giveNames(panel: Panel, name: string, other: string): Promise<void> {
  await panel.getByLabel('Votre nom').fill(name);
  await panel.getByLabel('Une personne ou une société').check();
  await panel.getByLabel('Son nom').fill(other);
  await panel.getByRole('button', { name: 'Donner ces noms' }).click();
  await expect(panel.getByText('Noms donnés au cabinet')).toBeVisible();
}
