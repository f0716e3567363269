/** SQL of the thread and inbox reading, and of how far each visitor has seen. */
import { sql, type SelectQueryBuilder } from 'kysely';
import type { Clearance, Status } from '@parenthese/shared/conversations/vocabulary.ts';
import { NIGHT_FROM_HOUR, NIGHT_UNTIL_HOUR } from '@parenthese/shared/insights/night-or-weekend.ts';
import type { INBOX_VIEWS } from '@parenthese/shared/conversations/staff-wire.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { Db } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Tables } from '../schema/tables.ts';

export type ConversationRow = Tables['conversations'] & {
  status: Status;
  clearance: Clearance;
  language: Language;
  seen: number;
};
/** What concerns the visitor of it: read with every message, and each column costs (0.1 µs). */
export type VisitorRow = Pick<ConversationRow, (typeof VISITOR_COLUMNS)[number] | 'seen'>;
export type InboxView = (typeof INBOX_VIEWS)[number];

const VISITOR_COLUMNS = [
  'id',
  'visitor',
  'language',
  'status',
  'clearance',
  'opened_at',
  'count',
  'waiting_since',
  'due',
  'urgent',
  'was_urgent',
  'parties',
  'contact',
  'last_answer',
  'surveyed',
] as const;
const INBOX_LIMIT = 100;
const NEWS_LIMIT = 20;
const DAY_MS = 86_400_000;
/** Looks at *Aujourd'hui* no further apart than this are one visit. */
const VISIT_MS = 30 * 60_000;

const selectOne = statement((db, p: { firm: number; id: string }) =>
  withSeen(db).where('conversations.firm_id', '=', p.firm).where('conversations.id', '=', p.id),
);

const selectForVisitor = statement((db, p: { firm: number; id: string }) =>
  joinedToSeen(db)
    .select(VISITOR_COLUMNS.map((column) => `conversations.${column}` as const))
    .select(SEEN)
    .where('conversations.firm_id', '=', p.firm)
    .where('conversations.id', '=', p.id)
    .$castTo<VisitorRow>(),
);

