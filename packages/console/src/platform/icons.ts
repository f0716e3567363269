/** The console's drawings: strokes like the mark's, on a grid of 24. Each stands beside its word and is not read aloud. */
import { BRACKETS, DOTS, MARK_GRID, MARK_STROKE, type DotShape } from '@parenthese/shared/looks/mark.ts';
import { html, svg, type TemplateResult } from 'lit';

const PATHS = {
  today: 'M4 6.5h16v13H4zM4 10.5h16M8.5 3.5v5M15.5 3.5v5',
  inbox: 'M4 13.5l2.6-8h10.8l2.6 8v6H4zM4 13.5h5l1.2 2.4h3.6l1.2-2.4h5',
  figures: 'M4 19.5h16M6.5 15.5v-4M12 15.5v-9M17.5 15.5v-6',
  search: 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5',
  menu: 'M4.5 7h15M4.5 12h15M4.5 17h15',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2',
  late: 'M12 3.5l9 16H3zM12 10v4.5M12 17v.2',
  urgent: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5v5M12 16.2v.2',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  folded: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12.5h6M9 16h6',
  note: 'M5 19l1-4L15.5 5.5l3 3L9 18zM14 7l3 3',
  phone:
    'M6 4.5h3l1.5 4-2 1.5a10 10 0 0 0 5.5 5.5l1.5-2 4 1.5v3c0 1-1 1.5-2 1.5C11 19 5 13 4.5 6.5c0-1 .5-2 1.5-2z',
  mail: 'M4 6h16v12H4zM4 7l8 6 8-6',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20c.8-4 3.8-6 7.5-6s6.700 2 7.5 6',
  back: 'M14.5 5.5L8 12l6.5 6.5',
  bolt: 'M6 12h12',
  offline: 'M4 4l16 16M8.5 15.5a5 5 0 0 1 7 0M5 12a10 10 0 0 1 4-2.4M19 12a10 10 0 0 0-6-2.900M12 19v.2',
} as const satisfies Record<string, string>;

export type IconName = keyof typeof PATHS;

/** Draws an icon. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;
}

/** Draws the mark `( • )` with a dot of the given shape. */
export function mark(dot: DotShape): TemplateResult {
  const { strokes, fills } = DOTS[dot];
  return html`<svg
    class="mark"
    viewBox="0 0 ${MARK_GRID} ${MARK_GRID}"
    fill="none"
    stroke="currentColor"
    stroke-width=${MARK_STROKE}
    stroke-linecap="round"
    aria-hidden="true"
  >
    <path d=${BRACKETS.left} />
    <path d=${BRACKETS.right} />
    ${strokes.map((path) => svg`<path class="dot" d=${path} />`)}
    ${fills.map((path) => svg`<path class="dot" d=${path} fill="currentColor" stroke="none" />`)}
  </svg>`;
}
