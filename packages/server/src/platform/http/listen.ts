/** Serves an app on a port, with the patience that a slow client is granted. */
import { Server as HttpServer } from 'node:http';
import { Server as NetServer, type AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';

/** What a client may take to send, so that nobody holds a connection by sending slowly. */
export const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  /** Node looks for late connections only this often (30 s unless told), which would stretch the other limits. */
  connectionsCheckingInterval: 2_000,
} as const;

export type Patience = Readonly<Record<keyof typeof PATIENCE, number>>;
/** How long a request that is being answered when the house closes may still take. */
const GRACE_MS = 10_000;
const IDLE_EVERY_MS = 50;

/** `stop` takes nobody in any more, and resolves when all who are in have been answered, or their time is up. */
export type Listener = Readonly<{ port: number; stop: (graceMs?: number) => Promise<void> }>;
export type ListenOptions = Readonly<{
  fetch: (request: Request, env: never) => Response | Promise<Response>;
  host: string;
  /** 0 takes a free one. */
  port: number;
  patience?: Patience;
}>;

/** Resolves once the port is open; rejects when it is taken. */
export function listen({ fetch, host, port, patience = PATIENCE }: ListenOptions): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: fetch as never, hostname: host, port, serverOptions: { ...patience } },
      () =>
        resolve({
          port: (server.address() as AddressInfo).port,
          stop: (graceMs = GRACE_MS) => stop(server, graceMs),
        }),
    );
    server.once('error', reject);
  });
}

/** The address by which a browser on this machine reaches a host; IPv6 stands in brackets. */
export function urlOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * Node's own `close` would cut off whoever has connected and not yet sent the whole of a first request, and afterwards
 * wait for connections that are merely kept alive: so the door is shut first, and idle connections are closed after a moment.
 */
function stop(server: ServerType, graceMs: number): Promise<void> {
  if (!(server instanceof HttpServer)) throw new Error('Only plain HTTP is served here.');
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_EVERY_MS);
    const timeIsUp = setTimeout(() => server.closeAllConnections(), graceMs);
    NetServer.prototype.close.call(server, () => {
      clearInterval(idle);
      clearTimeout(timeIsUp);
      // Ends what Node's own keeps beside the socket; the server is closed already, which is all it has to say.
      server.close(() => resolve());
    });
  });
}
