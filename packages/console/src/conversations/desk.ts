/**
 * The desk: reads lists and threads, sends what staff write, and reads again what the stream says has changed.
 *
 * Only what the service has confirmed enters the lists and threads; what is on its way stands in the outbox under
 * its own id, where a failure keeps it until it is sent again or taken back.
 */
import type { Inbox, StaffThread, Today } from '@parenthese/shared/conversations/staff-wire.ts';
import type { Clearance, Status } from '@parenthese/shared/conversations/vocabulary.ts';
import type { ConsoleStore, InboxList, Loaded, Outgoing } from '../console-state.ts';
import type { Kept } from '../platform/kept.ts';
import type { Problem, Request, Result } from '../platform/request.ts';
import type { InboxView, Route } from '../platform/routes.ts';

/** Changes that come within this time of each other are read in one go. */
const GATHER_MS = 120;

export type DeskSetting = Readonly<{
  request: Request;
  store: ConsoleStore;
  kept: Kept;
  /** Makes the id of what is sent: a UUID of version 7. */
  newId: () => string;
}>;

/** What staff do to a conversation, beside writing. */
export type Act = Readonly<
  | { act: 'status'; status: Status; reason: string | null }
  | { act: 'clearance'; clearance: Exclude<Clearance, 'open'> }
  | { act: 'fold' }
  | { act: 'flags/urgent' }
  | { act: 'assignment'; staff: string | null }
>;

export type Desk = Readonly<{
  /** Reads what a route shows, and keeps it fresh until another is shown. */
  show: (route: Route) => void;
  /** Reads again all that is shown, after a gap in the stream. */
  refresh: () => void;
  changed: (conversation: string) => void;
  older: () => Promise<void>;
  write: (conversation: string, kind: Outgoing['kind'], text: string) => Promise<void>;
  sendAgain: (id: string) => Promise<void>;
  /** Takes a failed letter out of the outbox and returns its text. */
  takeBack: (id: string) => string;
  act: (conversation: string, act: Act) => Promise<Problem | null>;
  draftOf: (conversation: string, kind: Outgoing['kind']) => string;
  /** Keeps a draft in the tab at once, and an answer's on the service too. False: only in the tab. */
  keepDraft: (conversation: string, kind: Outgoing['kind'], text: string) => Promise<boolean>;
  typing: (conversation: string) => void;
}>;

/** Creates the desk around the store it commits to. */
export function createDesk({ request, store, kept, newId }: DeskSetting): Desk {
  let shown: Route = { name: 'today' };
  let gathering: ReturnType<typeof setTimeout> | null = null;
  const restored = restoreOutbox(kept);
  if (restored.length > 0) store.commit({ outbox: restored });

  /** Until when each conversation opened here has been read. */
  const read = new Map<string, number>();
  // Answers may overtake each other: only the one asked for last is shown.
  let askedToday = 0;
  let askedList = 0;

  const readToday = async () => {
    const turn = (askedToday += 1);
    store.commit({ today: pending(store.getState().today) });
    const answer = await request<Today>('GET', '/v1/staff/today');
    if (turn !== askedToday) return;
    if (answer.ok) tellTime(answer.value.now);
    const before = store.getState().today.value;
    store.commit({
      today: loaded(
        store.getState().today,
        mapped(answer, (today) => stillChanged(today, before, read)),
      ),
    });
  };

  const readList = async (view: InboxView) => {
    const turn = (askedList += 1);
    const before = store.getState().list;
    const same = before.value?.view === view ? before : { ...before, value: null };
    store.commit({ list: pending(same) });
    const answer = await request<Inbox>('GET', `/v1/staff/conversations?view=${view}`);
    if (turn !== askedList) return;
    if (answer.ok) tellTime(answer.value.now);
    const page = mapped(answer, (inbox) => withOlder(inbox, view, store.getState().list.value));
    store.commit({ list: loaded(store.getState().list, page) });
  };

  const readThread = async (id: string) => {
    const before = store.getState().thread;
    if (before.id !== id) store.commit({ thread: { ...pending({ value: null }), id } });
    const answer = await request<StaffThread>('GET', pathTo(id));
    const { thread } = store.getState();
    if (thread.id !== id) return;
    if (answer.ok) read.set(id, answer.value.row.lastAt);
    store.commit({ thread: { ...loaded(thread, newerOf(thread.value, answer)), id } });
  };

  const tellTime = (now: number) => store.commit({ clockAhead: now - Date.now() });

  const refresh = () => {
    if (store.getState().session.kind !== 'in') return;
    if (shown.name === 'today') void readToday();
    const view = viewOf(shown);
    if (view) void readList(view);
    if (shown.name === 'thread') void readThread(shown.id);
  };

  const confirm = (conversation: string, value: StaffThread) => {
    read.set(conversation, value.row.lastAt);
    const { thread, list } = store.getState();
    if (thread.id === conversation) store.commit({ thread: { ...complete(value), id: conversation } });
    if (list.value) store.commit({ list: { ...list, value: withRow(list.value, value) } });
  };

  const setOutbox = (outbox: readonly Outgoing[]) => {
    store.commit({ outbox });
    kept.keepWords('outbox', outbox.length === 0 ? '' : JSON.stringify(outbox));
  };

  const send = async (letter: Outgoing) => {
    const others = () => store.getState().outbox.filter(({ id }) => id !== letter.id);
    setOutbox([...others(), { ...letter, problem: null }]);
    const body = { id: letter.id, text: letter.text };
    const answer = await request<StaffThread>('POST', `${pathTo(letter.conversation)}/${letter.kind}`, body);
    // The letter leaves the outbox in the same breath as it enters the thread: it is never seen twice or not at all.
    if (answer.ok) {
      setOutbox(others());
      confirm(letter.conversation, answer.value);
    } else setOutbox([...others(), { ...letter, problem: answer.problem }]);
  };

  return {
    show: (route) => {
      shown = route;
      refresh();
    },
    refresh,
    changed: () => {
      gathering ??= setTimeout(() => {
        gathering = null;
        refresh();
      }, GATHER_MS);
    },
    older: async () => {
      const { list } = store.getState();
      const last = list.value?.inbox.rows.at(-1);
      if (!list.value || !last) return;
      const { view } = list.value;
      const path = `/v1/staff/conversations?view=${view}&before=${last.lastAt}`;
      const answer = await request<Inbox>('GET', path);
      const now = store.getState().list;
      if (answer.ok && now.value?.view === view)
        store.commit({ list: complete(extended(now.value, answer.value)) });
    },
    write: (conversation, kind, text) => send({ id: newId(), conversation, kind, text, problem: null }),
    sendAgain: async (id) => {
      const letter = store.getState().outbox.find((outgoing) => outgoing.id === id);
      if (letter) await send(letter);
    },
    takeBack: (id) => {
      const { outbox } = store.getState();
      setOutbox(outbox.filter((outgoing) => outgoing.id !== id));
      return outbox.find((outgoing) => outgoing.id === id)?.text ?? '';
    },
    act: async (conversation, { act, ...rest }) => {
      const body = { id: newId(), ...rest };
      const answer = await request<StaffThread>('POST', `${pathTo(conversation)}/${act}`, body);
      if (!answer.ok) return answer.problem;
      confirm(conversation, answer.value);
      return null;
    },
    draftOf: (conversation, kind) => {
      const own = kept.words(`${kind}-${conversation}`);
      if (own !== null || kind === 'notes') return own ?? '';
      const { thread } = store.getState();
      return (thread.id === conversation ? thread.value?.draft : null) ?? '';
    },
    keepDraft: async (conversation, kind, text) => {
      kept.keepWords(`${kind}-${conversation}`, text);
      if (kind === 'notes') return false;
      const answer = await request('PUT', `${pathTo(conversation)}/draft`, { text }, { keepalive: true });
      return answer.ok;
    },
    typing: (conversation) => void request('POST', `${pathTo(conversation)}/typing`, {}),
  };
}

