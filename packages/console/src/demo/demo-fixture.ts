/** What tests of the tour share: the demo's service with a visitor's routes, and a tour that waits for nothing. */
import {
  bodyText,
  commitmentBytes,
  headerBytes,
  LOG_FORMAT,
  SALT_BYTES,
} from '@parenthese/shared/log/event.ts';
import { headText } from '@parenthese/shared/log/head.ts';
import type { ThreadExport } from '@parenthese/shared/log/thread-export-wire.ts';
import type { VisitorStreamEvent } from '@parenthese/shared/wire/stream.ts';
import { inject } from 'vitest';
import { createConsoleApp } from '../console-app.ts';
import { fetchFrom, message, row, testFirm, thread, type TestFirm } from '../console-fixture.ts';
import { createMemoryRouter } from '../platform/router.ts';
import './parenthese-demo.ts';
import { keyOf } from './visitor.ts';
import type { ParentheseDemo } from './parenthese-demo.ts';

export type TestTour = Readonly<{
  firm: TestFirm;
  demo: ParentheseDemo;
  /** Bodies of what was sent, by method and path. */
  sent: (path: string) => readonly unknown[];
  /** Where the tour has left for. */
  left: string[];
}>;

/** Answers a path as the service would; undefined leaves it to the console's own fixture. */
export type Answers = (method: string, path: string, body: unknown) => Response | undefined;

/** Shows the tour as it opens. What a visitor begins is in the firm's list from then on. */
export function placeTour(language: 'fr' | 'en' = 'fr', more: Answers = () => undefined): TestTour {
  const firm = Object.assign(testFirm(), { site: `${inject('standIn')}/plain-html/` });
  const sentTo = new Map<string, unknown[]>();
  const left: string[] = [];
  const stream = visitorStream();
  const fixture = fetchFrom(firm);
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname, search } = new URL(String(input), location.href);
    const method = init?.method ?? 'GET';
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    const key = `${method} ${pathname}`;
    sentTo.set(key, [...(sentTo.get(key) ?? []), body]);
    if (pathname === '/v1/demo') return Response.json({ site: firm.site, firm: 'durand' });
    const isVisitor = new Headers(init?.headers).has('authorization');
    const own = more(method, `${pathname}${search}`, body);
    if (own) return own;
    if (isVisitor && pathname === '/v1/stream') return stream.response();
    if (isVisitor) return visitorAnswer(firm, pathname, body);
    if (pathname.startsWith('/v1/staff/conversations/') && pathname.endsWith('/messages')) stream.answer();
    return fixture(input, init);
  };
  const router = createMemoryRouter({ name: 'inbox', view: 'open' });
  const app = createConsoleApp(window, { router, demo: true, fetch });
  app.store.commit({ language });
  const demo = document.createElement('parenthese-demo');
  demo.app = app;
  let ticks = 0;
  demo.world = {
    fetch,
    clock: () => (ticks += 400),
    pause: () => Promise.resolve(),
    leave: (path) => left.push(path),
  };
  document.body.replaceChildren(demo);
  return { firm, demo, sent: (path) => sentTo.get(path) ?? [], left };
}

/** A thread of these bodies, signed with a key made for it, and the keys as the service gives them. */
export async function exportOf(bodies: readonly object[]): Promise<{
  exported: ThreadExport;
  keys: readonly { firm: string; publicKey: string }[];
}> {
  const [firm, thread, zero] = ['f1', 't1', new Uint8Array(SALT_BYTES)] as const;
  const digest = async (bytes: Uint8Array) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))).reduce(
      (text, byte) => text + byte.toString(16).padStart(2, '0'),
      '',
    );
  const events: ThreadExport['events'] = [];
  for (const body of bodies) {
    const text = bodyText(body);
    const count = events.length + 1;
    const previous = events.at(-1)?.hash ?? null;
    const header = {
      format: LOG_FORMAT,
      firm,
      seq: count,
      id: `e${count}`,
      kind: 'message.written',
      actor: 'visitor:v',
      at: 0,
      thread,
      count,
      previous,
      previousInThread: previous,
      commitment: await digest(commitmentBytes(zero, text)),
    } as const;
    events.push({ header, hash: await digest(headerBytes(header)), body: { salt: keyOf(zero), text } });
  }
  const position = events.length;
  const hash = events.at(-1)?.hash ?? '';
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const line = new TextEncoder().encode(headText({ firm, thread, position, hash }));
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, line));
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
  return {
    exported: {
      format: 'parenthese-thread-1',
      firm,
      thread,
      events,
      keys: '/.well-known/parenthese-keys.json',
      head: { position, hash, signature: keyOf(signature) },
    },
    keys: [{ firm, publicKey: keyOf(publicKey) }],
  };
}

function visitorAnswer(firm: TestFirm, path: string, body: unknown): Response {
  if (path.endsWith('/panel'))
    return Response.json({
      notice: { version: 'v1' },
      zone: 'Europe/Paris',
      firm: { name: 'Cabinet Durand' },
    });
  if (path.endsWith('/handover')) return Response.json({ code: 'once', expiresAt: Date.now() });
  if (path === '/v1/conversations') {
    const { id, message: first } = body as { id: string; message: { text: string } };
    firm.threads[id] = thread([message(first.text)], { id });
    firm.rows = [row(id, { firstLine: first.text }), ...firm.rows];
  }
  return Response.json({ conversation: {}, events: [] }, { status: 201 });
}

/** The visitor's own stream: it tells of the answer whenever there is one, also to who comes late. */
function visitorStream() {
  let answered = false;
  let tell = () => undefined as void;
  return {
    answer: () => {
      answered = true;
      tell();
    },
    response: () => {
      const event = { type: 'page', page: { events: [{ kind: 'answer' }] } } as unknown as VisitorStreamEvent;
      const bytes = new TextEncoder().encode(`data: ${JSON.stringify(event)}\n\n`);
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          tell = () => controller.enqueue(bytes);
          if (answered) tell();
        },
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    },
  };
}
