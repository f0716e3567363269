/** What may be logged of an error. Its message never is: it may hold what somebody wrote. */

/** The error's kind. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** The code by which a database or the system tells its kind, `ECONNREFUSED` say; null where there is none. */
export function codeOf(error: unknown): string | null {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^\w+$/.test(code) ? code : null;
}

/** Where it happened: the frames of the stack, behind the message that the stack repeats, however many lines it has. */
export function framesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  const { stack, message } = error;
  const start = stack.indexOf(message);
  if (start < 0) return [];
  return stack
    .slice(start + message.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 7);
}
