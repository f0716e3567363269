import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { me, testFirm } from '../console-fixture.ts';
import { allText, emulate, placed } from '../console-test-page.ts';

beforeEach(async () => {
  await page.viewport(1280, 800);
  await emulate({ reducedMotion: 'reduce' });
});

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
});

test.each([
  [true, 'Au cabinet en ce moment : Me Claire Durand.'],
  [false, 'Personne n’est marqué présent en ce moment.'],
])('who reads with the switch on (%s) is counted among those who are here', async (present, words) => {
  const element = await placed(testFirm({ me: me({ present }) }));
  element.app.store.commit({ present: [] });
  await expect.poll(() => allText().replaceAll(/\s+/g, ' ')).toContain(words);
});

test('nobody is listed twice: who is to be called back is only counted among those who wait', async () => {
  const element = await placed(testFirm());
  await expect.poll(() => allText()).toContain('à rappeler sans attendre');
  const today = element.renderRoot.querySelector('parenthese-today');
  const listed = [...(today?.renderRoot.querySelectorAll<HTMLElement>('[data-row]') ?? [])].map(
    ({ dataset }) => dataset['row'],
  );
  expect(listed[0]).toBe('urgent');
  expect(new Set(listed).size).toBe(listed.length);
});
