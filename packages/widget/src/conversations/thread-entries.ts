/** What a thread consists of before the eyes: letters and lines, each with the day it begins. Pure. */
import type { VisitorEvent } from '@parenthese/shared/conversations/wire.ts';
import type { Problem } from './panel-api.ts';
import type { ThreadState } from './thread-state.ts';

type Of<Kind extends VisitorEvent['kind']> = Extract<VisitorEvent, { kind: Kind }>;

/** A message or an answer. Its key stays the same from the first keystroke sent to the firm's receipt. */
export type Letter = Readonly<{
  kind: 'letter';
  text: string;
  /** Null for the visitor's own. */
  author: Of<'answer'>['author'] | null;
  aim: number | null;
  /** `received` by the firm; `waiting` on the device; otherwise why it was refused. */
  delivery: 'received' | 'waiting' | Problem;
}>;

/** Something that happened, in one line. */
export type Line = Readonly<{ kind: 'line'; event: Of<'parties'> | Of<'contact'> | Of<'callback'> }>;

export type Entry = Readonly<{
  key: string;
  at: number;
  /** A day begins with this entry. */
  isNewDay: boolean;
  /** What follows from here on had not been seen when the panel was opened. */
  isFirstUnread: boolean;
}> &
  (Letter | Line);

type Bare = Readonly<{ key: string; at: number; count: number }> & (Letter | Line);

/**
 * Lists a thread in order, the letters still on their way at its end.
 *
 * `seenBefore` is how far the visitor had seen when the panel was opened, null where nothing is to be marked.
 */
export function threadEntries(
  { events, outgoing }: Pick<ThreadState, 'events' | 'outgoing'>,
  seenBefore: number | null,
  dayKey: (at: number) => string,
): readonly Entry[] {
  const known = new Set(events.map(({ id }) => id));
  const bare = [...events.flatMap(entryOf), ...outgoing.filter(({ id }) => !known.has(id)).map(waitingEntry)];
  const unread = bare.find(
    (entry) => seenBefore !== null && entry.count > seenBefore && entry.kind === 'letter' && entry.author,
  );
  let day = '';
  return bare.map((entry) => {
    const before = day;
    day = dayKey(entry.at);
    return { ...entry, isNewDay: day !== before, isFirstUnread: entry === unread };
  });
}

function entryOf(event: VisitorEvent): Bare[] {
  const { id: key, at, count } = event;
  const letter = { key, at, count, kind: 'letter', delivery: 'received' } as const;
  switch (event.kind) {
    case 'message':
      return [{ ...letter, text: event.text, author: null, aim: event.aim }];
    case 'answer':
    case 'declined':
      return [{ ...letter, text: event.text, author: event.author, aim: null }];
    case 'parties':
    case 'contact':
    case 'callback':
      return [{ key, at, count, kind: 'line', event }];
    default:
      return [];
  }
}

function waitingEntry({ id, text, writtenAt, problem }: ThreadState['outgoing'][number]): Bare {
  const delivery = problem ?? 'waiting';
  return { key: id, at: writtenAt, count: Infinity, kind: 'letter', text, author: null, aim: null, delivery };
}
