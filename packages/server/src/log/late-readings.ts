/**
 * Late readings follow the log by their own cursors, within a second, in batches between requests: what need not be
 * there when a message is acknowledged is not paid for before it is.
 *
 * Readings at the same place take a batch together, so that each event is opened once. A batch and an erasure hold
 * the firm's cursors, so that no word is read in while it is being erased.
 */
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { Database, Tx } from '../platform/database/database.ts';
import { readPage, readThread } from './log-reader.ts';
import type { LoggedEvent } from './logged-event.ts';
import type { LateReading } from './reading.ts';
import { readingsStore, type Cursor } from './readings-store.ts';
import type { Vault } from './vault.ts';

/** A batch holds the writing connection; this many events are some 5 ms of it. */
const BATCH = 200;
/** Events that come close together share a batch. */
const GATHER_MS = 250;

export interface LateReadings {
  /** Follows whatever `onReached` tells until stopped; the stop resolves when no batch runs any more. */
  follow(onReached: (listener: (firmId: number) => void) => () => void): () => Promise<void>;
  /** Brings every firm to its head, told of or not; resolves when all are there. */
  catchUp(): Promise<void>;
  /** Throws the readings of a firm away; following makes them again from the first event. */
  reset(firmId: number): Promise<void>;
}

export type LateParts = Readonly<{
  database: Database;
  vault: Vault;
  readings: readonly LateReading[];
  onError: (error: unknown) => void;
  /** Milliseconds in which events that come close together are gathered. */
  gatherMs?: number;
}>;

export function createLateReadings({
  database,
  vault,
  readings,
  onError,
  gatherMs = GATHER_MS,
}: LateParts): LateReadings {
  const lock = database.engine === 'postgres';
  const behind = new Set<number>();
  let running: Promise<void> | null = null;

  function run(): Promise<void> {
    running ??= followAll().finally(() => (running = null));
    return running;
  }

  async function followAll(): Promise<void> {
    for (const firmId of behind) {
      behind.delete(firmId);
      try {
        while (await batch(firmId)) await turnOfTheLoop();
      } catch (error) {
        // The firm stays where it is, and is tried again when it is next found behind.
        onError(error);
      }
      await turnOfTheLoop();
    }
  }

  /** Takes one batch in one transaction; false when there is nothing more. */
  async function batch(firmId: number): Promise<boolean> {
    return database.transaction(async (tx) => {
      const seqOf = seqsByName(await readingsStore.hold(tx, firmId, lock));
      const unmade = readings.filter((reading) => !seqOf.has(keyOf(reading)));
      // Committed by itself, so that from the first event on there is a cursor that an erasure can hold.
      for (const reading of unmade) await readingsStore.reset(tx, firmId, reading, 0);
      return unmade.length > 0 || takePage(tx, firmId, (reading) => seqOf.get(keyOf(reading)) ?? 0);
    });
  }

  /** Reads on from the hindmost cursor, at most to the next one, for all readings that stand there. */
  async function takePage(tx: Tx, firmId: number, seqOf: (reading: LateReading) => number): Promise<boolean> {
    const seqs = readings.map(seqOf);
    const after = Math.min(...seqs);
    const upTo = Math.min(Number.MAX_SAFE_INTEGER, ...seqs.filter((seq) => seq > after));
    const here = readings.filter((reading) => seqOf(reading) === after);
    const kinds = new Set(here.flatMap((reading) => reading.kinds));
    const page = await readPage(tx, vault, firmId, { after, upTo, kinds, limit: BATCH });
    if (!page) return false;
    for (const reading of here) {
      await reading.apply(tx, ofKinds(reading, page.events));
      await readingsStore.moveTo(tx, firmId, reading.name, page.reached);
    }
    return page.more || page.reached === upTo;
  }

  return {
    follow(onReached) {
      let timer: NodeJS.Timeout | undefined;
      const stopListening = onReached((firmId) => {
        behind.add(firmId);
        timer ??= setTimeout(() => {
          timer = undefined;
          void run();
        }, gatherMs);
      });
      return async () => {
        stopListening();
        clearTimeout(timer);
        behind.clear();
        await running;
      };
    },

    async catchUp() {
      for (const reading of readings)
        for (const firmId of await readingsStore.behind(database.kysely, reading)) behind.add(firmId);
      while (behind.size > 0) await run();
    },

    reset: (firmId) =>
      database.transaction(async (tx) => {
        await readingsStore.hold(tx, firmId, lock);
        for (const reading of readings) await readingsStore.reset(tx, firmId, reading, 0);
      }),
  };
}

/** Takes a thread back from the late readings, in the transaction that erases it and while its words can still be read. */
export async function eraseFromLate(
  tx: Tx,
  { database, vault, readings }: Pick<LateParts, 'database' | 'vault' | 'readings'>,
  firmId: number,
  thread: string,
): Promise<void> {
  const seqOf = seqsByName(await readingsStore.hold(tx, firmId, database.engine === 'postgres'));
  const events = await readThread(tx, vault, firmId, thread);
  for (const reading of readings) {
    const taken = seqOf.get(keyOf(reading)) ?? 0;
    await reading.erase(
      tx,
      firmId,
      thread,
      ofKinds(
        reading,
        events.filter(({ seq }) => seq <= taken),
      ),
    );
  }
}

function ofKinds({ kinds }: LateReading, events: readonly LoggedEvent[]): readonly LoggedEvent[] {
  return events.filter(({ kind }) => kinds.includes(kind));
}

const keyOf = ({ name, version }: LateReading): string => `${name} ${version}`;

function seqsByName(cursors: readonly Cursor[]): ReadonlyMap<string, number> {
  return new Map(cursors.map(({ reading: name, version, seq }) => [`${name} ${version}`, seq ?? 0]));
}
