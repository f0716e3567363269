/** Serves an app on a port, with the patience that a slow client is granted. */
import type { AddressInfo } from 'node:net';
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
export type Listener = Readonly<{ port: number; stop: () => Promise<void> }>;
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
      () => resolve({ port: (server.address() as AddressInfo).port, stop: () => stop(server) }),
    );
    server.once('error', reject);
  });
}

/** The address by which a browser on this machine reaches a host; IPv6 stands in brackets. */
export function urlOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function stop(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
