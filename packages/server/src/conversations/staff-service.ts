/** What staff do with conversations: read, answer, note, set the status, check the parties, hand over. */
import type { InferOutput } from 'valibot';
import { refusal } from '@parenthese/shared/conversations/refusal.ts';
import type {
  AssignSchema,
  GiveClearanceSchema,
  Inbox,
  InboxRow,
  SetStatusSchema,
  StaffEvent,
  StaffMessageSchema,
  StaffThread,
  Today,
} from '@parenthese/shared/conversations/staff-wire.ts';
import type { Answering } from '@parenthese/shared/log/kinds.ts';
import { may, type Act } from '@parenthese/shared/people/may.ts';
import { authorOf, type Firm, type Firms } from '../firms/firms.ts';
import type { Group } from '../log/appender.ts';
import type { Log } from '../log/log.ts';
import type { LoggedEvent, NewEvent } from '../log/logged-event.ts';
import { demand, mayAnswer, type Known } from '../people/actor.ts';
import type { Db } from '../platform/database/database.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import { Refusal } from '../platform/refusal.ts';
import type { World } from '../platform/world.ts';
import type { SurveyService } from '../surveys/survey-service.ts';
import { createConversationStore, type ConversationRow, type InboxView } from './conversation-store.ts';
import type { Drafts } from './drafts.ts';
import { localTime, startOfDay } from './local-time.ts';
import { planAnswered } from './notices-by-mail.ts';
import { offerSurvey } from './offer-survey.ts';
import { inboxRow, staffEvent, type RowWords, type Sight } from './staff-views.ts';
import { once } from './visitor-service.ts';

export type StaffKnown = Extract<Known, { member: unknown }>;
export type StaffParts = Readonly<{
  db: Db;
  log: Log;
  firms: Firms;
  jobs: Jobs;
  drafts: Drafts;
  surveys: SurveyService;
  world: World;
}>;
export type StaffService = ReturnType<typeof createStaffService>;

/** Open minutes ahead within which an aim counts as at risk. */
const AT_RISK_OPEN_MINUTES = 60;

