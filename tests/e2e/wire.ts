/** People who act over the wire, without a browser: for what is there already when a test begins. */
import { randomBytes } from 'node:crypto';
import type { Clearance, OtherParty, Status } from '../../packages/shared/src/conversations/vocabulary.ts';
import type { Inbox } from '../../packages/shared/src/conversations/staff-wire.ts';
import exchange from '../../packages/shared/src/surveys/exchange.json' with { type: 'json' };
import { senderId } from '../../packages/shared/src/conversations/sender-id.ts';
import { NOTICE_VERSION } from '../../packages/shared/src/conversations/notices.ts';
import type { Language } from '../../packages/shared/src/wire/language.ts';
import type { House } from './house.ts';

const newId = (): string => senderId(Date.now(), randomBytes(16));

export type Visitor = Readonly<{
  conversation: string;
  send: (text: string) => Promise<void>;
  give: (name: string, other: OtherParty) => Promise<void>;
  contact: (email: string | null) => Promise<void>;
  settle: () => Promise<void>;
  /** Answers one question of the survey of the exchange. */
  rate: (question: string, value: number | string) => Promise<void>;
  /** The address of a page that opens this conversation, once, within a minute. */
  door: (language?: Language) => Promise<string>;
}>;

export type Office = Readonly<{
  /** The conversations there are, newest first. */
  conversations: () => Promise<readonly string[]>;
  clearance: (conversation: string, clearance: Exclude<Clearance, 'open'>) => Promise<void>;
  answer: (conversation: string, text: string) => Promise<void>;
  note: (conversation: string, text: string) => Promise<void>;
  status: (conversation: string, status: Status, reason?: string) => Promise<void>;
  draft: (conversation: string, text: string) => Promise<void>;
  typing: (conversation: string) => Promise<void>;
}>;

/** Opens a conversation with its first line. */
export async function visitorOf(
  house: House,
  text = 'Question sur un bail.',
  language: Language = 'fr',
): Promise<Visitor> {
  const conversation = newId();
  const headers = { authorization: `Bearer ${randomBytes(32).toString('base64url')}` };
  const post = (path: string, body: object) => ask(house, 'POST', `/v1/conversations${path}`, headers, body);
  await post('', {
    firm: 'durand',
    id: conversation,
    message: { id: newId(), text },
    language,
    notice: NOTICE_VERSION,
    zone: 'Europe/Paris',
    page: null,
  });
  const here = `/${conversation}`;
  return {
    conversation,
    send: async (text) => void (await post(`${here}/messages`, { id: newId(), text })),
    give: async (name, other) => void (await post(`${here}/parties`, { id: newId(), name, other })),
    contact: async (email) => void (await post(`${here}/contact`, { id: newId(), email })),
    settle: async () => void (await post(`${here}/settled`, { id: newId() })),
    rate: async (question, value) => {
      const answer = { survey: exchange.id, version: exchange.version, question, value, without: null };
      await post(`${here}/answers`, { id: newId(), ...answer });
    },
    door: async (language = 'fr') => {
      const { code } = (await post(`${here}/handover`, {})) as { code: string };
      return `${house.service.url}/c/durand?lang=${language}#suite=${code}`;
    },
  };
}

/** Signs somebody of the firm in. */
export async function officeOf(house: House, who = 'durand@durand.example'): Promise<Office> {
  const headers = { cookie: await house.service.app.parts.auth.cookieFor(who) };
  const to = (method: string, id: string, what: string, body: object) =>
    ask(house, method, `/v1/staff/conversations/${id}/${what}`, headers, body).then(() => undefined);
  return {
    conversations: async () => {
      const inbox = (await ask(house, 'GET', '/v1/staff/conversations?view=all', headers)) as Inbox;
      return inbox.rows.map(({ id }) => id);
    },
    clearance: (id, clearance) => to('POST', id, 'clearance', { id: newId(), clearance }),
    answer: (id, text) => to('POST', id, 'messages', { id: newId(), text }),
    note: (id, text) => to('POST', id, 'notes', { id: newId(), text }),
    status: (id, status, reason) => to('POST', id, 'status', { id: newId(), status, reason: reason ?? null }),
    draft: (id, text) => to('PUT', id, 'draft', { text }),
    typing: (id) => to('POST', id, 'typing', {}),
  };
}

async function ask(
  house: House,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: object,
): Promise<unknown> {
  const answer = await fetch(`${house.service.url}${path}`, {
    method,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.status === 204 ? null : answer.json();
}
