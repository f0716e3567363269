/** Whose key seals an event's words, so that destroying that key erases them and nothing else. */
import type { NewEvent } from './logged-event.ts';

/** The person whom an event outside any thread names; null when it names nobody, and the firm's own key seals it. */
export function personOf(event: NewEvent): string | null {
  switch (event.kind) {
    case 'staff.set':
    case 'staff.title.set':
    case 'staff.photo.set':
      return `staff:${event.body.staff}`;
    default:
      return null;
  }
}
