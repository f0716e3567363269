/** One answer to one question. Each is sent by itself and counts even if the rest never comes. */
import * as v from 'valibot';
import { personText, SenderIdSchema } from '../wire/primitives.ts';

export const COMMENT_MAX_CHARACTERS = 2000;
/** More than a comment may have, so that a long one is refused by its own sentence. */
const READ_MAX_CHARACTERS = 100_000;

export const RATINGS = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof RATINGS)[number];

/** Why there is no value. Neither kind is in a figure's denominator. */
export const WITHOUT = ['skipped', 'not-applicable'] as const;

export const CommentSchema = v.pipe(
  personText(READ_MAX_CHARACTERS),
  v.maxLength(COMMENT_MAX_CHARACTERS, 'comment-too-long'),
);

/** What a person sends. Whether it fits the survey is for `checkAnswer`, which knows the definition. */
export const AnswerSchema = v.pipe(
  v.strictObject({
    id: SenderIdSchema,
    survey: v.pipe(v.string('answer'), v.maxLength(40, 'answer')),
    version: v.pipe(v.number('survey-version'), v.safeInteger('survey-version')),
    question: v.pipe(v.string('answer'), v.maxLength(40, 'answer')),
    value: v.nullable(v.union([v.picklist(RATINGS, 'answer'), CommentSchema], 'answer')),
    without: v.nullable(v.picklist(WITHOUT, 'answer')),
  }),
  v.check(({ value, without }) => (value === null) !== (without === null), 'answer'),
);
export type AnswerInput = v.InferInput<typeof AnswerSchema>;
export type AnswerOutput = v.InferOutput<typeof AnswerSchema>;
