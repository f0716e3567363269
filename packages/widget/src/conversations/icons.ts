/** The few drawings of the panel, in strokes like the mark. Pictures only: the words stand beside them. */
import { html, svg } from 'lit';

const draw = (path: string) =>
  html`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">${svg`<path d=${path} />`}</svg>`;

export const closeIcon = () => draw('M6 6l12 12M18 6L6 18');
export const menuIcon = () => draw('M5 7h14M5 12h14M5 17h14');