function pathTo(conversation: string): string {
  return `/v1/staff/conversations/${encodeURIComponent(conversation)}`;
}

/** The list that stands beside or under what a route shows. */
function viewOf(route: Route): InboxView | null {
  return route.name === 'inbox' || route.name === 'thread' ? route.view : null;
}

function pending<Value>({ value }: Readonly<{ value: Value | null }>): Loaded<Value> {
  return { status: 'pending', value, problem: null };
}

function complete<Value>(value: Value): Loaded<Value> {
  return { status: 'complete', value, problem: null };
}

function loaded<Value>(before: Loaded<Value>, answer: Result<Value>): Loaded<Value> {
  if (answer.ok) return complete(answer.value);
  return { status: 'error', value: before.value, problem: answer.problem };
}

function mapped<A, B>(answer: Result<A>, change: (value: A) => B): Result<B> {
  return answer.ok ? { ok: true, value: change(answer.value) } : answer;
}

/**
 * The service tells what changed since the last look, and each reading is one: so what the page already says has
 * changed stays on it until it is opened.
 */
function stillChanged(today: Today, before: Today | null, read: ReadonlyMap<string, number>): Today {
  const fresh = new Set(today.changed.map(({ id }) => id));
  const all = [...today.changed, ...(before?.changed ?? []).filter(({ id }) => !fresh.has(id))];
  return { ...today, changed: all.filter(({ id, lastAt }) => lastAt > (read.get(id) ?? 0)) };
}

/** An answer that was asked for before a write was confirmed must not take that write off the page again. */
function newerOf(shown: StaffThread | null, answer: Result<StaffThread>): Result<StaffThread> {
  if (!answer.ok || !shown || lastCount(answer.value) >= lastCount(shown)) return answer;
  return { ok: true, value: shown };
}

function lastCount(thread: StaffThread): number {
  return thread.events.at(-1)?.count ?? 0;
}

/** A fresh first page, followed by the older rows that were already on the page and are not in it. */
function withOlder(inbox: Inbox, view: InboxView, before: InboxList | null): InboxList {
  const oldest = inbox.rows.at(-1)?.lastAt ?? 0;
  const known = new Set(inbox.rows.map(({ id }) => id));
  const kept = view === 'waiting' || before?.view !== view ? [] : before.inbox.rows;
  const older = kept.filter((row) => row.lastAt < oldest && !known.has(row.id));
  const more = older.length > 0 && before ? before.more : inbox.more;
  return { view, inbox: { ...inbox, rows: [...inbox.rows, ...older] }, more };
}

function extended({ view, inbox }: InboxList, page: Inbox): InboxList {
  const known = new Set(inbox.rows.map(({ id }) => id));
  const rows = [...inbox.rows, ...page.rows.filter(({ id }) => !known.has(id))];
  return { view, inbox: { ...page, rows }, more: page.more };
}

function withRow(list: InboxList, { row }: StaffThread): InboxList {
  const rows = list.inbox.rows.map((other) => (other.id === row.id ? row : other));
  return { ...list, inbox: { ...list.inbox, rows } };
}

/** What was on its way when the page was left is shown as not sent: nobody knows whether it arrived, and its id does. */
function restoreOutbox(kept: Kept): readonly Outgoing[] {
  try {
    return (JSON.parse(kept.words('outbox') ?? '[]') as readonly Outgoing[]).map((letter) => ({
      ...letter,
      problem: letter.problem ?? { code: 'unreachable', status: 0, title: '' },
    }));
  } catch {
    return [];
  }
}
