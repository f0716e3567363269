/**
 * What people found before they wrote, and what they did not: counts and words, nothing of whoever searched. The list
 * is bounded, so that a stranger who invents searches cannot fill the house with them; what several have searched for
 * stays longest.
 */
import { MAX_MISSED, type BeforeFigures } from '@parenthese/shared/firms/before-wire.ts';
import { missedWords, type Missed } from '@parenthese/shared/firms/missed-words.ts';
import type { Database, Tx } from '../platform/database/database.ts';
import type { World } from '../platform/world.ts';
import type { Firm } from './firms.ts';

/** What nobody has searched for in a year is no question of this firm's clients. */
const KEPT_MS = 365 * 86_400_000;

export interface BeforeCounts {
  /** Counts only questions that the firm asks today. */
  helped(firm: Firm, question: string, helped: boolean): Promise<void>;
  /** Keeps what `missed-words.ts` leaves of a search; nothing, where it leaves nothing. */
  missed(firm: Firm, text: string): Promise<void>;
  figures(firm: Firm): Promise<BeforeFigures>;
  /** Takes a search off the list. */
  setAside(firmId: number, key: string): Promise<void>;
}

export function createBeforeCounts({
  database,
  world,
}: Readonly<{ database: Database; world: World }>): BeforeCounts {
  const db = database.kysely;
  return {
    async helped(firm, question, helped) {
      if (!firm.settings.before.questions.some(({ id }) => id === question)) return;
      const [yes, no] = helped ? [1, 0] : [0, 1];
      await db
        .insertInto('before_helped')
        .values({ firm_id: firm.id, question, yes, no })
        .onConflict((oc) =>
          oc.columns(['firm_id', 'question']).doUpdateSet((eb) => ({
            yes: eb('before_helped.yes', '+', yes),
            no: eb('before_helped.no', '+', no),
          })),
        )
        .execute();
    },
    async missed(firm, text) {
      const missed = missedWords(text);
      if (missed) await database.transaction((tx) => keep(tx, firm.id, missed, world.clock()));
    },
    async figures({ id, settings }) {
      const helped = await db.selectFrom('before_helped').selectAll().where('firm_id', '=', id).execute();
      const missed = await db
        .selectFrom('before_missed')
        .select(['folded as key', 'words', 'times', 'last_at as last'])
        .where('firm_id', '=', id)
        .where('last_at', '>', world.clock() - KEPT_MS)
        .orderBy('times', 'desc')
        .orderBy('last_at', 'desc')
        .orderBy('folded')
        .execute();
      const of = new Map(helped.map((row) => [row.question, row]));
      return {
        helped: settings.before.questions.map((question) => ({
          id: question.id,
          yes: of.get(question.id)?.yes ?? 0,
          no: of.get(question.id)?.no ?? 0,
        })),
        missed,
      };
    },
    async setAside(firmId, key) {
      await db.deleteFrom('before_missed').where('firm_id', '=', firmId).where('folded', '=', key).execute();
    },
  };
}

async function keep(tx: Tx, firmId: number, { key, words }: Missed, at: number): Promise<void> {
  await tx
    .deleteFrom('before_missed')
    .where('firm_id', '=', firmId)
    .where('last_at', '<=', at - KEPT_MS)
    .execute();
  await makeRoom(tx, firmId, key);
  await tx
    .insertInto('before_missed')
    .values({ firm_id: firmId, folded: key, words, times: 1, last_at: at })
    .onConflict((oc) =>
      oc
        .columns(['firm_id', 'folded'])
        .doUpdateSet((eb) => ({ times: eb('before_missed.times', '+', 1), last_at: at })),
    )
    .execute();
}

/** The least searched makes way, and among those the one not searched for longest. */
async function makeRoom(tx: Tx, firmId: number, key: string): Promise<void> {
  const rows = await tx
    .selectFrom('before_missed')
    .select('folded')
    .where('firm_id', '=', firmId)
    .orderBy('times')
    .orderBy('last_at')
    .execute();
  const [least] = rows;
  if (!least || rows.length < MAX_MISSED || rows.some(({ folded }) => folded === key)) return;
  await tx
    .deleteFrom('before_missed')
    .where('firm_id', '=', firmId)
    .where('folded', '=', least.folded)
    .execute();
}
