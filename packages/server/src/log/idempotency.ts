/** The sender's id is the idempotency key: the same sent again is answered as before, the same id with other content refused. */
import { isDeepStrictEqual } from 'node:util';
import type { Found, Group } from './appender.ts';
import type { LoggedEvent } from './logged-event.ts';
import { Refusal } from '../platform/refusal.ts';

/** What identifies an act that is asked again: the fields that its sender gave, under the id they gave. */
export type Sent = Readonly<{ id: string; kind: string; actor: string; thread: string | null; body: object }>;

/** The event that this very act has become already; null when the id is new. Another act under the id is refused. */
export async function replayed(group: Group, sent: Sent): Promise<LoggedEvent | null> {
  return sameAgain(await group.find(sent.id), sent);
}

/** The same, of what was found under the id. */
export function sameAgain(found: Found | null, sent: Sent): LoggedEvent | null {
  return isSameAgain(found, sent) ? (found as LoggedEvent) : null;
}

/**
 * True when `found` is the very act that is asked again: by the same actor, in the same thread, of the same kind and
 * with the same content in each field the sender gave. Otherwise the id belongs to something else: 409, which says no more.
 */
function isSameAgain(found: Found | null, sent: Omit<Sent, 'id'>): boolean {
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
