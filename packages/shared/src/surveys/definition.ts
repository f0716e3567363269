/**
 * What a survey is: data, so that a firm can have its own. The widget takes only the types from here, which cost
 * it nothing; the schema stays with whoever reads a definition from outside.
 */
import * as v from 'valibot';
import { LANGUAGES } from '../wire/language.ts';

/** `first` is asked at once; `more` only of who wants to say more. */
export const STAGES = ['first', 'more'] as const;
export type Stage = (typeof STAGES)[number];

const KeySchema = v.pipe(v.string('survey-key'), v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'survey-key'));
const WordsSchema = v.pipe(
  v.string('survey-text'),
  v.regex(/\S/, 'survey-text'),
  v.maxLength(300, 'survey-text'),
);
/** Both languages, always: a missing one is a fault of the definition. */
const TextsSchema = v.strictObject({ fr: WordsSchema, en: WordsSchema });

const base = {
  id: KeySchema,
  stage: v.picklist(STAGES, 'survey-stage'),
  /** The question as it is asked. */
  label: TextsSchema,
  /** May be passed without a word. Who passes is not in the denominator. */
  skippable: v.boolean('survey-flag'),
  /** Offers « Je ne peux pas le dire » beside the answers. */
  notApplicable: v.boolean('survey-flag'),
};

export const RatingQuestionSchema = v.strictObject({
  ...base,
  kind: v.literal('rating-5'),
  /** What is rated, in a word or two, for charts and tables. */
  name: TextsSchema,
  /** What 1 and 5 mean. */
  low: TextsSchema,
  high: TextsSchema,
  /** The text question that follows stands on the same screen, under this one. */
  comment: v.exactOptional(v.boolean('survey-flag')),
});

export const TextQuestionSchema = v.strictObject({ ...base, kind: v.literal('text') });

export const QuestionSchema = v.variant('kind', [RatingQuestionSchema, TextQuestionSchema], 'survey-kind');

const PageTextsSchema = v.strictObject({
  title: WordsSchema,
  /** What becomes of the answers, one line. */
  notice: WordsSchema,
  /** The button that leads to the second stage. */
  more: WordsSchema,
  skip: WordsSchema,
  notApplicable: WordsSchema,
  thanks: WordsSchema,
});

export const SurveyDefinitionSchema = v.pipe(
  v.strictObject({
    id: KeySchema,
    /** Counts up with every change of wording, since answers to other words are other answers. */
    version: v.pipe(v.number('survey-version'), v.integer('survey-version'), v.minValue(1, 'survey-version')),
    languages: v.pipe(v.array(v.picklist(LANGUAGES, 'language')), v.minLength(1, 'language')),
    texts: v.strictObject({ fr: PageTextsSchema, en: PageTextsSchema }),
    questions: v.pipe(v.array(QuestionSchema), v.minLength(1, 'survey-empty')),
  }),
  v.check(
    ({ questions }) => new Set(questions.map(({ id }) => id)).size === questions.length,
    'survey-twice',
  ),
  v.check(({ questions }) => questions.some(({ stage }) => stage === 'first'), 'survey-first'),
  v.check(({ questions }) => questions.every(hasItsComment), 'survey-comment'),
);

/** A rating that announces a comment is followed by the text question for it. */
function hasItsComment(question: QuestionData, index: number, all: readonly QuestionData[]): boolean {
  if (question.kind !== 'rating-5' || !question.comment) return true;
  const next = all[index + 1];
  return next?.kind === 'text' && next.stage === question.stage;
}

type QuestionData = v.InferOutput<typeof QuestionSchema>;
type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

export type SurveyDefinition = DeepReadonly<v.InferOutput<typeof SurveyDefinitionSchema>>;
export type Question = SurveyDefinition['questions'][number];
export type RatingQuestion = Extract<Question, { readonly kind: 'rating-5' }>;
export type TextQuestion = Extract<Question, { readonly kind: 'text' }>;
