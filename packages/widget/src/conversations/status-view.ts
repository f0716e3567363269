/** Where the work stands, with its history, and the visitor's own word that it is done. */
import type { Status } from '@parenthese/shared/conversations/vocabulary.ts';
import { html, nothing } from 'lit';
import type { PanelVisit } from './panel-visit.ts';
import { isAnswered } from './thread-state.ts';
import type { PanelWords } from './words.ts';

export type StatusOptions = Readonly<{ visit: PanelVisit; words: PanelWords; settle: () => void }>;

export function statusView({ visit, words, settle }: StatusOptions) {
  const { thread, instants, now } = visit;
  const { conversation, events } = thread;
  if (!conversation) return nothing;
  const history: { at: number; status: Status }[] = [
    { at: conversation.openedAt, status: 'received' },
    ...events.flatMap((event) => (event.kind === 'status' ? [{ at: event.at, status: event.status }] : [])),
  ];
  const maySettle = isAnswered(thread) && conversation.status !== 'closed' && !conversation.declined;
  return html`<div class="status">
    <details>
      <summary id="status">${words.request} <strong>${words.status[conversation.status]}</strong></summary>
      <ol>
        ${history.map(
          ({ at, status }) => html`<li>${words.status[status]}, ${instants.moment(at, now)}</li>`,
        )}
      </ol>
      <p class="small">${words.zone(instants.offset(now))}</p>
    </details>
    ${maySettle ? html`<button class="quiet" @click=${settle}>${words.settle}</button>` : nothing}
  </div>`;
}
