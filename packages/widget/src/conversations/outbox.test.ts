import { describe, expect, it, vi } from 'vitest';
import { createOutbox, type Outgoing } from './outbox.ts';
import type { Outcome } from './panel-api.ts';

const message = (id: string, more: Partial<Outgoing> = {}): Outgoing => ({
  id,
  firm: 'durand',
  conversation: 'c',
  first: null,
  text: id,
  writtenAt: 0,
  problem: null,
  ...more,
});
const OK: Outcome = { ok: true, value: null };
const refused = (code: 'offline' | 'busy' | 'text-too-long', more = {}): Outcome => ({
  ok: false,
  problem: { code, ...more },
});

/** An outbox over a service that answers as told, one answer a delivery, and then always yes. */
function setUp(...answers: Outcome[]) {
  const delivered: string[] = [];
  const waits: number[] = [];
  const stored = new Map<string, Outgoing>();
  const outbox = createOutbox({
    storage: {
      put: async (item) => void stored.set(item.id, item),
      remove: async (id) => void stored.delete(id),
    },
    deliver: async ({ id }) => {
      delivered.push(id);
      return answers.shift() ?? OK;
    },
    changed: () => undefined,
    wait: async (ms) => void waits.push(ms),
    random: () => 1,
  });
  return { outbox, delivered, waits, stored };
}

describe('the outbox', () => {
  it('keeps a message on the device before it is sent, and lets go of it once the firm has it', async () => {
    const { outbox, stored } = setUp();
    const added = outbox.add(message('a'));
    expect([...stored.keys()]).toEqual(['a']);
    await added;
    expect(stored.size).toBe(0);
    expect(outbox.items()).toEqual([]);
  });

  it('sends again under the same id while there is no network, more and more slowly', async () => {
    const { outbox, delivered, waits } = setUp(refused('offline'), refused('offline'), refused('busy'));
    await outbox.add(message('a'));
    expect(delivered).toEqual(['a', 'a', 'a', 'a']);
    expect(waits).toEqual([1000, 2000, 4000]);
  });

  it('waits as long as the service asks', async () => {
    const { outbox, waits } = setUp(refused('busy', { retryAfterMs: 7000 }));
    await outbox.add(message('a'));
    expect(waits).toEqual([7000]);
  });

  it('sends messages in the order in which they were written, also after a failure', async () => {
    const { outbox, delivered } = setUp(refused('offline'));
    await Promise.all([outbox.add(message('a')), outbox.add(message('b')), outbox.add(message('c'))]);
    expect(delivered).toEqual(['a', 'a', 'b', 'c']);
  });

  it('takes up what an earlier visit left, oldest first', async () => {
    const { outbox, delivered } = setUp();
    await outbox.restore([message('b', { writtenAt: 2 }), message('a', { writtenAt: 1 })]);
    expect(delivered).toEqual(['a', 'b']);
  });

  it('keeps what the service refuses, and everything after it, until the visitor asks again', async () => {
    const { outbox, delivered, stored } = setUp(refused('text-too-long'));
    await outbox.add(message('a'));
    await outbox.add(message('b'));
    expect(delivered).toEqual(['a']);
    expect(stored.get('a')?.problem).toEqual({ code: 'text-too-long' });
    expect(outbox.items().map(({ id }) => id)).toEqual(['a', 'b']);

    await outbox.retry('a');
    expect(delivered).toEqual(['a', 'a', 'b']);
    expect(outbox.items()).toEqual([]);
  });

  it('goes on with the next message when a refused one is taken back', async () => {
    const { outbox, delivered } = setUp(refused('text-too-long'));
    await outbox.add(message('a'));
    await outbox.remove('a');
    await outbox.add(message('b'));
    expect(delivered).toEqual(['a', 'b']);
  });

  it('sends nothing more once it is cleared', async () => {
    const { outbox, delivered } = setUp();
    const added = outbox.add(message('a'));
    outbox.clear();
    await added;
    await vi.waitFor(() => expect(outbox.items()).toEqual([]));
    expect(delivered.length).toBeLessThan(2);
  });
});
