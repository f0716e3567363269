import { describe, expect, test } from 'vitest';
import { BASE_URL, headersOf } from '../testing/test-app.ts';
import { sandboxApp } from '../testing/sandbox-app.ts';
import { BODIES, newId, newToken, UNUSED } from '../testing/scenes.ts';
import { SANDBOX_PASSWORD } from '../../sandbox/firms.ts';
import { networkOf } from './limits.ts';

describe('the network of an address', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['203.0.113.7:4711', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8::ffff:0:0:1', '2001:db8:0:0'],
    ['[2001:db8:1:2::6]:4711', '2001:db8:1:2'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['', null],
    ['unknown', null],
    ['203.0.113', null],
    ['2001:db8:::1', null],
    ['_hidden', null],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('a limit', () => {
  const opening = () => JSON.stringify(BODIES['POST /v1/conversations']!({ id: '', newId, code: '' }));

  async function asker({ trustedProxies = 0 } = {}) {
    const t = await sandboxApp({ config: { trustedProxies } });
    /** Opens a conversation as somebody new, from a socket, with what a proxy may have added. */
    return async (socket: string, forwarded?: string, path = '/v1/conversations', body = opening()) => {
      const headers = headersOf({ token: newToken() });
      if (forwarded !== undefined) headers.set('x-forwarded-for', forwarded);
      const env = { incoming: { socket: { remoteAddress: socket, remotePort: 1, remoteFamily: 'IPv4' } } };
      return t.app.request(`${BASE_URL}${path}`, { method: 'POST', headers, body }, env);
    };
  }
  type Asker = Awaited<ReturnType<typeof asker>>;

  /** The status of each of so many requests, from an address that may change each time. */
  async function flood(open: Asker, count: number, from: (i: number) => readonly [string, string?]) {
    const statuses: number[] = [];
    for (let i = 0; i < count; i++) statuses.push((await open(...from(i))).status);
    return statuses;
  }

  test('by address holds also whoever makes up a new token each time', async () => {
    const write = await asker();
    const path = `/v1/conversations/${newId()}/messages`;
    const statuses = [];
    for (let i = 0; i < 601; i++)
      statuses.push(
        (await write('203.0.113.9', undefined, path, JSON.stringify({ id: newId(), text: 'x' }))).status,
      );
    expect(new Set(statuses.slice(0, 600))).toEqual(new Set([401]));
    expect(statuses.at(-1)).toBe(429);
  });

  test('that is spent is told with how long to wait, and in words', async () => {
    const open = await asker();
    await flood(open, 30, () => ['203.0.113.7']);
    const refused = await open('203.0.113.7');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({
      code: 'too-many',
      title: expect.stringContaining('votre texte est conservé'),
    });
  });

  test('spent by one leaves another untouched', async () => {
    const open = await asker();
    expect((await flood(open, 40, () => ['203.0.113.7'])).at(-1)).toBe(429);
    expect((await open('203.0.113.8')).status).toBe(201);
    expect((await open('2001:db8::1')).status).toBe(201);
  });

  test('counts a household of IPv6 as one, whatever of its addresses is used', async () => {
    const open = await asker();
    const statuses = await flood(open, 31, (i) => [`2001:db8:1:2::${i.toString(16)}`]);
    expect(statuses.at(-1)).toBe(429);
    expect((await open('2001:db8:1:3::1')).status).toBe(201);
  });

  test('is not escaped by an address that the client claims, since no proxy is configured', async () => {
    const open = await asker();
    expect((await flood(open, 31, (i) => ['203.0.113.7', `198.51.100.${i}`])).at(-1)).toBe(429);
  });

  test('behind one configured proxy counts the address that the proxy saw, and none that came before it', async () => {
    const open = await asker({ trustedProxies: 1 });
    const spoofed = await flood(open, 31, (i) => ['127.0.0.1', `198.51.100.${i}, 203.0.113.7`]);
    expect(spoofed.at(-1)).toBe(429);
    expect((await open('127.0.0.1', '203.0.113.9')).status).toBe(201);
  });

  test('behind a proxy that added nothing readable counts the socket', async () => {
    const open = await asker({ trustedProxies: 1 });
    expect(
      (
        await flood(open, 31, (i) => ['127.0.0.1', `caché-${i}`.normalize('NFKD').replace(/\P{ASCII}/gu, '')])
      ).at(-1),
    ).toBe(429);
  });

  test('on writing counts the device and not the address, so that a shared line is not shut by one of its users', async () => {
    const t = await sandboxApp();
    const address = '203.0.113.7';
    const { token } = t.durand.actors.visitor;
    const send = (as: { token: string }, id: string) =>
      t.ask('POST', `/v1/conversations/${id}/seen`, { count: 1 }, { ...as, address });
    let last = 0;
    for (let i = 0; i < 121; i++) last = (await send({ token }, t.durand.conversation)).status;
    expect(last).toBe(429);
    const { otherVisitor } = t.durand.actors;
    expect((await send(otherVisitor, otherVisitor.conversation)).status).toBe(204);
  });

  test('on signing in counts the guesses at one account, and leaves colleagues on the same line alone', async () => {
    const t = await sandboxApp();
    const signIn = (email: string, password: string) =>
      t.ask('POST', '/v1/auth/sign-in/email', { email, password }, { address: '203.0.113.7' });
    const guesses: number[] = [];
    for (let i = 0; i < 11; i++) guesses.push((await signIn('ADMIN@durand.example', `essai ${i}`)).status);
    expect(guesses).toEqual([...Array<number>(10).fill(401), 429]);
    expect((await signIn(' admin@durand.example', SANDBOX_PASSWORD)).status).toBe(429);
    expect((await signIn('lawyer@durand.example', SANDBOX_PASSWORD)).status).toBe(200);
  });

  test.each([
    ['/v1/links/fresh', 5, JSON.stringify({ firm: 'durand', code: UNUSED })],
    ['/v1/links', 30, JSON.stringify({ firm: 'durand', code: UNUSED })],
    ['/v1/handovers', 30, JSON.stringify({ firm: 'durand', code: UNUSED })],
    ['/v1/auth/request-password-reset', 5, JSON.stringify({ email: 'personne@example.org' })],
  ])('stands before %s after %i', async (path, points, body) => {
    const open = await asker();
    const statuses: number[] = [];
    for (let i = 0; i <= points; i++)
      statuses.push((await open('203.0.113.7', undefined, path, body)).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });
});
