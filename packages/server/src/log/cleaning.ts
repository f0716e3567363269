/** After an erasure, takes the destroyed keys, bodies and readings off the disk too: a job, for it may have to wait. */
import { cleanDisk } from '../platform/database/clean-disk.ts';
import type { Database, Tx } from '../platform/database/database.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import type { World } from '../platform/world.ts';

const KIND = 'disk.clean';
const RETRY_MS = 5_000;
/** Other tables that an erasure touches, beside those of the readings. */
const TABLES = ['bodies', 'body_keys', 'drafts', 'seen', 'codes', 'accesses', 'jobs'];

export async function planCleaning(
  jobs: Jobs,
  tx: Tx,
  { firmId, thread, at }: Readonly<{ firmId: number; thread: string; at: number }>,
): Promise<void> {
  await jobs.plan(tx, { firmId, kind: KIND, key: thread, payload: {}, dueAt: at });
}

export function handleCleaning(jobs: Jobs, { database, world, readingTables }: CleaningParts): void {
  jobs.handle(KIND, async () =>
    (await cleanDisk(database, [...TABLES, ...readingTables])) ? 'done' : world.clock() + RETRY_MS,
  );
}

export type CleaningParts = Readonly<{ database: Database; world: World; readingTables: readonly string[] }>;
