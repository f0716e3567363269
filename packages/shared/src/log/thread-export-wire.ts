/** A thread as it leaves the house: its chain, with a signed head, so that whoever has it can prove it by themselves. */
import * as v from 'valibot';
import { CountSchema, InstantSchema } from '../wire/primitives.ts';
import { LOG_FORMAT } from './event.ts';

export const THREAD_EXPORT_FORMAT = 'parenthese-thread-1';

const HeaderSchema = v.object({
  format: v.literal(LOG_FORMAT),
  firm: v.string(),
  seq: CountSchema,
  id: v.string(),
  kind: v.string(),
  actor: v.string(),
  at: InstantSchema,
  thread: v.nullable(v.string()),
  count: CountSchema,
  previous: v.nullable(v.string()),
  previousInThread: v.nullable(v.string()),
  commitment: v.string(),
});

/** `GET /v1/staff/conversations/:id/export` */
export const ThreadExportSchema = v.object({
  format: v.literal(THREAD_EXPORT_FORMAT),
  firm: v.string(),
  thread: v.string(),
  events: v.array(
    v.object({
      header: HeaderSchema,
      hash: v.string(),
      /** The exact text and its salt in base64url; `closed` where this reader may not read it, `erased` where nobody can. */
      body: v.union([v.object({ salt: v.string(), text: v.string() }), v.picklist(['closed', 'erased'])]),
    }),
  ),
  head: v.object({ position: CountSchema, hash: v.string(), signature: v.string() }),
  /** Where the firm's public key stands. */
  keys: v.string(),
});
export type ThreadExport = v.InferOutput<typeof ThreadExportSchema>;
