/** What a visitor does: opens and writes, gives the parties’ names and an address, says that it is settled, comes back. */
import { isDeepStrictEqual } from 'node:util';
import type { InferOutput } from 'valibot';
import type {
  AskCallbackSchema,
  GiveContactSchema,
  GivePartiesSchema,
  ThreadPage,
} from '@parenthese/shared/conversations/wire.ts';
import type { EventBodies } from '@parenthese/shared/log/kinds.ts';
import type { AnswerOutput } from '@parenthese/shared/surveys/answer.ts';
import type { Group } from '../log/appender.ts';
import type { Log } from '../log/log.ts';
import type { LoggedEvent, NewEvent } from '../log/logged-event.ts';
import type { Database } from '../platform/database/database.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import { Refusal } from '../platform/refusal.ts';
import type { World } from '../platform/world.ts';
import type { SurveyService } from '../surveys/survey-service.ts';
import { createConversationStore, type VisitorRow } from './conversation-store.ts';
import { createDoors } from './doors.ts';
import { planReceipt } from './notices-by-mail.ts';
import { offerSurvey } from './offer-survey.ts';
import { notDeclined, once } from './once.ts';
import { ownRow, pageOf, type VisitorKnown } from './own-conversation.ts';
import { createVisitorMessages, type Written } from './visitor-messages.ts';
import { visitorConversation } from './visitor-views.ts';

type Card = EventBodies['parties.given'];
export type ConversationParts = Readonly<{
  database: Database;
  log: Log;
  jobs: Jobs;
  surveys: SurveyService;
  world: World;
}>;

export type VisitorService = ReturnType<typeof createVisitorService>;

export function createVisitorService({ database, log, jobs, surveys, world }: ConversationParts) {
  const db = database.kysely;

  /** Runs one act of a visitor on a conversation of theirs; the row is read inside the group. */
  async function act(
    known: VisitorKnown,
    id: string,
    decide: (group: Group, row: VisitorRow) => Promise<LoggedEvent | null>,
  ): Promise<Written> {
    const { firm } = known;
    return log.append(firm.id, async (group) => {
      const row = await ownRow(group.tx, known, id, 'conversation.write-own');
      const event = await decide(group, row);
      return { fresh: event !== null, page: await pageOf(group.tx, firm, id, event ? [event] : []) };
    });
  }

  return {
    ...createDoors({ database, log, world }),
    ...createVisitorMessages({ log, jobs, world }),

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

    /** Whoever was refused, or has no number there, has none to give; taking one back is always heard. */
    askCallback: (
      known: VisitorKnown,
      id: string,
      { id: eventId, phone, when }: InferOutput<typeof AskCallbackSchema>,
    ) =>
      act(known, id, (group, row) =>
        once(
          group,
          event(known, id, { id: eventId, kind: 'callback.asked', body: { phone, when } }),
          () => phone === null || notDeclined(row.clearance),
        ),
      ),

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
      const rows = await database.shortReadOf(firm.id, (own) =>
        createConversationStore(own).ofVisitor(firm.id, actor.visitor, actor.conversation),
      );
      return { conversations: rows.map((row) => visitorConversation(row, firm.slug)) };
    },

    page: (known: VisitorKnown, id: string, after: number): Promise<ThreadPage> =>
      database.shortReadOf(known.firm.id, async (own) => {
        await ownRow(own, known, id, 'conversation.read-own');
        return pageOf(own, known.firm, id, await log.readThread(own, known.firm.id, id, { after }));
      }),

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
    { id, parties }: VisitorRow,
    given: Card,
  ): Promise<boolean> {
    if (parties === null) return false;
    const [card] = await log.readThread(tx, firmId, id, { after: parties - 1, limit: 1 });
    return card?.kind === 'parties.given' && isDeepStrictEqual(card.body, given);
  }

  function event<K extends 'parties.given' | 'contact.given' | 'callback.asked' | 'status.set'>(
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
