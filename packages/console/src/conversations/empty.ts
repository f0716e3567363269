/** What an empty list shows: one sentence and one quiet drawing, the mark with nothing between its brackets. */
import { css, html, type TemplateResult } from 'lit';

export function emptyPlace(sentence: string): TemplateResult {
  return html`<div class="empty">
    <svg viewBox="0 0 96 48" aria-hidden="true">
      <path d="M28 6c-8 9-8 27 0 36M68 6c8 9 8 27 0 36" />
      <path class="empty__line" d="M40 24h16" />
    </svg>
    <p>${sentence}</p>
  </div>`;
}

export const emptyStyles = css`
  .empty {
    display: grid;
    justify-items: center;
    gap: 16px;
    padding: 64px 24px;
    color: var(--parenthese-muted);
    text-align: center;
  }

  .empty svg {
    inline-size: 96px;
    fill: none;
    stroke: var(--parenthese-control);
    stroke-width: 1.5;
    stroke-linecap: round;
  }

  .empty__line {
    stroke-dasharray: 0.1 5.2;
  }
`;
