/** What a lawyer does in the console, for tests that are about something else. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './house.ts';

export const answerFieldOf = (desk: Page): Locator =>
  desk.getByRole('textbox', { name: 'Votre réponse au visiteur' });

/** Says that the parties were checked, and waits until an answer may be written. */
export async function checkParties(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Parties vérifiées' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Parties vérifiées' }).click();
  await expect(answerFieldOf(desk)).toBeFocused();
}

/** Sends an answer and waits until the service has it. */
export async function answerOn(desk: Page, text: string): Promise<void> {
  await answerFieldOf(desk).fill(text);
  await answerFieldOf(desk).press('Control+Enter');
  await expect(desk.getByText('Envoyé.')).toBeVisible();
}
