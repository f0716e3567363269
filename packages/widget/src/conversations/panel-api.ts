/**
 * The service as the panel sees it: one short function per route, whose refusals are values.
 *
 * It takes `fetch` and knows no state: every call names the token it is made under.
 */
import type {
  AskCallbackInput,
  ConversationListSchema,
  EndedOthersSchema,
  GiveContactInput,
  GivePartiesInput,
  HandoverSchema,
  OpenConversationInput,
  PanelInfo,
  RedeemInput,
  SendMessageInput,
  ThreadPage,
} from '@parenthese/shared/conversations/wire.ts';
import type { BeforeView } from '@parenthese/shared/firms/before-wire.ts';
import type { AnswerInput } from '@parenthese/shared/surveys/answer.ts';
import type { SurveyDefinition } from '@parenthese/shared/surveys/definition.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { InferOutput } from 'valibot';
import { createCall, type Answer, type Problem } from '../platform/call.ts';

export type { Answer, Problem } from '../platform/call.ts';

/** What came of a call whose success says nothing more. */
export type Outcome = Answer<null>;

export type PanelApi = ReturnType<typeof createPanelApi>;

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

/** What can be added to a thread, by the last part of its route. */
export type ThreadWrites = {
  messages: SendMessageInput;
  parties: GivePartiesInput;
  contact: GiveContactInput;
  callback: AskCallbackInput;
  settled: { id: string };
  answers: AnswerInput;
};

/** Names the site, so that the firm answers as it stands there: its colour, hours and team. */
export const siteQuery = (site: string | null): string =>
  site === null ? '' : `?site=${encodeURIComponent(site)}`;

/** Binds the routes to a `fetch` and to the language in which the service's sentences are asked for. */
export function createPanelApi(options: { fetch: typeof fetch; language: () => Language }) {
  const call = createCall(options);
  const thread = (id: string, act: string) => `conversations/${id}/${act}`;

  return {
    panel: (firm: string, site: string | null) => call<PanelInfo>(`firms/${firm}/panel${siteQuery(site)}`),
    before: (firm: string, language: Language, site: string | null) =>
      call<BeforeView>(`firms/${firm}/before?language=${language}${siteQuery(site).replace('?', '&')}`),
    /** Whether an answer of the firm's own helped; or words that were searched for and not found. */
    beforeSaid: (
      firm: string,
      ...[act, body]: ['helped', { id: string; helped: boolean }] | ['missed', { words: string }]
    ) => call<null>(`firms/${firm}/before/${act}`, { body }),
    survey: (id: string) => call<SurveyDefinition>(`surveys/${id}`),

    list: (token: string) => call<InferOutput<typeof ConversationListSchema>>('conversations', { token }),
    open: (token: string, body: OpenConversationInput) => call<ThreadPage>('conversations', { token, body }),
    page: (token: string, id: string, after: number) =>
      call<ThreadPage>(`${thread(id, 'messages')}?after=${after}`, { token }),
    /** Adds something to a thread; the answer is what is new in it. */
    write: <Act extends keyof ThreadWrites>(token: string, id: string, act: Act, body: ThreadWrites[Act]) =>
      call<ThreadPage>(thread(id, act), { token, body }),
    seen: (token: string, id: string, count: number) =>
      call<null>(thread(id, 'seen'), { token, body: { count } }),

    handover: (token: string, id: string) =>
      call<InferOutput<typeof HandoverSchema>>(thread(id, 'handover'), { token, body: {} }),
    /** Exchanges a one-time code for access under a new token. */
    redeem: (token: string, kind: 'handovers' | 'links', body: RedeemInput) =>
      call<ThreadPage>(kind, { token, body }),
    freshLink: (body: RedeemInput) => call<null>('links/fresh', { body }),
    endOthers: (token: string) =>
      call<InferOutput<typeof EndedOthersSchema>>('conversations/end-others', { token, body: {} }),
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
