/**
 * The one stream, `GET /v1/stream`, as server-sent events read with `fetch`. What carries an SSE id is a change of
 * the log; what has none is a passing sign, never stored. `Last-Event-ID` is opaque to the reader: the firm's seq
 * for staff, `<conversation>:<count>[,…]` for a visitor. Each `data:` line is one of these, as JSON.
 */
import type { ThreadPage } from '../conversations/wire.ts';

/** Staff are told what changed and fetch what they show, since what may be shown depends on who looks. */
export type StaffStreamEvent =
  | Readonly<{ type: 'changed'; conversation: string; count: number; kind: string; seq: number }>
  /** So much has changed that what is shown is best read again. */
  | Readonly<{ type: 'changed-all' }>
  /** Who is there now, by staff id. */
  | Readonly<{ type: 'presence'; present: readonly string[] }>
  /** The badge was seen on a site, for the first time today. */
  | Readonly<{ type: 'site-seen' }>;

/** A visitor receives the new events of their thread, in the shape of `GET …/messages`. */
export type VisitorStreamEvent =
  | Readonly<{ type: 'page'; page: ThreadPage }>
  /** Somebody of the firm is writing; no text ever leaves their screen. */
  | Readonly<{ type: 'typing'; conversation: string; name: string }>;
