/** What a visitor does: opens, writes, gives the parties' names and an address, says that it is settled, comes back. */
import { isDeepStrictEqual } from 'node:util';
import { v4 } from 'uuid';
import type { InferOutput } from 'valibot';
import type {
  GiveContactSchema,
  GivePartiesSchema,
  OpenConversationSchema,
  SendMessageSchema,
  ThreadPage,
} from '@parenthese/shared/conversations/wire.ts';
import { urgencyOf } from '@parenthese/shared/conversations/urgency.ts';
import { may, type Actor } from '@parenthese/shared/people/may.ts';
import type { Aim, EventBodies } from '@parenthese/shared/log/kinds.ts';
import type { Firm } from '../firms/firms.ts';
import type { Group } from '../log/appender.ts';
import { replayed, type Sent } from '../log/idempotency.ts';
import type { Log } from '../log/log.ts';
import type { LoggedEvent, NewEvent } from '../log/logged-event.ts';
import type { Db } from '../platform/database/database.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import { Refusal } from '../platform/refusal.ts';
import { newId, type World } from '../platform/world.ts';
import type { SurveyService } from '../surveys/survey-service.ts';
import type { AnswerOutput } from '@parenthese/shared/surveys/answer.ts';
import { accessOf, grantAccess, type Access } from './accesses.ts';
import { createConversationStore, type ConversationRow } from './conversation-store.ts';
import { createDoors } from './doors.ts';
import { localTime } from './local-time.ts';
import { planReceipt, planSomebodyWaits } from './notices-by-mail.ts';
import { offerSurvey } from './offer-survey.ts';
import { notDeclined, once } from './once.ts';
import { ownRow, pageOf, type VisitorKnown } from './own-conversation.ts';
import { visitorConversation } from './visitor-views.ts';

type Card = EventBodies['parties.given'];
type Opening = InferOutput<typeof OpenConversationSchema>;
/** `fresh` is false when the very same was there already. */
export type Written = Readonly<{ fresh: boolean; page: ThreadPage }>;
export type ConversationParts = Readonly<{
  db: Db;
  log: Log;
  jobs: Jobs;
  surveys: SurveyService;
  world: World;
}>;

export type VisitorService = ReturnType<typeof createVisitorService>;

