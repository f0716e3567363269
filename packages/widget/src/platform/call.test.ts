import { describe, expect, it } from 'vitest';
import { createCall } from './call.ts';

const answering = (response: () => Response) => {
  const seen: { url: string; init: RequestInit }[] = [];
  const call = createCall({
    fetch: async (url, init = {}) => {
      seen.push({ url: String(url), init });
      return response();
    },
    language: () => 'en',
  });
  return { call, seen };
};

describe('a call to the service', () => {
  it('carries the token in a header and never a cookie', async () => {
    const { call, seen } = answering(() => Response.json({ n: 1 }));
    expect(await call('things', { token: 't', body: { a: 1 } })).toEqual({ ok: true, value: { n: 1 } });
    expect(seen).toMatchObject([
      {
        url: '/v1/things',
        init: {
          method: 'POST',
          credentials: 'omit',
          body: '{"a":1}',
          headers: { authorization: 'Bearer t', 'accept-language': 'en', 'content-type': 'application/json' },
        },
      },
    ]);
  });

  it('gives a refusal back with its code, its sentence and how long to wait', async () => {
    const problem = { code: 'too-many', title: 'Too many requests.', status: 429 };
    const { call } = answering(() =>
      Response.json(problem, { status: 429, headers: { 'retry-after': '3' } }),
    );
    expect(await call('things')).toEqual({
      ok: false,
      problem: { code: 'too-many', sentence: 'Too many requests.', retryAfterMs: 3000 },
    });
  });

  it('takes a gateway’s own page for what it is', async () => {
    const { call } = answering(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(await call('things')).toEqual({ ok: false, problem: { code: 'unreadable' } });
  });

  it('is offline when nothing answers', async () => {
    const { call } = answering(() => {
      throw new TypeError('no network');
    });
    expect(await call('things')).toEqual({ ok: false, problem: { code: 'offline' } });
  });

  it('succeeds without a body', async () => {
    const { call } = answering(() => new Response(null, { status: 204 }));
    expect(await call('things')).toEqual({ ok: true, value: null });
  });
});
