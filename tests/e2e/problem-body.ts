/** The answer of a service that refuses, for routes that a test answers in its place. */
import { PROBLEMS, type ProblemCode } from '../../packages/shared/src/wire/problems.ts';
import type { Language } from '../../packages/shared/src/wire/language.ts';

export function problemBody(code: ProblemCode, language: Language) {
  const { status, title } = PROBLEMS[code];
  return {
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: 'about:blank', code, status, title: title[language] }),
  };
}
