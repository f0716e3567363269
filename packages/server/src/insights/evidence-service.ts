/** The words behind a figure, for whoever may read the conversation they stand in. */
import { EVIDENCE_ROWS } from '@parenthese/shared/insights/evidence-rows.ts';
import type { CommentData, Evidence, Evident } from '@parenthese/shared/insights/wire.ts';
import type { Period } from '@parenthese/shared/insights/period.ts';
import { guard } from '@parenthese/shared/insights/statistics/guard.ts';
import { may } from '@parenthese/shared/people/may.ts';
import type { Log } from '../log/log.ts';
import { demand, type Known } from '../people/actor.ts';
import type { Database, Db } from '../platform/database/database.ts';
import type { World } from '../platform/world.ts';
import { createEvidenceStore, type Bearing, type Comment } from './evidence-store.ts';
import { instantsOf } from './local-days.ts';

type StaffKnown = Extract<Known, { member: unknown }>;
export type EvidenceParts = Readonly<{
  database: Database;
  log: Log;
  world: World;
  /** Whether what was said in a conversation is folded, because its parties are not checked: then no word is shown. */
  isFolded: (db: Db, firmId: number, conversation: string) => Promise<boolean>;
}>;

export interface EvidenceService {
  /** The latest comments of a period, newest first. Words that were erased are gone from here too. */
  comments(db: Db, known: StaffKnown, period: Period): Promise<CommentData[]>;
  /** The conversations behind a figure. Of ratings, none are shown as long as the figure is withheld. */
  behind(known: StaffKnown, figure: Evident, period: Period): Promise<Evidence>;
}

const COMMENT = 'comment';
const HELPED = 'helped';
const COMMENTS_SHOWN = 12;
/** The first line stands at the beginning: after the opening come at most a flag or an address before it. */
const BEGINNING = 4;

export function createEvidenceService(parts: EvidenceParts): EvidenceService {
  const { database } = parts;
  return {
    async comments(db, known, period) {
      const { firm, actor } = known;
      demand(actor, 'comments.read', { firm: firm.uid });
      const { zone } = firm.settings.calendar;
      const found = await createEvidenceStore(db).comments(firm.id, zone, COMMENT, period, COMMENTS_SHOWN);
      const readable = found.filter((comment) => mayRead(known, comment));
      const words = createWords(parts, db, firm.id);
      const read = await Promise.all(readable.map((comment) => words.asComment(comment)));
      return read.filter((comment) => comment !== null);
    },

    async behind(known, figure, period) {
      const { firm, actor } = known;
      demand(actor, 'figures.read', { firm: firm.uid });
      demand(actor, 'comments.read', { firm: firm.uid });
      return database.readOf(firm.id, async (db) => {
        const found = await bearing(createEvidenceStore(db), known, figure, period, parts.world.clock());
        const readable = found.slice(0, EVIDENCE_ROWS).filter((row) => mayRead(known, row));
        const words = createWords(parts, db, firm.id);
        return {
          figure,
          more: found.length > EVIDENCE_ROWS,
          rows: await Promise.all(readable.map((row) => words.asRow(row))),
        };
      });
    },
  };
}

/** Reads the words of a firm's threads through a handle. */
function createWords({ log, isFolded }: EvidenceParts, db: Db, firmId: number) {
  const store = createEvidenceStore(db);

  async function wordsAt(thread: string, count: number): Promise<string | null> {
    if (await isFolded(db, firmId, thread)) return null;
    const [event] = await log.readThread(db, firmId, thread, { after: count - 1, limit: 1 });
    const value = event?.kind === 'survey.answered' ? event.body.value : null;
    return typeof value === 'string' ? value : null;
  }

  async function commentIn(thread: string): Promise<string | null> {
    const found = await store.answer(firmId, thread, COMMENT);
    return found?.worded ? wordsAt(thread, found.count) : null;
  }

  async function firstLineOf(thread: string): Promise<string | null> {
    const events = await log.readThread(db, firmId, thread, { limit: BEGINNING });
    return events.find((event) => event.kind === 'message.written')?.body.text ?? null;
  }

  return {
    async asComment(found: Comment): Promise<CommentData | null> {
      const text = await wordsAt(found.thread, found.count);
      if (text === null) return null;
      const rated = await store.answer(firmId, found.thread, HELPED);
      return {
        conversation: found.conversation ? found.thread : null,
        at: found.at,
        text,
        helped: rated?.value ?? null,
      };
    },

    asRow: async ({ thread, conversation, at, value }: Bearing): Promise<Evidence['rows'][number]> => ({
      conversation: conversation ? thread : null,
      at,
      value,
      firstLine: conversation ? await firstLineOf(thread) : null,
      comment: await commentIn(thread),
    }),
  };
}

function mayRead({ actor, firm }: StaffKnown, { thread }: Pick<Bearing, 'thread'>): boolean {
  return may(actor, 'conversation.read', { firm: firm.uid, conversation: thread });
}

async function bearing(
  store: ReturnType<typeof createEvidenceStore>,
  known: StaffKnown,
  figure: Evident,
  period: Period,
  now: number,
): Promise<Bearing[]> {
  const { id, settings } = known.firm;
  const { zone } = settings.calendar;
  // One more than is shown tells whether there are more.
  const limit = EVIDENCE_ROWS + 1;
  if (figure === 'aim-kept') return store.late(id, zone, period, now, limit);
  if (figure === 'night-or-weekend') return store.nightly(id, zone, period, limit);
  if (figure === 'first-reply') return store.slowest(id, period, instantsOf(zone, period).end, limit);
  const rated = await store.rated(id, zone, figure, period, limit);
  return guard(rated.length) === 'progress' ? [] : rated;
}
