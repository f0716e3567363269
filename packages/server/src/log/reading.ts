/**
 * A reading is a pure function of the log and of its own version: tables that can be thrown away and made again.
 * Prompt readings are written in the event's own transaction; late ones follow by a cursor.
 */
import type { EventKind } from '@parenthese/shared/log/kinds.ts';
import type { Tx } from '../platform/database/database.ts';
import type { LoggedEvent } from './logged-event.ts';

export interface Reading {
  readonly name: string;
  /** Raised when the same log must give other rows; a raised version is rebuilt. */
  readonly version: number;
  readonly tables: readonly string[];
  /** The only kinds that `apply` is given. */
  readonly kinds: readonly EventKind[];
  /** Adds one event. It reads nothing but its own tables. */
  apply(tx: Tx, event: LoggedEvent): Promise<void>;
  /** Takes back all that the thread added, as if its events had never been. */
  erase(tx: Tx, firmId: number, thread: string): Promise<void>;
}

/** A reading that follows: it takes batches, in the log's order, and no event twice. */
export interface LateReading extends Pick<Reading, 'name' | 'version' | 'tables' | 'kinds'> {
  /** Adds events of one firm. It reads nothing but its own tables. */
  apply(tx: Tx, events: readonly LoggedEvent[]): Promise<void>;
  /** Takes back what these events of one thread added: all that it was given of it, with their words for the last time. */
  erase(tx: Tx, firmId: number, thread: string, events: readonly LoggedEvent[]): Promise<void>;
}

/** Gives each event to the readings that ask for its kind, in their order. */
export function createApply(readings: readonly Reading[]): (tx: Tx, event: LoggedEvent) => Promise<void> {
  const byKind = Map.groupBy(
    readings.flatMap((reading) => reading.kinds.map((kind) => ({ kind, reading }))),
    ({ kind }) => kind,
  );
  return async (tx, event) => {
    for (const { reading } of byKind.get(event.kind) ?? []) await reading.apply(tx, event);
  };
}
