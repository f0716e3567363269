/** A small service for tests of the panel: the visitor's routes over one thread in memory, and a network to cut. */
import type { BeforeView } from '@parenthese/shared/firms/before-wire.ts';
import type { Badge } from '@parenthese/shared/availability/badge.ts';
import { urgencySignsOf } from '@parenthese/shared/conversations/urgency.ts';
import type {
  GivePartiesInput,
  OpenConversationInput,
  PanelInfo,
  SendMessageInput,
  ThreadPage,
  VisitorConversation,
  VisitorEvent,
} from '@parenthese/shared/conversations/wire.ts';
import type { AnswerInput } from '@parenthese/shared/surveys/answer.ts';
import { PROBLEMS, type ProblemCode } from '@parenthese/shared/wire/problems.ts';
import { noticeLaw } from '@parenthese/shared/conversations/notices.ts';
import type { VisitorStreamEvent } from '@parenthese/shared/wire/stream.ts';

/** Tuesday 3 March 2026, 14:02 in Paris. */
export const NOW = Date.parse('2026-03-03T13:02:00Z');
const DURAND = { staff: 's1', name: 'Me Claire Durand', quality: 'lawyer' } as const;

export const PANEL_INFO: PanelInfo = {
  firm: {
    slug: 'durand',
    name: 'Cabinet Durand',
    bar: 'Barreau de Paris',
    address: '12 rue des Lilas, 75011 Paris',
    phone: '+33 1 84 80 00 00',
  },
  team: [
    { name: 'Me Claire Durand', quality: 'lawyer', photo: null },
    { name: 'Hugo Petit', quality: 'trainee', photo: null },
  ],
  languages: ['fr', 'en'],
  zone: 'Europe/Paris',
  theme: { accent: '#23406b', accentDark: '#9db7e0' },
  notice: {
    version: '2026-11',
    privacyContact: 'donnees@durand.example',
    retentionMonths: 12,
    law: noticeLaw('france', 'donnees@durand.example'),
  },
  referral: {
    name: 'Ordre des avocats de Paris',
    phone: '+33 1 44 32 48 48',
    url: 'https://www.avocatparis.org',
  },
  sites: ['https://www.durand.example'],
  profile: 'france',
  legal: { mediator: null, register: null, insurance: null },
  logo: null,
};

const SAID = { fr: 'Me Durand répond en ce moment', en: 'Me Durand is answering now' };
const CLOSED = {
  fr: 'Le cabinet est fermé jusqu’à demain 9 h',
  en: 'The firm is closed until 9:00 tomorrow',
};

/** A badge that is true for a day. */
export function badgeOf(state: 'available' | 'closed'): Badge {
  const aim =
    state === 'available'
      ? {
          at: NOW + 5_880_000,
          sentence: { fr: 'réponse en général avant 15\u00a0h\u00a040', en: 'reply usually by 15:40' },
        }
      : {
          at: NOW + 70_000_000,
          sentence: {
            fr: 'réponse en général demain avant 10\u00a0h\u00a030',
            en: 'reply usually by 10:30 tomorrow',
          },
        };
  return {
    firm: { slug: 'durand', name: 'Cabinet Durand' },
    now: NOW,
    trueUntil: NOW + 86_400_000,
    names: [{ name: 'Me Durand', quality: 'lawyer' }],
    rows: [
      { from: NOW, until: NOW + 86_400_000, state, sentence: state === 'available' ? SAID : CLOSED, aim },
    ],
    theme: PANEL_INFO.theme,
    languages: ['fr', 'en'],
    zone: 'Europe/Paris',
  };
}

/** What an event has beyond its place in the thread. */
type Body = VisitorEvent extends infer Event
  ? Event extends unknown
    ? Omit<Event, 'id' | 'count' | 'at'>
    : never
  : never;

export class ServiceFixture {
  conversation: VisitorConversation | null = null;
  events: VisitorEvent[] = [];
  /** Every token that opens the thread. */
  readonly tokens = new Set<string>();
  /** Those among them that came by a code, and begin no other thread. */
  readonly restricted = new Set<string>();
  /** Codes that can be spent once. */
  readonly codes = new Set<string>();
  readonly requests: { method: string; path: string; body: unknown }[] = [];
  badge = badgeOf('available');
  info = PANEL_INFO;
  surveys: Record<string, unknown> = {};
  /** Null for a service that has nothing to say before the first word. */
  before: BeforeView | null = null;
  readonly beforeSaid: (readonly [act: string, body: unknown])[] = [];
  /** `cut`: no answer at all. `deaf`: the request arrives and its answer is lost. */
  network: 'up' | 'cut' | 'deaf' = 'up';
  /** The next write is refused so. */
  refuseNext: ProblemCode | null = null;
  now = NOW;
  urgent = false;
  #streams: ReadableStreamDefaultController<Uint8Array>[] = [];

