/** Hands out the WordPress plugin, which is the same for everybody but for the firm it comes knowing. */
import { Hono } from 'hono';
import { SlugSchema } from '@parenthese/shared/wire/primitives.ts';
import * as v from 'valibot';
import type { Db } from '../platform/database/database.ts';
import { documented } from '../platform/http/parse.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Firms } from './firms.ts';
import { readPlugin, zipPlugin, type PluginFiles } from './wordpress-zip.ts';

export type WordpressParts = Readonly<{ db: Db; firms: Firms; baseUrl: () => string }>;

export function wordpressRoutes({ db, firms, baseUrl }: WordpressParts) {
  /** Read when somebody first asks, and kept: a dozen small files. */
  let files: Promise<PluginFiles> | null = null;

  const documentation = documented('The WordPress plugin; `?firm=` has it come knowing its firm.', {
    200: 'A ZIP archive',
  });
  return new Hono().get('/parenthese-wordpress.zip', documentation, async (c) => {
    const slug = c.req.query('firm');
    const firm = v.is(SlugSchema, slug) ? await firms.bySlug(db, slug) : null;
    if (slug !== undefined && !firm) throw new Refusal('not-found');
    files ??= readPlugin();
    const place = firm ? { service: baseUrl(), firm: firm.slug } : null;
    c.header('Content-Type', 'application/zip');
    c.header('Content-Disposition', 'attachment; filename="parenthese-wordpress.zip"');
    c.header('Cache-Control', 'no-cache');
    return c.body(new Uint8Array(zipPlugin(await files, place)));
  });
}
