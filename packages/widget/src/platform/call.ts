/** Asks the service something, and gives its refusals back as values. */
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { ProblemCode } from '@parenthese/shared/wire/problems.ts';

/** Why something was not done. */
export type Problem = Readonly<{
  /** A code of the shared table; `offline` when no answer came, `unreadable` when it was not the service's. */
  code: ProblemCode | 'offline' | 'unreadable';
  /** The service's own sentence, in the language asked for. */
  sentence?: string;
  /** How long the service asks to wait. */
  retryAfterMs?: number;
}>;

export type Answer<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; problem: Problem }>;

export type CallOptions = Readonly<{
  token?: string;
  /** Sent as JSON by POST; without it the call is a GET. */
  body?: object;
  /** Goes on after the page is left. */
  keepalive?: boolean;
}>;

/** Calls a route under `/v1/`. It never throws. */
export type Call = <T>(path: string, options?: CallOptions) => Promise<Answer<T>>;

/** Binds calls to a `fetch` and to the language in which the service's sentences are asked for. */
export function createCall(options: { fetch: typeof fetch; language: () => Language }): Call {
  return async <T>(
    path: string,
    { token, body, keepalive = false }: CallOptions = {},
  ): Promise<Answer<T>> => {
    const headers: Record<string, string> = { 'accept-language': options.language() };
    if (token) headers['authorization'] = `Bearer ${token}`;
    if (body) headers['content-type'] = 'application/json';
    const init: RequestInit = { headers, credentials: 'omit', cache: 'no-cache', keepalive };
    if (body) Object.assign(init, { method: 'POST', body: JSON.stringify(body) });
    try {
      return await answerOf<T>(await options.fetch(`/v1/${path}`, init));
    } catch {
      return { ok: false, problem: { code: 'offline' } };
    }
  };
}

async function answerOf<T>(response: Response): Promise<Answer<T>> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return { ok: true, value: body as T };
  return { ok: false, problem: problemOf(response, body) };
}

/** A gateway's page of its own is no problem of ours: it is `unreadable`, and may pass. */
function problemOf(response: Response, body: unknown): Problem {
  const { code, title } = Object(body) as Partial<Record<string, unknown>>;
  const seconds = Number(response.headers.get('retry-after'));
  return {
    code: typeof code === 'string' ? (code as ProblemCode) : 'unreadable',
    ...(typeof title === 'string' && { sentence: title }),
    ...(seconds > 0 && { retryAfterMs: seconds * 1000 }),
  };
}
