/** What tests of the console share: a firm at one afternoon, and a page with a console that reads it. */
import type { ReaderSettings } from '../../../scripts/element-tests.ts';
import type {
  InboxRow,
  Me,
  StaffEvent,
  StaffThread,
  Today,
} from '@parenthese/shared/conversations/staff-wire.ts';
import { ACTS } from '@parenthese/shared/people/may.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';

export const ZONE = 'Europe/Paris';
export const DURAND = { staff: 'durand', name: 'Me Claire Durand', quality: 'lawyer' } as const;
export const LENOIR = { staff: 'lenoir', name: 'Hugo Lenoir', quality: 'assistant' } as const;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export type { ReaderSettings };

export const me = (rest: Partial<Me> = {}): Me => ({
  ...DURAND,
  role: 'admin',
  checks: true,
  firm: {
    id: 'f1',
    slug: 'durand',
    name: 'Cabinet Durand',
    zone: ZONE,
    languages: ['fr', 'en'],
    accent: '#23406b',
    accentDark: '#9db7e0',
  },
  present: true,
  acts: [...ACTS],
  colleagues: [DURAND, LENOIR],
  mail: true,
  ...rest,
});

/** A reader who may read and nothing more. */
export const readerOnly = (): Me =>
  me({ role: 'reader', checks: false, acts: ['conversation.list', 'conversation.read'] });

export const row = (id: string, rest: Partial<InboxRow> = {}): InboxRow => {
  const now = Date.now();
  return {
    id,
    language: 'fr',
    name: null,
    firstLine: 'Puis-je récupérer ma caution, trois mois après mon départ ?',
    status: 'received',
    clearance: 'open',
    flags: [],
    openedAt: now - HOUR_MS,
    lastAt: now - 10 * MINUTE_MS,
    count: 2,
    waitingSince: now - HOUR_MS,
    due: now + 42 * MINUTE_MS,
    assigned: null,
    contact: false,
    lastAuthor: null,
    ...rest,
  };
};

/** Rows in every state that a list can show. */
export const rows = (): readonly InboxRow[] => {
  const now = Date.now();
  return [
    row('late', { name: 'Lucie Bernard', due: now - 25 * MINUTE_MS, contact: true }),
    row('urgent', { flags: ['urgent'], firstLine: 'J’ai reçu une convocation.', assigned: 'lenoir' }),
    row('english', {
      language: 'en',
      firstLine: 'May I keep the flat?',
      due: now + 30 * HOUR_MS,
      assigned: 'durand',
    }),
    row('answered', { status: 'answered', clearance: 'clear', waitingSince: null, due: null }),
    row('declined', { status: 'closed', clearance: 'declined', waitingSince: null, due: null }),
    row('no-aim', { due: null }),
  ];
};

let count = 0;
const base = () => ({ id: `event-${(count += 1)}`, count, at: Date.now() - HOUR_MS + count });

export const opened = (): StaffEvent => ({
  ...base(),
  kind: 'opened',
  page: '/contact',
  zone: ZONE,
  notice: 'v1',
});
export const message = (
  text: string,
  rest: Partial<Extract<StaffEvent, { kind: 'message' }>> = {},
): StaffEvent => ({
  ...base(),
  kind: 'message',
  text,
  folded: false,
  aim: Date.now() + HOUR_MS,
  turn: true,
  ...rest,
});
export const folded = (): StaffEvent => message('', { text: null, folded: true });
export const answer = (text: string): StaffEvent => ({
  ...base(),
  kind: 'answer',
  text,
  author: DURAND,
  openMinutes: 12,
});
export const note = (text: string): StaffEvent => ({ ...base(), kind: 'note', text, author: LENOIR });
export const parties = (): StaffEvent => ({
  ...base(),
  kind: 'parties',
  name: 'Lucie Bernard',
  other: { kind: 'named', name: 'Agence du Parc' },
});

/** A thread with everything that can stand in one, once the parties are checked. */
export const longEvents = (): readonly StaffEvent[] => [
  opened(),
  message('Puis-je récupérer ma caution ?'),
  parties(),
  { ...base(), kind: 'contact', email: 'lucie@example.fr' },
  { ...base(), kind: 'callback', given: true, phone: '06 99 00 12 34', when: 'le matin' },
  { ...base(), kind: 'flag-raised', flag: 'urgent', words: ['time-limit'] },
  { ...base(), kind: 'fold-opened', author: DURAND },
  { ...base(), kind: 'clearance', clearance: 'clear', author: DURAND },
  note('Vérifier la date de remise des clés.'),
  answer('Le dépôt doit vous être rendu dans le mois. Voir https://www.service-public.fr/'),
  { ...base(), kind: 'status', status: 'waiting-for-you', reason: 'Attend l’état des lieux', author: DURAND },
  { ...base(), kind: 'assignment', staff: 'lenoir', author: DURAND },
  message('Merci beaucoup.'),
  { ...base(), kind: 'survey-offered', survey: 'exchange' },
  {
    ...base(),
    kind: 'survey-answered',
    survey: 'exchange',
    question: 'helped',
    value: 5,
    without: null,
    folded: false,
  },
  {
    ...base(),
    kind: 'survey-answered',
    survey: 'exchange',
    question: 'comment',
    value: 'Très clair.',
    without: null,
    folded: false,
  },
];

export const thread = (
  events: readonly StaffEvent[],
  rest: Partial<InboxRow> = {},
  more: Partial<StaffThread> = {},
): StaffThread => ({
  row: row('t1', rest),
  events: [...events],
  draft: null,
  seen: 0,
  mayOpenFold: events.some((event) => event.kind === 'message' && event.folded),
  now: Date.now(),
  ...more,
});

