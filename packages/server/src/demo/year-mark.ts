/**
 * Remembers beside the data that the demo's year was played to its end, so that a later start need not compose it to
 * find out: that costs a second of work and 40 MB.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '../platform/database/database.ts';
import { DURAND_UID } from './durand.ts';

export interface YearMark {
  isSet(): Promise<boolean>;
  set(): Promise<void>;
}

/** The mark holds for one founding of the firm: a new database is given its year again. */
export async function yearMark(db: Db, dataDir: string): Promise<YearMark> {
  const file = join(dataDir, 'demo-year');
  const first = await db
    .selectFrom('events')
    .innerJoin('firms', 'firms.id', 'events.firm_id')
    .select('events.hash')
    .where('firms.uid', '=', DURAND_UID)
    .where('events.seq', '=', 1)
    .executeTakeFirst();
  const text = `${first?.hash ?? ''}\n`;
  return {
    isSet: async () => first !== undefined && (await readFile(file, 'utf8').catch(() => '')) === text,
    async set() {
      await mkdir(dataDir, { recursive: true });
      await writeFile(file, text);
    },
  };
}
