import { expect, test, vi } from 'vitest';
import { createRequest } from './request.ts';

function asking(answer: () => Promise<Response>) {
  const sent: { path: string; init: RequestInit }[] = [];
  const onSignedOut = vi.fn<() => void>();
  const request = createRequest({
    fetch: (async (path: string, init: RequestInit) => {
      sent.push({ path, init });
      return answer();
    }) as typeof fetch,
    language: () => 'en',
    unreachable: () => 'No answer.',
    failed: () => 'It failed.',
    onSignedOut,
  });
  return { request, sent, onSignedOut };
}

const problem = {
  type: 'about:blank',
  code: 'text-empty',
  status: 422,
  title: 'The message is empty.',
  field: 'text',
};

test('a request goes as JSON, in the reader’s language', async () => {
  const { request, sent } = asking(async () => Response.json({ a: 1 }));
  expect(await request('POST', '/v1/x', { b: 2 })).toEqual({ ok: true, value: { a: 1 } });
  const headers = new Headers(sent[0]?.init.headers);
  expect([headers.get('content-type'), headers.get('accept-language')]).toEqual(['application/json', 'en']);
  expect(sent[0]?.init.body).toBe('{"b":2}');
});

test('a picture goes as it is, and a change names the revision it was made from', async () => {
  const { request, sent } = asking(async () => Response.json({}));
  const picture = new Blob(['…'], { type: 'image/png' });
  await request('POST', '/v1/x', picture);
  await request('PATCH', '/v1/x', { b: 2 }, { revision: 7 });
  expect(sent[0]?.init.body).toBe(picture);
  const [first, second] = sent.map(({ init }) => new Headers(init.headers));
  expect(first?.get('content-type')).toBe('image/png');
  expect([second?.get('if-match'), sent[1]?.init.method]).toEqual(['"7"', 'PATCH']);
});

test('an answer without a body is a success', async () => {
  const { request } = asking(async () => new Response(null, { status: 204 }));
  expect(await request('PUT', '/v1/x', {})).toEqual({ ok: true, value: null });
});

test('a refusal keeps the service’s own sentence', async () => {
  const { request } = asking(async () => Response.json(problem, { status: 422 }));
  expect(await request('POST', '/v1/x', {})).toMatchObject({
    ok: false,
    problem: { title: 'The message is empty.', field: 'text' },
  });
});

test('a refusal without a sentence gets ours', async () => {
  const { request } = asking(async () => new Response('<html>Bad gateway', { status: 502 }));
  expect(await request('GET', '/v1/x')).toEqual({
    ok: false,
    problem: { code: 'internal', status: 502, title: 'It failed.' },
  });
});

test('a line that breaks is said as such, and nothing is thrown', async () => {
  const { request } = asking(async () => {
    throw new TypeError('Failed to fetch');
  });
  expect(await request('GET', '/v1/x')).toMatchObject({
    problem: { code: 'unreachable', title: 'No answer.' },
  });
});

test('each 401 is told, whatever was asked', async () => {
  const { request, onSignedOut } = asking(async () => Response.json({}, { status: 401 }));
  await request('GET', '/v1/x');
  expect(onSignedOut).toHaveBeenCalledOnce();
});
