/** The foot of the panel: the field to write in, and what must be known before writing. */
import { html, nothing } from 'lit';
import { noticeLines } from './notice-view.ts';
import type { PanelVisit } from './panel-visit.ts';
import './parenthese-composer.ts';
import { isAnswered, type ThreadState } from './thread-state.ts';
import type { PanelWords } from './words.ts';

export type FooterOptions = Readonly<{ visit: PanelVisit; words: PanelWords; readAll: () => void }>;

/** Stands from the moment the device was read; in a declined thread without the field. */
export function footerView({ visit, words, readAll }: FooterOptions) {
  const { thread, info, language } = visit;
  if (!info || thread.phase === 'reading') return nothing;
  return html`<footer aria-label=${words.message}>
    ${connection(thread, words)} ${thread.conversation?.declined ? nothing : composer(visit, words)}
    ${noticeLines({ words, info, language, isShort: thread.phase !== 'blank', readAll })}
  </footer>`;
}

function composer({ thread, info, language, dispatch }: PanelVisit, words: PanelWords) {
  return html`<parenthese-composer
    .words=${words}
    .language=${language}
    .text=${thread.draft}
    .label=${label(thread, words)}
    .write=${(text: string) => void dispatch('write', { text })}
    .send=${() => void dispatch('send', { notice: info?.notice.version ?? '' })}
  ></parenthese-composer>`;
}

/** Nobody is told that the parties are clear: an answer shows it, and until then the facts are not asked for. */
function label(thread: ThreadState, { message, notices }: PanelWords): string {
  if (thread.phase === 'blank') return notices.firstLine;
  return isAnswered(thread) ? message : `${message}. ${notices.noFactsYet}`;
}

function connection({ connection, kept, phase }: ThreadState, words: PanelWords) {
  if (phase === 'open' && connection === 'offline') return html`<p class="small">${words.offline}</p>`;
  return kept ? nothing : html`<p class="small">${words.notKept}</p>`;
}
