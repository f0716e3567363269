import type { InboxRow, StaffThread, Today } from '@parenthese/shared/conversations/staff-wire.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { createConsoleStore, type ConsoleStore } from '../console-state.ts';
import type { Kept } from '../platform/kept.ts';
import type { Request, Result } from '../platform/request.ts';
import { createDesk, type Desk } from './desk.ts';

type Asked = { method: string; path: string; body: unknown; answer: (result: Result<unknown>) => void };

let asked: Asked[];
let words: Map<string, string>;
let store: ConsoleStore;
let desk: Desk;
let ids: number;

/** A service whose answers the test gives, in the order it likes. */
const request: Request = (method, path, body) =>
  new Promise((resolve) => asked.push({ method, path, body, answer: resolve as Asked['answer'] }));

const kept: Kept = {
  words: (name) => words.get(name) ?? null,
  keepWords: (name, text) => void (text === '' ? words.delete(name) : words.set(name, text)),
  forgetWords: () => words.clear(),
  setting: () => null,
  keepSetting: () => undefined,
};

const ok = (value: unknown): Result<unknown> => ({ ok: true, value });
const lost: Result<unknown> = {
  ok: false,
  problem: { code: 'unreachable', status: 0, title: 'Sans réponse' },
};
const settle = () => new Promise((resolve) => setTimeout(resolve));

const row = (id: string, lastAt = 1): InboxRow => ({
  id,
  language: 'fr',
  name: null,
  firstLine: 'Bonjour',
  status: 'received',
  clearance: 'clear',
  flags: [],
  openedAt: 1,
  lastAt,
  count: 1,
  waitingSince: 1,
  due: 2,
  assigned: null,
  contact: false,
  lastAuthor: null,
});

const thread = (id: string, counts: readonly number[], draft: string | null = null): StaffThread => ({
  row: row(id),
  events: counts.map((count) => ({ id: `e${count}`, count, at: count, kind: 'contact', email: null })),
  draft,
  seen: 0,
  mayOpenFold: false,
  now: 1,
});

const inbox = (rows: readonly InboxRow[], more = false) => ({
  rows,
  more,
  counts: { waiting: rows.length, open: rows.length, mine: 0 },
  seq: 1,
  now: 1,
});

const today = (changed: readonly InboxRow[]): Today => ({
  now: 1,
  waiting: [],
  atRisk: [],
  changed: [...changed],
  callBack: [],
  counts: { waiting: 0, atRisk: 0, answeredToday: 0, openedToday: 0, night: 0 },
});

const take = (part: string): Asked => {
  const found = asked.find(({ path }) => path.includes(part));
  if (!found) throw new Error(`Nothing was asked of ${part}.`);
  asked.splice(asked.indexOf(found), 1);
  return found;
};

async function answered(part: string, result: Result<unknown>): Promise<Asked> {
  const found = take(part);
  found.answer(result);
  await settle();
  return found;
}

async function open(id: string, counts: readonly number[] = [1]): Promise<void> {
  desk.show({ name: 'thread', id, view: 'all' });
  await answered('view=all', ok(inbox([row(id)])));
  await answered(`/${id}`, ok(thread(id, counts)));
}

beforeEach(() => {
  asked = [];
  words = new Map();
  ids = 0;
  store = createConsoleStore('fr');
  store.commit({ session: { kind: 'in', me: {} as never } });
  desk = createDesk({ request, store, kept, newId: () => `id-${(ids += 1)}` });
});

describe('what staff write', () => {
  test('stands in the outbox until the service has it, and in the thread from then on', async () => {
    await open('a');
    void desk.write('a', 'messages', 'Bonjour');
    expect(store.getState().outbox).toMatchObject([{ id: 'id-1', text: 'Bonjour', problem: null }]);
    await answered('/messages', ok(thread('a', [1, 2])));
    expect(store.getState().outbox).toEqual([]);
    expect(store.getState().thread.value?.events).toHaveLength(2);
  });

  test('stays in the outbox when no answer comes, and is sent again under its own id', async () => {
    await open('a');
    void desk.write('a', 'messages', 'Bonjour');
    await answered('/messages', lost);
    expect(store.getState().outbox).toMatchObject([{ id: 'id-1', problem: { code: 'unreachable' } }]);
    void desk.sendAgain('id-1');
    const again = await answered('/messages', ok(thread('a', [1, 2])));
    expect(again.body).toEqual({ id: 'id-1', text: 'Bonjour' });
    expect(store.getState().outbox).toEqual([]);
  });

  test('survives a page that is left, as not sent, since nobody knows whether it arrived', async () => {
    void desk.write('a', 'notes', 'Entre nous');
    await settle();
    const next = createConsoleStore('fr');
    createDesk({ request, store: next, kept, newId: () => 'other' });
    expect(next.getState().outbox).toMatchObject([
      { id: 'id-1', text: 'Entre nous', problem: { status: 0 } },
    ]);
  });

  test('can be taken back as text', async () => {
    void desk.write('a', 'messages', 'Bonjour');
    await answered('/messages', lost);
    expect(desk.takeBack('id-1')).toBe('Bonjour');
    expect(store.getState().outbox).toEqual([]);
    expect(words.has('outbox')).toBe(false);
  });
});

