/** How often each thing may be asked, by whom: generous for people, dear for scripts. */
import type { Context, Hono } from 'hono';
import { bearerOf } from './people/actor.ts';
import { clientNetwork, limited } from './platform/http/limits.ts';

export function limitRates(app: Hono, trustedProxies: number): void {
  const byAddress = (c: Context) => clientNetwork(c, trustedProxies);
  /** Writes by the token, so that people behind one address do not lock each other out; without one, by address. */
  const byToken = (c: Context) =>
    c.req.method === 'GET' ? null : (bearerOf(c.req.raw.headers) ?? byAddress(c));
  const writes = (c: Context) => (c.req.method === 'GET' ? null : byAddress(c));
  const posts = (c: Context) => (c.req.method === 'POST' ? byAddress(c) : null);

  /** Guesses at one account from one network; colleagues behind the same line are not locked out by them. */
  const byAccount = async (c: Context) => `${byAddress(c)} ${await emailOf(c)}`;

  app.use('/v1/auth/*', limited({ points: 100, seconds: 60 }, posts));
  app.use('/v1/auth/sign-in/email', limited({ points: 10, seconds: 60 }, byAccount));
  app.use('/v1/auth/request-password-reset', limited({ points: 5, seconds: 60 }, byAccount));
  // Invitations are mails to people who have not asked for any.
  for (const path of ['/v1/staff/people', '/v1/staff/people/:id/invite'])
    app.use(path, limited({ points: 30, seconds: 60 }, posts));
  app.use('/v1/staff/account/email', limited({ points: 5, seconds: 60 }, posts));
  // A code has 256 bits, and whoever has it makes one firm.
  app.use('/v1/setup', limited({ points: 20, seconds: 60 }, posts));
  // Nobody reads on faster than this, and who invents searches fills the firm's list with nothing.
  app.use('/v1/firms/:firm/before/helped', limited({ points: 60, seconds: 60 }, posts));
  app.use('/v1/firms/:firm/before/missed', limited({ points: 20, seconds: 60 }, posts));
  app.use('/v1/conversations', limited({ points: 30, seconds: 60 }, posts));
  app.use('/v1/conversations/:id/*', limited({ points: 120, seconds: 60 }, byToken));
  // A token is believed only later: with a new one each time nobody gets past this.
  app.use('/v1/conversations/:id/*', limited({ points: 600, seconds: 60 }, writes));
  // Each sends something to somebody's mailbox, device or server.
  app.use('/v1/staff/notices/test', limited({ points: 10, seconds: 60 }, posts));
  app.use('/v1/staff/notices/firm/test', limited({ points: 10, seconds: 60 }, posts));
  app.use('/v1/staff/site/agency-mail', limited({ points: 10, seconds: 60 }, posts));
  app.use('/v1/responses/*', limited({ points: 120, seconds: 60 }, byToken));
  app.use('/v1/responses/*', limited({ points: 300, seconds: 60 }, posts));
  // A code has 256 bits: this is against floods, not guesses.
  app.use('/v1/links', limited({ points: 30, seconds: 60 }, posts));
  app.use('/v1/links/fresh', limited({ points: 5, seconds: 60 }, posts));
  app.use('/v1/handovers', limited({ points: 30, seconds: 60 }, posts));
  app.use(
    '/v1/stream',
    limited({ points: 120, seconds: 60 }, (c) => bearerOf(c.req.raw.headers) ?? byAddress(c)),
    limited({ points: 1_200, seconds: 60 }, byAddress),
  );
}

/** The address in a body, if it has one; whether it is right is for the route to say. */
async function emailOf(c: Context): Promise<string> {
  const body: unknown = await c.req.json().catch(() => null);
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : null;
  return typeof email === 'string' ? email.trim().toLowerCase().slice(0, 254) : '';
}
