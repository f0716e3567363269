/** Where somebody stands in a survey. The survey frame carries this file, so it imports nothing but types. */
import type { Language } from '../wire/language.ts';
import type { Question, Stage, SurveyDefinition, TextQuestion } from './definition.ts';

// Our own estimate of a calm reader, to be told in round figures only.
const RATING_SECONDS = 7;
const TEXT_SECONDS = 20;

/** Questions still to come, the shown one included, and about how long they take. */
export type Remaining = Readonly<{ questions: number; seconds: number }>;

/** The questions of a stage that are asked on a screen of their own, in order. */
export function screensOf(definition: SurveyDefinition, stage: Stage): Question[] {
  const beside = new Set(definition.questions.map((question) => commentOf(definition, question)?.id));
  return definition.questions.filter((question) => question.stage === stage && !beside.has(question.id));
}

/** The free field that stands under a question, on the same screen; null where there is none. */
export function commentOf(definition: SurveyDefinition, question: Question): TextQuestion | null {
  if (question.kind !== 'rating-5' || !question.comment) return null;
  const next = definition.questions[definition.questions.indexOf(question) + 1];
  return next?.kind === 'text' ? next : null;
}

/** The first question of a stage that is neither answered nor passed; null when none is left. */
export function nextQuestion(
  definition: SurveyDefinition,
  settled: ReadonlySet<string>,
  stage: Stage,
): Question | null {
  return screensOf(definition, stage).find(({ id }) => !settled.has(id)) ?? null;
}

/** What is left of a stage. Free fields beside a question are not counted: nobody owes a word. */
export function remaining(
  definition: SurveyDefinition,
  settled: ReadonlySet<string>,
  stage: Stage,
): Remaining {
  const left = screensOf(definition, stage).filter(({ id }) => !settled.has(id));
  const seconds = left.reduce((sum, { kind }) => sum + (kind === 'text' ? TEXT_SECONDS : RATING_SECONDS), 0);
  return { questions: left.length, seconds };
}

/** « encore 3 questions, environ 20 secondes ». */
export function progressText({ questions, seconds }: Remaining, language: Language): string {
  if (questions === 0) return { fr: 'plus aucune question', en: 'no more questions' }[language];
  if (language === 'fr') {
    return `encore ${questions === 1 ? 'une question' : `${questions} questions`}, environ ${about(seconds, FR)}`;
  }
  return `${questions === 1 ? 'one more question' : `${questions} more questions`}, about ${about(seconds, EN)}`;
}

const FR = { seconds: 'secondes', minute: 'une minute', minutes: 'minutes' };
const EN = { seconds: 'seconds', minute: 'one minute', minutes: 'minutes' };

/** Tens of seconds, then minutes. */
function about(seconds: number, words: typeof FR): string {
  const rounded = Math.max(10, Math.round(seconds / 10) * 10);
  if (rounded < 60) return `${rounded} ${words.seconds}`;
  const minutes = Math.round(rounded / 60);
  return minutes === 1 ? words.minute : `${minutes} ${words.minutes}`;
}