describe('answers that overtake each other', () => {
  test('leave the list that was asked for last', async () => {
    desk.show({ name: 'inbox', view: 'open' });
    desk.show({ name: 'inbox', view: 'closed' });
    await answered('view=closed', ok(inbox([row('closed')])));
    await answered('view=open', ok(inbox([row('open')])));
    expect(store.getState().list.value?.inbox.rows.map(({ id }) => id)).toEqual(['closed']);
  });

  test('never take a confirmed write off the page again', async () => {
    await open('a');
    desk.refresh();
    const early = take('/conversations/a');
    void desk.write('a', 'messages', 'Bonjour');
    await answered('/messages', ok(thread('a', [1, 2])));
    early.answer(ok(thread('a', [1])));
    await settle();
    expect(store.getState().thread.value?.events).toHaveLength(2);
  });

  test('of another thread than the one that is open are not shown', async () => {
    await open('a');
    desk.refresh();
    const early = take('/conversations/a');
    await open('b');
    early.answer(ok(thread('a', [1])));
    await settle();
    expect(store.getState().thread.value?.row.id).toBe('b');
  });
});

describe('a list', () => {
  test('keeps its rows on the page while it is read again, and when that fails', async () => {
    desk.show({ name: 'inbox', view: 'all' });
    await answered('view=all', ok(inbox([row('a')])));
    desk.refresh();
    expect(store.getState().list).toMatchObject({
      status: 'pending',
      value: { inbox: { rows: [{ id: 'a' }] } },
    });
    await answered('view=all', lost);
    expect(store.getState().list).toMatchObject({
      status: 'error',
      value: { inbox: { rows: [{ id: 'a' }] } },
    });
  });

  test('goes on from its last row, and keeps the older ones when its beginning changes', async () => {
    desk.show({ name: 'inbox', view: 'all' });
    await answered('view=all', ok(inbox([row('c', 30), row('b', 20)], true)));
    expect(store.getState().list.value?.more).toBe(true);
    void desk.older();
    await answered('before=20', ok(inbox([row('a', 10)])));
    expect(store.getState().list.value?.more).toBe(false);
    desk.refresh();
    await answered('view=all', ok(inbox([row('d', 40), row('c', 30)], true)));
    expect(store.getState().list.value?.inbox.rows.map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a']);
    expect(store.getState().list.value?.more).toBe(false);
  });
});

describe('what changed since the last look', () => {
  test('stays on the page when it is read again, until it is opened', async () => {
    desk.show({ name: 'today' });
    await answered('/today', ok(today([row('a', 5)])));
    desk.refresh();
    await answered('/today', ok(today([])));
    expect(store.getState().today.value?.changed.map(({ id }) => id)).toEqual(['a']);
    desk.show({ name: 'thread', id: 'a', view: 'all' });
    await answered('view=all', ok(inbox([])));
    await answered('/conversations/a', ok({ ...thread('a', [1]), row: row('a', 5) }));
    desk.show({ name: 'today' });
    await answered('/today', ok(today([])));
    expect(store.getState().today.value?.changed).toEqual([]);
  });
});

describe('a draft', () => {
  test('of this tab comes before the one of the service', async () => {
    desk.show({ name: 'thread', id: 'a', view: 'all' });
    await answered('/conversations/a', ok(thread('a', [1], 'Du service')));
    expect(desk.draftOf('a', 'messages')).toBe('Du service');
    void desk.keepDraft('a', 'messages', 'D’ici');
    expect(desk.draftOf('a', 'messages')).toBe('D’ici');
  });

  test('says whether the service has it too', async () => {
    const kept = desk.keepDraft('a', 'messages', 'Bonjour');
    await answered('/draft', lost);
    expect(await kept).toBe(false);
  });

  test('of a note never leaves the tab', async () => {
    expect(await desk.keepDraft('a', 'notes', 'Entre nous')).toBe(false);
    expect(asked).toEqual([]);
  });
});

test('a refused act is told and changes nothing', async () => {
  await open('a');
  const refused = desk.act('a', { act: 'status', status: 'closed', reason: null });
  const { body } = await answered('/status', lost);
  expect(body).toEqual({ id: 'id-1', status: 'closed', reason: null });
  expect(await refused).toMatchObject({ code: 'unreachable' });
  expect(store.getState().thread.value?.row.status).toBe('received');
});
