/** Whose key seals an event's words, so that destroying that key erases them and nothing else. */
import type { NewEvent } from './logged-event.ts';

/** The person whom an event outside any thread names; null when it names nobody, and the firm's own key seals it. */
export function personOf(event: NewEvent): string | null {
  const names = event.kind === 'staff.set' || event.kind === 'staff.photo.set';
  return names ? `staff:${event.body.staff}` : null;
}
