/** An admin reads and changes what the firm says about itself, and sends its logo and photographs. */
import { Hono, type Context } from 'hono';
import { missingForPrivacy, privacyText } from '@parenthese/shared/firms/privacy-text.ts';
import { PatchSettingsSchema, SettingsViewSchema } from '@parenthese/shared/firms/settings.ts';
import {
  ImageIdSchema,
  ImageKeptSchema,
  LogoKeptSchema,
  PrivacyTextSchema,
} from '@parenthese/shared/firms/wire.ts';
import { SetTitleSchema } from '@parenthese/shared/people/title.ts';
import { LANGUAGES } from '@parenthese/shared/wire/language.ts';
import * as v from 'valibot';
import { demand, type People } from '../people/actor.ts';
import type { Db } from '../platform/database/database.ts';
import { IMMUTABLE } from '../platform/http/assets.ts';
import { documented, parse } from '../platform/http/parse.ts';
import { pictureOf } from '../platform/http/picture.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Firms } from './firms.ts';
import { findImage } from './images.ts';
import type { PhotoService } from './photo-service.ts';
import type { Changed, SettingsService } from './settings-service.ts';
import type { TitleService } from './title-service.ts';

export type SettingsRouteParts = Readonly<{
  db: Db;
  firms: Firms;
  people: People;
  settings: SettingsService;
  photos: PhotoService;
  titles: TitleService;
}>;

export function settingsRoutes({ db, firms, people, settings, photos, titles }: SettingsRouteParts) {
  /** Whoever may set the firm. */
  async function admin(c: Context) {
    const known = await people.staff(c);
    demand(known.actor, 'firm.set', { firm: known.firm.uid });
    return known;
  }

  return new Hono()
    .get(
      '/v1/staff/settings',
      documented('What the firm says about itself, with the revision to change it by.', {
        200: SettingsViewSchema,
      }),
      async (c) => {
        const { firm } = await admin(c);
        return answer(c, firm);
      },
    )
    .patch(
      '/v1/staff/settings',
      documented('Replaces the parts that are given, under `If-Match` with the revision they were read at.', {
        200: SettingsViewSchema,
        409: 'Another firm’s address',
        412: 'Changed meanwhile',
      }),
      parse('json', PatchSettingsSchema),
      async (c) => {
        const known = await admin(c);
        return answer(c, await settings.change(known, c.req.valid('json'), { revision: revisionOf(c) }));
      },
    )
    .post(
      '/v1/staff/settings/logo',
      documented('Takes a picture (PNG, JPEG, WebP, GIF; 5 MB at most) as the firm’s logo.', {
        200: LogoKeptSchema,
      }),
      async (c) => {
        const known = await admin(c);
        const { image, revision } = await settings.setLogo(known, await pictureOf(c));
        return c.json({ image, revision });
      },
    )
    .post(
      '/v1/staff/people/:id/photo',
      documented('Takes a picture as somebody’s photograph: their own, or anybody’s by an admin.', {
        200: ImageKeptSchema,
      }),
      async (c) => {
        const known = await people.staff(c);
        const staff = c.req.param('id');
        if (staff !== known.member.id) demand(known.actor, 'firm.set', { firm: known.firm.uid });
        return c.json(await photos.set(known, staff, await pictureOf(c)));
      },
    )
    .put(
      '/v1/staff/people/:id/title',
      documented(
        'Writes a quality in the person’s own words: one’s own by a lawyer, anybody’s by an admin.',
        {
          204: 'Set',
        },
      ),
      parse('json', SetTitleSchema),
      async (c) => {
        const known = await people.staff(c);
        const staff = c.req.param('id');
        // Whoever is no lawyer calls themselves none: an admin writes it for them.
        const isTheirs = staff === known.member.id && known.member.quality === 'lawyer';
        if (!isTheirs) demand(known.actor, 'firm.set', { firm: known.firm.uid });
        await titles.set(known, staff, c.req.valid('json').title);
        return c.body(null, 204);
      },
    )
    .delete(
      '/v1/staff/people/:id/photo',
      documented('Takes the photograph away, and drops it.', { 204: 'Gone' }),
      async (c) => {
        const known = await people.staff(c);
        const staff = c.req.param('id');
        if (staff !== known.member.id) demand(known.actor, 'firm.set', { firm: known.firm.uid });
        await photos.remove(known, staff);
        return c.body(null, 204);
      },
    )
    .get(
      '/v1/firms/:firm/images/:id',
      documented('A logo or photograph that the firm shows; it never changes.', { 200: 'A WebP image' }),
      async (c) => {
        const firm = await firms.bySlug(db, c.req.param('firm'));
        const id = c.req.param('id');
        const image = firm && v.is(ImageIdSchema, id) ? await findImage(db, firm.id, id) : null;
        if (!image) throw new Refusal('not-found');
        return c.body(new Uint8Array(image.bytes), 200, {
          'Content-Type': image.type,
          'Cache-Control': IMMUTABLE,
          'Content-Security-Policy': "default-src 'none'; sandbox",
          'X-Content-Type-Options': 'nosniff',
          // The badge shows it in the firm's own pages.
          'Cross-Origin-Resource-Policy': 'cross-origin',
        });
      },
    )
    .get(
      '/v1/staff/settings/privacy-text',
      documented('The paragraph for the privacy page of the firm’s own site, from its real settings.', {
        200: PrivacyTextSchema,
      }),
      async (c) => {
        const { firm } = await admin(c);
        return c.json({
          missing: missingForPrivacy(firm.settings),
          texts: LANGUAGES.map((language) => {
            const { title, paragraphs } = privacyText(firm.settings, language);
            return { language, title, paragraphs: [...paragraphs] };
          }),
        });
      },
    );
}

function answer(c: Context, { revision, settings }: Changed): Response {
  c.header('ETag', `"${revision}"`);
  return c.json({ revision, settings });
}

/** The revision of `If-Match`; undefined without it. What is no revision of ours matches none. */
function revisionOf(c: Context): number | undefined {
  const given = c.req.header('if-match');
  return given === undefined || given === '*'
    ? undefined
    : Number(/^(?:W\/)?"(\d{1,15})"$/.exec(given)?.[1] ?? -1);
}
