/** The first visit to an empty server, and what a new firm has still to do. */
import { Hono, type Context } from 'hono';
import {
  ChecklistItemSchema,
  ChecklistSchema,
  SetupDoneSchema,
  SetupSchema,
  SetupStateSchema,
  TellItemSchema,
} from '@parenthese/shared/firms/wire.ts';
import * as v from 'valibot';
import { demand, type People } from '../people/actor.ts';
import type { Auth } from '../people/auth.ts';
import { documented, parse } from '../platform/http/parse.ts';
import { Refusal } from '../platform/refusal.ts';
import type { ChecklistService } from './checklist.ts';
import type { Setup } from './setup.ts';

export type SetupRouteParts = Readonly<{
  setup: Setup;
  checklist: ChecklistService;
  auth: Auth;
  people: People;
  mailWorks: boolean;
}>;

export function setupRoutes({ setup, checklist, auth, people, mailWorks }: SetupRouteParts) {
  async function admin(c: Context) {
    const known = await people.staff(c);
    demand(known.actor, 'firm.set', { firm: known.firm.uid });
    return known;
  }

  return new Hono()
    .get(
      '/v1/setup',
      documented('Whether this server waits for its first firm.', { 200: SetupStateSchema }),
      async (c) => c.json({ ...(await setup.state()), mail: mailWorks }),
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
        const signedIn = await auth.signIn(admin);
        for (const cookie of signedIn?.headers.getSetCookie() ?? [])
          c.header('Set-Cookie', cookie, { append: true });
        return c.json({ slug, staff }, 201);
      },
    )
    .get(
      '/v1/staff/checklist',
      documented('What is still to be done before the firm can be sure of its door.', {
        200: ChecklistSchema,
      }),
      async (c) => {
        const { firm } = await admin(c);
        return c.json(await checklist.view(firm.id));
      },
    )
    .post(
      '/v1/staff/checklist/:item',
      documented('Says that a step is done or not needed here, or that it is not done after all.', {
        200: ChecklistSchema,
      }),
      parse('json', TellItemSchema),
      async (c) => {
        const { firm } = await admin(c);
        const item = v.safeParse(ChecklistItemSchema, c.req.param('item'));
        if (!item.success) throw new Refusal('not-found');
        await (c.req.valid('json').done ? checklist.note : checklist.undo)(firm.id, item.output);
        return c.json(await checklist.view(firm.id));
      },
    );
}
