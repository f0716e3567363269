/** Rate limits, each by what it protects; a flood from one address never locks another out. */
import type { Context, MiddlewareHandler } from 'hono';
import { getConnInfo } from '@hono/node-server/conninfo';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { problem } from './problems.ts';

export type Limit = Readonly<{ points: number; seconds: number }>;

/** Refuses with 429 and Retry-After once `key` has spent its points; a null key is not limited. */
export function limited({ points, seconds }: Limit, key: (c: Context) => string | null): MiddlewareHandler {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (c, next) => {
    const spender = key(c);
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
 * The client's address: the socket's, or the one that the outermost of the *configured* proxies saw. IPv6 is cut
 * to its /64, which one household owns whole. Never logged.
 */
export function clientAddress(c: Context, trustedProxies: number): string {
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  const told = trustedProxies > 0 ? hops.at(-trustedProxies) : undefined;
  const address = told || socketAddress(c);
  return address.includes(':') && !address.startsWith('::ffff:')
    ? address.split(':').slice(0, 4).join(':')
    : address.replace('::ffff:', '');
}

/** In tests a request has no socket. */
function socketAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
