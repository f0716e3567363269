/** An admin puts the firm on the web; everybody who works here may take its code, posters and signature. */
import { Hono, type Context } from 'hono';
import {
  AddSiteSchema,
  AgencyMailSchema,
  AgencyMailViewSchema,
  IgnoreSiteSchema,
  LanguageQuerySchema,
  PatchSiteSchema,
  SignatureSchema,
  SiteViewSchema,
} from '@parenthese/shared/firms/site-wire.ts';
import { demand, type People, type StaffKnown } from '../people/actor.ts';
import { documented, parse } from '../platform/http/parse.ts';
import type { World } from '../platform/world.ts';
import type { Sheet } from './site-poster.ts';
import { qrOf, qrPng, qrSvg } from './site-qr.ts';
import { addressOf, type SiteService } from './site-service.ts';
import { signaturesFor } from './site-signature.ts';

export type SiteRouteParts = Readonly<{
  people: People;
  site: SiteService;
  world: World;
  baseUrl: () => string;
}>;

export function siteRoutes({ people, site, world, baseUrl }: SiteRouteParts) {
  async function admin(c: Context): Promise<StaffKnown> {
    const known = await people.staff(c);
    demand(known.actor, 'firm.set', { firm: known.firm.uid });
    return known;
  }
  async function colleague(c: Context): Promise<StaffKnown> {
    const known = await people.staff(c);
    demand(known.actor, 'staff.view', { firm: known.firm.uid });
    return known;
  }
  /** A file to be kept, named after the firm. Not to be kept by caches, since the firm's name may change. */
  function file(c: Context, name: string, type: string, bytes: Uint8Array | string): Response {
    c.header('Content-Disposition', `attachment; filename="${name}"`);
    c.header('Content-Type', type);
    return c.body(typeof bytes === 'string' ? bytes : new Uint8Array(bytes));
  }

  const sheet = (size: Sheet) =>
    [
      documented(
        `The poster for the waiting room, ${size.toUpperCase()}; \`?language=\` chooses its words.`,
        {
          200: 'A PDF',
        },
      ),
      parse('query', LanguageQuerySchema),
    ] as const;

  async function poster(c: Context, size: Sheet, wish: 'fr' | 'en' | undefined): Promise<Response> {
    const { firm } = await colleague(c);
    const { slug, settings } = firm;
    const address = addressOf(firm, baseUrl());
    const language = wish ?? settings.languages[0] ?? 'fr';
    // Loaded late: few requests ask for it, and it is the largest thing here.
    const { posterPdf } = await import('./site-poster.ts');
    const pdf = await posterPdf({
      sheet: size,
      language,
      firm: settings.name,
      bar: settings.bar,
      accent: settings.theme.accent,
      address: address.replace(/^https?:\/\//, ''),
      qr: qrOf(address),
      at: world.clock(),
    });
    return file(c, `${slug}-${size}.pdf`, 'application/pdf', pdf);
  }

  return new Hono()
    .get(
      '/v1/staff/site',
      documented('What to put on the firm’s site, and where it was seen.', { 200: SiteViewSchema }),
      async (c) => c.json(await site.view((await admin(c)).firm.id)),
    )
    .post(
      '/v1/staff/sites',
      documented('Allows a site to show the firm’s panel.', { 200: SiteViewSchema }),
      parse('json', AddSiteSchema),
      async (c) => {
        const { origin, name } = c.req.valid('json');
        return c.json(await site.add(await admin(c), origin, name));
      },
    )
    .patch(
      '/v1/staff/sites/:id',
      documented('Changes what is given of a site; null means as the firm.', { 200: SiteViewSchema }),
      parse('json', PatchSiteSchema),
      async (c) => c.json(await site.change(await admin(c), c.req.param('id'), c.req.valid('json'))),
    )
    .delete(
      '/v1/staff/sites/:id',
      documented('Takes a site away: it shows the panel no longer.', { 200: SiteViewSchema }),
      async (c) => c.json(await site.remove(await admin(c), c.req.param('id'))),
    )
    .post(
      '/v1/staff/site/ignored',
      documented('Says that an unknown site is not the firm’s.', { 200: SiteViewSchema }),
      parse('json', IgnoreSiteSchema),
      async (c) => {
        const { firm } = await admin(c);
        return c.json(await site.ignore(firm.id, c.req.valid('json').origin));
      },
    )
    .post(
      '/v1/staff/site/agency-mail',
      documented('Mails the agency what it needs; to nobody the text is only written.', {
        200: AgencyMailViewSchema,
        502: 'The mail server refused it',
      }),
      parse('json', AgencyMailSchema),
      async (c) => c.json(await site.mailAgency(await admin(c), c.req.valid('json'))),
    )
    .get(
      '/v1/staff/site/signature',
      documented('A line for the end of mails, as HTML and as text.', { 200: SignatureSchema }),
      async (c) => {
        const { firm } = await colleague(c);
        return c.json({ signatures: signaturesFor(addressOf(firm, baseUrl()), firm.settings.theme.accent) });
      },
    )
    .get(
      '/v1/staff/site/qr.svg',
      documented('The QR code of the firm’s page, for print.', { 200: 'An SVG image' }),
      async (c) => {
        const { firm } = await colleague(c);
        return file(c, `${firm.slug}-qr.svg`, 'image/svg+xml', qrSvg(qrOf(addressOf(firm, baseUrl()))));
      },
    )
    .get(
      '/v1/staff/site/qr.png',
      documented('The QR code of the firm’s page, as pixels.', { 200: 'A PNG image' }),
      async (c) => {
        const { firm } = await colleague(c);
        return file(c, `${firm.slug}-qr.png`, 'image/png', await qrPng(qrOf(addressOf(firm, baseUrl()))));
      },
    )
    .get('/v1/staff/site/poster-a4.pdf', ...sheet('a4'), (c) =>
      poster(c, 'a4', c.req.valid('query').language),
    )
    .get('/v1/staff/site/poster-a5.pdf', ...sheet('a5'), (c) =>
      poster(c, 'a5', c.req.valid('query').language),
    );
}
