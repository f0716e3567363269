/** Every answer that is not a success: `application/problem+json` (RFC 9457) in the person's language. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { languageOf, type Language } from '@parenthese/shared/wire/language.ts';
import { PROBLEMS, type ProblemCode, type ProblemData } from '@parenthese/shared/wire/problems.ts';
import { isBusy, isOutOfReach } from '../database/patience.ts';
import { Refusal } from '../refusal.ts';

const BUSY_RETRY_S = 5;

/** The language of the request: the one of ours that `Accept-Language` likes best, else French. */
export function requestLanguage(c: Context): Language {
  const wishes = (c.req.header('accept-language') ?? '').split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.split(';').map((part) => part.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { tag, weight: weight === undefined ? 1 : Number(weight) };
  });
  return languageOf(wishes.toSorted((a, b) => b.weight - a.weight).map(({ tag }) => tag));
}

export function problem(
  c: Context,
  code: ProblemCode,
  { field, retryAfterSeconds }: { field?: string | undefined; retryAfterSeconds?: number | undefined } = {},
): Response {
  const { status, title } = PROBLEMS[code];
  const body: ProblemData = {
    type: `urn:parenthese:problem:${code}`,
    code,
    status,
    title: title[requestLanguage(c)],
    ...(field === undefined ? {} : { field }),
  };
  if (retryAfterSeconds !== undefined) c.header('Retry-After', String(retryAfterSeconds));
  return c.body(JSON.stringify(body), status as ContentfulStatusCode, {
    'content-type': 'application/problem+json; charset=utf-8',
  });
}

/** The one place where what was thrown becomes an answer. What is no refusal is a bug: logged without content, told as 500. */
export function problemOf(c: Context, error: unknown, logBug: (error: unknown) => void): Response {
  if (error instanceof Refusal)
    return problem(c, error.code, { field: error.field, retryAfterSeconds: error.retryAfterSeconds });
  // Hono's validator says so of a body that is not there, past the hook that words our problems.
  if (error instanceof HTTPException && error.status === 400) return problem(c, 'malformed-json');
  // Another process holds the database, which passes by itself and is no fault of anything.
  if (isBusy(error)) return problem(c, 'busy', { retryAfterSeconds: BUSY_RETRY_S });
  logBug(error);
  if (isOutOfReach(error)) return problem(c, 'busy', { retryAfterSeconds: BUSY_RETRY_S });
  return problem(c, 'internal');
}
