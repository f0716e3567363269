/**
 * The service as the panel sees it: one short function per route, whose refusals are values.
 *
 * It takes `fetch` and knows no state: every call names the token it is made under.
 */
import type { Badge } from '@parenthese/shared/availability/badge.ts';
import type {
  ConversationListSchema,
  GiveContactInput,
  GivePartiesInput,
  HandoverSchema,
  OpenConversationInput,
  PanelInfo,
  RedeemInput,
  SendMessageInput,
  ThreadPage,
} from '@parenthese/shared/conversations/wire.ts';
import type { AnswerInput } from '@parenthese/shared/surveys/answer.ts';
import type { SurveyDefinition } from '@parenthese/shared/surveys/definition.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { ProblemCode } from '@parenthese/shared/wire/problems.ts';
import type { InferOutput } from 'valibot';

/** Why something was not done. */
export type Problem = Readonly<{
  /** A code of the shared table; `offline` when no answer came, `unreadable` when it was not the service's. */
  code: ProblemCode | 'offline' | 'unreadable';
  /** The service's own sentence, in the language asked for. */
  sentence?: string;
  /** The field at fault, as a dotted path. */
  field?: string;
  /** How long the service asks to wait. */
  retryAfterMs?: number;
}>;

export type Answer<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; problem: Problem }>;

/** What came of a call whose success says nothing more. */
export type Outcome = Answer<null>;

export type PanelApi = ReturnType<typeof createPanelApi>;

type Call = Readonly<{
  token?: string;
  body?: object;
  /** Goes on after the page is left. */
  keepalive?: boolean;
}>;

/** Problems that may pass by themselves: the same thing may be sent again later, under the same id. */
const PASSING: ReadonlySet<Problem['code']> = new Set([
  'offline',
  'unreadable',
  'too-many',
  'internal',
  'busy',
]);

export function mayPass({ code }: Problem): boolean {
  return PASSING.has(code);
}

/** Binds the routes to a `fetch` and to the language in which the service's sentences are asked for. */
export function createPanelApi(options: { fetch: typeof fetch; language: () => Language }) {
  const call = async <T>(path: string, { token, body, keepalive = false }: Call = {}): Promise<Answer<T>> => {
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
  const thread = (id: string, act: string) => `conversations/${id}/${act}`;

  return {
    badge: (firm: string) => call<Badge>(`firms/${firm}/badge`),
    panel: (firm: string) => call<PanelInfo>(`firms/${firm}/panel`),
    survey: (id: string) => call<SurveyDefinition>(`surveys/${id}`),

    list: (token: string) => call<InferOutput<typeof ConversationListSchema>>('conversations', { token }),
    open: (token: string, body: OpenConversationInput) => call<ThreadPage>('conversations', { token, body }),
    page: (token: string, id: string, after: number) =>
      call<ThreadPage>(`${thread(id, 'messages')}?after=${after}`, { token }),
    send: (token: string, id: string, body: SendMessageInput) =>
      call<ThreadPage>(thread(id, 'messages'), { token, body }),
    parties: (token: string, id: string, body: GivePartiesInput) =>
      call<ThreadPage>(thread(id, 'parties'), { token, body }),
    contact: (token: string, id: string, body: GiveContactInput) =>
      call<ThreadPage>(thread(id, 'contact'), { token, body }),
    settle: (token: string, id: string, body: { id: string }) =>
      call<ThreadPage>(thread(id, 'settled'), { token, body }),
    seen: (token: string, id: string, count: number) =>
      call<null>(thread(id, 'seen'), { token, body: { count } }),
    answer: (token: string, id: string, body: AnswerInput) =>
      call<ThreadPage>(thread(id, 'answers'), { token, body }),

    handover: (token: string, id: string) =>
      call<InferOutput<typeof HandoverSchema>>(thread(id, 'handover'), { token, body: {} }),
    /** Exchanges a one-time code for access under a new token. */
    redeem: (token: string, kind: 'handovers' | 'links', body: RedeemInput) =>
      call<ThreadPage>(kind, { token, body }),
    freshLink: (body: RedeemInput) => call<null>('links/fresh', { body }),
    forget: (token: string) => call<null>('conversations/forget', { token, body: {}, keepalive: true }),

    /** The one stream; it throws when nothing answers, like the `fetch` it is. */
    stream: (token: string, lastEventId: string | null, signal: AbortSignal) =>
      options.fetch('/v1/stream', {
        headers: {
          authorization: `Bearer ${token}`,
          accept: 'text/event-stream',
          ...(lastEventId && { 'last-event-id': lastEventId }),
        },
        credentials: 'omit',
        cache: 'no-store',
        signal,
      }),
  };
}

async function answerOf<T>(response: Response): Promise<Answer<T>> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return { ok: true, value: body as T };
  return { ok: false, problem: problemOf(response, body) };
}

/** A gateway's page of its own is no problem of ours: it is `unreadable`, and may pass. */
function problemOf(response: Response, body: unknown): Problem {
  const { code, title, field } = Object(body) as Partial<Record<string, unknown>>;
  const seconds = Number(response.headers.get('retry-after'));
  return {
    code: typeof code === 'string' ? (code as ProblemCode) : 'unreadable',
    ...(typeof title === 'string' && { sentence: title }),
    ...(typeof field === 'string' && { field }),
    ...(seconds > 0 && { retryAfterMs: seconds * 1000 }),
  };
}
