/**
 * What staff receive of a thread. Until the parties are checked, what follows the first line stays folded for
 * everybody; the one in charge of checks may have opened it, which is an event (duties.md, R4).
 */
import type { InboxRow, StaffEvent } from '@parenthese/shared/conversations/staff-wire.ts';
import type { LoggedEvent } from '../log/logged-event.ts';
import type { ConversationRow } from './conversation-store.ts';

/** What this reader may see of this thread. What was said up to `clearedUntil` could be read before new parties were given. */
export type Sight = Readonly<{
  folded: boolean;
  parties: boolean;
  firstMessage: number;
  clearedUntil: number;
}>;

export function staffEvent(event: LoggedEvent, sight: Sight): StaffEvent | null {
  const base = { id: event.id, count: event.count, at: event.at };
  const isFolded = sight.folded && event.count > sight.clearedUntil;
  switch (event.kind) {
    case 'conversation.opened':
      return {
        ...base,
        kind: 'opened',
        page: event.body.page,
        zone: event.body.zone,
        notice: event.body.notice,
      };
    case 'message.written': {
      const folded = isFolded && event.count !== sight.firstMessage;
      return {
        ...base,
        kind: 'message',
        text: folded ? null : event.body.text,
        folded,
        aim: event.body.aim?.due ?? null,
        turn: event.body.turn,
      };
    }
    case 'message.answered':
      return {
        ...base,
        kind: 'answer',
        text: event.body.text,
        author: event.body.author,
        openMinutes: event.body.answers?.openMinutes ?? null,
      };
    case 'note.written':
      return { ...base, kind: 'note', text: event.body.text, author: event.body.author };
    case 'parties.given':
      return {
        ...base,
        kind: 'parties',
        name: sight.parties ? event.body.name : null,
        other: sight.parties ? event.body.other : null,
      };
    case 'contact.given':
      return { ...base, kind: 'contact', email: sight.parties ? event.body.email : null };
    case 'callback.asked': {
      const { phone, when } = event.body;
      const seen = sight.parties ? { phone, when } : { phone: null, when: null };
      return { ...base, kind: 'callback', given: phone !== null, ...seen };
    }
    case 'clearance.given':
      return { ...base, kind: 'clearance', clearance: event.body.clearance, author: event.body.author };
    case 'fold.opened':
      return { ...base, kind: 'fold-opened', author: event.body.author };
    case 'status.set':
      return {
        ...base,
        kind: 'status',
        status: event.body.status,
        reason: event.body.reason,
        author: event.body.author,
      };
    case 'flag.raised':
      return { ...base, kind: 'flag-raised', flag: event.body.flag, words: [...event.body.words] };
    case 'flag.closed':
      return { ...base, kind: 'flag-closed', flag: event.body.flag, author: event.body.author };
    case 'assignment.set':
      return { ...base, kind: 'assignment', staff: event.body.staff, author: event.body.author };
    case 'survey.offered':
      return { ...base, kind: 'survey-offered', survey: event.body.survey };
    case 'survey.answered': {
      const { survey, question, without } = event.body;
      // A field of a survey takes words as a message does; a rating tells no fact.
      const folded = isFolded && typeof event.body.value === 'string';
      const value = folded ? null : event.body.value;
      return { ...base, kind: 'survey-answered', survey, question, value, without, folded };
    }
    default:
      return null;
  }
}

/** Whether all of an event's body is before this reader's eyes, so that it may be given to them whole. */
export function isOpenTo(event: LoggedEvent, sight: Sight): boolean {
  const seen = staffEvent(event, sight);
  if (seen === null || ('folded' in seen && seen.folded)) return false;
  return sight.parties || !['parties', 'contact', 'callback'].includes(seen.kind);
}

/** The words of a row, read from the thread: kept nowhere, so that none is left behind by an erasure. */
export type RowWords = Readonly<{ name: string | null; firstLine: string | null }>;

export function inboxRow(
  row: ConversationRow,
  words: RowWords,
  nameOf: (staff: string) => string | null,
): InboxRow {
  return {
    id: row.id,
    language: row.language,
    ...words,
    status: row.status,
    clearance: row.clearance,
    flags: row.urgent === 1 ? ['urgent'] : [],
    openedAt: row.opened_at,
    lastAt: row.last_at,
    count: row.count,
    waitingSince: row.waiting_since,
    due: row.due,
    assigned: row.assigned,
    contact: row.contact !== null,
    lastAuthor: row.last_author === null ? null : nameOf(row.last_author),
  };
}
