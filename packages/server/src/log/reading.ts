/**
 * A reading is a pure function of the log and of its own version: tables that can be thrown away and made again.
 * Prompt readings are written in the event's own transaction; late ones follow by a cursor.
 */
import type { Tx } from '../platform/database/database.ts';
import type { LoggedEvent } from './logged-event.ts';

export interface Reading {
  readonly name: string;
  /** Raised when the same log must give other rows; a raised version is rebuilt. */
  readonly version: number;
  readonly tables: readonly string[];
  /** Adds one event. It reads nothing but its own tables. */
  apply(tx: Tx, event: LoggedEvent): Promise<void>;
  /** Takes back all that the thread added, as if its events had never been. */
  erase(tx: Tx, firmId: number, thread: string): Promise<void>;
}
