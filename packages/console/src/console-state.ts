/** All that the console knows, in one place. Facts here were confirmed by the service; `outbox` says what was not yet. */
import type { Inbox, Me, StaffThread, Today } from '@parenthese/shared/conversations/staff-wire.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { LiveState } from './platform/live.ts';
import type { Problem } from './platform/request.ts';
import type { InboxView } from './platform/routes.ts';
import { createStore, type Store } from './platform/store.ts';

/** A thing read from the service. While it is read again, and when that fails, the last value stays on the page. */
export type Loaded<Value> = Readonly<{
  status: 'initial' | 'pending' | 'complete' | 'error';
  value: Value | null;
  problem: Problem | null;
}>;

export type Session = Readonly<
  /** Not asked yet. */
  | { kind: 'unknown' }
  /** `ended`: somebody was signed in and no longer is. */
  | { kind: 'out'; ended: boolean }
  | { kind: 'in'; me: Me }
  /** The service did not answer the question who this is. */
  | { kind: 'unreachable'; problem: Problem }
>;

/** A letter or note on its way. Its id is its own, so that sending it again never makes a second one. */
export type Outgoing = Readonly<{
  id: string;
  conversation: string;
  kind: 'messages' | 'notes';
  text: string;
  /** Null while it is on its way. */
  problem: Problem | null;
}>;

export type InboxList = Readonly<{ view: InboxView; inbox: Inbox; more: boolean }>;

export type ConsoleState = Readonly<{
  language: Language;
  session: Session;
  live: LiveState;
  /** Ids of the staff who are there now, null until the stream has said. */
  present: readonly string[] | null;
  today: Loaded<Today>;
  list: Loaded<InboxList>;
  /** The one thread that is open. */
  thread: Loaded<StaffThread> & Readonly<{ id: string | null }>;
  outbox: readonly Outgoing[];
  /** What the service's clock is ahead of the device's, in milliseconds. */
  clockAhead: number;
  /** Counts up each minute, so that words about time are said anew. */
  minute: number;
  /** Counts up when the badge was seen on a site, so that who waits for it reads again. */
  siteSeen: number;
}>;

export type ConsoleStore = Store<ConsoleState>;

export const NOTHING_YET = { status: 'initial', value: null, problem: null } as const;

/** Creates the store of a console that has asked nothing yet. */
export function createConsoleStore(language: Language): ConsoleStore {
  return createStore<ConsoleState>({
    language,
    session: { kind: 'unknown' },
    ...whatOnePersonSees(),
    live: 'connecting',
    clockAhead: 0,
    minute: 0,
    siteSeen: 0,
  });
}

/** What must be gone from memory when somebody signs out. */
export function whatOnePersonSees(): Pick<ConsoleState, 'present' | 'today' | 'list' | 'thread' | 'outbox'> {
  return {
    present: null,
    today: NOTHING_YET,
    list: NOTHING_YET,
    thread: { ...NOTHING_YET, id: null },
    outbox: [],
  };
}
