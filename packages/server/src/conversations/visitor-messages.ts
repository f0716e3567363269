/** What a visitor writes: the first line, which opens the conversation, and every line after it. */
import { v4 } from 'uuid';
import type { InferOutput } from 'valibot';
import type {
  OpenConversationSchema,
  SendMessageSchema,
  ThreadPage,
} from '@parenthese/shared/conversations/wire.ts';
import { urgencyOf } from '@parenthese/shared/conversations/urgency.ts';
import type { Aim } from '@parenthese/shared/log/kinds.ts';
import { may, type Actor } from '@parenthese/shared/people/may.ts';
import type { Firm } from '../firms/firms.ts';
import type { Group } from '../log/appender.ts';
import { replayed, sameAgain, type Sent } from '../log/idempotency.ts';
import type { Log } from '../log/log.ts';
import type { NewEvent } from '../log/logged-event.ts';
import { planFollowing, planSomebodyWaits } from '../notices/plan.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import { Refusal } from '../platform/refusal.ts';
import { newId, type World } from '../platform/world.ts';
import { accessOf, grantAccess, type Access } from './accesses.ts';
import { createConversationStore, type VisitorRow } from './conversation-store.ts';
import { withFlag, withMessage } from './conversations-reading.ts';
import { localTime } from './local-time.ts';
import { notDeclined } from './once.ts';
import { ownRow, pageFrom, pageOf, type VisitorKnown } from './own-conversation.ts';

type Opening = InferOutput<typeof OpenConversationSchema>;
/** `fresh` is false when the very same was there already. */
export type Written = Readonly<{ fresh: boolean; page: ThreadPage }>;

export function createVisitorMessages({
  log,
  jobs,
  world,
}: Readonly<{ log: Log; jobs: Jobs; world: World }>) {
  /**
   * One message, with the aim told when it begins a wait, and the flag for staff when its words ask for one. What is
   * answered is made from the row at hand: to read it again would cost every message another statement (12 µs).
   */
  async function write(
    group: Group,
    firm: Firm,
    visitor: string,
    thread: string,
    row: VisitorRow,
    message: InferOutput<typeof SendMessageSchema>,
  ): Promise<ThreadPage> {
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
    let now = withMessage(row, event);
    const words = urgencyOf(message.text);
    if (words.length > 0 && row.urgent === 0) {
      const flag = await group.append({
        id: newId(world),
        kind: 'flag.raised',
        actor: 'system',
        at,
        thread,
        body: { flag: 'urgent', words },
      });
      now = withFlag(now, flag);
    }
    const cause = { firmId: firm.id, conversation: thread, count: event.count, at };
    if (row.waiting_since === null) await planSomebodyWaits(jobs, group.tx, cause);
    else await planFollowing(jobs, group.tx, row.waiting_since, cause);
    return pageFrom(now, firm, [event]);
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

  return {
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
        const row = await createConversationStore(group.tx).getForVisitor(firm.id, input.id);
        if (!row) throw new Error('A conversation that was opened must be there.');
        return { fresh: true, page: await write(group, firm, visitor, input.id, row, input.message) };
      }),

    send: (known: VisitorKnown, id: string, message: InferOutput<typeof SendMessageSchema>) =>
      log.append(known.firm.id, async (group) => {
        const { firm, actor } = known;
        // Together, which on PostgreSQL saves a journey; whose conversation it is, is told first.
        const [row, found] = await Promise.all([
          ownRow(group.tx, known, id, 'conversation.write-own'),
          group.find(message.id),
        ]);
        const before = sameAgain(found, sentMessage(actor.visitor, id, message));
        if (before) return { fresh: false, page: await pageOf(group.tx, firm, id, [before]) };
        notDeclined(row.clearance);
        return { fresh: true, page: await write(group, firm, actor.visitor, id, row, message) };
      }),
  };
}

function aimOf({ calendar, settings }: Firm, at: number): Aim {
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
