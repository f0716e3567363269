import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { from, BASE_URL } from '../testing/test-app.ts';
import { sandboxApp, type SandboxApp } from '../testing/sandbox-app.ts';
import { PROBLEMS } from '@parenthese/shared/wire/problems.ts';
import { ownOrigins } from './guards.ts';
import { BODIES, newId, newToken, openConversation, pathOf } from '../testing/scenes.ts';

let t: SandboxApp;
beforeAll(async () => {
  t = await sandboxApp();
});

type Sent = Readonly<{ method?: string; body?: string | Uint8Array<ArrayBuffer> }>;

/** A request exactly as given, with no header that a browser would add. */
async function send(path: string, headers: Record<string, string>, sent: Sent = {}) {
  const { method = 'POST', body = '{}' } = sent;
  const init = { method, headers, ...(method === 'GET' ? {} : { body }) };
  const response = await t.app.request(`${BASE_URL}${path}`, init, from());
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const JSON_TYPE = { 'content-type': 'application/json' };

describe('a write under a cookie', () => {
  const write = (headers: Record<string, string>, body = JSON.stringify({ on: true })) =>
    send(
      '/v1/staff/presence',
      { ...JSON_TYPE, cookie: t.durand.actors.lawyer.cookie, ...headers },
      { method: 'PUT', body },
    );

  test.each([
    ['our own page', { origin: BASE_URL, 'sec-fetch-site': 'same-origin' }, 204],
    ['our own page, in a browser that tells only its origin', { origin: BASE_URL }, 204],
    ['our own page, in a browser that tells only the relation', { 'sec-fetch-site': 'same-origin' }, 204],
    // No browser sends a write with neither: such a client carries no cookie that somebody else could use.
    ['a program that is no browser', {}, 204],
    ['our own page under this machine’s other name', { origin: 'http://localhost:8080' }, 204],
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['another site that hides the relation', { origin: 'https://evil.example' }, 403],
    ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another port of this machine', { origin: 'http://127.0.0.1:8081', 'sec-fetch-site': 'same-site' }, 403],
    ['a sandboxed frame', { origin: 'null' }, 403],
    [
      'a frame that says it is ours but is cross-site',
      { origin: BASE_URL, 'sec-fetch-site': 'cross-site' },
      403,
    ],
    ['an origin that begins like ours', { origin: `${BASE_URL}.evil.example` }, 403],
    ['our host in the clear upper case', { origin: BASE_URL.toUpperCase() }, 403],
  ] as const)('from %s is answered %o with %i', async (_, headers, status) => {
    expect((await write(headers)).status).toBe(status);
  });

  test.each([
    ['text/plain', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['a form with files', 'multipart/form-data; boundary=x'],
    ['nothing', ''],
    ['something that begins like JSON', 'application/jsonp'],
  ])('as %s is refused, for a form of any site could send it', async (_, type) => {
    const cookie = t.durand.actors.lawyer.cookie;
    const answer = await send(
      '/v1/staff/presence',
      { cookie, origin: BASE_URL, ...(type === '' ? {} : { 'content-type': type }) },
      { method: 'PUT', body: new TextEncoder().encode('{"on":true}') },
    );
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([415, { code: 'media-type' }]);
  });
});

describe('our own pages', () => {
  test.each([
    ['https://avis.example', ['https://avis.example']],
    ['https://avis.example:8443', ['https://avis.example:8443']],
    ['http://127.0.0.1:8080', ['http://127.0.0.1:8080', 'http://localhost:8080', 'http://[::1]:8080']],
    ['http://[::1]:80', ['http://127.0.0.1', 'http://localhost', 'http://[::1]']],
    ['http://localhost.evil.example', ['http://localhost.evil.example']],
  ])('of %s are those of %o', (url, origins) => {
    expect(ownOrigins(url)).toEqual(origins);
  });
});

describe('an answer', () => {
  const PUBLIC = ['/v1/firms/durand/badge'];

  test.each([...PUBLIC, '/v1/firms/marchand/badge'])(
    'of %s may be read by every site, without credentials',
    async (path) => {
      const { headers } = await send(path, { origin: 'https://evil.example' }, { method: 'GET' });
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.has('access-control-allow-credentials')).toBe(false);
    },
  );

  test('of every other route may be read by no other site, whatever origin it claims', async () => {
    const routes = t.app.app.routes.filter(
      ({ method, path }) =>
        method !== 'ALL' && !path.endsWith('/badge') && !/parenthese\.js$|\/assets\//.test(path),
    );
    const paths = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    expect(paths.size).toBeGreaterThan(40);
    for (const origin of ['https://evil.example', 'null', 'https://durand.example'])
      for (const route of paths) {
        const path = pathOf(route, { id: newId(), newId, code: '' });
        const answer = await send(path, { ...JSON_TYPE, origin }, { method: route.split(' ')[0]! });
        expect([route, answer.headers.get('access-control-allow-origin')]).toEqual([route, null]);
      }
  });

  test('is neither sniffed, framed, referred nor kept', async () => {
    const { headers } = await send('/v1/staff/me', {}, { method: 'GET' });
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('a body', () => {
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    send('/v1/conversations', { ...JSON_TYPE, authorization: `Bearer ${newToken()}`, ...headers }, { body });
  const opening = () =>
    BODIES['POST /v1/conversations']!({ id: '', newId, code: '' }) as Record<string, unknown>;
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, i]));

  test('of 64 KB is read, and one byte more is refused before it is parsed', async () => {
    const frame = JSON.stringify({ ...opening(), extra: '' });
    const filled = (bytes: number) =>
      frame.replace('"extra":""', `"extra":"${'a'.repeat(bytes - frame.length)}"`);
    expect((await post(filled(65_536))).status).toBe(422);
    const over = await post(filled(65_537));
    expect([over.status, JSON.parse(over.text)]).toMatchObject([413, { code: 'too-large' }]);
  });

  test.each([
    ['33 levels deep', nested(33), 422, 'too-complex'],
    ['30,000 levels deep', nested(30_000), 422, 'too-complex'],
    ['201 keys wide', JSON.stringify(keys(201)), 422, 'too-complex'],
    ['201 values long', JSON.stringify([...Array(201).keys()]), 422, 'too-complex'],
    ['201 keys wide over two levels', JSON.stringify({ a: keys(100), b: keys(99) }), 422, 'too-complex'],
    ['cut in the middle', '{"firm":"durand"', 400, 'malformed-json'],
    ['no JSON', 'firm=durand', 400, 'malformed-json'],
    ['JSON with a comment', '{} // rien', 400, 'malformed-json'],
    ['a number that is none', '{"a":NaN}', 400, 'malformed-json'],
    ['nothing at all', '', 400, 'malformed-json'],
    ['null', 'null', 422, 'invalid'],
    ['a list', '[]', 422, 'invalid'],
    ['a text', '"bonjour"', 422, 'invalid'],
  ])('that is %s is refused in words', async (_, body, status, code) => {
    const answer = await post(body);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([status, { code, status }]);
  });

  test('whose bytes are no UTF-8 is refused, and no sign is put in the place of what cannot be read', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(opening()));
    bytes[bytes.indexOf('B'.charCodeAt(0))] = 0xff;
    const answer = await post(bytes);
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([400, { code: 'malformed-json' }]);
  });

  test.each(['gzip', 'br', 'deflate', 'identity', 'gzip, gzip'])(
    'that says it is compressed by %s is refused without being opened',
    async (encoding) => {
      const answer = await post(gzipSync(JSON.stringify(opening())), { 'content-encoding': encoding });
      expect([answer.status, JSON.parse(answer.text)]).toMatchObject([415, { code: 'media-type' }]);
    },
  );

  test.each(['__proto__', 'constructor', 'prototype'])(
    'may not call a field %s, at any level',
    async (name) => {
      const text = JSON.stringify(opening());
      const inside = text.replace('"message":{', `"message":{"${name}":{"text":"x"},`);
      for (const body of [text.replace('{', `{"${name}":${text},`), inside]) {
        expect(JSON.parse((await post(body)).text)).toMatchObject({ status: 422 });
      }
    },
  );

  test('of one request lends nothing to the next: an empty one is refused after any of them', async () => {
    const text = JSON.stringify(opening());
    for (const poison of [
      `{"__proto__":${text}}`,
      `{"constructor":{"prototype":${text}}}`,
      text.replace('{', '{"__proto__":{"firm":"durand"},'),
    ]) {
      await post(poison);
      expect((await post('{}')).status).toBe(422);
      expect(({} as Record<string, unknown>)['firm']).toBeUndefined();
    }
    const query = await send(
      '/v1/conversations/x/messages?__proto__[after]=1&constructor=2',
      {},
      { method: 'GET' },
    );
    expect(query.status).toBe(401);
  });

  test('is refused in the language of who asks, and repeats nothing of what was sent', async () => {
    const { id, token } = await openConversation(t, 'durand');
    const body = JSON.stringify({ id: newId(), text: 'CANARI'.repeat(2000), CANARI: 'CANARI' });
    const asked = async (language: string) =>
      send(
        `/v1/conversations/${id}/messages`,
        { ...JSON_TYPE, authorization: `Bearer ${token}`, 'accept-language': language },
        { body },
      );
    const [fr, en] = [await asked('fr-CA,en;q=0.8'), await asked('de, en-GB;q=0.9')];
    expect(JSON.parse(fr.text).title).toMatch(/votre texte/i);
    expect(JSON.parse(en.text).title).toMatch(/your text/i);
    expect(fr.text.replace(/"field":"[^"]*"/, '')).not.toContain('CANARI');
  });
});

describe('the language of a problem', () => {
  test.each([
    [undefined, 'fr'],
    ['', 'fr'],
    ['de', 'fr'],
    ['en', 'en'],
    ['en-GB,fr', 'en'],
    ['fr;q=0.5, en;q=0.9', 'en'],
    ['de;q=0.9, en;q=0.1, fr;q=0.2', 'fr'],
    ['*', 'fr'],
    [';;q=,,=', 'fr'],
    ['en;q=beaucoup', 'en'],
  ])('for %s is %s', async (wish, language) => {
    const headers = wish === undefined ? {} : { 'accept-language': wish };
    const { text } = await send('/v1/nowhere', headers as Record<string, string>, { method: 'GET' });
    expect(JSON.parse(text).title).toBe(PROBLEMS['not-found'].title[language as 'fr' | 'en']);
  });
});

describe('a field of a problem', () => {
  test.each(['<b>x</b>', 'a b', 'x'.repeat(61), 'é', '\n'])(
    'is not named when nobody could have made it: %j',
    async (name) => {
      const { otherVisitor } = t.durand.actors;
      const path = `/v1/conversations/${otherVisitor.conversation}/seen`;
      const { status, body } = await t.ask('POST', path, { count: 1, [name]: 1 }, otherVisitor);
      expect([status, body]).toEqual([422, expect.not.objectContaining({ field: expect.anything() })]);
    },
  );
});

describe('an address', () => {
  test.each([
    '/v1/conversations/%00/messages',
    '/v1/staff/conversations/a%00b',
    '/v1/firms/%00/badge',
    '/v1/surveys/%00',
  ])('with a NUL leads to nothing: %s', async (path) => {
    const answer = await send(path, { cookie: t.durand.actors.admin.cookie }, { method: 'GET' });
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([404, { code: 'not-found' }]);
  });

  test.each([
    '/v1/conversations/%ff/messages',
    '/v1/firms/%E0%A4%A/badge',
    `/v1/firms/${'a'.repeat(5000)}/badge`,
    '/v1/nowhere',
    '/v1/../v1/staff',
  ])('that cannot be read is a problem like any other: %s', async (path) => {
    const answer = await send(path, {}, { method: 'GET' });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect([401, 404]).toContain(answer.status);
  });
});
