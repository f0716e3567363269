import type { AnswerInput } from './answer.ts';
import type { Question, SurveyDefinition } from './definition.ts';

/** A code of the shared problem table, and the field of the answer at fault. */
export type AnswerProblem = Readonly<{
  code: 'survey-version' | 'answer';
  field: 'survey' | 'version' | 'question' | 'value' | 'without';
}>;

export type AnswerCheck =
  | Readonly<{ ok: true; question: Question }>
  | Readonly<{ ok: false; problem: AnswerProblem }>;

/** Tells whether an answer of valid form fits the survey it names: its version, its question, its kind of value. */
export function checkAnswer(
  definition: SurveyDefinition,
  answer: Pick<AnswerInput, 'survey' | 'version' | 'question' | 'value' | 'without'>,
): AnswerCheck {
  if (answer.survey !== definition.id) return refused('survey-version', 'survey');
  if (answer.version !== definition.version) return refused('survey-version', 'version');
  const question = definition.questions.find(({ id }) => id === answer.question);
  if (!question) return refused('answer', 'question');
  if (answer.value === null)
    return allows(question, answer.without) ? ok(question) : refused('answer', 'without');
  if (answer.without !== null) return refused('answer', 'without');
  return fits(question, answer.value) ? ok(question) : refused('answer', 'value');
}

function allows(question: Question, without: AnswerInput['without']): boolean {
  return (
    (without === 'skipped' && question.skippable) || (without === 'not-applicable' && question.notApplicable)
  );
}

function fits(question: Question, value: number | string): boolean {
  return typeof value === (question.kind === 'text' ? 'string' : 'number');
}

function ok(question: Question): AnswerCheck {
  return { ok: true, question };
}

function refused(code: AnswerProblem['code'], field: AnswerProblem['field']): AnswerCheck {
  return { ok: false, problem: { code, field } };
}
