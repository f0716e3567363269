/**
 * The public JSON of a badge as a schema, for the server and its OpenAPI document.
 *
 * The types live in `badge.ts`, which the widget carries without a validator; a test holds both to one shape.
 * The schema is written without `readonly`, `trim` or `check`, which a JSON Schema cannot express.
 */
import * as v from 'valibot';

const EpochMsSchema = v.pipe(v.number(), v.integer());

export const LanguageSchema = v.picklist(['fr', 'en']);

export const SentenceSchema = v.object({ fr: v.string(), en: v.string() });

export const QualitySchema = v.picklist(['lawyer', 'trainee', 'assistant']);

export const RosterNameSchema = v.object({
  name: v.pipe(v.string(), v.regex(/\S/), v.maxLength(80)),
  quality: QualitySchema,
});

const AimSchema = v.object({ at: v.nullable(EpochMsSchema), sentence: SentenceSchema });

const FallbackSchema = v.object({
  state: v.picklist(['away', 'closed']),
  sentence: SentenceSchema,
  aim: AimSchema,
});

export const BadgeRowSchema = v.object({
  from: EpochMsSchema,
  until: v.nullable(EpochMsSchema),
  state: v.picklist(['available', 'busy', 'away', 'closed', 'live']),
  lease: v.exactOptional(EpochMsSchema),
  fallback: v.exactOptional(FallbackSchema),
  sentence: SentenceSchema,
  aim: AimSchema,
});

export const BadgeSchema = v.object({
  firm: v.object({ slug: v.string(), name: v.string() }),
  now: EpochMsSchema,
  trueUntil: v.nullable(EpochMsSchema),
  names: v.array(RosterNameSchema),
  rows: v.array(BadgeRowSchema),
  theme: v.object({ accent: v.string(), accentDark: v.string() }),
  languages: v.array(LanguageSchema),
  zone: v.string(),
});
