import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { DURAND_STAFF, durandSettings } from './demo/durand.ts';
import { foundFirm } from './firms/found-firm.ts';
import { BODIES, newId, newToken } from './platform/testing/scenes.ts';
import { realWorld } from './platform/world.ts';
import { startService, type Service } from './service.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parenthese-service-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function start(): Promise<Service> {
  const config = readConfig({ DATA_DIR: folder, PORT: '0', DEMO: 'off', LOG_LEVEL: 'silent' });
  const logger = { error: () => {}, info: () => {} };
  const service = await startService({ config, world: realWorld, logger, timers: false });
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
