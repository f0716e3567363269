/** The mark as a drawing inside a button: a picture only, for its meaning stands in the words beside it. */
import type { BadgeState } from '@parenthese/shared/availability/badge.ts';
import { BRACKETS, DOT_OF_STATE, DOTS } from '@parenthese/shared/looks/mark.ts';
import type { Drawing } from '@parenthese/shared/looks/mark.ts';
import { html, svg } from 'lit/html.js';

/** Draws the mark; a state that only a newer server knows is drawn as one that cannot be known. */
export function markTemplate(state: BadgeState) {
  const dot: Drawing = DOTS[DOT_OF_STATE[state] ?? 'dashed-ring'];
  return html`<svg part="mark" viewBox="0 0 24 24" aria-hidden="true">
    <path class="left" d=${BRACKETS.left} />
    <path class="right" d=${BRACKETS.right} />
    <g class="dot ${state}">
      ${dot.strokes.map((path) => svg`<path d=${path} />`)}
      ${dot.fills.map((path) => svg`<path class="fill" d=${path} />`)}
    </g>
  </svg>`;
}