  readonly fetch: typeof fetch = async (input, init = {}) => {
    if (this.network === 'cut') throw new TypeError('no network');
    const method = init.method ?? 'GET';
    const url = new URL(String(input), 'https://parenthese.example');
    const path = url.pathname.replace('/v1/', '') + url.search;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    this.requests.push({ method, path, body });
    const headers = new Headers(init.headers);
    const token = headers.get('authorization')?.replace('Bearer ', '') ?? '';
    const after = Number(headers.get('last-event-id')?.split(':')[1] ?? 0);
    const response =
      path === 'stream' && this.tokens.has(token)
        ? this.#openStream(after, init.signal ?? undefined)
        : this.#answer(method, path, body, token);
    if (this.network === 'deaf') throw new TypeError('connection lost');
    return response;
  };

  /** Puts something into the thread as the service would, and tells the streams. */
  append(body: Body, id: string = crypto.randomUUID()): VisitorEvent {
    if (!this.conversation) throw new Error('There is no conversation.');
    const count = this.conversation.count + 1;
    const signs = body.kind === 'message' ? { signs: urgencySignsOf(body.text) } : {};
    const event = { id, count, at: this.now, ...body, ...signs } as VisitorEvent;
    this.events.push(event);
    this.conversation = { ...this.conversation, count };
    this.#stream({ type: 'page', page: { conversation: this.conversation, events: [event] } });
    return event;
  }

  answer(text: string): VisitorEvent {
    this.change({ status: 'answered', aim: null });
    return this.append({ kind: 'answer', text, author: DURAND });
  }

  change(change: Partial<VisitorConversation>): void {
    if (this.conversation) this.conversation = { ...this.conversation, ...change };
  }

  typing(name: string): void {
    this.#stream({ type: 'typing', conversation: this.conversation?.id ?? '', name });
  }

