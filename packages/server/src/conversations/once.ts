/** How an act is written once, and what a refusal leaves no more room for. */
import { replayed } from '../log/idempotency.ts';
import type { Group } from '../log/appender.ts';
import type { LoggedEvent, NewEvent } from '../log/logged-event.ts';
import { Refusal } from '../platform/refusal.ts';
import type { ConversationRow } from './conversation-store.ts';

/**
 * Appends unless the very same is there already, or it would change nothing; null then.
 *
 * @param admit refuses what is new and may not be; false when it would change nothing.
 */
export async function once(
  group: Group,
  event: NewEvent,
  admit: () => boolean | Promise<boolean>,
): Promise<LoggedEvent | null> {
  if (await replayed(group, event)) return null;
  return (await admit()) ? group.append(event) : null;
}

/** True, unless the firm has refused: then it takes no more words and the request stays closed (duties.md, R4). */
export function notDeclined(clearance: ConversationRow['clearance']): true {
  if (clearance === 'declined') throw new Refusal('declined');
  return true;
}
