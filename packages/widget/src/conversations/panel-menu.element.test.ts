import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  chooseInMenu,
  entries,
  focused,
  inside,
  placePanel,
  plain,
  until,
  withThread,
} from './panel-test-page.ts';

beforeEach(() => page.viewport(400, 700));
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** The panel with its menu opened by the keyboard, and the focus in it. */
async function opened() {
  const { service, storage } = await withThread();
  const placed = await placePanel({ service, storage, parent: window });
  await until(() => expect(entries(placed.panel)).toHaveLength(1));
  inside(placed.panel, '#menu-button')?.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => expect(plain(focused())).toBe('Qui répond, vos données, vos droits'));
  return { ...placed, service };
}
const menu = (panel: Element) => inside(panel, '#menu');

describe('the menu', () => {
  it('is walked through by Tab from its first entry to its last, and closes when the focus goes on', async () => {
    const { panel } = await opened();
    const walked = [plain(focused())];
    while (walked.length < 20) {
      await userEvent.keyboard('{Tab}');
      await panel.updateComplete;
      if (!menu(panel)?.contains(focused())) break;
      walked.push(plain(focused()));
    }
    expect(walked).toEqual([
      'Qui répond, vos données, vos droits',
      'Appeler le cabinet : +33 1 84 80 00 00',
      'Me prévenir par e-mail',
      'Continuer dans un onglet',
      'English',
      'Fermer sur mes autres appareils',
      'Oublier cet appareil',
    ]);
    expect(menu(panel)).toBeNull();
    expect(focused()?.localName).toBe('main');
  });

  it('closes when the focus goes back before it, and leaves it there', async () => {
    const { panel } = await opened();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    await until(() => expect(menu(panel)).toBeNull());
    expect(plain(focused())).toBe('Quitter vite');
  });

  it('closes with Escape from any of its entries, and gives the focus back to its button', async () => {
    const { panel } = await opened();
    await userEvent.keyboard('{Tab}{Tab}{Escape}');
    await until(() => expect(focused()?.id).toBe('menu-button'));
    expect(menu(panel)).toBeNull();
  });

  it('closes by its own button', async () => {
    const { panel } = await opened();
    inside(panel, '#menu-button')?.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => expect(menu(panel)).toBeNull());
  });

  it('ends other devices, stays open, and says how many there were', async () => {
    const { panel, service } = await opened();
    service.tokens.add('phone');
    service.restricted.add('phone');
    await userEvent.keyboard('{Tab}{Tab}{Tab}{Tab}{Tab}{Enter}');
    await until(() =>
      expect(plain(inside(panel, '#menu [role=status]'))).toBe(
        'L’échange est fermé sur un autre appareil ou onglet.',
      ),
    );
    expect(plain(focused())).toBe('Fermer sur mes autres appareils');
    expect([...service.tokens]).toEqual(['token']);
  });

  it('brings the whole notice in the other language when the language changes under it', async () => {
    const { panel } = await opened();
    await userEvent.keyboard('{Escape}');
    await chooseInMenu(panel, 'Qui répond, vos données, vos droits');
    await until(() => expect(plain(inside(panel, '.about'))).toContain('votre fuseau horaire'));
    await chooseInMenu(panel, 'English');
    await until(() => expect(plain(inside(panel, '.about'))).toContain('your time zone'));
  });
});
