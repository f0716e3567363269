import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { badgeFor } from '@parenthese/shared/availability/badge-rows.ts';
import { BadgeSchema } from '@parenthese/shared/availability/badge-schema.ts';
import { PresenceSchema } from '@parenthese/shared/conversations/staff-wire.ts';
import { readableAccents } from '@parenthese/shared/looks/theme.ts';
import type { Firms } from '../firms/firms.ts';
import { siteOf } from '../firms/site-of.ts';
import type { SiteSightings } from '../firms/site-sightings.ts';
import { demand, type People } from '../people/actor.ts';
import type { Db } from '../platform/database/database.ts';
import { documented, parse } from '../platform/http/parse.ts';
import { Refusal } from '../platform/refusal.ts';
import type { World } from '../platform/world.ts';
import type { Presence } from './presence.ts';

/** A closed office asks nobody for a while, but a changed setting must still reach old pages soon. */
const CACHE_AT_MOST_S = 300;
/** Nothing new is said sooner than this, so a busy page costs one request. */
const CACHE_AT_LEAST_S = 5;

export type AvailabilityParts = Readonly<{
  db: Db;
  firms: Firms;
  people: People;
  presence: Presence;
  /** How many streams a person's consoles have open. */
  watching: (firmId: number, staff: string) => number;
  /** Told where the badge stands. */
  sightings: Pick<SiteSightings, 'onSite'>;
  world: World;
}>;

export function availabilityRoutes({
  db,
  firms,
  people,
  presence,
  watching,
  sightings,
  world,
}: AvailabilityParts) {
  return new Hono()
    .get(
      '/v1/firms/:firm/badge',
      cors({ origin: '*', exposeHeaders: ['Age'], maxAge: 86_400 }),
      documented('The firm’s availability as coming states, public and without a word of anybody.', {
        200: BadgeSchema,
      }),
      async (c) => {
        const known = await firms.bySlug(db, c.req.param('firm'));
        if (!known) throw new Refusal('not-found');
        sightings.onSite(known, c.req.header('origin'));
        const firm = firms.at(known, siteOf(c, known));
        const roster = await firms.roster(db, firm);
        const now = world.clock();
        const badge = badgeFor({
          firm: { slug: firm.slug, name: firm.settings.name },
          calendar: firm.calendar,
          roster: roster.map(({ name, quality }) => ({ name, quality })),
          presence: { until: (await presence.present(firm.id)).until },
          now,
          theme: readableAccents(firm.settings.theme),
          look: firm.settings.look,
          languages: firm.settings.languages,
        });
        const seconds =
          badge.trueUntil === null ? CACHE_AT_MOST_S : Math.floor((badge.trueUntil - now) / 1000);
        c.header(
          'Cache-Control',
          `public, max-age=${Math.min(CACHE_AT_MOST_S, Math.max(CACHE_AT_LEAST_S, seconds))}`,
        );
        c.header('Cross-Origin-Resource-Policy', 'cross-origin');
        // A cache between must not give one site what is another's.
        c.header('Vary', 'Origin', { append: true });
        // After a 304 a reader knows the time by this header alone, so it is the same clock's as the body's `now`.
        c.header('Date', new Date(now).toUTCString());
        return c.json(badge);
      },
    )
    .put(
      '/v1/staff/presence',
      documented('Turns one’s own presence switch.', { 204: 'Turned' }),
      parse('json', PresenceSchema),
      async (c) => {
        const { actor, firm } = await people.staff(c);
        demand(actor, 'presence.set', { firm: firm.uid });
        await presence.set(firm.id, actor.staff, c.req.valid('json').on);
        return c.body(null, 204);
      },
    )
    .post(
      '/v1/staff/presence/beat',
      documented('Says that a console’s tab is visible; good for 60 seconds.', { 204: 'Renewed' }),
      async (c) => {
        const { actor, firm } = await people.staff(c);
        demand(actor, 'presence.set', { firm: firm.uid });
        await presence.beat(firm.id, actor.staff);
        return c.body(null, 204);
      },
    )
    .post(
      '/v1/staff/presence/leave',
      documented('Says that the console’s tab is gone.', { 204: 'Left' }),
      async (c) => {
        const { actor, firm } = await people.staff(c);
        demand(actor, 'presence.set', { firm: firm.uid });
        // One of several windows is closed; if nobody looks at the others, the lease runs out by itself.
        if (watching(firm.id, actor.staff) <= 1) await presence.leave(firm.id, actor.staff);
        return c.body(null, 204);
      },
    );
}
