/** A header as the chain hashes it, and as the table keeps it: the firm's public id there, its small one here. */
import { LOG_FORMAT, type EventHeader } from '@parenthese/shared/log/event.ts';
import type { EventRow, EventRowWithBody } from './log-store.ts';

export function rowOf(header: EventHeader, firmId: number, hash: string): EventRow {
  const { seq, id, kind, actor, at, thread, count, previous, previousInThread, commitment } = header;
  const place = { firm_id: firmId, seq, id, kind, actor, at, thread, count };
  return { ...place, previous, previous_in_thread: previousInThread, commitment, hash };
}

export function headerOf(row: EventRowWithBody, firm: string): EventHeader {
  const { seq, id, kind, actor, at, thread, count, previous, commitment } = row;
  const place = { format: LOG_FORMAT, firm, seq, id, kind, actor, at, thread, count } as const;
  return { ...place, previous, previousInThread: row.previous_in_thread, commitment };
}
