/** Changes to what a firm says beforehand, each a new value: the form shows it, and the draft sends it whole. */
import type { Before } from '@parenthese/shared/firms/before.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';

export type Saying = Before['access'];
export type BeforeQuestion = Before['questions'][number];

/** With words in one language; English that is emptied is no English, and the French stands for it. */
export function withWords(saying: Saying, language: Language, words: string): Saying {
  if (language === 'fr') return { ...saying, fr: words };
  const { fr } = saying;
  return words === '' ? { fr } : { fr, en: words };
}

/** What stands in a field of that language. */
export function wordsIn(saying: Saying, language: Language): string {
  return (language === 'fr' ? saying.fr : saying.en) ?? '';
}

/** With another question in the place of the one of the same id. */
export function withQuestion(before: Before, question: BeforeQuestion): Before {
  const questions = before.questions.map((one) => (one.id === question.id ? question : one));
  return { ...before, questions };
}

/** With a question put in at a place; at the end where none is given. */
export function withNewQuestion(before: Before, question: BeforeQuestion, at = Infinity): Before {
  return { ...before, questions: before.questions.toSpliced(at, 0, question) };
}

export function withoutQuestion(before: Before, id: string): Before {
  return { ...before, questions: before.questions.filter((one) => one.id !== id) };
}

/** With a question one place up or down; at the ends nothing moves. */
export function withMoved(before: Before, id: string, step: 1 | -1): Before {
  const from = before.questions.findIndex((one) => one.id === id);
  const [question, other] = [before.questions[from], before.questions[from + step]];
  if (!question || !other) return before;
  return { ...before, questions: before.questions.with(from, other).with(from + step, question) };
}

/** A search as the beginning of a question. */
export function asQuestion(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
