/** Asks the service. Every refusal comes back as a value with a sentence in the reader's language; nothing is thrown. */
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { ProblemData } from '@parenthese/shared/wire/problems.ts';

/** Longer than any answer takes, shorter than a person waits for a dead line. */
const PATIENCE_MS = 20_000;

/** `unreachable` is the console's own: no answer came, so nothing is known of what became of the request. */
export type Problem = Readonly<{
  code: ProblemData['code'] | 'unreachable';
  status: number;
  title: string;
  field?: string | undefined;
}>;

export type Result<Value> = Readonly<{ ok: true; value: Value } | { ok: false; problem: Problem }>;

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type RequestOptions = Readonly<{
  /** Lets a request outlive the page that sends it. */
  keepalive?: boolean;
  /** The revision that the change was made from: refused when there is a newer one. */
  revision?: number;
}>;

/** A body is sent as JSON; a picture as it is, under its own type. */
export type Request = <Value>(
  method: Method,
  path: string,
  body?: unknown,
  options?: RequestOptions,
) => Promise<Result<Value>>;

export type RequestSetting = Readonly<{
  fetch: typeof fetch;
  language: () => Language;
  /** What to say when no answer comes, and when an answer has no sentence of its own. */
  unreachable: () => string;
  failed: () => string;
  /** Told of each 401, whatever was asked. */
  onSignedOut: () => void;
}>;

/** Creates the function that asks the service, as the person whose cookie the browser holds. */
export function createRequest(setting: RequestSetting): Request {
  return async <Value>(
    method: Method,
    path: string,
    body?: unknown,
    options: RequestOptions = {},
  ): Promise<Result<Value>> => {
    const response = await send(setting, method, path, body, options);
    if (!response) return refused({ code: 'unreachable', status: 0, title: setting.unreachable() });
    if (response.ok) return { ok: true, value: (await read(response)) as Value };
    const problem = await problemOf(response, setting);
    if (problem.status === 401) setting.onSignedOut();
    return refused(problem);
  };
}

async function send(
  setting: RequestSetting,
  method: Method,
  path: string,
  body: unknown,
  { keepalive = false, revision }: RequestOptions,
): Promise<Response | null> {
  const headers = new Headers({ accept: 'application/json', 'accept-language': setting.language() });
  const isPicture = body instanceof Blob;
  if (body !== undefined) headers.set('content-type', isPicture ? body.type : 'application/json');
  if (revision !== undefined) headers.set('if-match', `"${revision}"`);
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const content = body === undefined ? {} : { body: isPicture ? body : JSON.stringify(body) };
  try {
    return await setting.fetch(path, { method, headers, keepalive, signal, ...content });
  } catch {
    return null;
  }
}

/** A body that is absent or is not JSON reads as null: the caller of such a route expects none. */
async function read(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

/** The routes of identity answer in a shape of their own, without a sentence for people; they get ours. */
async function problemOf(response: Response, setting: RequestSetting): Promise<Problem> {
  const body = await read(response);
  if (isProblem(body)) return { ...body, status: response.status };
  return { code: 'internal', status: response.status, title: setting.failed() };
}

function isProblem(body: unknown): body is ProblemData {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body && 'type' in body;
}

function refused(problem: Problem): Result<never> {
  return { ok: false, problem };
}
