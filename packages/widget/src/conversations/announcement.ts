/** What is said aloud beside the thread itself: letters announce themselves, their fate and the line do not. */
import type { InstantWords } from '@parenthese/shared/conversations/instants.ts';
import { urgencyIn, type ThreadState } from './thread-state.ts';
import type { PanelWords } from './words.ts';

/**
 * One sentence for what has changed, the most pressing first; null to leave what was said, '' to take it away.
 *
 * @param inDanger whom to call, which stands in the part that draws it and comes with the first words of a draft.
 */
export function announcementOf(
  before: ThreadState,
  after: ThreadState,
  words: PanelWords,
  instants: InstantWords,
  inDanger: string | null,
): string | null {
  if (before.loaded && after.conversation?.urgent) {
    const [was, is] = [urgencyIn(before), urgencyIn(after)];
    if (is.danger && !was.danger) return inDanger;
    if (is.timeLimit && !was.timeLimit) return words.notices.urgent.lead;
  }
  const refused = after.outgoing.find(({ problem }) => problem);
  if (refused && !before.outgoing.some(({ problem }) => problem)) return words.notSent;
  const receipt = receiptOf(before, after);
  if (receipt !== null) return words.received(instants.time(receipt));
  // Two receipts within a minute have the same words, which are read out again only if they were gone in between.
  if (after.outgoing.length > before.outgoing.length) return '';
  if (after.connection === 'offline' && before.connection !== 'offline') return words.offline;
  if (after.typing && !before.typing) return words.writes(after.typing);
  return null;
}

/** When the firm received the last message that was still on its way before. */
function receiptOf(before: ThreadState, after: ThreadState): number | null {
  const ids = new Set(before.outgoing.map(({ id }) => id));
  const known = new Set(before.events.map(({ id }) => id));
  const received = after.events.filter(({ id }) => ids.has(id) && !known.has(id));
  return received.at(-1)?.at ?? null;
}
