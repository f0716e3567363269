import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { DURAND_STAFF, durandSettings } from './demo/durand.ts';
import { foundFirm } from './firms/found-firm.ts';
import { listen } from './platform/http/listen.ts';
import { BODIES, newId, newToken } from './platform/testing/scenes.ts';
import { realWorld } from './platform/world.ts';
import { startService, type Service } from './service.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parenthese-service-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A service of no firm yet. */
function startEmpty(more: Readonly<Record<string, string>> = {}): Promise<Service> {
  const config = readConfig({ DATA_DIR: folder, PORT: '0', DEMO: 'off', LOG_LEVEL: 'silent', ...more });
  const logger = { error: () => {}, info: () => {} };
  return startService({ config, world: realWorld, logger, timers: false });
}

async function start(): Promise<Service> {
  const service = await startEmpty();
  await foundFirm(service.app.parts, {
    uid: randomUUID(),
    settings: durandSettings([]),
    staff: DURAND_STAFF.slice(0, 1),
  });
  return service;
}

test('who is being answered when the house closes is answered, and finds their message kept', async () => {
  const service = await start();
  const { log, database } = service.app.parts;
  const reached = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  const { append } = log;
  Object.assign(log, {
    append: async (...args: Parameters<typeof append>) => {
      reached.resolve();
      await go.promise;
      return append(...args);
    },
  });
  const asked = fetch(`${service.url}/v1/conversations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${newToken()}` },
    body: JSON.stringify(BODIES['POST /v1/conversations']!({ id: '', newId, code: '' })),
  });
  await reached.promise;
  const stopped = service.stop();
  go.resolve();
  expect((await asked).status).toBe(201);
  await stopped;
  await expect(fetch(`${service.url}/healthz`)).rejects.toThrow('fetch failed');
  await expect(database.kysely.selectFrom('firms').selectAll().execute()).rejects.toThrow(
    /not open|destroyed/,
  );
});

test('a stream ends when the house closes, and holds nothing up', async () => {
  const service = await start();
  const token = newToken();
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  await fetch(`${service.url}/v1/conversations`, {
    method: 'POST',
    headers,
    body: JSON.stringify(BODIES['POST /v1/conversations']!({ id: '', newId, code: '' })),
  });
  const stream = await fetch(`${service.url}/v1/stream`, { headers });
  const [text] = await Promise.all([stream.text(), service.stop()]);
  expect(text).toContain(':\n\n');
});

test.each(['PORT', 'METRICS_PORT'])(
  'a %s that is taken is said, and nothing stays open',
  async (variable) => {
    const other = await listen({ fetch: () => new Response(), host: '127.0.0.1', port: 0 });
    const taken = { [variable]: String(other.port) };
    const message = `Port ${other.port} is taken. Set ${variable} to another`;
    await expect(startEmpty(taken)).rejects.toThrow(message);
    await other.stop();
    // The folder is free again, and so is every port.
    const service = await startEmpty(taken);
    await service.stop();
  },
);

test('metrics are told on a port of their own, as long as the house is open', async () => {
  const free = await listen({ fetch: () => new Response(), host: '127.0.0.1', port: 0 });
  await free.stop();
  const metrics = `http://127.0.0.1:${free.port}/metrics`;
  const service = await startEmpty({ METRICS_PORT: String(free.port) });
  expect(await (await fetch(metrics)).text()).toContain('nodejs_eventloop_lag_p99_seconds');
  expect((await fetch(`${service.url}/metrics`)).status).toBe(404);
  await service.stop();
  await expect(fetch(metrics)).rejects.toThrow('fetch failed');
});
