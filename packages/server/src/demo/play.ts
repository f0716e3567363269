/**
 * Plays composed conversations through the real HTTP API, with the clock set to each instant. What was played before
 * is the same again to the service (the ids are the senders'), so that an interrupted play can simply be repeated.
 */
import { createHash } from 'node:crypto';
import { exchangeSurvey } from '@parenthese/shared/surveys/exchange.ts';
import { NOTICE_VERSION } from '@parenthese/shared/conversations/notices.ts';
import type { StaffKey } from './corpus/situation.ts';
import type { DemoConversation, DemoStep } from './demo-conversation.ts';

export type Request = (path: string, init: RequestInit) => Response | Promise<Response>;
export type Players = Readonly<{
  request: Request;
  /** Moves the service's clock. */
  setClock: (at: number) => void;
  firm: string;
  origin: string;
  cookies: Readonly<Record<StaffKey, string>>;
  staffIds: Readonly<Record<StaffKey, string>>;
  /** Lets whatever else waits have its turn between two steps. */
  breathe: () => Promise<void>;
}>;

/** Conversations in the order of time, one step after another; resolves with how many steps were taken. */
export async function play(conversations: readonly DemoConversation[], players: Players): Promise<number> {
  const steps = conversations.flatMap((conversation) =>
    conversation.steps.map((step, i) => ({ conversation, step, first: i === 0 })),
  );
  steps.sort((a, b) => a.step.at - b.step.at);
  for (const { conversation, step, first } of steps) {
    players.setClock(step.at);
    await take(players, conversation, step, first);
    await players.breathe();
  }
  return steps.length;
}

async function take(
  players: Players,
  conversation: DemoConversation,
  step: DemoStep,
  first: boolean,
): Promise<void> {
  const { id } = conversation;
  const mine = `/v1/conversations/${id}`;
  const theirs = `/v1/staff/conversations/${id}`;
  const visitor = (path: string, body: object) =>
    ask(players, path, body, { authorization: `Bearer ${tokenOf(id)}` });
  const staff = (by: StaffKey, path: string, body: object) =>
    ask(players, path, body, { cookie: players.cookies[by], origin: players.origin });

  switch (step.kind) {
    case 'visitor-message':
      return first
        ? visitor('/v1/conversations', opening(players.firm, conversation, step))
        : visitor(`${mine}/messages`, { id: step.id, text: step.text });
    case 'parties':
      return visitor(`${mine}/parties`, { id: step.id, name: step.name, other: step.other });
    case 'contact':
      return visitor(`${mine}/contact`, { id: step.id, email: step.email });
    case 'seen':
      return visitor(`${mine}/seen`, { count: 1_000_000 });
    case 'settled':
      return visitor(`${mine}/settled`, { id: step.id });
    case 'answer':
      return visitor(`${mine}/answers`, {
        id: step.id,
        survey: exchangeSurvey.id,
        version: exchangeSurvey.version,
        question: step.question,
        value: step.value,
        without: step.without,
      });
    case 'clearance':
      return staff(step.by, `${theirs}/clearance`, { id: step.id, clearance: step.clearance });
    case 'fold-opened':
      return staff(step.by, `${theirs}/fold`, { id: step.id });
    case 'staff-message':
      return staff(step.by, `${theirs}/messages`, { id: step.id, text: step.text });
    case 'note':
      return staff(step.by, `${theirs}/notes`, { id: step.id, text: step.text });
    case 'status':
      return staff(step.by, `${theirs}/status`, { id: step.id, status: step.status, reason: step.reason });
    case 'assignment':
      return staff(step.by, `${theirs}/assignment`, { id: step.id, staff: players.staffIds[step.to] });
    case 'flag-closed':
      return staff(step.by, `${theirs}/flags/${step.flag}`, { id: step.id });
  }
}

function opening(
  firm: string,
  { id, language, page, visitor }: DemoConversation,
  step: Extract<DemoStep, { kind: 'visitor-message' }>,
): object {
  return {
    firm,
    id,
    message: { id: step.id, text: step.text },
    language,
    notice: NOTICE_VERSION,
    zone: visitor.zone,
    page,
  };
}

async function ask(
  { request, origin }: Players,
  path: string,
  body: object,
  headers: Record<string, string>,
): Promise<void> {
  const response = await request(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok)
    throw new Error(
      `The demo could not be played: ${path.replace(/[0-9a-f-]{36}/, ':id')} answered ${response.status} ${await response.text()}`,
    );
}

/** A visitor's token follows from the conversation, so that a repeated play is the same device again. */
function tokenOf(conversation: string): string {
  return createHash('sha256').update(`demo visitor ${conversation}`).digest('base64url');
}
