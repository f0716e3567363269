import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { testFirm } from '../console-fixture.ts';
import { emulate, placed } from '../console-test-page.ts';

beforeEach(async () => {
  await page.viewport(1280, 800);
  await emulate({ reducedMotion: 'reduce' });
});

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
});

test('the question mark opens the help of this screen, and a word in it is found', async () => {
  const element = await placed(testFirm(), '/console/conversations');
  await userEvent.keyboard('?');
  const help = () => element.renderRoot.querySelector('parenthese-help')?.shadowRoot;
  const open = () => help()?.querySelector('details[open] summary')?.textContent;
  await expect.poll(open).toBe('La boîte');
  await userEvent.fill(help()!.querySelector('input')!, 'tableur');
  await expect.poll(open).toBe('Les chiffres');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => help()?.querySelector('dialog')?.open).toBe(false);
});
