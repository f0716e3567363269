/** How a firm's badge stands in its pages: its form, its place, and the pages on which it is shown. */
import * as v from 'valibot';
import type { DeepReadonly } from '../wire/deep-readonly.ts';
import { line } from '../firms/fields.ts';

export const READY_LOOKS = ['paper', 'ink', 'stone', 'night', 'plain'] as const;
export const BADGE_SHAPES = ['round', 'tab', 'inline'] as const;
export const BADGE_PLACES = ['right', 'left'] as const;

const MAX_OFFSET_PX = 400;
const MAX_PATTERNS = 50;

const OffsetSchema = v.pipe(
  v.number('invalid'),
  v.integer('invalid'),
  v.minValue(0, 'invalid'),
  v.maxValue(MAX_OFFSET_PX, 'invalid'),
);
/** Paths of a site, `*` standing for anything: `/contact`, `/actualites/*`. */
const PatternsSchema = v.pipe(v.array(line(200)), v.maxLength(MAX_PATTERNS, 'invalid'));

export const LookSchema = v.object({
  ready: v.picklist(READY_LOOKS, 'invalid'),
  shape: v.picklist(BADGE_SHAPES, 'invalid'),
  place: v.picklist(BADGE_PLACES, 'invalid'),
  /** From the corner, in CSS pixels. */
  offset: v.object({ x: OffsetSchema, y: OffsetSchema }),
  /** On which pages the badge is shown; none means on all. */
  show: PatternsSchema,
  /** On which of these it is not. */
  hide: PatternsSchema,
  /** The badge's own words instead of the house's; where a language is missing, the house's stand. */
  words: v.object({ fr: v.exactOptional(line(60)), en: v.exactOptional(line(60)) }),
});
export type Look = DeepReadonly<v.InferOutput<typeof LookSchema>>;

export const DEFAULT_LOOK: Look = {
  ready: 'paper',
  shape: 'round',
  place: 'right',
  offset: { x: 16, y: 16 },
  show: [],
  hide: [],
  words: {},
};

/** Whether a look is the one that the badge wears by itself. Words that are left empty are none. */
export function isDefaultLook({ ready, shape, place, offset, show, hide, words }: Look): boolean {
  const own = { fr: words.fr || undefined, en: words.en || undefined };
  return (
    JSON.stringify({ ready, shape, place, offset: { x: offset.x, y: offset.y }, show, hide, words: own }) ===
    JSON.stringify(DEFAULT_LOOK)
  );
}
