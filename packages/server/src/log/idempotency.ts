/** The sender's id is the idempotency key: the same sent again is answered as before, the same id with other content refused. */
import { isDeepStrictEqual } from 'node:util';
import type { Found } from './appender.ts';
import { Refusal } from '../platform/refusal.ts';

/**
 * True when `found` is the very act that is asked again: by the same actor, in the same thread, of the same kind and
 * with the same content in each field the sender gave. Otherwise the id belongs to something else: 409, which says no more.
 */
export function isSameAgain(
  found: Found | null,
  sent: Readonly<{ kind: string; actor: string; thread: string | null; body: object }>,
): boolean {
  if (!found) return false;
  const same =
    found.kind === sent.kind &&
    found.actor === sent.actor &&
    found.thread === sent.thread &&
    Object.entries(sent.body).every(([field, value]) =>
      isDeepStrictEqual((found.body as Record<string, unknown> | null)?.[field], value),
    );
  if (!same) throw new Refusal('id-taken', { field: 'id' });
  return true;
}
