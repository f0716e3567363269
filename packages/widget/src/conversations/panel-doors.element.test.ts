import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import {
  chooseInMenu,
  entries,
  focused,
  inside,
  placePanel,
  plain,
  withThread,
  until,
} from './panel-test-page.ts';

beforeEach(() => page.viewport(400, 700));
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('the doors', () => {
  it('a link from a mail is spent by a click only', async () => {
    const { service } = await withThread();
    service.answer('La réponse');
    service.codes.add('code');
    const { panel } = await placePanel({ service, door: { kind: 'links', code: 'code' } });
    expect(plain(inside(panel, '.door button'))).toBe('Lire la réponse');
    expect(service.codes.size).toBe(1);
    inside(panel, '.door button')?.click();
    await until(() => expect(entries(panel).at(-1)).toContain('La réponse'));
    expect(service.codes.size).toBe(0);
  });

  it('a spent link offers a fresh one to the same address, and says nothing else', async () => {
    const { service } = await withThread();
    const { panel } = await placePanel({ service, door: { kind: 'links', code: 'spent' } });
    inside(panel, '.door button')?.click();
    await until(() => expect(plain(inside(panel, '.door'))).toContain('Ce lien a expiré ou a déjà servi.'));
    inside(panel, '.door button')?.click();
    await until(() => expect(plain(inside(panel, '.door'))).toContain('Si ce lien était bien le vôtre'));
    expect(service.requests.at(-1)).toMatchObject({
      path: 'links/fresh',
      body: { firm: 'durand', code: 'spent' },
    });
  });

  it('a link put into the tab that shows the panel already waits for its click as well, and opens', async () => {
    const { service } = await withThread();
    service.codes.add('code');
    const { panel, come } = await placePanel({ service });
    expect(inside(panel, '.door')).toBeNull();
    come({ kind: 'links', code: 'code' });
    await until(() => expect(focused()?.id).toBe('door-title'));
    expect(service.codes.size).toBe(1);
    inside(panel, '.door button')?.click();
    await until(() => expect(entries(panel)).toHaveLength(1));
    expect(service.codes.size).toBe(0);
  });

  it('a hand-over opens the thread at once', async () => {
    const { service } = await withThread();
    service.codes.add('code');
    const { panel } = await placePanel({ service, door: { kind: 'handovers', code: 'code' } });
    await until(() => expect(entries(panel)).toHaveLength(1));
  });

  it('the thread goes on in a tab by a one-time code in the fragment', async () => {
    const { service, storage } = await withThread();
    const { panel, tabs } = await placePanel({ service, storage, parent: window });
    await until(() => expect(entries(panel)).toHaveLength(1));
    await chooseInMenu(panel, 'Continuer dans un onglet');
    await until(() => expect(tabs).toEqual(['/c/durand?lang=fr#suite=handover-code']));
  });

  it('leaving quickly empties the page before it goes, and shows nothing at the next visit', async () => {
    const { service, storage } = await withThread();
    const first = await placePanel({ service, storage });
    await until(() => expect(entries(first.panel)).toHaveLength(1));
    inside(first.panel, '.leave')?.click();
    await first.panel.updateComplete;
    expect(plain(first.panel.shadowRoot?.firstElementChild ?? null)).toBe('');
    await until(() => expect(first.left()).toBe(true));
    first.panel.remove();

    const { panel } = await placePanel({ service, storage });
    expect(plain(inside(panel, '.door'))).toContain('Un échange est masqué sur cet appareil.');
    expect(entries(panel)).toEqual([]);
    inside(panel, '.door button')?.click();
    await until(() => expect(entries(panel)).toHaveLength(1));
  });

  it('forgetting asks once more, then ends the device’s access', async () => {
    const { service, storage } = await withThread();
    const { panel } = await placePanel({ service, storage });
    await until(() => expect(entries(panel)).toHaveLength(1));
    await chooseInMenu(panel, 'Oublier cet appareil');
    await until(() => expect(focused()?.id).toBe('forget-yes'));
    inside(panel, '#forget-yes')?.click();
    await until(() => expect(plain(inside(panel, '.intro'))).toContain('Cet appareil ne garde plus rien'));
    expect([entries(panel), await storage.access(), service.tokens.size]).toEqual([[], null, 0]);
  });
});
