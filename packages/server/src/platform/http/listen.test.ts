/** Real sockets: what a slow or crooked client meets. Times are made short; nothing waits longer than they say. */
import { connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { listen, PATIENCE, urlOf, type Listener } from './listen.ts';

const SHORT = {
  headersTimeout: 150,
  requestTimeout: 300,
  keepAliveTimeout: 150,
  connectionsCheckingInterval: 25,
};

describe('a connection', () => {
  let listener: Listener | undefined;
  afterEach(() => listener?.stop());

  /** Sends some bytes and gives all that came back, once the server has closed the connection. */
  async function sendAndWait(port: number, ...parts: string[]): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    socket.setEncoding('utf8');
    let heard = '';
    socket.on('data', (part: string) => (heard += part)).on('error', () => {});
    for (const part of parts) socket.write(part);
    await once(socket, 'close');
    return heard;
  }
  async function open(): Promise<number> {
    const fetch = async (request: Request) => new Response(`read ${(await request.text()).length}`);
    listener = await listen({ fetch, host: '127.0.0.1', port: 0, patience: SHORT });
    return listener.port;
  }
  const POST = 'POST / HTTP/1.1\r\nHost: x\r\n';

  test('whose headers never end is closed', async () => {
    expect(await sendAndWait(await open(), 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')).toMatch(
      /^HTTP\/1\.1 408 /,
    );
  });

  test('that sends nothing at all is closed', async () => {
    await sendAndWait(await open());
  });

  test('whose body never ends is closed', async () => {
    const heard = await sendAndWait(await open(), `${POST}Content-Length: 100\r\n\r\n{"id":`);
    expect(heard).not.toContain('read');
  });

  test('that stays open without a request is closed', async () => {
    const heard = await sendAndWait(await open(), `${POST}Content-Length: 2\r\n\r\n{}`);
    expect(heard).toContain('read 2');
  });

  test.each([
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
    ['a length and chunks', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['chunks in an unknown coding', 'Transfer-Encoding: chunked, xchunked\r\n\r\n0\r\n\r\n'],
    ['a length that is no number', 'Content-Length: 2x\r\n\r\n{}'],
    ['a header folded over two lines', 'X-A: b\r\n c\r\nContent-Length: x\r\n\r\n'],
    ['a blank before the colon', 'Content-Length : 2\r\n\r\n{}'],
    ['a NUL in a header', 'X-A: \0\r\n\r\n'],
    ['headers without end', `X-A: ${'a'.repeat(40_000)}\r\n\r\n`],
  ])('with %s is refused, so that nothing can be smuggled in', async (_, rest) => {
    expect(await sendAndWait(await open(), `${POST}${rest}`)).toMatch(/^HTTP\/1\.1 4(00|31) /);
  });

  test('is granted ten seconds for its headers and thirty for all of a request', () => {
    expect(PATIENCE.headersTimeout).toBeLessThanOrEqual(10_000);
    expect(PATIENCE.requestTimeout).toBeLessThanOrEqual(30_000);
    expect(PATIENCE.connectionsCheckingInterval).toBeLessThanOrEqual(5_000);
  });

  test.each([
    ['127.0.0.1', 'http://127.0.0.1:8080'],
    ['::1', 'http://[::1]:8080'],
  ])('to %s has the address %s', (host, url) => {
    expect(urlOf(host, 8080)).toBe(url);
  });
});
