import { describe, expect, it } from 'vitest';
import type { VisitorEvent } from '@parenthese/shared/conversations/wire.ts';
import { threadEntries } from './thread-entries.ts';
import type { Outgoing } from './outbox.ts';

const author = { staff: 's', name: 'Me Durand', quality: 'lawyer' } as const;
const message = (count: number, at = 0): VisitorEvent => ({
  id: `m${count}`,
  count,
  at,
  kind: 'message',
  text: 'b',
  aim: null,
});
const answer = (count: number, at = 0): VisitorEvent => ({
  id: `a${count}`,
  count,
  at,
  kind: 'answer',
  text: 'r',
  author,
});
const status = (count: number): VisitorEvent => ({
  id: `s${count}`,
  count,
  at: 0,
  kind: 'status',
  status: 'studied',
});
const outgoing = (id: string): Outgoing => ({
  id,
  firm: 'durand',
  conversation: 'c',
  first: null,
  text: 'o',
  writtenAt: 0,
  problem: null,
});
const entries = (events: VisitorEvent[], waiting: Outgoing[] = [], seenBefore: number | null = null) =>
  threadEntries({ events, outgoing: waiting }, seenBefore, (at) => String(Math.floor(at / 10)));

describe('the entries of a thread', () => {
  it('put what is on its way at the end, under the key it keeps once received', () => {
    const before = entries([message(1)], [outgoing('m2')]);
    const after = entries([message(1), message(2)], [outgoing('m2')]);
    expect(before.map(({ key }) => key)).toEqual(['m1', 'm2']);
    expect(after.map(({ key }) => key)).toEqual(['m1', 'm2']);
    expect(after[1]).toMatchObject({ delivery: 'received' });
  });

  it('begin a day only once', () => {
    expect(entries([message(1, 1), answer(2, 9), message(3, 11)]).map(({ isNewDay }) => isNewDay)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('mark the first answer that was not seen when the panel was opened, and no word of the visitor', () => {
    const marked = entries([message(1), answer(2), message(3), answer(4), answer(5)], [], 2);
    expect(marked.filter(({ isFirstUnread }) => isFirstUnread).map(({ key }) => key)).toEqual(['a4']);
  });

  it('mark nothing when everything was seen', () => {
    expect(entries([message(1), answer(2)], [], 2).some(({ isFirstUnread }) => isFirstUnread)).toBe(false);
    expect(entries([message(1), answer(2)], [], null).some(({ isFirstUnread }) => isFirstUnread)).toBe(false);
  });

  it('leave the history of the work to its own place', () => {
    expect(entries([message(1), status(2)]).map(({ key }) => key)).toEqual(['m1']);
  });
});
