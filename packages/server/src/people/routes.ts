/** Staff sign in and out, and the console learns who they are and what they may do. */
import { Hono } from 'hono';
import { MeSchema } from '@parenthese/shared/conversations/staff-wire.ts';
import { ACTS, may } from '@parenthese/shared/people/may.ts';
import type { Presence } from '../availability/presence.ts';
import type { Firms } from '../firms/firms.ts';
import type { Db } from '../platform/database/database.ts';
import { documented } from '../platform/http/parse.ts';
import type { Auth } from './auth.ts';
import type { People } from './actor.ts';

export type PeopleRouteParts = Readonly<{
  db: Db;
  auth: Auth;
  people: People;
  firms: Firms;
  presence: Presence;
  mailWorks: boolean;
}>;

/** The few of better-auth's routes that the console uses; the others do not exist. */
const AUTH_PATHS = ['sign-in/email', 'sign-out', 'request-password-reset', 'reset-password'] as const;

export function peopleRoutes({ db, auth, people, firms, presence, mailWorks }: PeopleRouteParts) {
  const app = new Hono();
  for (const path of AUTH_PATHS) {
    app.post(`/v1/auth/${path}`, documented(`Staff accounts: ${path}.`, { 200: 'Done' }), async (c) => {
      // The body was read by the guards: the library gets a request of its own that it may read again.
      const { url, method, raw } = c.req;
      const response = await auth.handle(new Request(url, { method, headers: raw.headers, body: await c.req.text() }));
      // Who signs out leaves nothing behind on a shared machine.
      if (path === 'sign-out') response.headers.set('Clear-Site-Data', '"cache", "storage"');
      return response;
    });
  }
  return app.get(
    '/v1/staff/me',
    documented('Who is signed in, and what they may do.', { 200: MeSchema }),
    async (c) => {
      const { actor, firm, member } = await people.staff(c);
      const { settings } = firm;
      const colleagues = (await firms.staff(db, firm.id)).filter(({ removed }) => !removed);
      return c.json({
        staff: member.id,
        name: member.name,
        quality: member.quality,
        role: member.role,
        checks: member.checks,
        firm: {
          id: firm.uid,
          slug: firm.slug,
          name: settings.name,
          zone: settings.calendar.zone,
          languages: [...settings.languages],
          accent: settings.theme.accent,
          accentDark: settings.theme.accentDark,
        },
        present: await presence.isOn(firm.id, member.id),
        acts: ACTS.filter((act) => may(actor, act, { firm: firm.uid })),
        colleagues: colleagues.map(({ id, name, quality }) => ({ staff: id, name, quality })),
        mail: mailWorks,
      });
    },
  );
}