export function createConversationStore(db: Db) {
  const ofFirm = (firmId: number) => withSeen(db).where('conversations.firm_id', '=', firmId);
  return {
    async get(firmId: number, id: string): Promise<ConversationRow | null> {
      return (await selectOne(db, { firm: firmId, id }))[0] ?? null;
    },
    async getForVisitor(firmId: number, id: string): Promise<VisitorRow | null> {
      return (await selectForVisitor(db, { firm: firmId, id }))[0] ?? null;
    },
    /** Whether staff see no more than the first line: the parties are not checked, or were refused. */
    async isFolded(firmId: number, id: string): Promise<boolean> {
      const [row] = await selectOne(db, { firm: firmId, id });
      return row !== undefined && row.clearance !== 'clear';
    },
    async ofVisitor(
      firmId: number,
      visitor: string,
      conversation: string | null,
    ): Promise<ConversationRow[]> {
      const query = ofFirm(firmId).where('visitor', '=', visitor).orderBy('last_at', 'desc').limit(50);
      return (conversation === null ? query : query.where('id', '=', conversation)).execute();
    },
    /** Waiting ones urgent first, then by what is due first; all others by what happened last. */
    async view(
      firmId: number,
      view: InboxView,
      staff: string,
      before: number | null,
    ): Promise<{ rows: ConversationRow[]; more: boolean }> {
      // The ids first: they stand in the view’s own index, where SQLite would else walk through all years for the rows.
      const all = db.selectFrom('conversations').where('conversations.firm_id', '=', firmId);
      const firstOf = (part: InboxView) =>
        inView(all, part, staff)
          .select('id')
          .limit(INBOX_LIMIT + 1);
      const latestOf = (part: InboxView) => {
        const latest = firstOf(part).select('last_at').orderBy('last_at', 'desc');
        return (before === null ? latest : latest.where('last_at', '<', before)).execute();
      };
      const mostUrgent = () =>
        firstOf('waiting')
          .orderBy('urgent', 'desc')
          .orderBy(sql`due is null`)
          .orderBy('due')
          .orderBy('waiting_since')
          .execute();
      const everything = async () => newestOf([await latestOf('open'), await latestOf('closed')]);
      const ids = await (view === 'waiting' ? mostUrgent() : view === 'all' ? everything() : latestOf(view));
      const shown = ids.slice(0, INBOX_LIMIT).map(({ id }) => id);
      const rows = shown.length === 0 ? [] : await ofFirm(firmId).where('id', 'in', shown).execute();
      const byId = new Map(rows.map((row) => [row.id, row]));
      return { rows: shown.flatMap((id) => byId.get(id) ?? []), more: ids.length > INBOX_LIMIT };
    },
    /**
     * Each read from an index of its own, which holds the few that ask for something and not the years behind them.
     * Of mine, those are counted that wait.
     */
    async counts(firmId: number, staff: string): Promise<Record<'waiting' | 'open' | 'mine', number>> {
      const count = async (view: InboxView) => {
        const all = db.selectFrom('conversations').where('conversations.firm_id', '=', firmId);
        const listed = inView(all, view, staff);
        const asking = view === 'mine' ? listed.where('waiting_since', 'is not', null) : listed;
        const { n } = await asking.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
        return Number(n);
      };
      return { waiting: await count('waiting'), open: await count('open'), mine: await count('mine') };
    },
    /**
     * Notes that this person looks now, and tells since when what changed is news to them. Looks that follow each
     * other closely are one visit, so that a page read again still shows what it showed; nothing is news for over a day.
     */
    async look(firmId: number, staff: string, now: number): Promise<number> {
      const before = await db
        .selectFrom('last_looks')
        .select(['at', 'since'])
        .where('firm_id', '=', firmId)
        .where('staff', '=', staff)
        .executeTakeFirst();
      const since = before && now - before.at < VISIT_MS ? before.since : (before?.at ?? 0);
      // Not waited for: a look that could not be noted shows the same news once more, and no page need fail for it.
      db.insertInto('last_looks')
        .values({ firm_id: firmId, staff, at: now, since })
        .onConflict((oc) => oc.columns(['firm_id', 'staff']).doUpdateSet({ at: now, since }))
        .execute()
        .catch(() => {});
      return Math.max(since, now - DAY_MS);
    },
    async changedSince(firmId: number, since: number): Promise<ConversationRow[]> {
      const changed = (part: typeof OPEN) =>
        ofFirm(firmId).where(part).where('last_at', '>', since).orderBy('last_at', 'desc').limit(NEWS_LIMIT);
      const [open, closed] = [await changed(OPEN).execute(), await changed(CLOSED).execute()];
      return newestOf([open, closed]).slice(0, NEWS_LIMIT);
    },
    /** People to call back: what a rule found urgent and no lawyer has closed. */
    urgent: (firmId: number) => ofFirm(firmId).where(URGENT).orderBy('opened_at', 'desc').limit(20).execute(),
    /** How the firm's day has gone so far; `dayStart` is its local midnight. */
    async today(
      firmId: number,
      dayStart: number,
    ): Promise<{ answeredToday: number; openedToday: number; night: number }> {
      const opened = await db
        .selectFrom('fact_conversations')
        .select((eb) => [
          eb.fn.countAll<number>().as('n'),
          eb.fn
            .sum<number>(
              eb
                .case()
                .when(eb.or([eb('hour', '>=', NIGHT_FROM_HOUR), eb('hour', '<', NIGHT_UNTIL_HOUR)]))
                .then(1)
                .else(0)
                .end(),
            )
            .as('night'),
        ])
        .where('firm_id', '=', firmId)
        .where('opened_at', '>=', dayStart)
        .executeTakeFirstOrThrow();
      const answered = await db
        .selectFrom('fact_turns')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('firm_id', '=', firmId)
        .where('answered_at', '>=', dayStart)
        .executeTakeFirstOrThrow();
      return {
        answeredToday: Number(answered.n),
        openedToday: Number(opened.n),
        night: Number(opened.night ?? 0),
      };
    },
    /** Raises how far the visitor has seen; never lowers it. */
    async sawUpTo(firmId: number, conversation: string, count: number, at: number): Promise<void> {
      await db
        .insertInto('seen')
        .values({ firm_id: firmId, conversation, count, at })
        .onConflict((oc) =>
          oc.columns(['firm_id', 'conversation']).doUpdateSet({ count, at }).where('seen.count', '<', count),
        )
        .execute();
    },
    /** The last count at which somebody opened what is folded; 0 when they never did. */
    async foldOpened(firmId: number, thread: string, actor: string): Promise<number> {
      const row = await db
        .selectFrom('events')
        .select((eb) => eb.fn.max<number | null>('count').as('count'))
        .where('firm_id', '=', firmId)
        .where('thread', '=', thread)
        .where('kind', '=', 'fold.opened')
        .where('actor', '=', actor)
        .executeTakeFirst();
      return row?.count ?? 0;
    },
    /** When this visitor was last asked how it went, in any conversation. */
    async lastSurveyAt(firmId: number, visitor: string): Promise<number | null> {
      const row = await db
        .selectFrom('events')
        .innerJoin('conversations', (join) =>
          join
            .onRef('conversations.firm_id', '=', 'events.firm_id')
            .onRef('conversations.id', '=', 'events.thread'),
        )
        .select((eb) => eb.fn.max<number | null>('events.at').as('at'))
        .where('conversations.firm_id', '=', firmId)
        .where('conversations.visitor', '=', visitor)
        .where('conversations.surveyed', '=', 1)
        .where('events.kind', '=', 'survey.offered')
        .executeTakeFirst();
      return row?.at ?? null;
    },
  };
}

function withSeen(db: Db) {
  return joinedToSeen(db).selectAll('conversations').select(SEEN).$castTo<ConversationRow>();
}

function joinedToSeen(db: Db) {
  return db
    .selectFrom('conversations')
    .leftJoin('seen', (join) =>
      join
        .onRef('seen.firm_id', '=', 'conversations.firm_id')
        .onRef('seen.conversation', '=', 'conversations.id'),
    );
}

const SEEN = sql<number>`coalesce(seen.count, 0)`.as('seen');

/** Written out, not bound: an index over part of a table serves only who names that part in the same words. */
const OPEN = sql<boolean>`status <> 'closed'`;
const CLOSED = sql<boolean>`status = 'closed'`;
const URGENT = sql<boolean>`urgent = 1`;

/** Open and closed ones stand in an index each, so that a message writes one of the two: together they are all. */
function newestOf<R extends { last_at: number }>(parts: readonly (readonly R[])[]): R[] {
  return parts.flat().toSorted((a, b) => b.last_at - a.last_at);
}

function inView<O>(query: SelectQueryBuilder<Tables, 'conversations', O>, view: InboxView, staff: string) {
  switch (view) {
    case 'waiting':
      return query.where('waiting_since', 'is not', null);
    case 'open':
      return query.where(OPEN);
    case 'closed':
      return query.where(CLOSED);
    case 'mine':
      return query.where('assigned', '=', staff);
    case 'all':
      return query;
  }
}
