import { expect, test, vi } from 'vitest';
import { createConsoleStore } from '../console-state.ts';
import type { Kept } from '../platform/kept.ts';
import type { Request, Result } from '../platform/request.ts';
import { createSession } from './session.ts';

const refused = (status: number): Result<never> => ({
  ok: false,
  problem: { code: 'internal', status, title: 'Refusé' },
});

function at(answers: Readonly<Record<string, Result<unknown>>>) {
  const store = createConsoleStore('fr');
  const asked: string[] = [];
  const request = (async (_method: string, path: string) => {
    asked.push(path);
    return answers[path] ?? { ok: true, value: null };
  }) as Request;
  const forgetWords = vi.fn<() => void>();
  const leave = vi.fn<() => void>();
  const kept = { forgetWords } as unknown as Kept;
  return { store, asked, forgetWords, leave, session: createSession({ request, store, kept, leave }) };
}

const known = { '/v1/staff/me': { ok: true, value: { name: 'Me Durand', present: false } } } as const;

test('whom the service knows is in', async () => {
  const { session, store } = at(known);
  await session.begin();
  expect(store.getState().session).toMatchObject({ kind: 'in', me: { name: 'Me Durand' } });
});

test('whom it does not know is out, and nobody’s session has ended', async () => {
  const { session, store } = at({ '/v1/staff/me': refused(401) });
  await session.begin();
  expect(store.getState().session).toEqual({ kind: 'out', ended: false });
});

test('a service that does not answer signs nobody out', async () => {
  const { session, store } = at({ '/v1/staff/me': refused(0) });
  await session.begin();
  expect(store.getState().session.kind).toBe('unreachable');
});

test('a session that ends takes everything read off the page, but no text not yet sent', async () => {
  const { session, store, forgetWords } = at(known);
  await session.begin();
  store.commit({ thread: { status: 'complete', value: {} as never, problem: null, id: 'a' } });
  session.ended();
  expect(store.getState().session).toEqual({ kind: 'out', ended: true });
  expect(store.getState().thread.value).toBeNull();
  expect(forgetWords).not.toHaveBeenCalled();
});

test('who signs out leaves no word in the tab, and a fresh page', async () => {
  const { session, asked, forgetWords, leave } = at(known);
  await session.begin();
  await session.signOut();
  expect(asked.slice(1)).toEqual(['/v1/staff/presence/leave', '/v1/auth/sign-out']);
  expect([forgetWords, leave].map((called) => called.mock.calls.length)).toEqual([1, 1]);
});

test('who cannot be signed out stays where they are', async () => {
  const { session, store, leave } = at({ ...known, '/v1/auth/sign-out': refused(0) });
  await session.begin();
  await session.signOut();
  expect(store.getState().session.kind).toBe('in');
  expect(leave).not.toHaveBeenCalled();
});

test('the presence switch moves only once the service has turned it', async () => {
  const failing = at({ ...known, '/v1/staff/presence': refused(0) });
  await failing.session.begin();
  expect(await failing.session.setPresent(true)).toMatchObject({ title: 'Refusé' });
  expect(failing.store.getState().session).toMatchObject({ me: { present: false } });
  const working = at(known);
  await working.session.begin();
  expect(await working.session.setPresent(true)).toBeNull();
  expect(working.store.getState().session).toMatchObject({ me: { present: true } });
});
