/** A right request for every route that takes a body, and conversations to ask them of. */
import { NOTICE_VERSION } from '@parenthese/shared/conversations/notices.ts';
import { DEFAULT_FIRM_NOTICES } from '@parenthese/shared/notices/firm.ts';
import { DEFAULT_PERSON_NOTICES } from '@parenthese/shared/notices/person.ts';
import { SANDBOX_PASSWORD, type SandboxSlug } from '../../sandbox/firms.ts';
import type { SandboxApp } from './sandbox-app.ts';

/** What is acted on: a conversation of the firm Durand, fresh for each question, somebody who works there, and ids for what is sent. */
export type Scene = Readonly<{ id: string; newId: () => string; code: string; staff?: string }>;
/** The body that is right for a route; its path has `:id` filled from the scene. */
export type Body = (scene: Scene) => unknown;

const withId =
  (rest: object = {}): Body =>
  ({ newId }) => ({ id: newId(), ...rest });
export const ANSWER = { survey: 'exchange', version: 1, question: 'helped', value: 4, without: null };
/** A code and token that opens nothing. */
export const UNUSED = 'A'.repeat(43);

export const BODIES: Readonly<Record<string, Body>> = {
  'POST /v1/conversations': ({ newId }) => ({
    firm: 'durand',
    id: newId(),
    message: { id: newId(), text: 'Bonjour' },
    language: 'fr',
    notice: NOTICE_VERSION,
    zone: null,
    page: null,
  }),
  'POST /v1/conversations/:id/messages': withId({ text: 'Bonjour' }),
  'POST /v1/conversations/:id/parties': withId({ name: 'Ana', other: { kind: 'none', name: null } }),
  'POST /v1/conversations/:id/contact': withId({ email: 'ana@example.org' }),
  'POST /v1/conversations/:id/callback': withId({ phone: '+33 6 99 00 12 34', when: 'le matin' }),
  'POST /v1/conversations/:id/settled': withId(),
  'POST /v1/conversations/:id/seen': () => ({ count: 1 }),
  'POST /v1/conversations/:id/answers': withId(ANSWER),
  'POST /v1/handovers': ({ code }) => ({ firm: 'durand', code }),
  'POST /v1/links': () => ({ firm: 'durand', code: UNUSED }),
  'POST /v1/links/fresh': () => ({ firm: 'durand', code: UNUSED }),
  'POST /v1/responses/:response/answers': ({ newId }) => ({
    firm: 'durand',
    answer: { id: newId(), ...ANSWER },
  }),
  'POST /v1/setup': () => ({
    code: UNUSED,
    firm: { name: 'Cabinet Neuf' },
    admin: { name: 'Me Ana Neuf', email: 'ana@neuf.example', password: 'douze signes au moins' },
  }),
  'POST /v1/auth/sign-in/email': () => ({ email: 'admin@durand.example', password: 'autre' }),
  'POST /v1/auth/request-password-reset': () => ({ email: 'admin@durand.example' }),
  'POST /v1/auth/reset-password': () => ({ newPassword: 'douze signes au moins', token: UNUSED }),
  'POST /v1/auth/second-factor': () => ({ code: '000000' }),
  'POST /v1/auth/invitation': () => ({ token: UNUSED }),
  'POST /v1/auth/accept-invitation': () => ({
    token: UNUSED,
    name: 'Ana Neuve',
    password: 'douze signes au moins',
  }),
  'POST /v1/auth/confirm-email': () => ({ token: UNUSED }),
  'POST /v1/staff/people': ({ newId }) => ({
    email: `${newId()}@example.org`,
    role: 'reader',
    quality: 'assistant',
  }),
  'POST /v1/staff/people/:id/invite': () => ({}),
  'PATCH /v1/staff/people/:id': () => ({ quality: 'lawyer' }),
  // To nobody who is there, so that the lawyer of the scene stays.
  'POST /v1/staff/people/:id/leave': ({ newId }) => ({ to: newId() }),
  'POST /v1/staff/account/firm': () => ({ firm: 'durand' }),
  'POST /v1/staff/account/email': ({ newId }) => ({
    email: `${newId()}@example.org`,
    password: SANDBOX_PASSWORD,
  }),
  'POST /v1/staff/account/password': () => ({
    password: SANDBOX_PASSWORD,
    newPassword: SANDBOX_PASSWORD,
  }),
  'POST /v1/staff/account/second-factor': () => ({ password: SANDBOX_PASSWORD }),
  'POST /v1/staff/account/second-factor/confirm': () => ({ code: '000000' }),
  'POST /v1/staff/account/second-factor/recovery-codes': () => ({ password: SANDBOX_PASSWORD }),
  'POST /v1/staff/account/second-factor/remove': () => ({ password: SANDBOX_PASSWORD }),
  'PUT /v1/staff/presence': () => ({ on: true }),
  'POST /v1/staff/checklist/:item': () => ({ done: true }),
  'PUT /v1/staff/people/:id/title': () => ({ title: 'avocate associée' }),
  'PATCH /v1/staff/settings': () => ({ bar: 'Barreau de Lyon' }),
  'POST /v1/firms/:firm/before/helped': () => ({ id: 'parking', helped: true }),
  'POST /v1/firms/:firm/before/missed': () => ({ words: 'visioconférence' }),
  'POST /v1/staff/before/set-aside': () => ({ key: 'visioconference' }),
  'POST /v1/staff/sites': () => ({ origin: 'https://www.durand.example' }),
  'PATCH /v1/staff/sites/:id': () => ({ name: 'Le site' }),
  'POST /v1/staff/site/ignored': () => ({ origin: 'https://autre.example' }),
  'POST /v1/staff/site/agency-mail': () => ({ to: 'agence@web.example' }),
  'PUT /v1/staff/notices': () => DEFAULT_PERSON_NOTICES,
  'POST /v1/staff/notices/push': () => ({
    endpoint: 'https://push.example.com/one',
    keys: {
      p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    },
  }),
  'DELETE /v1/staff/notices/push': () => ({ endpoint: 'https://push.example.com/one' }),
  'POST /v1/staff/notices/test': () => ({ by: 'mail' }),
  'PUT /v1/staff/notices/firm': () => ({ revision: 0, ...DEFAULT_FIRM_NOTICES, channels: [] }),
  'POST /v1/staff/notices/firm/test': () => ({ channel: 'absent' }),
  'POST /v1/staff/conversations/:id/seen': () => ({ count: 1 }),
  'POST /v1/staff/conversations/:id/messages': withId({ text: 'Bonjour' }),
  'POST /v1/staff/conversations/:id/notes': withId({ text: 'Note' }),
  'PUT /v1/staff/conversations/:id/draft': () => ({ text: 'Brouillon' }),
  'POST /v1/staff/conversations/:id/status': withId({ status: 'studied', reason: null }),
  'POST /v1/staff/conversations/:id/assignment': withId({ staff: null }),
  'POST /v1/staff/conversations/:id/clearance': withId({ clearance: 'clear' }),
  'POST /v1/staff/conversations/:id/flags/urgent': withId(),
  'POST /v1/staff/conversations/:id/fold': withId(),
};

