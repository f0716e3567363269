/** What every request passes before a route sees it: size, encoding, shape, and the headers every answer bears. */
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ProblemCode } from '@parenthese/shared/wire/problems.ts';
import { LOOPBACK } from '../../config.ts';
import { problem } from './problems.ts';

const MAX_DEPTH = 32;

type Bounds = Readonly<{ bytes: number; keys: number; tooLarge: ProblemCode }>;
const BOUNDS: Bounds = { bytes: 64 * 1024, keys: 200, tooLarge: 'too-large' };
/** All of a firm's settings at once: sixty questions with their answers in two languages, hundreds of dates. */
const SETTINGS_BOUNDS: Bounds = { bytes: 512 * 1024, keys: 5_000, tooLarge: 'settings-too-large' };

const boundsOf = (c: Context): Bounds => (c.req.path === '/v1/staff/settings' ? SETTINGS_BOUNDS : BOUNDS);

/** The routes whose body is a picture and no JSON: another guard holds them. */
const PICTURES = /^\/v1\/staff\/(?:settings\/logo|people\/[^/]+\/photo)$/;
const isPicture = ({ req }: Context): boolean =>
  req.method === 'POST' && req.path.startsWith('/v1/staff/') && PICTURES.test(req.path);

const STRICT = Object.entries({
  'Content-Security-Policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
});

/**
 * Every answer is neither framed, sniffed, referred nor read from elsewhere, unless its route said otherwise. (Hono's
 * own middleware sets its headers over the route's, which would take the pages' policies away.)
 */
export const strictHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers } = c.res;
  for (const [name, value] of STRICT) if (!headers.has(name)) headers.set(name, value);
};

/** Answers of the API are never stored, unless their route said otherwise. */
export const apiHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) c.res.headers.set('Cache-Control', 'no-store');
};

const countedTo = ({ bytes, tooLarge }: Bounds) =>
  bodyLimit({ maxSize: bytes, onError: (c) => problem(c, tooLarge) });
const counted = new Map([BOUNDS, SETTINGS_BOUNDS].map((bounds) => [bounds, countedTo(bounds)]));

/**
 * At most 64 KB (of settings more), before anything is parsed. Where a length is told, HTTP holds the sender to it, and it is enough to
 * read it: to ask for the body as a stream, as one that must be counted, makes a whole `Request` each time (30 µs).
 */
export const limitedBody: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD' || isPicture(c)) return next();
  const bounds = boundsOf(c);
  const length = c.req.header('content-length');
  if (length === undefined || c.req.header('transfer-encoding') !== undefined)
    return counted.get(bounds)!(c, next);
  return Number(length) > bounds.bytes ? problem(c, bounds.tooLarge) : next();
};

/** Nothing lies at an address with a NUL in it, and PostgreSQL cannot even be asked. */
export const readableAddress: MiddlewareHandler = async (c, next) =>
  c.req.url.includes('%00') ? problem(c, 'not-found') : next();

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** JSON only, not compressed, in whole characters, and neither deep nor wide enough to be a weapon. */
export const sanelyShaped: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD' || c.req.method === 'OPTIONS') return next();
  if (isPicture(c)) return next();
  if (c.req.header('content-encoding') !== undefined) return problem(c, 'media-type');
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return problem(c, 'media-type');
  try {
    // Strict, for a lenient decoder would put a sign in place of what it cannot read, and nobody would know.
    const text = utf8.decode(await c.req.arrayBuffer());
    const value: unknown = text === '' ? {} : JSON.parse(text);
    if (!isSane(value, { keys: boundsOf(c).keys })) return problem(c, 'too-complex');
    // So that whoever parses the body next finds it decoded. (Hono keeps promises here, whatever its type says.)
    c.req.bodyCache.text = Promise.resolve(text) as unknown as string;
  } catch {
    return problem(c, 'malformed-json');
  }
  return next();
};

/** Names that mean something to JavaScript itself; nothing of ours is called so. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

function isSane(value: unknown, budget: { keys: number }, depth = 1): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > MAX_DEPTH) return false;
  const entries = Object.entries(value);
  budget.keys -= entries.length;
  if (budget.keys < 0) return false;
  return entries.every(([key, child]) => !RESERVED.has(key) && isSane(child, budget, depth + 1));
}

/** The origins of our own pages: one, or every name of this machine where nobody else can reach us. */
export function ownOrigins(baseUrl: string): readonly string[] {
  const { origin, protocol, hostname, port } = new URL(baseUrl);
  if (!LOOPBACK.has(hostname.replaceAll(/[[\]]/g, ''))) return [origin];
  const names = [...LOOPBACK].map((name) => (name.includes(':') ? `[${name}]` : name));
  return names.map((name) => new URL(`${protocol}//${name}${port === '' ? '' : `:${port}`}`).origin);
}

/** Refuses a request that names this machine as something else: a foreign name that was led here reads nothing. */
export const onlyByLoopback: MiddlewareHandler = async (c, next) =>
  LOOPBACK.has(new URL(c.req.url).hostname.replaceAll(/[[\]]/g, '')) ? next() : problem(c, 'not-found');

/**
 * Writes under a cookie must come from our own pages. A browser always tells `Sec-Fetch-Site` or `Origin` on a write;
 * what tells neither is no browser, and carries no ambient cookie that somebody else could use.
 */
export function sameOrigin(origins: () => readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const site = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    if (site !== undefined && site !== 'same-origin') return problem(c, 'wrong-origin');
    if (origin !== undefined && !origins().includes(origin)) return problem(c, 'wrong-origin');
    return next();
  };
}
