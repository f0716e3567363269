/** What console and service say to each other about figures: `GET /v1/staff/figures?from=…&to=…&compare=before`. */
import * as v from 'valibot';
import { CRITERIA } from '../surveys/criteria.ts';
import { CountSchema, InstantSchema, LanguageSchema } from '../wire/primitives.ts';
import type { FigureKey } from './definitions.ts';
import type { Period } from './period.ts';
import { daysIn, PERIOD_MAX_DAYS } from './period.ts';

const DaySchema = v.pipe(v.string('calendar-date'), v.check(isDay, 'calendar-date'));

function isDay(text: string): boolean {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

const period = { from: DaySchema, to: DaySchema };
const compare = v.optional(v.picklist(['before'], 'invalid'));

/** The charts that can be had as a table of comma-separated values. */
export const CHARTS = ['criteria', 'helped', 'answers', 'first-reply', 'aim-kept', 'writing'] as const;
export type Chart = (typeof CHARTS)[number];

/** The figures whose conversations can be read. Nobody can read who did not answer. */
export const EVIDENT = [
  ...CRITERIA,
  'helped',
  'aim-kept',
  'first-reply',
  'night-or-weekend',
] as const satisfies readonly FigureKey[];
export type Evident = (typeof EVIDENT)[number];

/** A period that ends before it begins, or lasts longer than can be asked for, is told at its end. */
function isInOrder(asked: Period): boolean {
  return asked.from <= asked.to && daysIn(asked) <= PERIOD_MAX_DAYS;
}

export const FiguresQuerySchema = v.pipe(
  v.object({ ...period, compare }),
  v.forward(v.partialCheck([['from'], ['to']], isInOrder, 'figures-period'), ['to']),
);
/** `lang` says in which language a downloaded table speaks, since a link cannot say it in a header. */
export const FiguresCsvQuerySchema = v.pipe(
  v.object({ ...period, compare, chart: v.picklist(CHARTS, 'invalid'), lang: v.optional(LanguageSchema) }),
  v.forward(v.partialCheck([['from'], ['to']], isInOrder, 'figures-period'), ['to']),
);
export const EvidenceQuerySchema = v.pipe(
  v.object({ ...period, figure: v.picklist(EVIDENT, 'invalid') }),
  v.forward(v.partialCheck([['from'], ['to']], isInOrder, 'figures-period'), ['to']),
);

const estimate = { value: v.number(), low: v.number(), high: v.number() };
const EstimateSchema = v.object(estimate);
const shown = { n: CountSchema, guard: v.picklist(['band', 'full']) };
const withheld = { n: CountSchema, guard: v.literal('progress') };
const PeriodSchema = v.object({ from: v.string(), to: v.string() });
const UnitSchema = v.picklist(['day', 'week', 'month']);

const CriterionFigureSchema = v.variant('guard', [
  v.object({ definition: v.picklist(CRITERIA), ...shown, ...estimate, top2: EstimateSchema }),
  v.object({ definition: v.picklist(CRITERIA), ...withheld }),
]);

function shareFigure<const Key extends FigureKey>(definition: Key) {
  return v.variant('guard', [
    v.object({ definition: v.literal(definition), ...shown, ...estimate }),
    v.object({ definition: v.literal(definition), ...withheld }),
  ]);
}

const CurveSchema = v.array(v.object({ ...estimate, minutes: v.number() }));
const FirstReplySchema = v.variant('guard', [
  v.object({
    definition: v.literal('first-reply'),
    ...shown,
    value: v.nullable(v.number()),
    low: v.nullable(v.number()),
    high: v.nullable(v.number()),
    waiting: CountSchema,
    withinAim: v.object({ ...estimate, minutes: v.number() }),
    curve: CurveSchema,
  }),
  v.object({ definition: v.literal('first-reply'), ...withheld }),
]);

const change = {
  definition: v.picklist([
    ...CRITERIA,
    'helped',
    'aim-kept',
    'first-reply',
    'response-rate',
    'night-or-weekend',
  ]),
  unit: v.picklist(['points', 'share', 'minutes']),
  n: CountSchema,
  nBefore: CountSchema,
};
const ChangesSchema = v.object({
  tests: CountSchema,
  confidence: v.number(),
  cells: v.array(
    v.variant('compared', [
      v.object({
        ...change,
        compared: v.literal(true),
        low: v.number(),
        high: v.number(),
        difference: v.number(),
        p: v.number(),
        adjusted: v.number(),
        changed: v.nullable(v.picklist(['up', 'down'])),
      }),
      v.object({ ...change, compared: v.literal(false), why: v.picklist(['few', 'waiting']) }),
    ]),
  ),
});

const CommentSchema = v.object({
  /** The conversation it belongs to; null for a survey that stood alone in a page. */
  conversation: v.nullable(v.string()),
  at: InstantSchema,
  text: v.string(),
  /** Whether the exchange helped, 1 to 5, as the same person said; null when they did not. */
  helped: v.nullable(v.number()),
});
export type CommentData = v.InferOutput<typeof CommentSchema>;

export const FiguresSchema = v.object({
  now: InstantSchema,
  period: PeriodSchema,
  /** The period compared with; null when none was asked for. */
  before: v.nullable(PeriodSchema),
  /** The firm's aim at present, in minutes of opening hours. */
  aimMinutes: v.number(),
  criteria: v.array(CriterionFigureSchema),
  helped: v.object({
    figure: shareFigure('helped'),
    /** How many gave 1, 2, 3, 4 and 5; null below five answers. */
    ratings: v.nullable(v.array(CountSchema)),
  }),
  answers: v.object({
    n: CountSchema,
    before: v.nullable(CountSchema),
    unit: UnitSchema,
    parts: v.array(v.object({ from: v.string(), to: v.string(), n: CountSchema })),
  }),
  responseRate: shareFigure('response-rate'),
  firstReply: FirstReplySchema,
  /** The curve of the period before; null where none was asked for, and where the two are not compared. */
  firstReplyBefore: v.nullable(CurveSchema),
  aimKept: v.object({
    figure: shareFigure('aim-kept'),
    unit: UnitSchema,
    /** `share` is null where fewer than five messages were due. */
    parts: v.array(
      v.object({ from: v.string(), to: v.string(), n: CountSchema, share: v.nullable(EstimateSchema) }),
    ),
  }),
  writing: v.object({
    figure: shareFigure('night-or-weekend'),
    /** Visitors' messages by the hour of the firm's clock, 24 of them; null below five messages. */
    hours: v.nullable(v.array(CountSchema)),
  }),
  changes: v.nullable(ChangesSchema),
  /** The latest words people left, newest first; null for who may not read comments. */
  comments: v.nullable(v.array(CommentSchema)),
});
export type Figures = v.InferOutput<typeof FiguresSchema>;

/** `GET /v1/staff/figures/evidence?figure=…&from=…&to=…`: the conversations behind a figure, the most telling first. */
export const EvidenceSchema = v.object({
  figure: v.picklist(EVIDENT),
  /** There are more than `rows`. */
  more: v.boolean(),
  rows: v.array(
    v.object({
      conversation: v.nullable(v.string()),
      at: InstantSchema,
      /** A rating from 1 to 5, or open minutes; null where a reply is still awaited or nothing is measured. */
      value: v.nullable(v.number()),
      /** The first line the visitor wrote; null where there is none. */
      firstLine: v.nullable(v.string()),
      /** What the same person added in words. */
      comment: v.nullable(v.string()),
    }),
  ),
});
export type Evidence = v.InferOutput<typeof EvidenceSchema>;
