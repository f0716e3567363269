import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { testFirm } from '../../console-fixture.ts';
import { emulate, placed } from '../../console-test-page.ts';

beforeEach(async () => {
  await page.viewport(1280, 800);
  await emulate({ reducedMotion: 'reduce' });
});

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
  localStorage.clear();
  sessionStorage.clear();
});

async function opened() {
  const element = await placed(testFirm());
  await userEvent.keyboard('{Control>}k{/Control}');
  const palette = () => element.renderRoot.querySelector('parenthese-palette')?.shadowRoot;
  await expect.poll(() => palette()?.querySelector('dialog')?.open).toBe(true);
  const options = () =>
    [...(palette()?.querySelectorAll('li') ?? [])].map(({ textContent }) =>
      textContent.replaceAll(/\s+/g, ' ').trim(),
    );
  return { element, options, field: () => palette()?.querySelector('input') };
}

test('a screen is found by a few letters, and Enter goes there', async () => {
  const { element, options, field } = await opened();
  expect(field()?.matches(':focus')).toBe(true);
  await userEvent.keyboard('chif');
  await expect.poll(options).toEqual(['Chiffres Écran']);
  await userEvent.keyboard('{Enter}');
  expect(element.app.router.route().name).toBe('figures');
});

test('an open conversation is found by the name of who wrote', async () => {
  const { element, options } = await opened();
  await userEvent.keyboard('lucie');
  await expect.poll(() => options()[0]).toContain('Lucie Bernard');
  await userEvent.keyboard('{Enter}');
  expect(element.app.router.route()).toMatchObject({ name: 'thread', id: 'late' });
});

test('arrows move the choice, which is told, and Escape leaves all as it was', async () => {
  const { element, field } = await opened();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.poll(() => field()?.getAttribute('aria-activedescendant')).toBe('entry-2');
  await userEvent.keyboard('{Escape}');
  expect(element.app.router.route().name).toBe('today');
});

test('the appearance is changed from here, at once, and kept', async () => {
  await opened();
  await userEvent.keyboard('sombre{Enter}');
  expect(document.documentElement.style.colorScheme).toBe('dark');
  expect(localStorage.getItem('parenthese-setting-scheme')).toBe('dark');
});

test('what nothing is called is said in words', async () => {
  const { element } = await opened();
  await userEvent.keyboard('zzz');
  const root = element.renderRoot.querySelector('parenthese-palette')?.shadowRoot;
  await expect.poll(() => root?.querySelector('.none')?.textContent).toContain('Rien ne porte ce nom');
});
