/** What is known of a thread at one moment, and how what arrives changes it. Pure: nothing here is fetched. */
import type { ThreadPage, VisitorEvent } from '@parenthese/shared/conversations/wire.ts';
import type { VisitorConversation } from '@parenthese/shared/conversations/wire.ts';
import type { Connection } from './live.ts';
import type { Outgoing } from './outbox.ts';

export type ThreadState = Readonly<{
  /**
   * `reading`: what the device keeps is being read. `blank`: nothing has been written. `hidden`: the page was left
   * in haste, and the words come back only when asked for. `open`: there is a thread, read or on its way.
   */
  phase: 'reading' | 'blank' | 'hidden' | 'open';
  /** Null until the service has the first line. */
  conversation: VisitorConversation | null;
  /** In order of their count, each once. */
  events: readonly VisitorEvent[];
  /** The history has been read: from now on whatever is added is news. */
  loaded: boolean;
  outgoing: readonly Outgoing[];
  draft: string;
  connection: Connection;
  /** Who of the firm is writing at this moment. */
  typing: string | null;
  /** False once the browser has refused to keep the thread on this device. */
  kept: boolean;
  /** The service no longer knows this device: nothing more can be read or sent in this thread. */
  ended: boolean;
}>;

export const EMPTY_THREAD: ThreadState = {
  phase: 'reading',
  conversation: null,
  events: [],
  loaded: false,
  outgoing: [],
  draft: '',
  connection: 'connecting',
  typing: null,
  kept: true,
  ended: false,
};

/** Takes in a page of the thread. Pages may overlap and come in any order: an event counts once. */
export function withPage(state: ThreadState, { conversation, events }: ThreadPage): ThreadState {
  const known = state.conversation?.id === conversation.id ? state.conversation : null;
  const byCount = new Map((known ? state.events : []).map((event) => [event.count, event]));
  for (const event of events) byCount.set(event.count, event);
  return {
    ...state,
    phase: 'open',
    ended: false,
    conversation: known ? newer(known, conversation) : conversation,
    events: [...byCount.values()].sort((a, b) => a.count - b.count),
    typing: events.some(({ kind }) => kind === 'answer') ? null : state.typing,
  };
}

/** What the visitor has seen only grows, also when an older page arrives late. */
export function withSeen(state: ThreadState, count: number): ThreadState {
  const { conversation } = state;
  if (!conversation || count <= conversation.seen) return state;
  return { ...state, conversation: { ...conversation, seen: count } };
}

/** Answers that the visitor has not seen. */
export function unreadOf({ conversation, events }: ThreadState): number {
  const seen = conversation?.seen ?? 0;
  return events.filter(({ kind, count }) => FROM_FIRM.has(kind) && count > seen).length;
}

/** How far the thread is known, for a stream that goes on from there. */
export function positionOf({ conversation, events }: ThreadState): string | null {
  return conversation && `${conversation.id}:${events.at(-1)?.count ?? 0}`;
}

/** Somebody of the firm has answered: the parties were checked, and the facts may be told. */
export function isAnswered({ events }: ThreadState): boolean {
  return events.some(({ kind }) => kind === 'answer');
}

/** The firm has a number at which the visitor can be called without danger. */
export function hasCallback({ events }: ThreadState): boolean {
  const last = events.findLast(({ kind }) => kind === 'callback');
  return last?.kind === 'callback' && last.given;
}

/** What the visitor's own words smell of, where the service has raised the flag; both when it does not say. */
export function urgencyIn({ conversation, events }: ThreadState): Readonly<{
  danger: boolean;
  timeLimit: boolean;
}> {
  if (!conversation?.urgent) return { danger: false, timeLimit: false };
  const signs = events.flatMap((event) => (event.kind === 'message' ? (event.signs ?? []) : []));
  if (signs.length === 0) return { danger: true, timeLimit: true };
  return { danger: signs.includes('danger'), timeLimit: signs.includes('time-limit') };
}

const FROM_FIRM: ReadonlySet<VisitorEvent['kind']> = new Set(['answer', 'declined']);

function newer(known: VisitorConversation, arrived: VisitorConversation): VisitorConversation {
  const { count, seen } = known;
  return { ...(count > arrived.count ? known : arrived), seen: Math.max(seen, arrived.seen) };
}
