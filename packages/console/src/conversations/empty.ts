/** What an empty list shows: one sentence and one quiet drawing, the mark with nothing between its brackets. */
import { html, unsafeCSS, type TemplateResult } from 'lit';
import styles from './empty.css?inline';

export function emptyPlace(sentence: string): TemplateResult {
  return html`<div class="empty">
    <svg viewBox="0 0 96 48" aria-hidden="true">
      <path d="M28 6c-8 9-8 27 0 36M68 6c8 9 8 27 0 36" />
      <path class="empty__line" d="M40 24h16" />
    </svg>
    <p>${sentence}</p>
  </div>`;
}

export const emptyStyles = unsafeCSS(styles);
