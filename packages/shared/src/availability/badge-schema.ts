/**
 * The public JSON of a badge as a schema, for the server and its OpenAPI document.
 *
 * The types live in `badge.ts`, which the widget carries without a validator; a test holds both to one shape.
 * The schema is written without `readonly`, `trim` or `check`, which a JSON Schema cannot express.
 */
import * as v from 'valibot';
import { BADGE_PLACES, BADGE_SHAPES, READY_LOOKS } from '../looks/look.ts';
import { QUALITIES } from '../people/roles.ts';
import { InstantSchema, LanguageSchema } from '../wire/primitives.ts';

const SentenceSchema = v.object({ fr: v.string(), en: v.string() });

export const RosterNameSchema = v.object({
  name: v.pipe(v.string('name'), v.regex(/\S/, 'name'), v.maxLength(80, 'name')),
  quality: v.picklist(QUALITIES),
});

const AimSchema = v.object({ at: v.nullable(InstantSchema), sentence: SentenceSchema });

const FallbackSchema = v.object({
  state: v.picklist(['away', 'closed']),
  sentence: SentenceSchema,
  aim: AimSchema,
});

export const BadgeRowSchema = v.object({
  from: InstantSchema,
  until: v.nullable(InstantSchema),
  state: v.picklist(['available', 'busy', 'away', 'closed', 'live']),
  lease: v.exactOptional(InstantSchema),
  fallback: v.exactOptional(FallbackSchema),
  sentence: SentenceSchema,
  aim: AimSchema,
});

const BadgeLookSchema = v.object({
  ready: v.picklist(READY_LOOKS),
  shape: v.picklist(BADGE_SHAPES),
  place: v.picklist(BADGE_PLACES),
  offset: v.object({ x: v.number(), y: v.number() }),
  show: v.array(v.string()),
  hide: v.array(v.string()),
  words: v.object({ fr: v.exactOptional(v.string()), en: v.exactOptional(v.string()) }),
});

export const BadgeSchema = v.object({
  firm: v.object({ slug: v.string(), name: v.string() }),
  now: InstantSchema,
  trueUntil: v.nullable(InstantSchema),
  names: v.array(RosterNameSchema),
  rows: v.array(BadgeRowSchema),
  theme: v.object({ accent: v.string(), accentDark: v.string() }),
  look: v.exactOptional(BadgeLookSchema),
  languages: v.array(LanguageSchema),
  zone: v.string(),
});
