import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ears, entries, inside, placePanel, say, withThread, until } from './panel-test-page.ts';

beforeEach(() => page.viewport(400, 700));
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('what is read out', () => {
  it('is nothing of the history, and each answer once', async () => {
    const texts = Array.from({ length: 50 }, (_, index) => `message ${index}`);
    const { service, storage } = await withThread(texts);
    const placed = placePanel({ service, storage });
    const heard = ears(document.querySelector('parenthese-panel') as Element);
    const { panel } = await placed;
    await until(() => expect(entries(panel)).toHaveLength(50));
    await until(() => expect(inside(panel, '[role=log]')?.getAttribute('aria-live')).toBe('polite'));
    expect(heard.filter((said) => said.startsWith('log'))).toEqual([]);

    service.answer('Je vous réponds.');
    await until(() => expect(entries(panel)).toHaveLength(51));
    await panel.updateComplete;
    expect(heard.filter((said) => said.startsWith('log'))).toEqual([
      expect.stringMatching(/^log: Me Claire Durand, 14 h 02 .*Je vous réponds\./u),
    ]);
  });

  it('is nothing of the history that the link of a mail opens', async () => {
    const { service } = await withThread(['Bonjour', 'Encore un mot']);
    service.codes.add('code');
    const { panel } = await placePanel({ service, door: { kind: 'links', code: 'code' } });
    const heard = ears(panel);
    await until(() => expect(inside(panel, '[role=log]')?.getAttribute('aria-live')).toBe('polite'));
    inside(panel, '.door button')?.click();
    await until(() => expect(entries(panel)).toHaveLength(2));
    await until(() => expect(inside(panel, '[role=log]')?.getAttribute('aria-live')).toBe('polite'));
    expect(heard).toEqual([]);
  });

  it('is one’s own message once, and then its receipt', async () => {
    const { panel } = await placePanel();
    const heard = ears(panel);
    await say(panel, 'Bonjour');
    await until(() => expect(heard.some((said) => said.startsWith('status'))).toBe(true));
    expect(heard.filter((said) => said.startsWith('log'))).toHaveLength(1);
    expect(heard.filter((said) => said.startsWith('status'))).toEqual([
      'status: Reçu par le cabinet à 14 h 02',
    ]);
  });

  it('is each receipt, also of two messages within one minute', async () => {
    const { panel } = await placePanel();
    const heard = ears(panel);
    const receipts = () => heard.filter((said) => said === 'status: Reçu par le cabinet à 14 h 02');
    for (const count of [1, 2]) {
      await say(panel, `message ${count}`);
      await until(() => expect(receipts()).toHaveLength(count));
    }
  });

  it('is whom to call, at once, to who has written of danger', async () => {
    const { panel, service } = await placePanel();
    await say(panel, 'Bonjour');
    await until(() => expect(entries(panel)).toHaveLength(1));
    const heard = ears(panel);
    service.urgent = true;
    service.change({ urgent: true });
    await say(panel, 'Mon mari me frappe');
    await until(() =>
      expect(heard).toContain('status: En danger : 17, ou 114 par SMS, si vous ne pouvez pas parler'),
    );
  });

  it('is once that somebody writes', async () => {
    const { service, storage } = await withThread();
    const { panel } = await placePanel({ service, storage });
    await until(() => expect(entries(panel)).toHaveLength(1));
    const heard = ears(panel);
    await until(() => {
      service.typing('Me Claire Durand');
      expect(heard).toContain('status: Me Claire Durand écrit…');
    });
    service.typing('Me Claire Durand');
    service.answer('Voilà');
    await until(() => expect(entries(panel)).toHaveLength(2));
    expect(heard.filter((said) => said.includes('écrit'))).toHaveLength(1);
  });

  it('has a log that is there, empty, before the first message', async () => {
    const { panel } = await placePanel();
    const log = inside(panel, '[role=log]');
    expect(log?.getAttribute('aria-live')).toBe('polite');
    expect(log?.childElementCount).toBe(0);
  });
});
