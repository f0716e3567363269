import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { testFirm } from '../console-fixture.ts';
import { allText, focused, placed, settled, the } from '../console-test-page.ts';

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
  localStorage.clear();
});

const email = () => the<HTMLInputElement>('#email');
const password = () => the<HTMLInputElement>('#password');

test('what is missing is said beside its field, which takes the focus', async () => {
  await placed(testFirm({ me: null }));
  the('button.primary').click();
  await expect.poll(() => the('#email-error').textContent).toContain('Indiquez votre adresse e-mail.');
  expect(focused()).toBe(email());
  expect(email().getAttribute('aria-invalid')).toBe('true');
});

test('a wrong password is one sentence, and nothing typed is lost', async () => {
  await placed(testFirm({ me: null }));
  await userEvent.fill(email(), 'durand@durand.example');
  await userEvent.fill(password(), 'not this one');
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => the('#form-error').textContent)
    .toContain('L’adresse ou le mot de passe n’est pas le bon.');
  expect([email().value, password().value]).toEqual(['durand@durand.example', 'not this one']);
});

test('a password can be seen while it is typed', async () => {
  await placed(testFirm({ me: null }));
  the('.with-button button').click();
  await expect.poll(() => password().type).toBe('text');
});

test('the language changes at once, and is remembered', async () => {
  await placed(testFirm({ me: null }));
  the('.languages [lang=en]').click();
  await expect.poll(() => allText()).toContain('Forgotten your password?');
  expect(document.documentElement.lang).toBe('en');
  expect(localStorage.getItem('parenthese-setting-language')).toBe('en');
});

test('a session that ends says so, and keeps no word of a client in the page', async () => {
  const firm = testFirm();
  const element = await placed(firm);
  expect(allText()).toContain('caution');
  firm.me = null;
  element.app.desk.refresh();
  await expect.poll(() => allText()).toContain('Votre session a pris fin.');
  await settled(element);
  expect(allText()).not.toContain('caution');
});
