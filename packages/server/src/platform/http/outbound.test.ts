import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOutbound, isPublicAddress, RefusedAddress } from './outbound.ts';

const WHAT = { headers: { 'content-type': 'application/json' }, body: '{}' };
/** A name server that says what the test wants. */
const naming =
  (...addresses: readonly string[]): LookupFunction =>
  (_, __, answer) =>
    answer(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

describe('an address', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    '::1',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'ff02::1',
    'localhost',
  ])('that is not public is known as such: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['1.1.1.1', '93.184.215.14', '172.32.0.1', '2606:4700:4700::1111', '2a00:1450::1'])(
    'that is public is known as such: %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe('what is sent to an address that somebody gave', () => {
  let server: Server;
  let port: number;
  let asked: IncomingMessage[];
  beforeAll(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push(request);
      if (request.url === '/away') response.writeHead(302, { location: '/secret' }).end();
      else response.writeHead(204).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => server.close());

  test.each([
    'http://example.com/',
    'ftp://example.com/',
    'https://user:word@example.com/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://2130706433/',
    'https://0x7f.1/',
  ])('never leaves for %s', async (address) => {
    const { demand, post } = createOutbound({ allowPrivate: false });
    expect(() => demand(address)).toThrow(RefusedAddress);
    await expect(post(address, WHAT)).rejects.toThrow(RefusedAddress);
  });

  test.each([[['127.0.0.1']], [['1.1.1.1', '10.0.0.1']], [['fd00::1']], [[]]])(
    'never leaves for a name that stands for %j',
    async (addresses) => {
      const { post } = createOutbound({ allowPrivate: false, lookup: naming(...addresses) });
      await expect(post(`https://hooks.example:${port}/`, WHAT)).rejects.toThrow(RefusedAddress);
      expect(asked).toEqual([]);
    },
  );

  test('reaches a private address where the operator lets it', async () => {
    const { post } = createOutbound({ allowPrivate: true, lookup: naming('127.0.0.1') });
    expect(await post(`http://hooks.example:${port}/in`, WHAT)).toBe(204);
    expect(asked.map(({ method, url, headers }) => [method, url, headers['content-type']])).toEqual([
      ['POST', '/in', 'application/json'],
    ]);
  });

  test('follows nobody who sends it elsewhere', async () => {
    const { post } = createOutbound({ allowPrivate: true });
    expect(await post(`http://127.0.0.1:${port}/away`, WHAT)).toBe(302);
    expect(asked.some(({ url }) => url === '/secret')).toBe(false);
  });
});
