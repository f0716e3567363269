/** A visitor of the tour: writes through the routes of the panel, under a key that nobody else has. */
import type { PanelInfo, ThreadPage } from '@parenthese/shared/conversations/wire.ts';
import { createEventReader } from '@parenthese/shared/wire/event-reader.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import type { VisitorStreamEvent } from '@parenthese/shared/wire/stream.ts';
import { createRequest, type Request, type Result } from '../platform/request.ts';

export type VisitWords = Readonly<{ text: string; name: string }>;

/** A thread that has just begun, as its visitor holds it. */
export type Visit = Readonly<{
  id: string;
  /** Opens the thread on another screen, once. */
  code: string;
  /** Resolves when the firm's answer has come down the visitor's own stream. */
  answered: Promise<void>;
  /** Stops listening. */
  end: () => void;
}>;

export type VisitorParts = Readonly<{
  fetch: typeof fetch;
  firm: string;
  language: Language;
  newId: () => string;
  newKey: () => string;
  unreachable: () => string;
}>;

/** Writes a first message, says who writes, and has a code made that opens the thread on the phone beside. */
export async function beginVisit(parts: VisitorParts, { text, name }: VisitWords): Promise<Result<Visit>> {
  const { firm, language, newId } = parts;
  const key = parts.newKey();
  const withKey: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${key}`);
    // The console's cookie is not the visitor's.
    return parts.fetch(input, { ...init, headers, credentials: 'omit' });
  };
  const request = requestWith(parts, withKey);
  const info = await request<PanelInfo>('GET', `/v1/firms/${firm}/panel`);
  if (!info.ok) return info;
  const id = newId();
  const opened = await request<ThreadPage>('POST', '/v1/conversations', {
    firm,
    id,
    message: { id: newId(), text },
    language,
    notice: info.value.notice.version,
    zone: info.value.zone,
    page: '/',
  });
  if (!opened.ok) return opened;
  const parties = { id: newId(), name, other: { kind: 'none', name: null } };
  const given = await request<ThreadPage>('POST', `/v1/conversations/${id}/parties`, parties);
  if (!given.ok) return given;
  const handover = await request<{ code: string }>('POST', `/v1/conversations/${id}/handover`, {});
  if (!handover.ok) return handover;
  const end = new AbortController();
  const answered = hearAnswer(withKey, end.signal);
  return { ok: true, value: { id, code: handover.value.code, answered, end: () => end.abort() } };
}

/** Writes the bytes of a key as keys are written: in base64url. */
export function keyOf(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function requestWith({ language, unreachable }: VisitorParts, fetch: typeof globalThis.fetch): Request {
  return createRequest({
    fetch,
    language: () => language,
    unreachable,
    failed: unreachable,
    onSignedOut: () => undefined,
  });
}

/** Waits for an answer on the visitor's stream; where the stream breaks it waits for ever, and the panel shows it. */
async function hearAnswer(fetch: typeof globalThis.fetch, signal: AbortSignal): Promise<void> {
  const never = new Promise<void>(() => undefined);
  try {
    const { body, ok } = await fetch('/v1/stream', { headers: { accept: 'text/event-stream' }, signal });
    if (!ok || !body) return await never;
    const reader = body
      .pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
      .getReader();
    const read = createEventReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return await never;
      if (read(value).some(({ data }) => isAnswer(JSON.parse(data) as VisitorStreamEvent))) return;
    }
  } catch {
    return never;
  }
}

function isAnswer(event: VisitorStreamEvent): boolean {
  return event.type === 'page' && event.page.events.some(({ kind }) => kind === 'answer');
}
