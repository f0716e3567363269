/**
 * The byte form of the log, format 1. It cannot change: every hash that was ever signed rests on it.
 *
 * An event is a header and a body. The body is JSON text, kept exactly as it was hashed; the header
 * holds only a commitment to it, `SHA-256(salt ‖ UTF-8(body))`, so that the words can be erased while
 * the chain still verifies. The hash of an event is `SHA-256(UTF-8(JCS(header)))`, where JCS is the JSON
 * Canonicalization Scheme of RFC 8785. All digests are lower-case hexadecimal.
 */
import canonicalize from 'canonicalize';
import type { EventKind } from './kinds.ts';

export const LOG_FORMAT = 1;

/** Bytes of salt before the body in its commitment; they come from the server's random source. */
export const SALT_BYTES = 16;

/** What is hashed and chained of an event. It holds no word that a person wrote. */
export type EventHeader = Readonly<{
  format: typeof LOG_FORMAT;
  /** The firm's public id (a UUID), never the database's small integer. */
  firm: string;
  /** Position in the firm's log, from 1, without gaps. */
  seq: number;
  /** A UUIDv7 made by the sender; the idempotency key. Its time is used for nothing. */
  id: string;
  kind: EventKind;
  /** A pseudonymous id: `visitor:<uuid>`, `staff:<uuid>` or `system`. */
  actor: string;
  /** Epoch milliseconds, by the server's clock. Order comes from `seq` alone. */
  at: number;
  /** The conversation the event was born in, for ever; null outside any. */
  thread: string | null;
  /** Position in its thread, from 1; 0 outside any. */
  count: number;
  /** Hash of the event before it in the firm; null for the first. */
  previous: string | null;
  /** Hash of the event before it in its thread; null for the first and outside any. */
  previousInThread: string | null;
  commitment: string;
}>;

/** SHA-256 of bytes as lower-case hexadecimal; synchronous on a server, asynchronous in a browser. */
export type Digest = (bytes: Uint8Array) => string | Promise<string>;

const utf8 = new TextEncoder();

/** The exact bytes whose SHA-256 is the event's hash. */
export function headerBytes(header: EventHeader): Uint8Array {
  return utf8.encode(headerText(header));
}

/**
 * The same as text, for who can hash a text as it is. The fields are written out in the order of their names, for then
 * plain JSON is the canonical form: JCS writes strings and whole numbers as `JSON.stringify` does.
 */
export function headerText(header: EventHeader): string {
  const { actor, at, commitment, count, firm, format, id, kind, previous, previousInThread, seq, thread } =
    header;
  return JSON.stringify({
    actor,
    at,
    commitment,
    count,
    firm,
    format,
    id,
    kind,
    previous,
    previousInThread,
    seq,
    thread,
  });
}

/** The exact text that is committed to and stored: the body in the JSON Canonicalization Scheme. */
export function bodyText(body: object): string {
  return canonicalize(body) as string;
}

/** The exact bytes whose SHA-256 is the commitment. */
export function commitmentBytes(salt: Uint8Array, text: string): Uint8Array {
  const body = utf8.encode(text);
  const bytes = new Uint8Array(salt.length + body.length);
  bytes.set(salt);
  bytes.set(body, salt.length);
  return bytes;
}
