import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPanelApi } from './panel-api.ts';
import { panelStorage, type PanelStorage } from './panel-storage.ts';
import { NOW, ServiceFixture } from './service-fixture.ts';
import { ThreadStore } from './thread-store.ts';
import { unreadOf } from './thread-state.ts';

let service: ServiceFixture;
let storage: PanelStorage;
let stores: ThreadStore[];
let told: string[];
/** Ends the pauses of everything that waits, as when the network comes back. */
let wake: () => void;

beforeEach(() => {
  service = new ServiceFixture();
  storage = panelStorage('durand');
  stores = [];
  told = [];
});
afterEach(() => {
  for (const store of stores) store.stop();
});

async function open(fetch = service.fetch, isAwaited = true): Promise<ThreadStore> {
  let ids = 0;
  const waiting = new Set<() => void>();
  wake = () => {
    for (const end of waiting) end();
    waiting.clear();
  };
  const store = new ThreadStore({
    firm: 'durand',
    api: createPanelApi({ fetch, language: () => 'fr' }),
    storage,
    now: () => NOW,
    id: () => `id-${stores.length}-${(ids += 1)}`,
    secret: () => `token-${stores.length}-${(ids += 1)}`,
    random: () => 1,
    wait: (_ms, signal) =>
      new Promise((resolve) => {
        waiting.add(resolve);
        signal.addEventListener('abort', () => resolve());
      }),
    language: () => 'fr',
    zone: 'Europe/Paris',
    page: () => '/honoraires.html',
    sent: (which) => void told.push(which),
  });
  stores.push(store);
  const started = store.start();
  if (isAwaited) await started;
  return store;
}

async function say(store: ThreadStore, text: string): Promise<void> {
  await store.dispatch('write', { text });
  await store.dispatch('send', { notice: '2026-11' });
}
const texts = (store: ThreadStore) =>
  store.getState().events.flatMap((event) => ('text' in event ? [event.text] : []));
const received = (store: ThreadStore, count: number) =>
  vi.waitFor(() => {
    expect(texts(store)).toHaveLength(count);
    expect(store.getState().outgoing).toEqual([]);
  });

