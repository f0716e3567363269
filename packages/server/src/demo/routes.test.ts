import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { realWorld } from '../platform/world.ts';
import { startService, type Service } from '../service.ts';
import { seedDurand } from './seed.ts';

const ROUTES = [
  'GET /demo',
  'GET /dev/mail',
  'GET /v1/dev/mail',
  'GET /v1/demo',
  'POST /v1/demo/session',
  'POST /v1/demo/keep',
];

describe('the demo', () => {
  let folder: string;
  let service: Service | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parenthese-demo-'));
  });
  afterEach(async () => {
    await service?.stop();
    await rm(folder, { recursive: true });
  });

  async function start(environment: Record<string, string> = {}): Promise<Service> {
    const config = readConfig({ PORT: '0', DATA_DIR: folder, ...environment });
    const logger = { error: () => {}, info: () => {} };
    service = await startService({ config, world: realWorld, logger, timers: false });
    return service;
  }

  /** The status of each of the demo's routes; `host` is what the client believes to speak to. */
  async function statuses({ port }: Service, host?: string): Promise<number[]> {
    return Promise.all(
      ROUTES.map(
        (route) =>
          new Promise<number>((resolve, reject) => {
            const [method, path] = route.split(' ');
            const headers = { 'content-type': 'application/json', host: host ?? `127.0.0.1:${port}` };
            const asked = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
              response.resume();
              resolve(response.statusCode ?? 0);
            });
            asked.on('error', reject).end(method === 'POST' ? '{}' : undefined);
          }),
      ),
    );
  }

  test('is there on this machine alone, with a session for whoever asks', async () => {
    const { app, sites, url } = await start();
    await seedDurand(app.parts, [sites ?? '']);
    const session = await fetch(`${url}/v1/demo/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const cookie = session.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-parenthese=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    const me = await fetch(`${url}/v1/staff/me`, { headers: { cookie: cookie.split(';')[0]! } });
    expect(await me.json()).toMatchObject({ role: 'admin', firm: { slug: 'durand' } });
    expect((await fetch(`${url}/v1/dev/mail`)).status).toBe(200);
  });

  test.each([
    ['an address of its own', { PUBLIC_URL: 'https://avis.example' }],
    ['DEMO=off', { DEMO: 'off' }],
    ['a host that others reach', { HOST: '0.0.0.0' }],
  ])('does not exist with %s, and neither do its sites', async (_, environment) => {
    const started = await start(environment);
    expect(started.sites).toBe(null);
    expect(await statuses(started, 'avis.example')).toEqual([404, 404, 404, 404, 404, 404]);
  });

  test('shows its mails and opens its session to no foreign name that was led to this machine', async () => {
    const started = await start();
    await seedDurand(started.app.parts, []);
    expect((await statuses(started, 'evil.example')).slice(1)).toEqual([404, 404, 404, 404, 404]);
  });

  test('alone among our pages frames others: its sites and the firm’s own page', async () => {
    const { url, sites } = await start();
    const policyOf = async (path: string) =>
      (await fetch(`${url}${path}`)).headers.get('content-security-policy') ?? '';
    expect(await policyOf('/demo')).toMatch(new RegExp(`frame-src ${sites} 'self'$`));
    expect(await policyOf('/console')).not.toContain('frame-src');
  });

  test('begins a real firm beside itself, in the name and colour that were tried, and signs its admin in', async () => {
    const { app, url } = await start();
    await seedDurand(app.parts, []);
    const admin = { name: 'Me Ana Neuve', email: 'ana@neuve.example', password: 'douze signes au moins' };
    const kept = await fetch(`${url}/v1/demo/keep`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ firm: { name: 'Cabinet Neuve', accent: '#7A1F3D' }, admin }),
    });
    expect(kept.status).toBe(201);
    const cookie = kept.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const me = await fetch(`${url}/v1/staff/me`, { headers: { cookie } });
    expect(await me.json()).toMatchObject({
      name: 'Me Ana Neuve',
      role: 'admin',
      firm: { name: 'Cabinet Neuve', accent: '#7A1F3D' },
    });
  });

  test('has no session for a firm that is not there', async () => {
    const { url } = await start();
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${url}/v1/demo/session`, { method: 'POST', headers, body: '{}' })).status).toBe(404);
  });
});
