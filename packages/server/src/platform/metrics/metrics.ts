/**
 * What the process says of itself to its operator, in the text that Prometheus reads: how late the event loop comes, memory,
 * processor time, garbage. It counts no firm, no person and no request, and has a port of its own, which nobody outside need reach.
 */
import { Hono } from 'hono';
import { listen, type Listener } from '../http/listen.ts';

/** Resolves once the port is open; rejects when it is taken. */
export async function serveMetrics({ host, port }: { host: string; port: number }): Promise<Listener> {
  // Loaded only where it is asked for.
  const { collectDefaultMetrics, Registry } = await import('prom-client');
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const app = new Hono().get('/metrics', async (c) =>
    c.body(await registry.metrics(), 200, { 'content-type': registry.contentType }),
  );
  return listen({ fetch: app.fetch, host, port });
}