export function createStaffService({ db, log, firms, jobs, drafts, surveys, world }: StaffParts) {
  async function rowOf(on: Db, { firm, actor }: StaffKnown, id: string, act: Act): Promise<ConversationRow> {
    const row = await createConversationStore(on).get(firm.id, id);
    if (!row) throw new Refusal('not-found');
    demand(actor, act, { firm: firm.uid, conversation: id });
    return row;
  }

  /** One act on a conversation, decided inside the group; the same id again changes nothing. */
  async function act(
    known: StaffKnown,
    id: string,
    what: Act,
    decide: (group: Group, row: ConversationRow, at: number) => Promise<NewEvent | null>,
    after?: (group: Group, row: ConversationRow, event: LoggedEvent) => Promise<void>,
  ): Promise<StaffThread> {
    await log.append(known.firm.id, async (group) => {
      const row = await rowOf(group.tx, known, id, what);
      const event = await decide(group, row, world.clock());
      const written = event && (await once(group, event));
      if (written) await after?.(group, row, written);
    });
    return thread(known, id);
  }

  async function thread(known: StaffKnown, id: string): Promise<StaffThread> {
    const { firm, actor } = known;
    const row = await rowOf(db, known, id, 'conversation.read');
    const events = await log.readThread(db, firm.id, id);
    const sight = sightOf(known, row, events);
    return {
      row: inboxRow(row, wordsOf(events, sight), await namer(firm)),
      events: events
        .map((event) => staffEvent(event, sight))
        .filter((event): event is StaffEvent => event !== null),
      draft: await drafts.read(db, { firmId: firm.id, conversation: id, staff: actor.staff }),
      seen: row.seen,
      mayOpenFold: sight.folded && may(actor, 'fold.open', { firm: firm.uid, conversation: id }),
      now: world.clock(),
    };
  }

  async function namer(firm: Firm): Promise<(staff: string) => string | null> {
    const names = new Map((await firms.staff(db, firm.id)).map(({ id, name }) => [id, name]));
    return (staff) => names.get(staff) ?? null;
  }

  async function inboxRows(known: StaffKnown, rows: readonly ConversationRow[]): Promise<InboxRow[]> {
    const nameOf = await namer(known.firm);
    return Promise.all(
      rows.map(async (row) => {
        const events = await log.readThread(db, known.firm.id, row.id, { limit: wordsEndAt(row) });
        return inboxRow(row, wordsOf(events, sightOf(known, row, events)), nameOf);
      }),
    );
  }

  return {
    thread,

    async inbox(known: StaffKnown, view: InboxView, before: number | null): Promise<Inbox> {
      const { firm, actor } = known;
      demand(actor, 'conversation.list', { firm: firm.uid });
      const store = createConversationStore(db);
      const head = await db
        .selectFrom('heads')
        .select('seq')
        .where('firm_id', '=', firm.id)
        .executeTakeFirstOrThrow();
      const { rows, more } = await store.view(firm.id, view, actor.staff, before);
      return {
        rows: await inboxRows(known, rows),
        more,
        counts: await store.counts(firm.id, actor.staff),
        seq: head.seq,
        now: world.clock(),
      };
    },

    async today(known: StaffKnown): Promise<Today> {
      const { firm, actor } = known;
      demand(actor, 'conversation.list', { firm: firm.uid });
      const now = world.clock();
      const store = createConversationStore(db);
      const { rows } = await store.view(firm.id, 'waiting', actor.staff, null);
      const waiting = await inboxRows(known, rows);
      const soon = firm.calendar.dueInstant(now, AT_RISK_OPEN_MINUTES) ?? now;
      const atRisk = waiting.filter(({ due }) => due !== null && due <= soon).map(({ id }) => id);
      const changed = await store.changedSince(firm.id, await store.look(firm.id, actor.staff, now));
      return {
        now,
        waiting,
        atRisk,
        changed: await inboxRows(known, changed),
        callBack: await inboxRows(known, await store.urgent(firm.id)),
        counts: {
          waiting: waiting.length,
          atRisk: atRisk.length,
          ...(await store.today(firm.id, startOfDay(firm, now))),
        },
      };
    },

    answer: (known: StaffKnown, id: string, { id: eventId, text }: InferOutput<typeof StaffMessageSchema>) =>
      act(
        known,
        id,
        'conversation.answer',
        async (group, row, at) => {
          if (row.clearance === 'open' && !(await group.find(eventId))) throw new Refusal('not-cleared');
          if (row.clearance === 'declined') throw new Refusal('declined');
          const found = await group.find(eventId);
          if (found)
            return {
              id: eventId,
              kind: 'message.answered',
              actor: actorOf(known),
              at,
              thread: id,
              body: { ...(found.body as object), text },
            } as NewEvent;
          const body = {
            local: localTime(known.firm, at),
            text,
            author: authorOf(known.member),
            ...answering(known.firm, row, at),
          };
          return { id: eventId, kind: 'message.answered', actor: actorOf(known), at, thread: id, body };
        },
        async (group, row, event) => {
          await drafts.remove(group.tx, {
            firmId: known.firm.id,
            conversation: id,
            staff: known.actor.staff,
          });
          await planAnswered(jobs, group.tx, {
            firmId: known.firm.id,
            conversation: id,
            count: event.count,
            unreadBefore: row.last_answer > row.seen,
            at: event.at,
          });
        },
      ),

    note: (known: StaffKnown, id: string, { id: eventId, text }: InferOutput<typeof StaffMessageSchema>) =>
      act(known, id, 'conversation.note', async (_group, _row, at) => ({
        id: eventId,
        kind: 'note.written',
        actor: actorOf(known),
        at,
        thread: id,
        body: { text, author: authorOf(known.member) },
      })),

    setStatus: (
      known: StaffKnown,
      id: string,
      { id: eventId, status, reason }: InferOutput<typeof SetStatusSchema>,
    ) =>
      act(
        known,
        id,
        'conversation.set-status',
        async (_group, _row, at) => ({
          id: eventId,
          kind: 'status.set',
          actor: actorOf(known),
          at,
          thread: id,
          body: { status, reason, author: authorOf(known.member) },
        }),
        async (group) => {
          if (status === 'closed') await offerSurvey(surveys, group, known.firm, id, 'closed');
        },
      ),

    /** A refusal is told in the fixed words, under the name of who gives it; a clear check is not told at all. */
    giveClearance: (
      known: StaffKnown,
      id: string,
      { id: eventId, clearance }: InferOutput<typeof GiveClearanceSchema>,
    ) =>
      act(
        known,
        id,
        'clearance.give',
        async (group, row, at) => {
          const found = await group.find(eventId);
          if (!found && row.clearance !== 'open') throw new Refusal('declined');
          const declined = clearance === 'declined';
          const told = declined
            ? { text: refusal(row.language, known.firm.settings.referral), ...answering(known.firm, row, at) }
            : { text: null, answers: null, first: null };
          const body = found
            ? { ...(found.body as object), clearance }
            : { local: localTime(known.firm, at), clearance, author: authorOf(known.member), ...told };
          return {
            id: eventId,
            kind: 'clearance.given',
            actor: actorOf(known),
            at,
            thread: id,
            body,
          } as NewEvent;
        },
        async (group, row, event) => {
          if (clearance !== 'declined') return;
          await planAnswered(jobs, group.tx, {
            firmId: known.firm.id,
            conversation: id,
            count: event.count,
            unreadBefore: row.last_answer > row.seen,
            at: event.at,
          });
        },
      ),

    openFold: (known: StaffKnown, id: string, eventId: string) =>
      act(known, id, 'fold.open', async (_group, _row, at) => ({
        id: eventId,
        kind: 'fold.opened',
        actor: actorOf(known),
        at,
        thread: id,
        body: { author: authorOf(known.member) },
      })),

    closeFlag: (known: StaffKnown, id: string, eventId: string) =>
      act(known, id, 'flag.close', async (_group, _row, at) => ({
        id: eventId,
        kind: 'flag.closed',
        actor: actorOf(known),
        at,
        thread: id,
        body: { flag: 'urgent', author: authorOf(known.member) },
      })),

    assign: (known: StaffKnown, id: string, { id: eventId, staff }: InferOutput<typeof AssignSchema>) =>
      act(known, id, 'conversation.assign', async (group, _row, at) => {
        const members = await firms.staff(group.tx, known.firm.id);
        if (staff !== null && !members.some((member) => member.id === staff && mayAnswer(known.firm, member)))
          throw new Refusal('invalid', { field: 'staff' });
        return {
          id: eventId,
          kind: 'assignment.set',
          actor: actorOf(known),
          at,
          thread: id,
          body: { staff, author: authorOf(known.member) },
        };
      }),

    /** The id of a conversation that this person may answer in. */
    async writable(known: StaffKnown, id: string): Promise<string> {
      return (await rowOf(db, known, id, 'conversation.answer')).id;
    },

    async keepDraft(known: StaffKnown, id: string, text: string): Promise<void> {
      await rowOf(db, known, id, 'conversation.answer');
      await drafts.keep(
        db,
        { firmId: known.firm.id, conversation: id, staff: known.actor.staff },
        text,
        world.clock(),
      );
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

function sightOf({ actor, firm }: StaffKnown, row: ConversationRow, events: readonly LoggedEvent[]): Sight {
  const opened = events.some(
    (event) => event.kind === 'fold.opened' && event.body.author.staff === actor.staff,
  );
  const thing = { firm: firm.uid, conversation: row.id };
  return {
    folded: row.clearance !== 'clear' && !opened,
    parties:
      row.clearance === 'clear' || may(actor, 'clearance.give', thing) || may(actor, 'fold.open', thing),
    firstMessage: row.first_message,
  };
}

function wordsOf(events: readonly LoggedEvent[], sight: Sight): RowWords {
  const parties = events.findLast((event) => event.kind === 'parties.given');
  const first = events.find((event) => event.kind === 'message.written');
  return { name: sight.parties && parties ? parties.body.name : null, firstLine: first?.body.text ?? null };
}

/** The words of a row stand at the thread's beginning or on the card: no more is read for a list. */
function wordsEndAt(row: ConversationRow): number {
  return Math.max(row.first_message, row.parties ?? 0);
}
