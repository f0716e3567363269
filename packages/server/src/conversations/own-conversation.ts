/** A visitor’s own conversation: who they are to it, and what is answered of it. */
import type { ThreadPage, VisitorEvent } from '@parenthese/shared/conversations/wire.ts';
import type { Firm } from '../firms/firms.ts';
import type { LoggedEvent } from '../log/logged-event.ts';
import { demand, type Known } from '../people/actor.ts';
import type { Db } from '../platform/database/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { createConversationStore, type VisitorRow } from './conversation-store.ts';
import { visitorConversation, visitorEvent } from './visitor-views.ts';

export type VisitorKnown = Extract<Known, { token: string }>;

/** The row of a conversation that this visitor may read, or write in; anybody else's is answered as absent. */
export async function ownRow(
  on: Db,
  { firm, actor }: VisitorKnown,
  id: string,
  what: 'conversation.read-own' | 'conversation.write-own',
): Promise<VisitorRow> {
  const row = await createConversationStore(on).getForVisitor(firm.id, id);
  if (!row) throw new Refusal('not-found');
  demand(actor, what, { firm: firm.uid, conversation: id, visitor: row.visitor });
  return row;
}

/** A conversation as it is now, with those of some events that its visitor may receive. */
export async function pageOf(
  on: Db,
  firm: Firm,
  id: string,
  events: readonly LoggedEvent[],
): Promise<ThreadPage> {
  const row = await createConversationStore(on).getForVisitor(firm.id, id);
  if (!row) throw new Refusal('not-found');
  return pageFrom(row, firm, events);
}

/** The same, from a row that is at hand. */
export function pageFrom(row: VisitorRow, firm: Firm, events: readonly LoggedEvent[]): ThreadPage {
  return {
    conversation: visitorConversation(row, firm.slug),
    events: events.map(visitorEvent).filter((event): event is VisitorEvent => event !== null),
  };
}
