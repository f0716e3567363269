/** A thread as lines to read: each event one, but messages that are folded together one for all of them. */
import type { StaffEvent } from '@parenthese/shared/conversations/staff-wire.ts';

export type ThreadLine = Readonly<
  | { kind: 'event'; key: string; event: StaffEvent }
  | { kind: 'folded'; key: string; count: number; at: number }
>;

/** What a person wrote and somebody may read here. Notices between two folded messages do not part them. */
const LETTERS: readonly StaffEvent['kind'][] = ['message', 'answer', 'note'];

/** Sets the events of a thread as lines, in their order. No folded text can pass: the service sends none. */
export function linesOf(events: readonly StaffEvent[]): readonly ThreadLine[] {
  const lines: ThreadLine[] = [];
  let fold: number | null = null;
  for (const event of events) {
    const folded = event.kind === 'message' && event.folded;
    const open = fold === null ? undefined : lines[fold];
    if (folded && fold !== null && open?.kind === 'folded') lines[fold] = { ...open, count: open.count + 1 };
    else if (folded) fold = lines.push({ kind: 'folded', key: event.id, count: 1, at: event.at }) - 1;
    else {
      if (LETTERS.includes(event.kind)) fold = null;
      lines.push({ kind: 'event', key: event.id, event });
    }
  }
  return lines;
}

/** Parts a thread into what was there when it was opened and what came since, which alone is announced. */
export function partedAt(
  events: readonly StaffEvent[],
  readUpTo: number,
): Readonly<{ history: readonly StaffEvent[]; arrived: readonly StaffEvent[] }> {
  return {
    history: events.filter(({ count }) => count <= readUpTo),
    arrived: events.filter(({ count }) => count > readUpTo),
  };
}
