/** What staff do with conversations: answer, note, set the status, check the parties, hand over. */
import type { InferOutput } from 'valibot';
import { refusal } from '@parenthese/shared/conversations/refusal.ts';
import type {
  AssignSchema,
  GiveClearanceSchema,
  SetStatusSchema,
  StaffMessageSchema,
  StaffThread,
} from '@parenthese/shared/conversations/staff-wire.ts';
import type { Answering, EventBodies } from '@parenthese/shared/log/kinds.ts';
import type { Act } from '@parenthese/shared/people/may.ts';
import { authorOf, type Firm } from '../firms/firms.ts';
import type { Group } from '../log/appender.ts';
import { replayed } from '../log/idempotency.ts';
import type { LoggedEvent, NewEvent } from '../log/logged-event.ts';
import { mayAnswer } from '../people/actor.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import { Refusal } from '../platform/refusal.ts';
import type { SurveyService } from '../surveys/survey-service.ts';
import { createConversationStore, type ConversationRow } from './conversation-store.ts';
import { localTime } from './local-time.ts';
import { notDeclined } from './once.ts';
import { planAnswered } from './notices-by-mail.ts';
import { offerSurvey } from './offer-survey.ts';
import { createStaffReading, staffRow, type StaffKnown, type StaffReadingParts } from './staff-reading.ts';

export type StaffParts = StaffReadingParts & Readonly<{ jobs: Jobs; surveys: SurveyService }>;
export type StaffService = ReturnType<typeof createStaffService>;

type Kind =
  | 'message.answered'
  | 'note.written'
  | 'status.set'
  | 'clearance.given'
  | 'fold.opened'
  | 'flag.closed'
  | 'assignment.set';

/** One act: what its sender gave, whether it may be done now, and what is written of it. */
type Deed<K extends Kind> = Readonly<{
  /** By what the same act sent again is known. */
  sent: Readonly<{ id: string; kind: K; body: Partial<EventBodies[K]> }>;
  /** Refuses what may not be done as the conversation stands; false when it would change nothing. */
  admit?: (row: ConversationRow, group: Group) => boolean | Promise<boolean>;
  body: (row: ConversationRow, at: number) => EventBodies[K];
  after?: (group: Group, row: ConversationRow, event: LoggedEvent) => Promise<void>;
}>;