export function createVisitorService({ db, log, jobs, surveys, world }: ConversationParts) {
  /** Runs one act of a visitor on a conversation of theirs; the row is read inside the group. */
  async function act(
    known: VisitorKnown,
    id: string,
    decide: (group: Group, row: ConversationRow) => Promise<LoggedEvent | null>,
  ): Promise<Written> {
    const { firm } = known;
    return log.append(firm.id, async (group) => {
      const row = await ownRow(group.tx, known, id, 'conversation.write-own');
      const event = await decide(group, row);
      return { fresh: event !== null, page: await pageOf(group.tx, firm, id, event ? [event] : []) };
    });
  }

  /** One message, with the aim told when it begins a wait, and the flag for staff when its words ask for one. */
  async function write(
    group: Group,
    firm: Firm,
    visitor: string,
    thread: string,
    row: ConversationRow,
    message: InferOutput<typeof SendMessageSchema>,
  ): Promise<LoggedEvent> {
    const at = world.clock();
    const actor = `visitor:${visitor}`;
    const turn = row.waiting_since === null;
    const event = await group.append({
      id: message.id,
      kind: 'message.written',
      actor,
      at,
      thread,
      body: { local: localTime(firm, at), text: message.text, aim: turn ? aimOf(firm, at) : null, turn },
    });
    const words = urgencyOf(message.text);
    if (words.length > 0 && row.urgent === 0) {
      await group.append({
        id: newId(world),
        kind: 'flag.raised',
        actor: 'system',
        at,
        thread,
        body: { flag: 'urgent', words },
      });
    }
    if (turn)
      await planSomebodyWaits(jobs, group.tx, {
        firmId: firm.id,
        conversation: thread,
        count: event.count,
        at,
      });
    return event;
  }

  return {
    ...createDoors({ db, log, world }),

    open: (firm: Firm, token: string, input: Opening): Promise<Written> =>
      log.append(firm.id, async (group) => {
        const access = await accessOf(group.tx, token, world.clock());
        if (access && access.firmId !== firm.id) throw new Refusal('id-taken', { field: 'token' });
        demandOpening(firm, access);
        const visitor = access?.visitor ?? v4({ random: world.random(16) });
        const before = await replayed(group, sentMessage(visitor, input.id, input.message));
        if (before) {
          await demandSameOpening(group, input);
          return { fresh: false, page: await pageOf(group.tx, firm, input.id, [before]) };
        }
        if (await group.hasThread(input.id)) throw new Refusal('id-taken', { field: 'id' });
        if (!access) {
          const granted = { firmId: firm.id, token, visitor, conversation: null, now: world.clock() };
          await grantAccess(group.tx, granted);
        }
        await group.append(openedEvent(firm, `visitor:${visitor}`, input, world));
        const row = await createConversationStore(group.tx).get(firm.id, input.id);
        if (!row) throw new Error('A conversation that was opened must be there.');
        const event = await write(group, firm, visitor, input.id, row, input.message);
        return { fresh: true, page: await pageOf(group.tx, firm, input.id, [event]) };
      }),

    send: (known: VisitorKnown, id: string, message: InferOutput<typeof SendMessageSchema>) =>
      log.append(known.firm.id, async (group) => {
        const { firm, actor } = known;
        const row = await ownRow(group.tx, known, id, 'conversation.write-own');
        const before = await replayed(group, sentMessage(actor.visitor, id, message));
        if (before) return { fresh: false, page: await pageOf(group.tx, firm, id, [before]) };
        notDeclined(row.clearance);
        const event = await write(group, firm, actor.visitor, id, row, message);
        return { fresh: true, page: await pageOf(group.tx, firm, id, [event]) };
      }),

    /** New names mean a new check: what follows them is folded until it is made. The same names again mean nothing. */
    giveParties: (
      known: VisitorKnown,
      id: string,
      { id: eventId, name, other }: InferOutput<typeof GivePartiesSchema>,
    ) =>
      act(known, id, (group, row) => {
        const given = { name, other };
        return once(
          group,
          event(known, id, { id: eventId, kind: 'parties.given', body: given }),
          async () => notDeclined(row.clearance) && !(await areOnCard(group, row, given)),
        );
      }),

    giveContact: (
      known: VisitorKnown,
      id: string,
      { id: eventId, email }: InferOutput<typeof GiveContactSchema>,
    ) =>
      act(known, id, async (group, row) => {
        const given = await once(
          group,
          event(known, id, { id: eventId, kind: 'contact.given', body: { email } }),
          // Whoever was refused may still take their address back.
          () => (email === null ? row.contact !== null : notDeclined(row.clearance)),
        );
        if (given && email !== null)
          await planReceipt(jobs, group.tx, {
            firmId: known.firm.id,
            conversation: id,
            email,
            at: given.at,
            due: row.due,
          });
        return given;
      }),

    settle: (known: VisitorKnown, id: string, eventId: string) =>
      act(known, id, async (group, row) => {
        const settled = await once(
          group,
          event(known, id, {
            id: eventId,
            kind: 'status.set',
            body: { status: 'closed', reason: null, author: null },
          }),
          () => row.status !== 'closed',
        );
        if (settled) await offerSurvey(surveys, group, known.firm, id, 'settled');
        return settled;
      }),

    answerSurvey: (known: VisitorKnown, id: string, answer: AnswerOutput) =>
      act(known, id, (group, row) =>
        surveys.answer(group, known.firm, { thread: id, actor: actorOf(known) }, answer, () => {
          notDeclined(row.clearance);
          if (row.surveyed === 0) throw new Refusal('not-asked');
        }),
      ),

    async list({ firm, actor }: VisitorKnown) {
      const rows = await createConversationStore(db).ofVisitor(firm.id, actor.visitor, actor.conversation);
      return { conversations: rows.map((row) => visitorConversation(row, firm.slug)) };
    },

    async page(known: VisitorKnown, id: string, after: number): Promise<ThreadPage> {
      await ownRow(db, known, id, 'conversation.read-own');
      return pageOf(db, known.firm, id, await log.readThread(db, known.firm.id, id, { after }));
    },

    /** Notes how far the visitor has seen; an answer that was seen may be followed by the one question. */
    async saw(known: VisitorKnown, id: string, count: number): Promise<void> {
      const row = await ownRow(db, known, id, 'conversation.read-own');
      await createConversationStore(db).sawUpTo(known.firm.id, id, Math.min(count, row.count), world.clock());
      if (row.last_answer === 0 || count < row.last_answer || row.surveyed === 1) return;
      await log.append(known.firm.id, (group) => offerSurvey(surveys, group, known.firm, id, 'seen'));
    },
  };

  async function areOnCard(
    { tx, firmId }: Group,
    { id, parties }: ConversationRow,
    given: Card,
  ): Promise<boolean> {
    if (parties === null) return false;
    const [card] = await log.readThread(tx, firmId, id, { after: parties - 1, limit: 1 });
    return card?.kind === 'parties.given' && isDeepStrictEqual(card.body, given);
  }

  /** The first line sent again opens the same conversation only with all that stood beside it. */
  async function demandSameOpening({ tx, firmId }: Group, input: Opening): Promise<void> {
    const [first] = await log.readThread(tx, firmId, input.id, { limit: 1 });
    const { language, notice, zone, page } = input;
    const same =
      first?.kind === 'conversation.opened' &&
      first.body.language === language &&
      first.body.notice === notice &&
      first.body.zone === zone &&
      first.body.page === page;
    if (!same) throw new Refusal('id-taken', { field: 'id' });
  }

  function event<K extends 'parties.given' | 'contact.given' | 'status.set'>(
    { actor }: VisitorKnown,
    thread: string,
    rest: Pick<Extract<NewEvent, { kind: K }>, 'id' | 'kind' | 'body'>,
  ): NewEvent {
    return { ...rest, actor: `visitor:${actor.visitor}`, at: world.clock(), thread } as NewEvent;
  }
}

