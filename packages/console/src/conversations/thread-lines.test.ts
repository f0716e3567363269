import type { StaffEvent } from '@parenthese/shared/conversations/staff-wire.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf, partedAt } from './thread-lines.ts';

const author = { staff: 's', name: 'Me Durand', quality: 'lawyer' } as const;
const base = (count: number) => ({ id: `e${count}`, count, at: count });
const message = (count: number, folded: boolean): StaffEvent => ({
  ...base(count),
  kind: 'message',
  text: folded ? null : 'Bonjour',
  folded,
  aim: null,
  turn: false,
});
const contact = (count: number): StaffEvent => ({ ...base(count), kind: 'contact', email: null });
const answer = (count: number): StaffEvent => ({
  ...base(count),
  kind: 'answer',
  text: 'Bonjour',
  author,
  openMinutes: null,
});

const told = (events: readonly StaffEvent[]) =>
  linesOf(events).map((line) => (line.kind === 'folded' ? line.count : line.event.kind));

describe('a thread', () => {
  test('shows folded messages as one line with their number', () => {
    expect(told([message(1, false), message(2, true), message(3, true)])).toEqual(['message', 2]);
  });

  test('keeps folded messages together across a notice, and parts them at a letter', () => {
    const events = [message(1, true), contact(2), message(3, true), answer(4), message(5, true)];
    expect(told(events)).toEqual([2, 'contact', 'answer', 1]);
  });

  test('never loses or doubles an event', () => {
    const kinds = fc.array(fc.constantFrom('open', 'folded', 'answer', 'contact'));
    fc.assert(
      fc.property(kinds, (drawn) => {
        const events = drawn.map((kind, index) => {
          if (kind === 'answer') return answer(index);
          return kind === 'contact' ? contact(index) : message(index, kind === 'folded');
        });
        const counted = linesOf(events).reduce(
          (sum, line) => sum + (line.kind === 'folded' ? line.count : 1),
          0,
        );
        expect(counted).toBe(events.length);
      }),
    );
  });

  test('announces only what came after it was opened', () => {
    const events = [message(1, false), answer(2), message(3, false)];
    const { history, arrived } = partedAt(events, 2);
    expect([history.length, arrived.length]).toEqual([2, 1]);
  });
});
