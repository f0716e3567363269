/** What a visitor receives of their thread. Kinds that are the firm's own have no view here, so none can leave. */
import { urgencySignsOf } from '@parenthese/shared/conversations/urgency.ts';
import type { VisitorConversation, VisitorEvent } from '@parenthese/shared/conversations/wire.ts';
import type { LoggedEvent } from '../log/logged-event.ts';
import type { VisitorRow } from './conversation-store.ts';

export function visitorEvent(event: LoggedEvent): VisitorEvent | null {
  const base = { id: event.id, count: event.count, at: event.at };
  switch (event.kind) {
    case 'message.written': {
      const { text, aim } = event.body;
      const signs = urgencySignsOf(text);
      return {
        ...base,
        kind: 'message',
        text,
        aim: aim?.due ?? null,
        ...(signs.length > 0 && { signs: [...signs] }),
      };
    }
    case 'message.answered':
      return { ...base, kind: 'answer', text: event.body.text, author: event.body.author };
    case 'parties.given':
      return { ...base, kind: 'parties', name: event.body.name, other: event.body.other };
    case 'contact.given':
      return { ...base, kind: 'contact', given: event.body.email !== null };
    case 'callback.asked':
      return { ...base, kind: 'callback', given: event.body.phone !== null };
    case 'clearance.given':
      return event.body.text === null
        ? null
        : { ...base, kind: 'declined', text: event.body.text, author: event.body.author };
    case 'status.set':
      return { ...base, kind: 'status', status: event.body.status };
    case 'survey.offered':
      return { ...base, kind: 'survey-offered', survey: event.body.survey, version: event.body.version };
    case 'survey.answered': {
      const { survey, version, question, value, without } = event.body;
      return { ...base, kind: 'survey-answered', survey, version, question, value, without };
    }
    default:
      return null;
  }
}

export function visitorConversation(row: VisitorRow, firm: string): VisitorConversation {
  return {
    id: row.id,
    firm,
    language: row.language,
    status: row.status,
    openedAt: row.opened_at,
    count: row.count,
    seen: row.seen,
    aim: row.due,
    partiesGiven: row.parties !== null,
    contactGiven: row.contact !== null,
    declined: row.clearance === 'declined',
    urgent: row.was_urgent === 1,
    // Answers are not counted one by one: what matters to the launcher is that there is something new to read.
    unread: row.last_answer > row.seen ? 1 : 0,
  };
}