export function createStaffService(parts: StaffParts) {
  const { database, log, firms, jobs, drafts, surveys, world } = parts;
  const db = database.kysely;
  const reading = createStaffReading(parts);

  /** Decides and writes inside the group. What was sent before, or changes nothing, is answered by the thread alone. */
  async function act<K extends Kind>(
    known: StaffKnown,
    thread: string,
    what: Act,
    { sent, admit, body, after }: Deed<K>,
  ): Promise<StaffThread> {
    await log.append(known.firm.id, async (group) => {
      const row = await staffRow(group.tx, known, thread, what);
      const deed = { id: sent.id, kind: sent.kind, actor: actorOf(known), thread };
      if (await replayed(group, { ...deed, body: sent.body })) return;
      if (admit && !(await admit(row, group))) return;
      const at = world.clock();
      const event = await group.append({ ...deed, at, body: body(row, at) } as NewEvent);
      await after?.(group, row, event);
    });
    return reading.thread(known, thread);
  }

  const planMail = ({ tx }: Group, { firm }: StaffKnown, row: ConversationRow, { count, at }: LoggedEvent) =>
    planAnswered(jobs, tx, {
      firmId: firm.id,
      conversation: row.id,
      count,
      at,
      unreadBefore: row.last_answer > row.seen,
    });

  return {
    ...reading,

    answer: (known: StaffKnown, id: string, { id: eventId, text }: InferOutput<typeof StaffMessageSchema>) =>
      act(known, id, 'conversation.answer', {
        sent: { id: eventId, kind: 'message.answered', body: { text } },
        admit: ({ clearance }) => {
          if (clearance === 'open') throw new Refusal('not-cleared');
          return notDeclined(clearance);
        },
        body: (row, at) => ({
          local: localTime(known.firm, at),
          text,
          author: authorOf(known.member),
          ...answering(known.firm, row, at),
        }),
        after: async (group, row, event) => {
          const { firm, actor } = known;
          await drafts.remove(group.tx, { firmId: firm.id, conversation: id, staff: actor.staff });
          await planMail(group, known, row, event);
        },
      }),

    note: (known: StaffKnown, id: string, { id: eventId, text }: InferOutput<typeof StaffMessageSchema>) =>
      act(known, id, 'conversation.note', {
        sent: { id: eventId, kind: 'note.written', body: { text } },
        body: () => ({ text, author: authorOf(known.member) }),
      }),

    /** A refusal is final, and « répondu » is said by an answer alone for as long as somebody waits for one. */
    setStatus: (
      known: StaffKnown,
      id: string,
      { id: eventId, status, reason }: InferOutput<typeof SetStatusSchema>,
    ) =>
      act(known, id, 'conversation.set-status', {
        sent: { id: eventId, kind: 'status.set', body: { status, reason } },
        admit: (row) => {
          notDeclined(row.clearance);
          if (status === 'answered' && row.waiting_since !== null)
            throw new Refusal('still-waits', { field: 'status' });
          return status !== row.status || reason !== null;
        },
        body: () => ({ status, reason, author: authorOf(known.member) }),
        after: async (group) => {
          if (status === 'closed') await offerSurvey(surveys, group, known.firm, id, 'closed');
        },
      }),

    /** A refusal is told in the fixed words, under the name of who gives it; a clear check is not told at all. */
    giveClearance: (
      known: StaffKnown,
      id: string,
      { id: eventId, clearance }: InferOutput<typeof GiveClearanceSchema>,
    ) =>
      act(known, id, 'clearance.give', {
        sent: { id: eventId, kind: 'clearance.given', body: { clearance } },
        admit: (row) => {
          if (row.clearance === 'clear') throw new Refusal('already-cleared');
          return notDeclined(row.clearance);
        },
        body: (row, at) => {
          const common = { local: localTime(known.firm, at), clearance, author: authorOf(known.member) };
          if (clearance === 'clear') return { ...common, text: null, answers: null, first: null };
          const text = refusal(row.language, known.firm.settings.referral);
          return { ...common, text, ...answering(known.firm, row, at) };
        },
        after: async (group, row, event) => {
          if (clearance === 'declined') await planMail(group, known, row, event);
        },
      }),

    openFold: (known: StaffKnown, id: string, eventId: string) =>
      act(known, id, 'fold.open', {
        sent: { id: eventId, kind: 'fold.opened', body: {} },
        admit: async ({ clearance, cleared_until }, { tx }) => {
          if (clearance === 'clear') return false;
          const store = createConversationStore(tx);
          return (await store.foldOpened(known.firm.id, id, actorOf(known))) <= cleared_until;
        },
        body: () => ({ author: authorOf(known.member) }),
      }),

    closeFlag: (known: StaffKnown, id: string, eventId: string) =>
      act(known, id, 'flag.close', {
        sent: { id: eventId, kind: 'flag.closed', body: { flag: 'urgent' } },
        admit: ({ urgent }) => urgent === 1,
        body: () => ({ flag: 'urgent', author: authorOf(known.member) }),
      }),

    assign: (known: StaffKnown, id: string, { id: eventId, staff }: InferOutput<typeof AssignSchema>) =>
      act(known, id, 'conversation.assign', {
        sent: { id: eventId, kind: 'assignment.set', body: { staff } },
        admit: async ({ assigned }, { tx }) => {
          const members = await firms.staff(tx, known.firm.id);
          const able = members.filter((member) => mayAnswer(known.firm, member));
          if (staff !== null && !able.some((member) => member.id === staff))
            throw new Refusal('invalid', { field: 'staff' });
          return staff !== assigned;
        },
        body: () => ({ staff, author: authorOf(known.member) }),
      }),

    /** The id of a conversation that this person may answer in. */
    async writable(known: StaffKnown, id: string): Promise<string> {
      return (await staffRow(db, known, id, 'conversation.answer')).id;
    },

    async keepDraft(known: StaffKnown, id: string, text: string): Promise<void> {
      await staffRow(db, known, id, 'conversation.answer');
      const place = { firmId: known.firm.id, conversation: id, staff: known.actor.staff };
      await drafts.keep(db, place, text, world.clock());
    },
  };
}

function actorOf({ actor }: StaffKnown): string {
  return `staff:${actor.staff}`;
}

/** What an answer closes, in whole open minutes by the calendar in force. */
function answering({ calendar }: Firm, row: ConversationRow, at: number): Answering {
  const since = (start: number) => Math.floor(calendar.openMinutesBetween(start, at));
  return {
    answers:
      row.waiting_since === null || row.waiting_count === null
        ? null
        : { count: row.waiting_count, openMinutes: since(row.waiting_since) },
    first: row.last_answer === 0 ? { openMinutes: since(row.opened_at) } : null,
  };
}
