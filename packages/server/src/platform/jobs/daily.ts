/** Work of the house, not of a firm, done once a day by whichever process comes first. */
import type { Database } from '../database/database.ts';
import type { World } from '../world.ts';
import type { Jobs } from './jobs.ts';

/** Stands where a job of a firm has the firm. */
const HOUSE = 0;

/** Plans today's jobs (by UTC) unless they are planned; asked again and again, so that no lost one ends the series. */
export async function planDaily(
  { database, jobs, world }: Readonly<{ database: Database; jobs: Jobs; world: World }>,
  kinds: readonly string[],
): Promise<void> {
  const dueAt = world.clock();
  const key = new Date(dueAt).toISOString().slice(0, 10);
  await database.transaction(async (tx) => {
    for (const kind of kinds) await jobs.plan(tx, { firmId: HOUSE, kind, key, payload: {}, dueAt });
  });
}