function actorOf({ actor }: VisitorKnown): string {
  return `visitor:${actor.visitor}`;
}

export function aimOf({ calendar, settings }: Firm, at: number): Aim {
  const { openMinutes } = settings.calendar.rule;
  return { due: calendar.dueInstant(at, openMinutes), ruleOpenMinutes: openMinutes };
}

/** What came by a link or a hand-over opens its one thread; the device makes itself a fresh token for another. */
function demandOpening(firm: Firm, access: Access | null): void {
  const actor: Actor = access
    ? { type: 'visitor', firm: firm.uid, visitor: access.visitor, conversation: access.conversation }
    : { type: 'anonymous' };
  if (!may(actor, 'conversation.open', { firm: firm.uid })) throw new Refusal('one-conversation');
}

function sentMessage(
  visitor: string,
  thread: string,
  { id, text }: InferOutput<typeof SendMessageSchema>,
): Sent {
  return { id, kind: 'message.written', actor: `visitor:${visitor}`, thread, body: { text } };
}

function openedEvent(
  firm: Firm,
  actor: string,
  { id, language, notice, zone, page }: Opening,
  world: World,
): NewEvent {
  const at = world.clock();
  return {
    id: newId(world),
    kind: 'conversation.opened',
    actor,
    at,
    thread: id,
    body: { local: localTime(firm, at), language, notice, zone, page },
  };
}
