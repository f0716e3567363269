import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testConfig } from '../platform/testing/test-app.ts';
import { realWorld } from '../platform/world.ts';
import { startSandbox, type Sandbox } from './sandbox.ts';

describe('the sandbox', () => {
  let folder: string;
  let sandbox: Sandbox;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parenthese-sandbox-'));
    const logger = { error: () => {}, info: () => {} };
    sandbox = await startSandbox({ config: { ...testConfig, dataDir: folder }, world: realWorld, logger });
  });
  afterAll(async () => {
    await sandbox.stop();
    await rm(folder, { recursive: true });
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${sandbox.description.url}${path}`, { headers });

  test('is told whole in one line of JSON', () => {
    const { description } = sandbox;
    expect(JSON.parse(JSON.stringify(description))).toEqual(description);
    expect(JSON.stringify(description)).not.toContain('\n');
    expect(description.firms.map(({ slug }) => slug)).toEqual(['durand', 'marchand']);
  });

  test('opens each firm to its own people, and to nobody who has left', async () => {
    for (const { slug, actors, conversation } of sandbox.description.firms) {
      for (const role of ['admin', 'lawyer', 'trainee', 'assistant', 'reader'] as const) {
        const me = await get('/v1/staff/me', { cookie: actors[role].cookie });
        expect(await me.json()).toMatchObject({ role, firm: { slug } });
      }
      expect((await get('/v1/staff/me', { cookie: actors.removed.cookie })).status).toBe(401);
      const list = await get('/v1/conversations', { authorization: `Bearer ${actors.visitor.token}` });
      expect(await list.json()).toMatchObject({ conversations: [{ id: conversation, firm: slug }] });
    }
  });

  test('shows its canary to staff, and no byte of it to the visitor', async () => {
    for (const { canary, conversation, actors } of sandbox.description.firms) {
      const thread = await get(`/v1/staff/conversations/${conversation}`, { cookie: actors.lawyer.cookie });
      expect((await thread.text()).split(canary)).toHaveLength(4);
      const page = await get(`/v1/conversations/${conversation}/messages`, {
        authorization: `Bearer ${actors.visitor.token}`,
      });
      expect(page.status).toBe(200);
      expect(await page.text()).not.toContain(canary);
    }
  });

  test('has none of the demo’s routes, and its mails on a port of their own', async () => {
    for (const path of ['/demo', '/dev/mail', '/v1/dev/mail', '/v1/demo'])
      expect((await get(path)).status).toBe(404);
    const mails = await fetch(`${sandbox.description.mail}?to=visiteur@durand.example`);
    expect(await mails.json()).toMatchObject({ mails: expect.any(Array) });
  });

  test('lets each site frame its own firm’s panel and no other’s', async () => {
    const [durand, marchand] = sandbox.description.firms;
    const ancestors = async (slug: string) =>
      /frame-ancestors ([^;]*)/.exec(
        (await get(`/panel?firm=${slug}`)).headers.get('content-security-policy') ?? '',
      )?.[1];
    expect(await ancestors('durand')).toBe(durand?.site);
    expect(await ancestors('marchand')).toBe(marchand?.site);
    expect(await (await fetch(`${marchand?.site}/plain-html/`)).text()).toContain('data-firm="marchand"');
  });
});
