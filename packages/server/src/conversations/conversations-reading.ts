/** The thread and inbox reading: one row for each conversation, kept with every event, without a word of it. */
import type { Updateable } from 'kysely';
import { isComplaint } from '@parenthese/shared/conversations/complaint.ts';
import type { Status } from '@parenthese/shared/conversations/vocabulary.ts';
import type { LoggedEvent, LoggedEventOf } from '../log/logged-event.ts';
import type { Reading } from '../log/reading.ts';
import type { Tx } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Tables } from '../schema/tables.ts';
import type { VisitorRow } from './conversation-store.ts';

type Change = Updateable<Tables['conversations']>;

export const conversationsReading: Reading = {
  name: 'conversations',
  version: 3,
  tables: ['conversations'],
  kinds: [
    'conversation.opened',
    'message.written',
    'message.answered',
    'note.written',
    'parties.given',
    'contact.given',
    'callback.asked',
    'clearance.given',
    'fold.opened',
    'status.set',
    'flag.raised',
    'flag.closed',
    'assignment.set',
    'survey.offered',
    'survey.answered',
  ],

  async apply(tx, event) {
    if (event.thread === null) return;
    if (event.kind === 'conversation.opened') return open(tx, event, event.thread);
    if (event.kind === 'message.written') return written(tx, event, event.thread);
    if (event.kind === 'parties.given') return named(tx, event, event.thread);
    const change = changeOf(event);
    if (!change) return;
    await tx
      .updateTable('conversations')
      .set({ ...change, count: event.count, last_at: event.at })
      .where('firm_id', '=', event.firmId)
      .where('id', '=', event.thread)
      .execute();
  },

  async erase(tx, firmId, thread) {
    await tx.deleteFrom('conversations').where('firm_id', '=', firmId).where('id', '=', thread).execute();
  },
};

async function open(tx: Tx, event: LoggedEventOf<'conversation.opened'>, thread: string): Promise<void> {
  await insertOpened(tx, {
    firm_id: event.firmId,
    id: thread,
    visitor: event.actor.replace(/^visitor:/, ''),
    language: event.body.language,
    at: event.at,
    count: event.count,
  });
}

const insertOpened = statement(
  (db, p: { firm_id: number; id: string; visitor: string; language: string; at: number; count: number }) =>
    db.insertInto('conversations').values({
      firm_id: p.firm_id,
      id: p.id,
      visitor: p.visitor,
      language: p.language,
      status: 'received',
      clearance: 'open',
      opened_at: p.at,
      last_at: p.at,
      count: p.count,
      first_message: 0,
      cleared_until: 0,
      waiting_since: null,
      waiting_count: null,
      due: null,
      assigned: null,
      urgent: 0,
      was_urgent: 0,
      parties: null,
      contact: null,
      last_answer: 0,
      last_author: null,
      surveyed: 0,
      complaint: 0,
    }),
);

/** What a message of the visitor puts back into the lawyers' hands. */
const REOPENED: readonly Status[] = ['closed', 'answered', 'waiting-for-you'];
const isReopened = (status: Status): boolean => REOPENED.includes(status);

/** A visitor's message: the path that must be fast, in one compiled statement. A closed conversation opens again. */
const applyWritten = statement((db, p: { firm: number; id: string; count: number; at: number }) =>
  db
    .updateTable('conversations')
    .set((eb) => ({
      count: p.count,
      last_at: p.at,
      first_message: eb
        .case()
        .when('first_message', '=', 0)
        .then(p.count)
        .else(eb.ref('first_message'))
        .end(),
      status: eb.case().when('status', 'in', REOPENED).then('received').else(eb.ref('status')).end(),
    }))
    .where('firm_id', '=', p.firm)
    .where('id', '=', p.id),
);

/** What the first message of a wait adds. It stands apart, since the index of who waits is written with it. */
const applyTurn = statement(
  (db, p: { firm: number; id: string; since: number; count: number; due: number | null }) =>
    db
      .updateTable('conversations')
      .set({ waiting_since: p.since, waiting_count: p.count, due: p.due })
      .where('firm_id', '=', p.firm)
      .where('id', '=', p.id)
      .where('waiting_since', 'is', null),
);

async function written(tx: Tx, event: LoggedEventOf<'message.written'>, id: string): Promise<void> {
  const { firmId: firm, count, at, body } = event;
  await applyWritten(tx, { firm, id, count, at });
  if (body.turn) await applyTurn(tx, { firm, id, since: at, count, due: body.aim?.due ?? null });
  if (!isComplaint(body.text)) return;
  await tx
    .updateTable('conversations')
    .set({ complaint: 1 })
    .where('firm_id', '=', firm)
    .where('id', '=', id)
    .execute();
}

/** A visitor's row as `written` leaves it, for who has just read it and is not to read it again. */
export function withMessage(row: VisitorRow, event: LoggedEventOf<'message.written'>): VisitorRow {
  const { count, at, body } = event;
  const wait = { waiting_since: at, due: body.aim?.due ?? null };
  const status = isReopened(row.status) ? 'received' : row.status;
  return { ...row, ...(body.turn && row.waiting_since === null && wait), count, status };
}

/** The same for a flag. */
export function withFlag(row: VisitorRow, { count }: LoggedEventOf<'flag.raised'>): VisitorRow {
  return { ...row, ...FLAGGED, count };
}

/** New parties of a conversation that was cleared open its check again; what was readable until then stays so. */
async function named(tx: Tx, event: LoggedEventOf<'parties.given'>, id: string): Promise<void> {
  const { firmId, count, at } = event;
  await tx
    .updateTable('conversations')
    .set((eb) => {
      const wasClear = eb.case().when('clearance', '=', 'clear');
      return {
        count,
        last_at: at,
        parties: count,
        cleared_until: wasClear.then(count).else(eb.ref('cleared_until')).end(),
        clearance: wasClear.then('open').else(eb.ref('clearance')).end(),
      };
    })
    .where('firm_id', '=', firmId)
    .where('id', '=', id)
    .execute();
}

/** What each other kind changes in the row; null for kinds that leave it alone but for the count. */
function changeOf(event: LoggedEvent): Change | null {
  switch (event.kind) {
    case 'message.answered':
      return {
        ...NOTHING_WAITS,
        status: 'answered',
        last_answer: event.count,
        last_author: event.body.author.staff,
      };
    case 'contact.given':
      return { contact: event.body.email === null ? null : event.count };
    case 'clearance.given':
      return event.body.clearance === 'declined'
        ? {
            ...NOTHING_WAITS,
            clearance: 'declined',
            status: 'closed',
            last_answer: event.count,
            last_author: event.body.author.staff,
          }
        : { clearance: 'clear' };
    case 'status.set':
      return event.body.status === 'closed'
        ? { ...NOTHING_WAITS, status: 'closed' }
        : { status: event.body.status };
    case 'flag.raised':
      return FLAGGED;
    case 'flag.closed':
      return { urgent: 0 };
    case 'assignment.set':
      return { assigned: event.body.staff };
    case 'survey.offered':
      return { surveyed: 1 };
    case 'callback.asked':
    case 'note.written':
    case 'fold.opened':
    case 'survey.answered':
      return {};
    default:
      return null;
  }
}

const FLAGGED = { urgent: 1, was_urgent: 1 } as const satisfies Change;
const NOTHING_WAITS = { waiting_since: null, waiting_count: null, due: null } satisfies Change;
