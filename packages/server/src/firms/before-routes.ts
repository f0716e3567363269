/** What people need before they write: read by anybody, counted without anybody, looked at by who sets the firm. */
import { createHash } from 'node:crypto';
import { Hono, type Context } from 'hono';
import {
  BeforeFiguresSchema,
  BeforeQuerySchema,
  BeforeViewSchema,
  HelpedSchema,
  MissedSchema,
  SetAsideSchema,
} from '@parenthese/shared/firms/before-wire.ts';
import { demand, type People } from '../people/actor.ts';
import type { Db } from '../platform/database/database.ts';
import { documented, parse } from '../platform/http/parse.ts';
import { Refusal } from '../platform/refusal.ts';
import type { BeforeCounts } from './before-counts.ts';
import { beforeView } from './before-view.ts';
import type { Firm, Firms } from './firms.ts';
import { siteOf } from './site-of.ts';

export type BeforeRouteParts = Readonly<{ db: Db; firms: Firms; people: People; counts: BeforeCounts }>;

export function beforeRoutes({ db, firms, people, counts }: BeforeRouteParts) {
  async function firmOf(slug: string): Promise<Firm> {
    const firm = await firms.bySlug(db, slug);
    if (!firm) throw new Refusal('not-found');
    return firm;
  }
  async function admin(c: Context): Promise<Firm> {
    const { actor, firm } = await people.staff(c);
    demand(actor, 'firm.set', { firm: firm.uid });
    return firm;
  }

  return new Hono()
    .get(
      '/v1/firms/:firm/before',
      documented('Telephone, hours, access, questions and answers, and whom to call, in one language.', {
        200: BeforeViewSchema,
        304: 'As `If-None-Match` has it',
      }),
      parse('query', BeforeQuerySchema),
      async (c) => {
        const known = await firmOf(c.req.param('firm'));
        const { settings } = firms.at(known, siteOf(c, known));
        const wish = c.req.valid('query').language;
        const language = settings.languages.find((one) => one === wish) ?? settings.languages[0] ?? 'fr';
        const view = beforeView(settings, language);
        const etag = `"${createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 22)}"`;
        c.header('ETag', etag);
        c.header('Cache-Control', 'no-cache');
        // A cache between must not give one site what is another's.
        c.header('Vary', 'Origin', { append: true });
        return c.req.header('if-none-match') === etag ? c.body(null, 304) : c.json(view);
      },
    )
    .post(
      '/v1/firms/:firm/before/helped',
      documented('Counts whether an answer helped; what the firm no longer asks counts for nothing.', {
        204: 'Heard',
      }),
      parse('json', HelpedSchema),
      async (c) => {
        const { id, helped } = c.req.valid('json');
        await counts.helped(await firmOf(c.req.param('firm')), id, helped);
        return c.body(null, 204);
      },
    )
    .post(
      '/v1/firms/:firm/before/missed',
      documented('Tells the firm of words that were searched for and not found, and of nobody.', {
        204: 'Heard',
      }),
      parse('json', MissedSchema),
      async (c) => {
        await counts.missed(await firmOf(c.req.param('firm')), c.req.valid('json').words);
        return c.body(null, 204);
      },
    )
    .get(
      '/v1/staff/before',
      documented('Which answers helped, and what was searched for and not found.', {
        200: BeforeFiguresSchema,
      }),
      async (c) => c.json(await counts.figures(await admin(c))),
    )
    .post(
      '/v1/staff/before/set-aside',
      documented('Takes a search off the list.', { 200: BeforeFiguresSchema }),
      parse('json', SetAsideSchema),
      async (c) => {
        const firm = await admin(c);
        await counts.setAside(firm.id, c.req.valid('json').key);
        return c.json(await counts.figures(firm));
      },
    );
}
