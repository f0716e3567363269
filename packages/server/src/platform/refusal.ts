import type { ProblemCode } from '@parenthese/shared/wire/problems.ts';

/**
 * An expected refusal on its way to the one place that answers it (`app.onError`). It is thrown, not returned, where
 * it must also undo what the same transaction has done; the appender undoes the savepoint and passes it on.
 */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly field: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ProblemCode,
    { field, retryAfterSeconds }: { field?: string; retryAfterSeconds?: number } = {},
  ) {
    super(code);
    this.code = code;
    this.field = field;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
