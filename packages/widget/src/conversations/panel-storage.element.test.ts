import { deleteDatabase } from '../platform/device-database.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Outgoing } from './outbox.ts';
import { panelStorage } from './panel-storage.ts';

const message = (id: string, firm = 'durand'): Outgoing => ({
  id,
  firm,
  conversation: 'c',
  first: null,
  text: 'Bonjour',
  writtenAt: 1,
  problem: null,
});
const names = async () => (await indexedDB.databases()).map(({ name }) => name);

afterEach(async () => {
  vi.restoreAllMocks();
  await deleteDatabase('parenthese');
});

describe('what is kept on the device', () => {
  it('is nothing at all before something is written', async () => {
    const storage = panelStorage('durand');
    expect([await storage.draft(), await storage.access(), await storage.outgoing()]).toEqual(['', null, []]);
    await storage.forgetWords();
    expect(await names()).not.toContain('parenthese');
    expect(storage.kept()).toBe(true);
  });

  it('is there again for the next page', async () => {
    const first = panelStorage('durand');
    await first.saveDraft('Bonj');
    await first.saveAccess({ token: 't', conversation: null, hidden: false });
    await first.put(message('a'));

    const next = panelStorage('durand');
    expect(await next.draft()).toBe('Bonj');
    expect(await next.access()).toEqual({ token: 't', conversation: null, hidden: false });
    expect(await next.outgoing()).toEqual([message('a')]);
  });

  it('is told apart by firm', async () => {
    await panelStorage('durand').put(message('a'));
    expect(await panelStorage('petit').outgoing()).toEqual([]);
  });

  it('loses its words and not its key when the page is left in haste', async () => {
    const storage = panelStorage('durand');
    await storage.saveDraft('Bonj');
    await storage.put(message('a'));
    await storage.saveAccess({ token: 't', conversation: null, hidden: true });
    await storage.forgetWords();
    expect([await storage.draft(), await storage.outgoing()]).toEqual(['', []]);
    expect(await storage.access()).toEqual({ token: 't', conversation: null, hidden: true });
  });

  it('is gone without a trace once the device is asked to forget', async () => {
    const storage = panelStorage('durand');
    await storage.saveDraft('Bonj');
    await storage.saveAccess({ token: 't', conversation: null, hidden: false });
    await storage.forget();
    expect(await storage.access()).toBeNull();
    expect(await names()).not.toContain('parenthese');
  });

  it('leaves another firm’s thread alone when one is forgotten', async () => {
    const other = panelStorage('petit');
    await other.saveAccess({ token: 'p', conversation: null, hidden: false });
    const storage = panelStorage('durand');
    await storage.saveAccess({ token: 'd', conversation: null, hidden: false });
    await storage.forget();
    expect(await other.access()).toEqual({ token: 'p', conversation: null, hidden: false });
  });

  it('stays in memory, and says so, where the browser refuses storage', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    const storage = panelStorage('durand');
    await storage.saveDraft('Bonj');
    await storage.put(message('a'));
    expect(storage.kept()).toBe(false);
    expect([await storage.draft(), await storage.outgoing()]).toEqual(['Bonj', [message('a')]]);
  });
});
