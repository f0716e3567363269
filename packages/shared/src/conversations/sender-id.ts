/** The ids that senders make for what they send. */
import { v7 } from 'uuid';

/**
 * Makes a UUID of version 7 from an instant and 16 random bytes.
 *
 * Whoever sends makes it, so that the same thing sent twice counts once. Its time is never used for order.
 */
export function senderId(now: number, random: Uint8Array): string {
  return v7({ msecs: now, random });
}
