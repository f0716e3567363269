/** Makes prompt readings again from the log: when their version was raised, or when an operator asks. */
import type { Database } from '../platform/database/database.ts';
import { readFirm } from './log-reader.ts';
import { logStore } from './log-store.ts';
import { createApply, type Reading } from './reading.ts';
import { readingsStore } from './readings-store.ts';
import type { Vault } from './vault.ts';

export type ReadingParts = Readonly<{ database: Database; vault: Vault; readings: readonly Reading[] }>;

/**
 * Throws readings of a firm away and makes them again, in one transaction: nobody sees them half made, and on either
 * engine the firm takes no event meanwhile.
 */
export async function rebuildPrompt(
  { database, vault, readings }: ReadingParts,
  firmId: number,
): Promise<void> {
  const apply = createApply(readings);
  const kinds = new Set(readings.flatMap((reading) => reading.kinds));
  await database.transaction(async (tx) => {
    await logStore.lockHead(tx, database.engine, firmId);
    for (const reading of readings) await readingsStore.reset(tx, firmId, reading, null);
    for await (const event of readFirm(tx, vault, firmId, { kinds })) await apply(tx, event);
  });
}

/** Rebuilds what was made in another version; resolves with how many readings of firms that were. */
export async function rebuildOutdated(parts: ReadingParts): Promise<number> {
  const { database, readings } = parts;
  const db = database.kysely;
  const [firms, made] = [
    await db.selectFrom('heads').select('firm_id').orderBy('firm_id').execute(),
    await db
      .selectFrom('readings')
      .select(['firm_id', 'reading', 'version'])
      .where('seq', 'is', null)
      .execute(),
  ];
  const current = new Set(made.map((row) => `${row.firm_id} ${row.reading} ${row.version}`));
  let count = 0;
  for (const { firm_id: firm } of firms) {
    const outdated = readings.filter(({ name, version }) => !current.has(`${firm} ${name} ${version}`));
    if (outdated.length > 0) await rebuildPrompt({ ...parts, readings: outdated }, firm);
    count += outdated.length;
  }
  return count;
}