describe('a thread on the visitor’s device', () => {
  it('asks nothing of the service and keeps nothing before something is written', async () => {
    const store = await open();
    expect(store.getState().phase).toBe('blank');
    expect(service.requests).toEqual([]);
    expect(await storage.access()).toBeNull();
  });

  it('shows a message as waiting until the firm has it', async () => {
    const store = await open();
    service.network = 'cut';
    await say(store, 'Bonjour');
    expect(store.getState().outgoing).toMatchObject([{ text: 'Bonjour', problem: null }]);
    expect(texts(store)).toEqual([]);
    service.network = 'up';
    await vi.waitFor(() => {
      wake();
      expect(texts(store)).toEqual(['Bonjour']);
    });
    expect(store.getState().outgoing).toEqual([]);
    expect(told).toEqual(['begun']);
  });

  it('tells with the first line the page of the site that it was written on', async () => {
    const store = await open();
    await say(store, 'Bonjour');
    await received(store, 1);
    const opening = service.requests.find(
      ({ method, path }) => method === 'POST' && path === 'conversations',
    );
    expect(opening?.body).toMatchObject({ page: '/honoraires.html', zone: 'Europe/Paris' });
  });

  it('keeps the next message of somebody who writes on while the one before is still being sent', async () => {
    const store = await open();
    await store.dispatch('write', { text: 'un' });
    const sending = store.dispatch('send', { notice: '2026-11' });
    await Promise.all([store.dispatch('write', { text: 'deux' }), sending]);
    expect(await storage.draft()).toBe('deux');
  });

  it('sends a first line once, though its answer was lost', async () => {
    const store = await open();
    service.network = 'deaf';
    await say(store, 'Bonjour');
    await vi.waitFor(() => expect(service.events).toHaveLength(1));
    service.network = 'up';
    await vi.waitFor(() => {
      wake();
      expect(store.getState().outgoing).toEqual([]);
    });
    expect(service.events).toHaveLength(1);
    expect(
      service.requests.filter(({ path, method }) => path === 'conversations' && method === 'POST').length,
    ).toBeGreaterThan(1);
  });

  it('writes what follows into the same conversation, in order, even before the first line has arrived', async () => {
    const store = await open();
    service.network = 'cut';
    await say(store, 'un');
    await say(store, 'deux');
    await say(store, 'trois');
    service.network = 'up';
    await vi.waitFor(() => {
      wake();
      expect(texts(store)).toEqual(['un', 'deux', 'trois']);
    });
    expect(told).toEqual(['begun', 'sent', 'sent']);
  });

  it('keeps what the service refuses, with its sentence, and gives it back to the field', async () => {
    const store = await open();
    await say(store, 'un');
    await received(store, 1);
    service.refuseNext = 'text-too-long';
    await say(store, 'deux');
    await vi.waitFor(() => expect(store.getState().outgoing[0]?.problem?.code).toBe('text-too-long'));
    await store.dispatch('take-back', { id: store.getState().outgoing[0]?.id ?? '' });
    expect(store.getState()).toMatchObject({ draft: 'deux', outgoing: [] });
  });

  it('shows an answer as soon as the stream brings it, and counts it as unread until it is seen', async () => {
    const store = await open();
    await say(store, 'Bonjour');
    await received(store, 1);
    await vi.waitFor(() => expect(store.getState().connection).toBe('live'));
    service.answer('Bonjour, je vous lis.');
    await received(store, 2);
    expect(unreadOf(store.getState())).toBe(1);
    await store.dispatch('see', {});
    expect(unreadOf(store.getState())).toBe(0);
    expect(service.conversation?.seen).toBe(service.conversation?.count);
  });

  it('misses nothing that was said while the stream was down', async () => {
    const store = await open();
    await say(store, 'Bonjour');
    await received(store, 1);
    await vi.waitFor(() => expect(store.getState().connection).toBe('live'));
    service.network = 'cut';
    service.cutStreams();
    service.answer('Pendant la coupure');
    await vi.waitFor(() => {
      wake();
      expect(store.getState().connection).toBe('offline');
    });
    service.network = 'up';
    await vi.waitFor(() => {
      wake();
      expect(texts(store)).toContain('Pendant la coupure');
    });
  });

  it('says who is writing, until the answer is there', async () => {
    const store = await open();
    await say(store, 'Bonjour');
    await vi.waitFor(() => expect(store.getState().connection).toBe('live'));
    service.typing('Me Claire Durand');
    await vi.waitFor(() => expect(store.getState().typing).toBe('Me Claire Durand'));
    service.answer('Voilà');
    await vi.waitFor(() => expect(store.getState().typing).toBeNull());
  });

  it('is found again by the next page, with the draft and what had not been sent', async () => {
    const first = await open();
    await say(first, 'un');
    await received(first, 1);
    service.network = 'cut';
    await say(first, 'deux');
    await first.dispatch('write', { text: 'tro' });
    first.stop();

    service.network = 'up';
    const second = await open();
    await received(second, 2);
    expect(texts(second)).toEqual(['un', 'deux']);
    expect(second.getState().draft).toBe('tro');
  });

  it('does not open a second conversation when the first cannot be read yet', async () => {
    const first = await open();
    await say(first, 'un');
    await received(first, 1);
    first.stop();

    service.network = 'cut';
    stores.length = 1;
    const reopened = open();
    await vi.waitFor(() => expect(stores).toHaveLength(2));
    const second = stores[1] as ThreadStore;
    await vi.waitFor(() => expect(second.getState().connection).toBe('offline'));
    await say(second, 'deux');
    service.network = 'up';
    await vi.waitFor(() => {
      wake();
      expect(texts(second)).toEqual(['un', 'deux']);
    });
    await reopened;
  });

  it('asks again under the same id when the answer to the card was lost', async () => {
    const store = await open();
    await say(store, 'Bonjour');
    await received(store, 1);
    const card = { name: 'Anne', other: { kind: 'none', name: null } } as const;
    service.network = 'deaf';
    expect(await store.dispatch('parties', card)).toMatchObject({ ok: false, problem: { code: 'offline' } });
    service.network = 'up';
    expect(await store.dispatch('parties', card)).toMatchObject({ ok: true });
    const ids = service.requests.flatMap(({ path, body }) =>
      path.endsWith('/parties') ? [(body as { id: string }).id] : [],
    );
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('opens from a link under a new token, once', async () => {
    service.begin('other-device', ['Bonjour']);
    service.answer('Voici.');
    service.codes.add('code');
    const store = await open();
    expect(await store.dispatch('redeem', { kind: 'links', code: 'code' })).toMatchObject({ ok: true });
    expect(texts(store)).toEqual(['Bonjour', 'Voici.']);
    expect(await store.dispatch('redeem', { kind: 'links', code: 'code' })).toMatchObject({
      ok: false,
      problem: { code: 'link-expired' },
    });
    expect(texts(store)).toEqual(['Bonjour', 'Voici.']);
  });

  it('opens from a link whose answer was lost, under the key that it was spent for', async () => {
    service.begin('other-device', ['Bonjour']);
    service.codes.add('code');
    const store = await open();
    service.network = 'deaf';
    expect(await store.dispatch('redeem', { kind: 'links', code: 'code' })).toMatchObject({
      problem: { code: 'offline' },
    });
    expect(service.codes.size).toBe(0);
    service.network = 'up';
    expect(await store.dispatch('redeem', { kind: 'links', code: 'code' })).toMatchObject({ ok: true });
    expect(texts(store)).toEqual(['Bonjour']);
  });

  it('begins another thread under a new key after a link, whose key opens its one thread', async () => {
    service.begin('other-device', ['Bonjour']);
    service.codes.add('code');
    const store = await open();
    await store.dispatch('redeem', { kind: 'links', code: 'code' });
    const key = (await storage.access())?.token;
    await store.dispatch('restart', {});
    await say(store, 'Une autre question');
    await received(store, 1);
    expect(texts(store)).toEqual(['Une autre question']);
    const fresh = await storage.access();
    expect(fresh?.token).not.toBe(key);
    expect(fresh).toMatchObject({ conversation: service.conversation?.id, hidden: false });
  });

  it('shows nothing of another key that arrives after a link was opened', async () => {
    await storage.saveAccess({ token: 'older', conversation: 'older', hidden: false });
    service.begin('other-device', ['Par le lien']);
    service.tokens.add('older');
    service.codes.add('code');
    let release: (response: Response) => void = () => undefined;
    const late = new Promise<Response>((resolve) => (release = resolve));
    const answer = service.fetch;
    const held: typeof fetch = (input, init) =>
      String(input).endsWith('/conversations') && !init?.method ? late : answer(input, init);
    const store = await open(held, false);
    await store.dispatch('redeem', { kind: 'links', code: 'code' });
    release(Response.json({ conversations: [{ ...service.conversation, id: 'older' }] }));
    await received(store, 1);
    expect(texts(store)).toEqual(['Par le lien']);
  });

  it('vanishes when left in haste, words not sent included, and comes back only when asked for', async () => {
    const first = await open();
    await say(first, 'Bonjour');
    await received(first, 1);
    await first.dispatch('write', { text: 'encore' });
    await first.dispatch('leave', {});
    expect(first.getState()).toMatchObject({ phase: 'hidden', events: [], draft: '', conversation: null });
    service.answer('Une réponse qui arrive après');
    expect(await storage.access()).toMatchObject({ conversation: service.conversation?.id, hidden: true });

    const second = await open();
    expect(second.getState()).toMatchObject({ phase: 'hidden', events: [], draft: '' });
    await second.dispatch('resume', {});
    expect(texts(second)).toEqual(['Bonjour', 'Une réponse qui arrive après']);
    expect(first.getState().events).toEqual([]);
  });

  it('stays hidden when an answer that was on its way arrives after it was left', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const slow: typeof fetch = async (input, init) => {
      const response = await service.fetch(input, init);
      if (init?.method === 'POST') await gate;
      return response;
    };
    const store = await open(slow);
    await say(store, 'Bonjour');
    await vi.waitFor(() => expect(service.events).toHaveLength(1));
    await store.dispatch('leave', {});
    release();
    await gate;
    await vi.waitFor(() =>
      expect(store.getState()).toMatchObject({ phase: 'hidden', events: [], outgoing: [] }),
    );
  });

  it('is forgotten here and on the service', async () => {
    const store = await open();
    await say(store, 'Bonjour');
    await received(store, 1);
    await store.dispatch('forget', {});
    expect(store.getState()).toMatchObject({ phase: 'blank', events: [] });
    expect([await storage.access(), service.tokens.size]).toEqual([null, 0]);
  });

  it('begins afresh on a device that the service has forgotten', async () => {
    await storage.saveAccess({ token: 'old', conversation: 'gone', hidden: false });
    const store = await open();
    expect(store.getState()).toMatchObject({ phase: 'blank', ended: true });
    await say(store, 'Bonjour');
    await received(store, 1);
    expect(store.getState().ended).toBe(false);
  });
});
