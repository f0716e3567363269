/**
 * Requests that the house sends to an address that somebody gave it. Whoever may name an address must not reach by us
 * what only we can reach: so only public addresses are spoken to, by TLS, at the address that was looked at, without
 * following whither it would send us, and not for long.
 */
import { lookup as systemLookup } from 'node:dns';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { BlockList, isIP, isIPv4, type LookupFunction } from 'node:net';

const PATIENCE_MS = 10_000;

/** What is nobody's address on the public internet, or hides such an address within. */
const PRIVATE: readonly (readonly [address: string, prefix: number, family: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
];
/** Of IPv6 only what is given out to the public, less what stands for an IPv4 address or for documents. */
const GIVEN_OUT = new BlockList();
GIVEN_OUT.addSubnet('2000::', 3, 'ipv6');
const NOT_PUBLIC = new BlockList();
for (const [address, prefix, family] of PRIVATE) NOT_PUBLIC.addSubnet(address, prefix, family);
for (const [address, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  NOT_PUBLIC.addSubnet(address, prefix, 'ipv6');

export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !NOT_PUBLIC.check(address, 'ipv4');
  if (isIP(address) !== 6) return false;
  const plain = address.replace(/%.*$/, '');
  return GIVEN_OUT.check(plain, 'ipv6') && !NOT_PUBLIC.check(plain, 'ipv6');
}

/** The address is none that we speak to. */
export class RefusedAddress extends Error {}

export type Outgoing = Readonly<{ headers: Readonly<Record<string, string>>; body: string | Uint8Array }>;

export interface Outbound {
  /** Throws a `RefusedAddress` for what can never be spoken to, without asking what the name stands for. */
  demand(address: string): void;
  /**
   * Sends, and resolves with the status of the answer, of which nothing else is read.
   *
   * @throws {RefusedAddress} when the name stands for an address that is not public.
   */
  post(address: string, what: Outgoing): Promise<number>;
}

export type OutboundParts = Readonly<{
  /** Lets private addresses, and plain HTTP, through: the operator's own choice, never a firm's. */
  allowPrivate: boolean;
  lookup?: LookupFunction;
}>;

export function createOutbound({
  allowPrivate,
  lookup = systemLookup as LookupFunction,
}: OutboundParts): Outbound {
  function demand(address: string): void {
    const { protocol, hostname, username, password } = new URL(address);
    if (protocol !== 'https:' && !(allowPrivate && protocol === 'http:'))
      throw new RefusedAddress('not by TLS');
    if (username !== '' || password !== '') throw new RefusedAddress('a password stands in the address');
    // A name that is an address is never looked up: it is looked at here.
    const literal = hostname.replaceAll(/[[\]]/g, '');
    if (!allowPrivate && isIP(literal) !== 0 && !isPublicAddress(literal))
      throw new RefusedAddress('not a public address');
  }

  /** Refuses a name if any of its addresses is not public: what is connected to is what was looked at. */
  const guarded: LookupFunction = (hostname, options, answer) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return answer(error, '', 0);
      const addresses = Array.isArray(found) ? found : [];
      const [first] = addresses;
      if (!first || (!allowPrivate && !addresses.every(({ address }) => isPublicAddress(address))))
        return answer(new RefusedAddress('not a public address'), '', 0);
      return options.all ? answer(null, addresses) : answer(null, first.address, first.family);
    });

  return {
    demand,
    post: async (address, { headers, body }) => {
      demand(address);
      const url = new URL(address);
      const bytes = Buffer.from(body);
      const { promise, resolve, reject } = Promise.withResolvers<number>();
      const send = url.protocol === 'https:' ? secureRequest : plainRequest;
      const request = send(url, {
        method: 'POST',
        agent: false,
        lookup: guarded,
        headers: { ...headers, 'content-length': String(bytes.length) },
        // The whole of it, not only silence: an answer that drips would be waited for for ever.
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      request.on('response', (response) => {
        resolve(response.statusCode ?? 0);
        response.destroy();
      });
      request.on('error', reject);
      request.end(bytes);
      return promise;
    },
  };
}
