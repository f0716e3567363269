/**
 * A tiny service over real HTTP for tests of what stands in a host's page: the badge JSON of a few firms,
 * a panel that shakes hands, and host pages under any Content Security Policy.
 *
 * It keeps no conversation: tests tell the panel what to say to the badge, and hear from it what the badge said.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path answers; null leaves it to the next. */
export type Answer = {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body: string;
};
export type Route = (url: URL, request: IncomingMessage) => Answer | null | Promise<Answer | null>;

const PUBLIC = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Age, Date' };

const MINUTE_MS = 60_000;

const said = (fr: string, en: string) => ({ fr, en });

const aim = (now: number) => ({
  at: now + 40 * MINUTE_MS,
  sentence: said('réponse en général avant 15\u00A0h\u00A040', 'reply usually by 15:40'),
});

/** One row per firm, named after the state it is in. */
const rowsOf: Readonly<Record<string, (now: number) => object>> = {
  durand: (now) => ({
    state: 'available',
    sentence: said('Le cabinet est disponible', 'The firm is available'),
    lease: now + MINUTE_MS,
    fallback: { state: 'away', sentence: said('Le cabinet est ouvert', 'The firm is open'), aim: aim(now) },
  }),
  mute: () => ({ state: 'away', sentence: said('Le cabinet est ouvert', 'The firm is open') }),
  busy: () => ({ state: 'busy', sentence: said('Le cabinet est occupé', 'The firm is busy') }),
  away: () => ({ state: 'away', sentence: said('Le cabinet est ouvert', 'The firm is open') }),
  closed: () => ({
    state: 'closed',
    sentence: said('Le cabinet est fermé jusqu’à demain 9\u00A0h', 'The firm is closed until 09:00 tomorrow'),
  }),
  live: () => ({ state: 'live', sentence: said('La permanence est ouverte', 'The open session is on') }),
};

function badge(slug: string): Answer {
  const rowOf = rowsOf[slug];
  if (!rowOf) return { status: 404, headers: PUBLIC, body: '{}' };
  const now = Date.now();
  const row = { from: now, until: now + 180 * MINUTE_MS, aim: aim(now), ...rowOf(now) };
  const body = {
    firm: { slug, name: 'Cabinet Durand' },
    now,
    trueUntil: now + MINUTE_MS,
    names: [{ name: 'Me Durand', quality: 'lawyer' }],
    rows: [row],
    theme: { accent: '#23406b', accentDark: '#9db7e0' },
    languages: ['fr', 'en'],
    zone: 'Europe/Paris',
  };
  return { headers: { ...PUBLIC, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** Speaks the handshake of `frame-messages.ts`; the parent's test gives it words by `{ say }` and hears `{ heard }`. */
const PANEL = `<!doctype html><html lang="fr"><title>Panneau</title><main><h1>Conversation</h1>
<label>Votre message <textarea></textarea></label></main><script>
let port;
const tell = (heard) => parent.postMessage({ heard }, '*');
addEventListener('message', ({ data, ports }) => {
  if (data.say) return port.postMessage(data.say);
  if (data.type !== 'parenthese-port') return;
  port = ports[0];
  port.onmessage = ({ data }) => {
    if (data.type === 'opened') document.querySelector('textarea').focus();
    tell(data.type);
  };
  tell('port ' + data.lang);
});
addEventListener('keydown', ({ key }) => key === 'Escape' && port.postMessage({ type: 'close' }));
parent.postMessage({ type: 'parenthese-ready' }, '*');
</script></html>`;

const MUTE_PANEL = '<!doctype html><html lang="fr"><title>Muet</title><p>Rien.</p></html>';

const standIn: Route = (url) => {
  const [, slug] = /^\/v1\/firms\/([^/]+)\/badge$/.exec(url.pathname) ?? [];
  if (slug === 'broken') return { headers: PUBLIC, body: '{"firm":{"name":"x"},"rows":[{}]}' };
  if (slug) return badge(slug);
  if (url.pathname !== '/panel') return null;
  const body = url.searchParams.get('firm') === 'mute' ? MUTE_PANEL : PANEL;
  return { headers: { 'content-type': 'text/html; charset=utf-8' }, body };
};

export type StandIn = { readonly origin: string; readonly stop: () => Promise<void> };

/** Starts the service on a free port of 127.0.0.1; further routes come first. */
export async function startStandIn(routes: readonly Route[] = []): Promise<StandIn> {
  const server = createServer((request, response) => void respond([...routes, standIn], request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, stop: () => stop(server) };
}

async function respond(
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  for (const route of routes) {
    const answer = await route(url, request);
    if (answer) {
      response.writeHead(answer.status ?? 200, answer.headers).end(answer.body);
      return;
    }
  }
  response.writeHead(404).end();
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