export const today = (all: readonly InboxRow[] = rows()): Today => {
  const waiting = all.filter(({ waitingSince }) => waitingSince !== null);
  return {
    now: Date.now(),
    waiting,
    atRisk: waiting.slice(0, 1).map(({ id }) => id),
    changed: all.filter(({ id }) => id === 'answered'),
    callBack: all.filter(({ flags }) => flags.includes('urgent')),
    counts: { waiting: waiting.length, atRisk: 1, answeredToday: 2, openedToday: 3, night: 1 },
  };
};

/** What the firm's service knows in a test, and what it was asked. Tests change it as they go. */
export type TestFirm = {
  me: Me | null;
  rows: readonly InboxRow[];
  threads: Record<string, StaffThread>;
  /** Where the demo's example site is, and what the demo has mailed. */
  site: string;
  mails: readonly { id: string; at: number; recipient: string; subject: string; text: string }[];
  /** Paths that get no answer at all. */
  silent: Set<string>;
  readonly asked: { method: string; path: string; body: unknown }[];
  /** Sends an event down the stream. */
  tell: (data: object) => void;
};

export function testFirm(rest: Partial<Pick<TestFirm, 'me' | 'rows' | 'threads'>> = {}): TestFirm {
  return {
    me: me(),
    rows: rows(),
    threads: {},
    site: '',
    mails: [],
    ...rest,
    silent: new Set(),
    asked: [],
    tell: () => undefined,
  };
}

/** Answers as the service would, in the shapes of its schemas. */
export function fetchFrom(firm: TestFirm): typeof fetch {
  return async (input, init) => {
    const url = new URL(String(input), location.href);
    const method = init?.method ?? 'GET';
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    firm.asked.push({ method, path: `${url.pathname}${url.search}`, body });
    if (firm.silent.has(url.pathname)) throw new TypeError('Failed to fetch');
    if (url.pathname === '/v1/stream') return streamOf(firm);
    return answerOf(firm, method, url, body);
  };
}

function streamOf(firm: TestFirm): Response {
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      firm.tell = (data) => controller.enqueue(encoder.encode(`id: 1\ndata: ${JSON.stringify(data)}\n\n`));
      controller.enqueue(encoder.encode(':\n\n'));
    },
  });
  return new Response(stream, { headers: { 'content-type': 'text/event-stream' } });
}

function answerOf(firm: TestFirm, method: string, url: URL, body: unknown): Response {
  const [, id, act] = /^\/v1\/staff\/conversations\/([^/]+)(?:\/(.+))?$/.exec(url.pathname) ?? [];
  if (url.pathname === '/v1/auth/sign-in/email') return Response.json({ code: 'INVALID' }, { status: 401 });
  if (url.pathname.startsWith('/v1/auth/')) return Response.json({});
  if (url.pathname === '/v1/demo') return Response.json({ site: firm.site });
  if (url.pathname === '/v1/dev/mail') return Response.json({ mails: firm.mails });
  if (url.pathname.endsWith('/panel')) return Response.json({ referral: REFERRAL });
  if (firm.me === null) return problem(401, 'not-signed-in', 'Connectez-vous pour continuer.');
  if (url.pathname === '/v1/staff/me') return Response.json(firm.me);
  if (url.pathname === '/v1/staff/today') return Response.json(today(firm.rows));
  if (url.pathname === '/v1/staff/conversations') return Response.json(inboxOf(firm));
  if (id !== undefined) return threadAnswer(firm, method, id, act, body);
  // What a screen reads and no test has set is not there; an empty answer would be none that the service gives.
  if (method === 'GET' || url.pathname.startsWith('/v1/staff/site/'))
    return problem(404, 'not-found', 'Cette adresse ne mène à rien.');
  return new Response(null, { status: 204 });
}

const REFERRAL = {
  name: 'Ordre des avocats de Paris',
  phone: '01 44 32 48 48',
  url: 'https://www.avocatparis.org',
};

function inboxOf(firm: TestFirm) {
  const waiting = firm.rows.filter(({ waitingSince }) => waitingSince !== null).length;
  const all = firm.rows.length;
  return {
    rows: firm.rows,
    more: false,
    counts: { waiting, open: all, mine: 1 },
    seq: 1,
    now: Date.now(),
  };
}

function threadAnswer(
  firm: TestFirm,
  method: string,
  id: string,
  act: string | undefined,
  body: unknown,
): Response {
  const found = firm.threads[id];
  if (!found) return problem(404, 'not-found', 'Cette adresse ne mène à rien.');
  if (method === 'GET') return Response.json(found);
  if (act === 'draft' || act === 'typing' || act === 'seen') return new Response(null, { status: 204 });
  const { text = '' } = body as { text?: string };
  const event = act === 'notes' ? note(text) : answer(text);
  if (act === 'messages' || act === 'notes')
    firm.threads[id] = { ...found, events: [...found.events, event] };
  if (act === 'clearance') firm.threads[id] = { ...found, row: { ...found.row, clearance: 'clear' } };
  return Response.json(firm.threads[id], { status: 201 });
}

function problem(status: number, code: string, title: string): Response {
  return Response.json({ type: 'about:blank', code, status, title }, { status });
}

/** The languages and schemes in which every state is looked at. */
export const READERS: readonly Readonly<{ language: Language; colorScheme: 'light' | 'dark' }>[] = [
  { language: 'fr', colorScheme: 'light' },
  { language: 'fr', colorScheme: 'dark' },
  { language: 'en', colorScheme: 'light' },
  { language: 'en', colorScheme: 'dark' },
];
