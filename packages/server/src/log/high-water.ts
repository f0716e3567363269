/**
 * Remembers outside the database how many events it once held. A write-ahead log that was cut, a file that was
 * deleted or put back from an older copy: each leaves a database that is sound in itself, and has lost what people
 * were told is kept. The mark is a lower bound, written each second or so; it costs a message nothing.
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Db } from '../platform/database/database.ts';

export interface HighWater {
  /** How many events are missing from the database, by the mark; 0 where there is none. */
  missing(): Promise<number>;
  /** Moves the mark up to what the database holds now, and on `reset` down to it. */
  note(options?: { reset?: boolean }): Promise<void>;
}

export function createHighWater(db: Db, file: string): HighWater {
  let noted: number | null = null;

  async function held(): Promise<number> {
    const { n } = await db
      .selectFrom('heads')
      .select((eb) => eb.fn.sum<number | null>('seq').as('n'))
      .executeTakeFirstOrThrow();
    return Number(n ?? 0);
  }

  async function mark(): Promise<number> {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '0';
      throw error;
    });
    return /^\d{1,15}\n?$/.test(text) ? Number(text) : 0;
  }

  return {
    missing: async () => Math.max(0, (await mark()) - (await held())),
    async note({ reset = false } = {}) {
      noted ??= await mark();
      const now = await held();
      if (now === noted || (now < noted && !reset)) return;
      // By way of another file, so that a crash in the middle leaves the old mark whole.
      await writeFile(`${file}.new`, `${now}\n`);
      await rename(`${file}.new`, file);
      noted = now;
    },
  };
}
