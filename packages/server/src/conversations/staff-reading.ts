/** What staff read of conversations: one thread, the inbox, *Aujourd'hui*; each with what its reader may see of it. */
import type {
  Inbox,
  InboxRow,
  StaffEvent,
  StaffThread,
  Today,
} from '@parenthese/shared/conversations/staff-wire.ts';
import type { ThreadExport } from '@parenthese/shared/log/thread-export-wire.ts';
import { may, type Act } from '@parenthese/shared/people/may.ts';
import type { Firm, Firms } from '../firms/firms.ts';
import type { Log } from '../log/log.ts';
import type { LoggedEvent } from '../log/logged-event.ts';
import { demand, type Known } from '../people/actor.ts';
import type { Database, Db } from '../platform/database/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { World } from '../platform/world.ts';
import { createConversationStore, type ConversationRow, type InboxView } from './conversation-store.ts';
import type { Drafts } from './drafts.ts';
import { startOfDay } from './local-time.ts';
import { inboxRow, isOpenTo, staffEvent, type RowWords, type Sight } from './staff-views.ts';

export type StaffKnown = Extract<Known, { member: unknown }>;
export type StaffReadingParts = Readonly<{
  database: Database;
  log: Log;
  firms: Firms;
  drafts: Drafts;
  world: World;
}>;

/** Open minutes ahead within which an aim counts as at risk. */
const AT_RISK_OPEN_MINUTES = 60;

export function createStaffReading({ database, log, firms, drafts, world }: StaffReadingParts) {
  async function threadOn(db: Db, known: StaffKnown, id: string): Promise<StaffThread> {
    const { firm, actor } = known;
    const row = await staffRow(db, known, id, 'conversation.read');
    const events = await log.readThread(db, firm.id, id);
    const sight = sightOf(known, row, events);
    return {
      row: inboxRow(row, wordsOf(events, sight), await namer(db, firm)),
      events: events
        .map((event) => staffEvent(event, sight))
        .filter((event): event is StaffEvent => event !== null),
      draft: await drafts.read(db, { firmId: firm.id, conversation: id, staff: actor.staff }),
      seen: row.seen,
      mayOpenFold: sight.folded && may(actor, 'fold.open', { firm: firm.uid, conversation: id }),
      now: world.clock(),
    };
  }

  async function namer(db: Db, firm: Firm): Promise<(staff: string) => string | null> {
    const names = new Map((await firms.staff(db, firm.id)).map(({ id, name }) => [id, name]));
    return (staff) => names.get(staff) ?? null;
  }

  async function inboxRows(db: Db, known: StaffKnown, rows: readonly ConversationRow[]): Promise<InboxRow[]> {
    const nameOf = await namer(db, known.firm);
    return Promise.all(
      rows.map(async (row) => {
        const events = await log.readThread(db, known.firm.id, row.id, { limit: wordsEndAt(row) });
        return inboxRow(row, wordsOf(events, sightOf(known, row, events)), nameOf);
      }),
    );
  }

  async function inboxOn(db: Db, known: StaffKnown, view: InboxView, before: number | null): Promise<Inbox> {
    const { firm, actor } = known;
    const store = createConversationStore(db);
    const head = await db
      .selectFrom('heads')
      .select('seq')
      .where('firm_id', '=', firm.id)
      .executeTakeFirstOrThrow();
    const { rows, more } = await store.view(firm.id, view, actor.staff, before);
    return {
      rows: await inboxRows(db, known, rows),
      more,
      counts: await store.counts(firm.id, actor.staff),
      seq: head.seq,
      now: world.clock(),
    };
  }

  /** @param since what came after it is news to this person. */
  async function todayOn(db: Db, known: StaffKnown, now: number, since: number): Promise<Today> {
    const { firm, actor } = known;
    const store = createConversationStore(db);
    const { rows } = await store.view(firm.id, 'waiting', actor.staff, null);
    const waiting = await inboxRows(db, known, rows);
    const soon = firm.calendar.dueInstant(now, AT_RISK_OPEN_MINUTES) ?? now;
    const atRisk = waiting.filter(({ due }) => due !== null && due <= soon).map(({ id }) => id);
    const changed = await store.changedSince(firm.id, since);
    return {
      now,
      waiting,
      atRisk,
      changed: await inboxRows(db, known, changed),
      callBack: await inboxRows(db, known, await store.urgent(firm.id)),
      counts: {
        waiting: waiting.length,
        atRisk: atRisk.length,
        ...(await store.today(firm.id, startOfDay(firm, now))),
      },
    };
  }

  return {
    thread: (known: StaffKnown, id: string): Promise<StaffThread> =>
      database.shortReadOf(known.firm.id, (db) => threadOn(db, known, id)),

    /** The thread's chain for whoever it concerns, closed where it is folded for this reader. */
    async export(known: StaffKnown, id: string): Promise<ThreadExport> {
      const exported = await database.shortReadOf(known.firm.id, async (db) => {
        const row = await staffRow(db, known, id, 'conversation.read');
        const events = await log.readThread(db, known.firm.id, id);
        const sight = sightOf(known, row, events);
        const open = new Set(events.filter((event) => isOpenTo(event, sight)).map((event) => event.id));
        return log.exportThread(db, known.firm.id, id, (event) => open.has(event));
      });
      // Whoever compares the file with the firm's own log later finds that it goes at least so far.
      await log.signRoot(known.firm.id);
      return exported;
    },

    async inbox(known: StaffKnown, view: InboxView, before: number | null): Promise<Inbox> {
      demand(known.actor, 'conversation.list', { firm: known.firm.uid });
      return database.shortReadOf(known.firm.id, (db) => inboxOn(db, known, view, before));
    },

    async today(known: StaffKnown): Promise<Today> {
      const { firm, actor } = known;
      demand(actor, 'conversation.list', { firm: firm.uid });
      const now = world.clock();
      // The look is noted, which a reading handle would refuse.
      const since = await createConversationStore(database.kysely).look(firm.id, actor.staff, now);
      return database.shortReadOf(firm.id, (db) => todayOn(db, known, now, since));
    },
  };
}

/** The row of a conversation on which this person may do something; another firm's is answered as absent. */
export async function staffRow(
  on: Db,
  { firm, actor }: StaffKnown,
  id: string,
  act: Act,
): Promise<ConversationRow> {
  const row = await createConversationStore(on).get(firm.id, id);
  if (!row) throw new Refusal('not-found');
  demand(actor, act, { firm: firm.uid, conversation: id });
  return row;
}

function sightOf({ actor, firm }: StaffKnown, row: ConversationRow, events: readonly LoggedEvent[]): Sight {
  // Whoever opened the fold to check the parties of before has not opened what came after new ones.
  const opened = events.some(
    (event) =>
      event.kind === 'fold.opened' &&
      event.body.author.staff === actor.staff &&
      event.count > row.cleared_until,
  );
  const thing = { firm: firm.uid, conversation: row.id };
  return {
    folded: row.clearance !== 'clear' && !opened,
    parties:
      row.clearance === 'clear' || may(actor, 'clearance.give', thing) || may(actor, 'fold.open', thing),
    firstMessage: row.first_message,
    clearedUntil: row.cleared_until,
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
