/** What an operator reads: one JSON object a line, and never a word, an address, a token or a name of anybody. */
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { beforeEach, describe, expect, test } from 'vitest';
import { BASE_URL, from, headersOf } from './testing/test-app.ts';
import { sandboxApp, type SandboxApp } from './testing/sandbox-app.ts';
import { BODIES, newId, newToken, pathOf } from './testing/scenes.ts';
import { testWorld } from './testing/test-world.ts';

const ADDRESS = '203.0.113.77';
/** An end of line, a colour, a bell and a second object, should a log take them as they are. */
const EVIL = 'CANARI\r\n{"level":50,"msg":"CANARI"}\u001b[31m\u0007\u2028';

describe('the log', () => {
  let t: SandboxApp;
  let written: string;
  let broken: boolean;
  const token = newToken();

  beforeEach(async () => {
    written = '';
    broken = false;
    const sink = new Writable({
      write(chunk: Buffer, _, done) {
        written += chunk.toString();
        done();
      },
    });
    const honest = testWorld();
    // A fault whose message holds what somebody wrote, as those of databases and mail servers do.
    const world = {
      ...honest,
      random: (bytes: number) => {
        if (broken) throw new TypeError(`${EVIL}\n    at CANARI (${token}:1:1) ${ADDRESS}`);
        return honest.random(bytes);
      },
    };
    t = await sandboxApp({
      logger: pino({ level: 'debug', base: null }, sink),
      world,
      // Nobody listens there, so that every mail fails.
      config: { smtpUrl: 'smtp://127.0.0.1:1', keepMails: false },
    });
  });

  const lines = () => written.split('\n').filter((line) => line !== '');

  /** Evil in every text of a body, however deep. */
  function poisoned(value: unknown): unknown {
    if (typeof value === 'string') return EVIL;
    if (Array.isArray(value)) return value.map(poisoned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, poisoned(part)]));
  }

  async function sendEverything(): Promise<number[]> {
    const statuses: number[] = [];
    for (const [route, bodyOf] of Object.entries(BODIES)) {
      const scene = { id: t.durand.conversation, newId, code: 'x'.repeat(43) };
      for (const body of [bodyOf(scene), poisoned(bodyOf(scene))])
        for (const as of [
          { token: t.durand.actors.visitor.token },
          { cookie: t.durand.actors.admin.cookie },
          { token },
        ]) {
          const headers = headersOf(as);
          headers.set('user-agent', 'CANARI\u001b[31m');
          headers.set('x-forwarded-for', ADDRESS);
          headers.set('accept-language', 'CANARI');
          headers.set('referer', `https://CANARI.example/${token}`);
          const [method = '', path = ''] = [route.split(' ')[0], pathOf(route, scene)];
          const init = { method, headers, body: JSON.stringify(body) };
          const response = await t.app.request(`${BASE_URL}${path}?q=CANARI`, init, from(ADDRESS));
          statuses.push(response.status);
          await response.text();
        }
    }
    await t.app.parts.later.idle();
    await t.app.parts.jobs.tick();
    return statuses;
  }

  function expectNobodyIn(log: readonly string[]): void {
    for (const line of log) {
      expect(JSON.parse(line)).toEqual(expect.any(Object));
      expect(line).toMatch(/^\{.*\}$/);
    }
    const secrets = [
      'CANARI',
      ADDRESS,
      token,
      t.durand.actors.visitor.token,
      'canari@',
      '.example',
      t.durand.conversation,
      t.durand.canary,
    ];
    for (const secret of secrets) expect(log.join('\n')).not.toContain(secret);
  }

  test('says nothing of requests that go well or are refused, and nobody’s words of mails that fail', async () => {
    await t.ask(
      'POST',
      `/v1/conversations/${t.durand.conversation}/contact`,
      { id: newId(), email: 'canari@example.org' },
      { token: t.durand.actors.visitor.token },
    );
    const statuses = await sendEverything();
    expect(statuses).not.toContain(500);
    expect(lines().map((line) => (JSON.parse(line) as { msg: string }).msg)).toContain('job failed');
    expectNobodyIn(lines());
  });

  test('names a fault by its kind, its route and its place, without its message', async () => {
    broken = true;
    const statuses = await sendEverything();
    expect(statuses).toContain(500);
    const faults = lines().map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(faults).toContainEqual(
      expect.objectContaining({
        level: 50,
        msg: 'request failed',
        error: 'TypeError',
        path: expect.stringContaining('/v1/'),
        at: expect.arrayContaining([expect.stringMatching(/^at .*\.ts:\d+/)]),
      }),
    );
    expectNobodyIn(lines());
  });

  test('of a fault is not told to who met it', async () => {
    broken = true;
    const body = BODIES['POST /v1/conversations']!({ id: '', newId, code: '' });
    const init = {
      method: 'POST',
      headers: headersOf({ token: newToken() }),
      body: JSON.stringify(body),
    };
    const response = await t.app.request(`${BASE_URL}/v1/conversations`, init, from());
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(JSON.parse(text)).toMatchObject({
      code: 'internal',
      title: expect.stringContaining('Rien n’a été perdu'),
    });
    expect(text).not.toMatch(/CANARI|TypeError|\.ts/);
  });
});
