import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { urgencySignsOf } from '@parenthese/shared/conversations/urgency.ts';
import type { ThreadPage, VisitorConversation, VisitorEvent } from '@parenthese/shared/conversations/wire.ts';
import { EMPTY_THREAD, positionOf, unreadOf, urgencyIn, withPage, withSeen } from './thread-state.ts';

const author = { staff: 's', name: 'Me Durand', quality: 'lawyer' } as const;
const event = (count: number): VisitorEvent =>
  count % 2 === 0
    ? { id: `e${count}`, count, at: count, kind: 'answer', text: `${count}`, author }
    : { id: `e${count}`, count, at: count, kind: 'message', text: `${count}`, aim: null };
const conversation = (count: number, seen = 0): VisitorConversation => ({
  id: 'c',
  firm: 'durand',
  language: 'fr',
  status: 'received',
  openedAt: 0,
  count,
  seen,
  aim: null,
  partiesGiven: false,
  contactGiven: false,
  declined: false,
  urgent: false,
  unread: 0,
});
const page = (counts: readonly number[], seen = 0): ThreadPage => ({
  conversation: conversation(Math.max(0, ...counts), seen),
  events: counts.map(event),
});

describe('the state of a thread', () => {
  it('holds every event once and in order, however pages overlap and whenever they come', () => {
    const pages = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(pages, (all) => {
        const state = all.map((counts) => page(counts)).reduce(withPage, EMPTY_THREAD);
        const counts = [...new Set(all.flat())].sort((a, b) => a - b);
        expect(state.events.map(({ count }) => count)).toEqual(counts);
        expect(state.conversation?.count).toBe(counts.at(-1));
        expect(positionOf(state)).toBe(`c:${counts.at(-1)}`);
      }),
    );
  });

  it('never forgets that something was seen', () => {
    const seen = withSeen(withPage(EMPTY_THREAD, page([1, 2])), 2);
    expect(unreadOf(seen)).toBe(0);
    expect(unreadOf(withPage(seen, page([1], 1)))).toBe(0);
    expect(unreadOf(withPage(seen, page([3, 4])))).toBe(1);
    expect(withSeen(seen, 1)).toBe(seen);
  });

  it('leaves one conversation behind when another begins', () => {
    const other = { ...page([1]), conversation: { ...conversation(1), id: 'd' } };
    const state = withPage(withPage(EMPTY_THREAD, page([1, 2, 3], 3)), other);
    expect(state.events).toHaveLength(1);
    expect(state.conversation).toMatchObject({ id: 'd', seen: 0 });
  });

  it.each([
    ['Il me frappe', true, false],
    ['J’ai reçu une convocation', false, true],
    ['Des coups, et une audience demain', true, true],
    ['Bonjour', true, true],
  ])(
    'tells danger from a time limit by the visitor’s own words, and shows both if in doubt: %s',
    (text, danger, timeLimit) => {
      const message = { ...event(1), text, signs: urgencySignsOf(text) } as VisitorEvent;
      const flagged = { conversation: { ...conversation(1), urgent: true }, events: [message] };
      expect(urgencyIn(withPage(EMPTY_THREAD, flagged))).toEqual({ danger, timeLimit });
    },
  );

  it('shows nothing urgent that the service has not flagged', () => {
    expect(urgencyIn(withPage(EMPTY_THREAD, page([1])))).toEqual({ danger: false, timeLimit: false });
  });
});
