/** The first visit to an empty server. */
import { Hono } from 'hono';
import { SetupDoneSchema, SetupSchema, SetupStateSchema } from '@parenthese/shared/firms/wire.ts';
import type { Auth } from '../people/auth.ts';
import { documented, parse } from '../platform/http/parse.ts';
import type { Setup } from './setup.ts';

export type SetupRouteParts = Readonly<{ setup: Setup; auth: Auth; mailWorks: boolean }>;

export function setupRoutes({ setup, auth, mailWorks }: SetupRouteParts) {
  return new Hono()
    .get(
      '/v1/setup',
      documented('Whether this server waits for its first firm.', { 200: SetupStateSchema }),
      async (c) => c.json({ open: await setup.isOpen(), mail: mailWorks }),
    )
    .post(
      '/v1/setup',
      documented('Begins the first firm with the code that the server printed, and signs its admin in.', {
        201: SetupDoneSchema,
        409: 'There is a firm already, or the address is taken',
      }),
      parse('json', SetupSchema),
      async (c) => {
        const { code, firm, admin } = c.req.valid('json');
        const { slug, staff } = await setup.begin(code, firm, admin);
        const headers = await auth.signIn(admin);
        for (const cookie of headers?.getSetCookie() ?? []) c.header('Set-Cookie', cookie, { append: true });
        return c.json({ slug, staff }, 201);
      },
    );
}