/** Routes that take a picture as it is. */
export const PICTURE_ROUTES: ReadonlySet<string> = new Set([
  'POST /v1/staff/settings/logo',
  'POST /v1/staff/people/:id/photo',
]);
/** One blue pixel, as PNG. */
export const ONE_PIXEL = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADElEQVQI12NQdsgGAAFYAM+wCv5mAAAAAElFTkSuQmCC',
    'base64',
  ),
);

const PERIOD = 'from=2026-03-01&to=2026-03-31';
/** The query that is right for a route. */
const QUERIES: Readonly<Record<string, string>> = {
  'GET /v1/staff/figures': PERIOD,
  'GET /v1/staff/figures/evidence': `figure=first-reply&${PERIOD}`,
  'GET /v1/staff/figures.csv': `chart=criteria&${PERIOD}`,
  'GET /panel': 'firm=durand',
  'GET /survey': 'firm=durand',
};

/** A route's address with its parameters filled: `GET /v1/conversations/:id/messages` for one conversation. */
export function pathOf(route: string, { id, newId, staff = newId() }: Scene): string {
  const path = route
    .replace(/^\w+ /, '')
    .replace(':firm', 'durand')
    .replace(':version', '0.1.0')
    .replace(':survey', 'exchange')
    .replace(':response', newId())
    .replace(':file', 'missing.js')
    .replace(':device', UNUSED)
    .replace('*', 'today')
    .replace(':item', 'notice-read')
    .replace('/people/:id', `/people/${staff}`)
    .replace('/images/:id', `/images/${'0'.repeat(64)}`)
    .replace(':id', id);
  return QUERIES[route] === undefined ? path : `${path}?${QUERIES[route]}`;
}

/** A UUID that looks like version 7, which is all that is asked of a sender's id. */
export function newId(): string {
  return crypto.randomUUID().replace(/^(.{14})./, (_, head: string) => `${head}7`);
}

export function newToken(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
}

export type Opened = Readonly<{ id: string; token: string }>;

/** A conversation of somebody new. */
export async function openConversation({ ask }: SandboxApp, firm: SandboxSlug): Promise<Opened> {
  const [id, token] = [newId(), newToken()];
  const body = BODIES['POST /v1/conversations']!({ id, newId, code: '' }) as object;
  const { status, text } = await ask('POST', '/v1/conversations', { ...body, id, firm }, { token });
  if (status !== 201) throw new Error(`A conversation could not be opened: ${text}`);
  return { id, token };
}

/** The parties of a conversation of the firm Durand are checked. */
export async function clear({ ask, durand }: SandboxApp, id: string): Promise<void> {
  const body = { id: newId(), clearance: 'clear' };
  const { cookie } = durand.actors.admin;
  await ask('POST', `/v1/staff/conversations/${id}/clearance`, body, { cookie });
}

/** A lawyer has answered and the visitor has seen it: the question how it went stands in the thread. */
export async function offered(t: SandboxApp, { id, token }: Opened): Promise<void> {
  await clear(t, id);
  const { cookie } = t.durand.actors.admin;
  await t.ask('POST', `/v1/staff/conversations/${id}/messages`, { id: newId(), text: 'Bonjour' }, { cookie });
  await t.ask('POST', `/v1/conversations/${id}/seen`, { count: 1_000_000 }, { token });
}

export async function handoverOf({ ask }: SandboxApp, { id, token }: Opened): Promise<string> {
  const answer = await ask('POST', `/v1/conversations/${id}/handover`, {}, { token });
  return (answer.body as { code: string }).code;
}
