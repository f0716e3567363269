import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, type Listener } from '../platform/http/listen.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import { BODIES, newId, newToken } from '../platform/testing/scenes.ts';

const DOMAIN = 'contact.durand.example';

type Answer = Readonly<{ status: number; headers: Readonly<Record<string, unknown>>; text: string }>;

describe('a host name of the firm’s own', () => {
  let t: SandboxApp;
  let server: Listener;
  beforeAll(async () => {
    t = await sandboxApp();
    const { cookie } = t.durand.actors.admin;
    await t.ask('PATCH', '/v1/staff/settings', { domain: `https://${DOMAIN}/` }, { cookie });
    server = await listen({ fetch: t.app.fetch, host: '127.0.0.1', port: 0 });
  });
  afterAll(() => server.stop());

  /** As a proxy passes it on: to our socket, with the name that the browser asked for. */
  function asked(
    path: string,
    {
      host = DOMAIN,
      method = 'GET',
      headers = {},
      body = '',
    }: Partial<Record<'host' | 'method' | 'body', string>> & { headers?: Record<string, string> } = {},
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: server.port, path, method, headers: { host, ...headers } },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(parts).toString(),
            }),
          );
        },
      );
      sent.on('error', reject).end(body);
    });
  }
  const leadsTo = async (path: string, host?: string) => {
    const { status, headers } = await asked(path, host === undefined ? {} : { host });
    return [status, headers['location']];
  };

  test('leads to the firm’s panel, which its own sites may frame', async () => {
    expect(await leadsTo('/')).toEqual([302, '/c/durand']);
    const { status, headers } = await asked('/c/durand');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain('frame-ancestors https://durand.example');
  });

  test('shows no other firm', async () => {
    expect(await leadsTo('/c/marchand')).toEqual([302, '/c/durand']);
    expect(await leadsTo('/c/inconnu')).toEqual([302, '/c/durand']);
  });

  test('leads staff to the service’s own address, where their session is', async () => {
    expect(await leadsTo('/console/today')).toEqual([302, 'http://127.0.0.1:8080/console/today']);
  });

  test('takes a message, as the panel there sends it', async () => {
    const id = newId();
    const { status } = await asked('/v1/conversations', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${newToken()}`,
        origin: `https://${DOMAIN}`,
        'sec-fetch-site': 'same-origin',
      },
      body: JSON.stringify(BODIES['POST /v1/conversations']!({ id, newId, code: '' })),
    });
    expect(status).toBe(201);
  });

  test('gives the tag and the badge too, for sites that name it', async () => {
    expect((await asked('/v1/firms/durand/badge')).status).toBe(200);
    expect((await asked('/v1/staff/me')).status).toBe(401);
  });

  test('that nobody has set is the service’s own address', async () => {
    expect(await leadsTo('/', 'autre.example')).toEqual([302, '/console']);
    expect(await leadsTo('/', '127.0.0.1:8080')).toEqual([302, '/console']);
  });
});
