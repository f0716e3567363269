/**
 * Serves from no SQLite file that is damaged, or that holds less than it once held: whoever wrote was told that it is
 * kept. PostgreSQL looks after itself.
 */
import { join } from 'node:path';
import { WrongConfiguration } from './config.ts';
import { createHighWater, type HighWater } from './log/high-water.ts';
import type { Database } from './platform/database/database.ts';
import { lookThrough } from './platform/database/soundness.ts';

const MARK = 'reached';

export const fileIn = (dataDir: string): string => join(dataDir, 'parenthese.db');

export function damaged(file: string, fault: string, options: ErrorOptions = {}): WrongConfiguration {
  return new WrongConfiguration(
    `The database “${file}” is damaged, or is no database of ours (${fault}). Nothing was served and nothing changed. Keep a copy of the whole folder, put the newest backup in its place, and let “npx parenthese verify” say whether its log is whole.`,
    options,
  );
}

export type Wholeness = Readonly<{
  /** How far the log has come, which is to be moved on. */
  highWater: HighWater;
  /** Rejects when the file is damaged; nobody is to be served before it resolves. */
  lookedThrough: Promise<void>;
}>;

/**
 * Refuses a file that has lost events at once, and a damaged one as soon as it was looked through. A great file is
 * looked through while it serves already; `onFault` hears of it then.
 */
export async function demandWhole(
  { kysely }: Database,
  dataDir: string,
  onFault: (fault: string) => void,
): Promise<Wholeness> {
  const highWater = createHighWater(kysely, join(dataDir, MARK));
  const missing = await highWater.missing();
  if (missing > 0) throw cut(dataDir, missing);
  const { fault, first } = await lookThrough(fileIn(dataDir));
  if (!first) void fault.then((found) => found !== null && onFault(found));
  const lookedThrough = first ? fault.then((found) => refuse(dataDir, found)) : Promise.resolve();
  // Whoever fails before it is asked for has another fault to tell.
  lookedThrough.catch(() => {});
  await highWater.note();
  return { highWater, lookedThrough };
}

function refuse(dataDir: string, fault: string | null): void {
  if (fault !== null) throw damaged(fileIn(dataDir), fault);
}

function cut(dataDir: string, missing: number): WrongConfiguration {
  return new WrongConfiguration(
    `The database in DATA_DIR (“${dataDir}”) has lost its last ${missing} events: its write-ahead log was cut, or an older copy stands in its place. Nothing was served. Put all files of the folder back together, or the newest backup. If this older state is meant to go on, delete the file “${join(dataDir, MARK)}” and start again.`,
  );
}
