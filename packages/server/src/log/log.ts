/** What the rest of the house knows of the log: founding a firm, appending, reading, erasing, rebuilding, verifying. */
import type { ThreadExport } from '@parenthese/shared/log/thread-export-wire.ts';
import type { ChainReport } from '@parenthese/shared/log/verify.ts';
import type { Db, Tx } from '../platform/database/database.ts';
import { createAppender, type Appender, type AppenderParts, type Group } from './appender.ts';
import { eraseThread, type Erasure } from './erase.ts';
import { verifyFirmChain } from './firm-chain.ts';
import { createLateReadings, type LateReadings } from './late-readings.ts';
import { readFirm, readThread, type FirmRange } from './log-reader.ts';
import { logStore, type EventSign } from './log-store.ts';
import type { LoggedEvent } from './logged-event.ts';
import { rebuildOutdated, rebuildPrompt } from './prompt-readings.ts';
import type { LateReading } from './reading.ts';
import { readingsStore } from './readings-store.ts';
import { exportThread } from './thread-chain.ts';
import { firmsToSign, signRoot } from './roots.ts';

export interface Log extends Appender {
  /** Makes a firm's place in the log: its row, keys and head. Its settings follow as its first event. */
  found(firm: { uid: string; slug: string }): Promise<number>;
  readThread(
    db: Db,
    firmId: number,
    thread: string,
    options?: { after?: number; limit?: number },
  ): Promise<LoggedEvent[]>;
  /** A thread's chain with its head signed now; the bodies of events that `isOpen` does not name stay closed. */
  exportThread(
    db: Db,
    firmId: number,
    thread: string,
    isOpen: (id: string) => boolean,
  ): Promise<ThreadExport>;
  readFirm(db: Db, firmId: number, range?: FirmRange): AsyncGenerator<LoggedEvent>;
  /** What happened in a firm after a seq, in order, at most so many; no word is opened, and erased ones are there. */
  readSigns(db: Db, firmId: number, range: Readonly<{ after: number; limit: number }>): Promise<EventSign[]>;
  /** How far a firm's log goes. */
  head(db: Db, firmId: number): Promise<number>;
  /** Destroys a thread's words for good: its key, its bodies, and what was taken from it. The chain stays whole. */
  erase(group: Group, thread: string, erasure: Erasure): Promise<void>;
  /** The readings that follow within a second. */
  readonly late: LateReadings;
  /** Throws all readings of a firm away and makes them again from the log. */
  rebuild(firmId: number): Promise<void>;
  /** Rebuilds the prompt readings that another version of the program has made; resolves with how many there were. */
  rebuildOutdated(): Promise<number>;
  /** Signs a firm's present head; every export calls it. */
  signRoot(firmId: number): Promise<void>;
  /** Signs the head of every firm whose log has grown; a daily job calls it. */
  signRoots(): Promise<void>;
  verify(firmId: number): Promise<ChainReport>;
}

export type LogParts = AppenderParts &
  Readonly<{
    lateReadings: readonly LateReading[];
    /** Drops what is kept of a thread beside the log, in the transaction that erases it, before the readings forget it. */
    forget: (tx: Tx, firmId: number, thread: string) => Promise<void>;
    onError: (error: unknown) => void;
  }>;

export function createLog(parts: LogParts): Log {
  const { database, vault, readings, lateReadings } = parts;
  const db = database.kysely;
  const late = createLateReadings({ ...parts, readings: lateReadings });

  return {
    ...createAppender(parts),
    readThread: (on, firmId, thread, options) => readThread(on, vault, firmId, thread, options),
    exportThread: (on, firmId, thread, isOpen) => exportThread(on, vault, firmId, thread, isOpen),
    readFirm: (on, firmId, range) => readFirm(on, vault, firmId, range),
    readSigns: (on, firmId, range) => logStore.signs(on, { firm: firmId, ...range }),
    head: async (on, firmId) => (await logStore.head(on, { firm: firmId }))[0]?.seq ?? 0,

    found: ({ uid, slug }) =>
      database.transaction(async (tx) => {
        const { id } = await tx
          .insertInto('firms')
          .values({ uid, slug, settings: '' })
          .returning('id')
          .executeTakeFirstOrThrow();
        await tx.insertInto('heads').values({ firm_id: id, seq: 0, hash: null }).execute();
        await vault.createFirm(tx, id);
        for (const reading of readings) await readingsStore.reset(tx, id, reading, null);
        for (const reading of lateReadings) await readingsStore.reset(tx, id, reading, 0);
        return id;
      }),

    erase: (group, thread, erasure) => eraseThread(parts, group, thread, erasure),
    late,

    async rebuild(firmId) {
      await rebuildPrompt(parts, firmId);
      await late.reset(firmId);
      await late.catchUp();
    },
    rebuildOutdated: () => rebuildOutdated(parts),

    signRoot: (firmId) => signRoot({ ...parts, db }, firmId),
    async signRoots() {
      for (const firmId of await firmsToSign(db)) await signRoot({ ...parts, db }, firmId);
    },
    verify: (firmId) => verifyFirmChain(db, vault, firmId),
  };
}
