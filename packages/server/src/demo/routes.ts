/** What exists in the demo alone: its page, a session without password, the mails to read, and a firm begun from it. */
import { FirstAdminSchema, NewFirmSchema, SetupDoneSchema } from '@parenthese/shared/firms/wire.ts';
import { Hono, type Context } from 'hono';
import * as v from 'valibot';
import type { App } from '../app.ts';
import { apiHeaders, onlyByLoopback } from '../platform/http/guards.ts';
import { documented, parse } from '../platform/http/parse.ts';
import { Refusal } from '../platform/refusal.ts';

const DEMO_EMAIL = 'durand@durand.example';
const DEMO_FIRM = 'durand';

/** What a visitor of the demo keeps of it: the firm's name and colour, and themselves as its first admin. */
const KeepSchema = v.strictObject({ firm: NewFirmSchema, admin: FirstAdminSchema });

export type DemoRouteParts = Readonly<{
  app: App['parts'];
  consolePage: (c: Context) => Promise<Response>;
  site: () => string;
}>;

export function demoRoutes({ app: { auth, db, setup }, consolePage, site }: DemoRouteParts) {
  return new Hono()
    .use('/dev/*', onlyByLoopback)
    .use('/v1/dev/*', onlyByLoopback, apiHeaders)
    .use('/v1/demo/*', onlyByLoopback, apiHeaders)
    .get('/demo', consolePage)
    .get('/dev/mail', consolePage)
    .get('/v1/demo', documented('Where the demo’s example sites are.', { 200: 'Addresses' }), (c) =>
      c.json({
        site: `${site()}/plain-html/`,
        firm: DEMO_FIRM,
        sites: ['plain-html', 'strict-csp'].map((name) => `${site()}/${name}/`),
      }),
    )
    .post(
      '/v1/demo/session',
      documented('Signs in as the demo firm’s admin.', { 204: 'Signed in' }),
      async (c) => {
        if ((await auth.userIdOf(DEMO_EMAIL)) === null) throw new Refusal('not-found');
        const cookie = await auth.cookieFor(DEMO_EMAIL);
        c.header('Set-Cookie', `${cookie}; Path=/; HttpOnly; Secure; SameSite=Strict`);
        return c.body(null, 204);
      },
    )
    .post(
      '/v1/demo/keep',
      documented('Begins a real firm from what the demo shows, and signs its admin in.', {
        201: SetupDoneSchema,
        409: 'The address is taken',
      }),
      parse('json', KeepSchema),
      async (c) => {
        const { firm, admin } = c.req.valid('json');
        const { slug, staff } = await setup.add(firm, admin);
        const signedIn = await auth.signIn(admin);
        for (const cookie of signedIn?.headers.getSetCookie() ?? [])
          c.header('Set-Cookie', cookie, { append: true });
        return c.json({ slug, staff }, 201);
      },
    )
    .get(
      '/v1/dev/mail',
      documented('The mails the demo has sent, newest first.', { 200: 'Mails' }),
      async (c) => {
        const mails = await db
          .selectFrom('mails')
          .select(['id', 'at', 'recipient', 'subject', 'text', 'html'])
          .orderBy('at', 'desc')
          .limit(100)
          .execute();
        return c.json({ mails });
      },
    );
}
