/** Whoever holds an old link may have a fresh one mailed to the address the old one went to. The answer is always the same. */
import type { Firm } from '../firms/firms.ts';
import type { Database } from '../platform/database/database.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import type { World } from '../platform/world.ts';
import { conversationOfCode } from './accesses.ts';
import { createConversationStore } from './conversation-store.ts';

export interface FreshLinks {
  ask(firm: Firm, oldCode: string): Promise<void>;
}

/** One fresh link an hour for each conversation, so that an old link is no way to flood a mailbox. */
const HOUR_MS = 3_600_000;

export function createFreshLinks({
  database,
  jobs,
  world,
}: Readonly<{ database: Database; jobs: Jobs; world: World }>): FreshLinks {
  return {
    async ask({ id: firmId }, oldCode) {
      const conversation = await conversationOfCode(database.kysely, firmId, oldCode);
      const row =
        conversation === null
          ? null
          : await createConversationStore(database.kysely).get(firmId, conversation);
      if (!row || row.contact === null) return;
      const now = world.clock();
      const key = `${row.id}:${Math.floor(now / HOUR_MS)}`;
      await database.transaction((tx) =>
        jobs.plan(tx, { firmId, kind: 'mail.fresh', key, payload: { conversation: row.id }, dueAt: now }),
      );
    },
  };
}