  /** A thread that is already there, opened by a token; returns it for the device's storage. */
  begin(token: string, texts: readonly string[] = ['Bonjour, j’ai une question sur mon bail.']): string {
    const [first = '', ...rest] = texts;
    this.tokens.add(token);
    this.#open({
      id: crypto.randomUUID(),
      language: 'fr',
      message: { id: crypto.randomUUID(), text: first },
    });
    for (const text of rest) this.append({ kind: 'message', text, aim: null });
    return this.conversation?.id ?? '';
  }

  cutStreams(): void {
    for (const stream of this.#streams.splice(0)) stream.close();
  }

  #stream(event: VisitorStreamEvent): void {
    for (const stream of this.#streams) stream.enqueue(chunkOf(event));
  }

  #open({ id, message, language }: Pick<OpenConversationInput, 'id' | 'message' | 'language'>): void {
    this.events = [];
    this.conversation = {
      id,
      firm: 'durand',
      language,
      status: 'received',
      openedAt: this.now,
      count: 1,
      seen: 0,
      aim: this.now + 5_880_000,
      partiesGiven: false,
      contactGiven: false,
      declined: false,
      urgent: this.urgent,
      unread: 0,
    };
    this.append({ kind: 'message', text: message.text, aim: this.conversation.aim }, message.id);
  }

  #answer(method: string, path: string, body: unknown, token: string): Response {
    if (path.split('?')[0] === 'firms/durand/panel') return Response.json(this.info);
    if (path === 'firms/durand/badge') return Response.json(this.badge);
    if (path.startsWith('firms/durand/before')) return this.#before(method, path, body);
    if (path.startsWith('surveys/')) return Response.json(this.surveys[path.slice('surveys/'.length)]);
    if (method === 'POST' && this.refuseNext) {
      const code = this.refuseNext;
      this.refuseNext = null;
      return problem(code);
    }
    if (path === 'links/fresh') return new Response(null, { status: 202 });
    if (path === 'links' || path === 'handovers') {
      const isFirst = this.codes.delete((body as { code: string }).code);
      if (!isFirst && !this.restricted.has(token)) return problem('link-expired');
      this.tokens.add(token);
      this.restricted.add(token);
      return this.#page(0);
    }
    if (path === 'conversations' && method === 'POST')
      return this.#opened(body as OpenConversationInput, token);
    if (!this.tokens.has(token)) return problem('not-signed-in');
    if (path === 'conversations') {
      return Response.json({ conversations: this.conversation ? [this.conversation] : [] });
    }
    if (path === 'conversations/forget') {
      this.tokens.delete(token);
      return new Response(null, { status: 204 });
    }
    if (path === 'conversations/end-others') {
      const others = [...this.restricted].filter((other) => other !== token);
      for (const other of others) this.tokens.delete(other);
      return Response.json({ ended: others.length });
    }
    return this.#inThread(method, path, body);
  }

  #before(method: string, path: string, body: unknown): Response {
    if (!this.before) return problem('not-found');
    if (method === 'GET') return Response.json({ ...this.before, language: /language=(..)/.exec(path)?.[1] });
    this.beforeSaid.push([path.split('/').at(-1) ?? '', body]);
    return new Response(null, { status: 204 });
  }

  #opened(input: OpenConversationInput, token: string): Response {
    if (this.restricted.has(token)) return problem('one-conversation');
    this.tokens.add(token);
    if (this.conversation?.id === input.id) return this.#page(0);
    this.#open(input);
    return this.#page(0, 201);
  }

  #inThread(method: string, path: string, body: unknown): Response {
    const [, , act = ''] = path.split('/');
    if (method === 'GET') return this.#page(Number(act.split('after=')[1] ?? 0));
    const before = this.conversation?.count ?? 0;
    if (act === 'messages') {
      const { id, text } = body as SendMessageInput;
      if (!this.events.some((event) => event.id === id))
        this.append({ kind: 'message', text, aim: null }, id);
    }
    if (act === 'parties') {
      const { name, other } = body as GivePartiesInput;
      this.change({ partiesGiven: true });
      this.append({ kind: 'parties', name, other });
    }
    if (act === 'contact') {
      const given = (body as { email: string | null }).email !== null;
      this.change({ contactGiven: given });
      this.append({ kind: 'contact', given });
    }
    if (act === 'callback') {
      this.append({ kind: 'callback', given: (body as { phone: string | null }).phone !== null });
    }
    if (act === 'settled') {
      this.change({ status: 'closed' });
      this.append({ kind: 'status', status: 'closed' });
    }
    if (act === 'answers') {
      const { id, ...answer } = body as AnswerInput;
      this.append({ kind: 'survey-answered', ...answer }, id);
    }
    if (act === 'seen') {
      this.change({ seen: (body as { count: number }).count });
      return new Response(null, { status: 204 });
    }
    if (act === 'handover') {
      this.codes.add('handover-code');
      return Response.json({ code: 'handover-code', expiresAt: this.now + 60_000 });
    }
    return this.#page(before, 201);
  }

  #page(after: number, status = 200): Response {
    if (!this.conversation) return problem('not-found');
    const events = this.events.filter(({ count }) => count > after);
    const page: ThreadPage = { conversation: this.conversation, events };
    return Response.json(page, { status });
  }

  /** As the service does, it begins with what happened since the reader last looked. */
  #openStream(after: number, signal?: AbortSignal): Response {
    const missed = this.events.filter(({ count }) => count > after);
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#streams.push(controller);
        controller.enqueue(new TextEncoder().encode(': hello\n\n'));
        if (this.conversation && missed.length > 0) {
          controller.enqueue(
            chunkOf({ type: 'page', page: { conversation: this.conversation, events: missed } }),
          );
        }
        signal?.addEventListener('abort', () => {
          if (!this.#streams.includes(controller)) return;
          this.#streams = this.#streams.filter((stream) => stream !== controller);
          controller.error(signal.reason);
        });
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }
}

function chunkOf(event: VisitorStreamEvent): Uint8Array {
  return new TextEncoder().encode(`data: ${JSON.stringify(event)}\n\n`);
}

function problem(code: ProblemCode): Response {
  const { status, title } = PROBLEMS[code];
  const body = { type: 'about:blank', code, status, title: title.fr };
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } });
}
