/**
 * The mark `( • )`: a dot between two brackets, as path data on a grid of 24, for whoever draws it.
 *
 * The dot says the state by its shape, so that it can be told without colour; colour comes on top and is
 * the drawer's. The brackets never change, except that they part when a panel opens.
 */
import type { BadgeState } from '../availability/badge.ts';

/** A drawing: `strokes` are outlined and `fills` are filled, both in the same colour. */
export type Drawing = { readonly strokes: readonly string[]; readonly fills: readonly string[] };

/** The side of the square in which the paths stand, and the width of their strokes in it. */
export const MARK_GRID = 24;
export const MARK_STROKE = 1.75;

export const BRACKETS = {
  left: 'M6 4C3.9 6.3 2.8 9 2.8 12s1.1 5.7 3.2 8',
  right: 'M18 4c2.1 2.3 3.2 5 3.2 8s-1.1 5.7-3.2 8',
} as const;

const RING = ring(3.6);

/** The shapes a dot can have. A dashed ring is five arcs, so that it needs no dash setting of its own. */
export const DOTS = {
  filled: { strokes: [], fills: [ring(4)] },
  half: { strokes: [RING], fills: ['M12 8.4a3.6 3.6 0 0 0 0 7.2z'] },
  ring: { strokes: [RING], fills: [] },
  'two-rings': { strokes: [ring(5), ring(2)], fills: [] },
  'dashed-ring': { strokes: [dashes(4, 6)], fills: [] },
} as const satisfies Record<string, Drawing>;

export type DotShape = keyof typeof DOTS;

/** What each state looks like: closed and away share the ring, for the words beside it tell the return. */
export const DOT_OF_STATE = {
  available: 'filled',
  busy: 'half',
  away: 'ring',
  closed: 'ring',
  live: 'two-rings',
  unknown: 'dashed-ring',
} as const satisfies Record<BadgeState, DotShape>;

function ring(radius: number): string {
  return `M${12 - radius} 12a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1-${2 * radius} 0`;
}

/** Arcs of equal length around the centre, each followed by a gap as wide as three quarters of it. */
function dashes(radius: number, count: number): string {
  const turn = (2 * Math.PI) / count;
  const at = (angle: number) =>
    `${(12 + radius * Math.cos(angle)).toFixed(2)} ${(12 + radius * Math.sin(angle)).toFixed(2)}`;
  return Array.from({ length: count }, (_, index) => {
    const start = index * turn;
    return `M${at(start)}A${radius} ${radius} 0 0 1 ${at(start + turn / 1.75)}`;
  }).join('');
}
