/** What people most often need to know before they write: the firm says it once, and its panel shows it. */
import * as v from 'valibot';
import type { DeepReadonly } from '../wire/deep-readonly.ts';
import { filledLine, paragraph } from './fields.ts';

const QUESTION_MAX_CHARACTERS = 160;
const ANSWER_MAX_CHARACTERS = 2_000;
const MAX_QUESTIONS = 60;

/** French is the house's first language; where English is missing, the French stands. */
const SayingSchema = v.object({
  fr: paragraph(ANSWER_MAX_CHARACTERS),
  en: v.exactOptional(paragraph(ANSWER_MAX_CHARACTERS)),
});

export const BeforeQuestionSchema = v.object({
  id: v.pipe(v.string('invalid'), v.regex(/^[\w-]{1,64}$/, 'invalid')),
  question: v.object({
    fr: filledLine(QUESTION_MAX_CHARACTERS),
    en: v.exactOptional(filledLine(QUESTION_MAX_CHARACTERS)),
  }),
  answer: SayingSchema,
});

export const BeforeSchema = v.object({
  on: v.boolean('invalid'),
  /** How to come: metro, parking, code of the door, access for wheelchairs. */
  access: SayingSchema,
  /** What to bring to a first meeting. */
  papers: SayingSchema,
  /** What a first meeting costs. */
  firstMeeting: SayingSchema,
  /** Whether legal aid is accepted; null while the firm has not said. */
  legalAid: v.nullable(v.boolean('invalid')),
  questions: v.pipe(
    v.array(BeforeQuestionSchema),
    v.maxLength(MAX_QUESTIONS, 'invalid'),
    v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, 'invalid'),
  ),
});
export type Before = DeepReadonly<v.InferOutput<typeof BeforeSchema>>;

export const DEFAULT_BEFORE: Before = {
  on: true,
  access: { fr: '' },
  papers: { fr: '' },
  firstMeeting: { fr: '' },
  legalAid: null,
  questions: [],
};
