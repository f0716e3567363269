import { expect, test } from 'vitest';
import { createConsoleStore, type ConsoleStore } from '../console-state.ts';
import type { Request } from '../platform/request.ts';
import { startTellingSeen } from './seen-teller.ts';

/** A page that can go out of sight. */
function pageOf() {
  const listeners = new Set<() => void>();
  return {
    visibilityState: 'visible' as DocumentVisibilityState,
    addEventListener: (_: string, listen: () => void) => void listeners.add(listen),
    removeEventListener: (_: string, listen: () => void) => void listeners.delete(listen),
    turn(visibility: DocumentVisibilityState) {
      this.visibilityState = visibility;
      for (const listen of listeners) listen();
    },
  };
}

function told({ fails = 0 } = {}) {
  const asked: string[] = [];
  let left = fails;
  const request = (async (_: string, path: string, body: { count: number }) => {
    asked.push(`${path} ${body.count}`);
    return (left -= 1) >= 0 ? { ok: false, problem: {} } : { ok: true, value: null };
  }) as unknown as Request;
  const store = createConsoleStore('fr');
  store.commit({ session: { kind: 'in', me: {} as never } });
  const page = pageOf();
  const stop = startTellingSeen({ request, store, page: page as never });
  return { asked, store, page, stop };
}

const show = (store: ConsoleStore, id: string, count: number): void =>
  store.commit({ thread: { status: 'complete', id, problem: null, value: { row: { id, count } } as never } });

test('a thread that is in sight is told once, and again when it has grown', () => {
  const { asked, store } = told();
  show(store, 't1', 3);
  show(store, 't1', 3);
  show(store, 't1', 4);
  expect(asked).toEqual(['/v1/staff/conversations/t1/seen 3', '/v1/staff/conversations/t1/seen 4']);
});

test('a thread in a tab that nobody looks at is told when the tab comes back', () => {
  const { asked, store, page } = told();
  page.turn('hidden');
  show(store, 't1', 3);
  expect(asked).toEqual([]);
  page.turn('visible');
  expect(asked).toEqual(['/v1/staff/conversations/t1/seen 3']);
});

test('what the service has not heard is told again', async () => {
  const { asked, store } = told({ fails: 1 });
  show(store, 't1', 3);
  await Promise.resolve();
  await Promise.resolve();
  show(store, 't1', 3);
  expect(asked).toHaveLength(2);
});

test('a thread that is left behind while another is read is not told', () => {
  const { asked, store } = told();
  store.commit({
    thread: { status: 'pending', id: 't2', problem: null, value: { row: { id: 't1', count: 3 } } as never },
  });
  expect(asked).toEqual([]);
});

test('nothing is told once somebody has signed out', () => {
  const { asked, store, stop } = told();
  stop();
  show(store, 't1', 3);
  expect(asked).toEqual([]);
});
