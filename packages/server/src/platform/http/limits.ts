/** Rate limits, each by what it protects; a flood from one address never locks another out. */
import { isIPv4, isIPv6 } from 'node:net';
import type { Context, MiddlewareHandler } from 'hono';
import { getConnInfo } from '@hono/node-server/conninfo';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { problem } from './problems.ts';

export type Limit = Readonly<{ points: number; seconds: number }>;

/** Refuses with 429 and Retry-After once `key` has spent its points; a null key is not limited. */
export function limited(
  { points, seconds }: Limit,
  key: (c: Context) => string | null | Promise<string | null>,
): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (c, next) => {
    const spender = await key(c);
    if (spender === null) return next();
    try {
      await limiter.consume(spender);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return problem(c, 'too-many', { retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) });
    }
    return next();
  };
}

/**
 * The network a request comes from: the socket's address, or the one that the outermost of the *configured* proxies
 * saw. IPv6 is cut to its /64, which one household owns whole. Never logged.
 */
export function clientNetwork(c: Context, trustedProxies: number): string {
  return toldNetwork(c, trustedProxies) ?? networkOf(socketAddress(c)) ?? 'unknown';
}

function toldNetwork(c: Context, trustedProxies: number): string | null {
  if (trustedProxies === 0) return null;
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',');
  return networkOf((hops.at(-trustedProxies) ?? '').trim());
}

/** An IPv4 address whole, an IPv6 address by its first 64 bits however it is written; null for what is neither. */
export function networkOf(text: string): string | null {
  if (isIPv4(text)) return text;
  const address = text.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/%.*$/, '');
  const mapped =
    /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address.replace(/^([\d.]+):\d+$/, '$1');
  if (isIPv4(mapped)) return mapped;
  if (!isIPv6(address)) return null;
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  const groups = tail === undefined ? before : [...before, ...zeros, ...after];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** In tests a request has no socket. */
function socketAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
