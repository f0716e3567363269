/** The pages and built files of the service, each page under its own strict policy. */
import { join } from 'node:path';
import { Hono, type Context } from 'hono';
import { SlugSchema } from '@parenthese/shared/wire/primitives.ts';
import * as v from 'valibot';
import type { Firm, Firms } from './firms/firms.ts';
import type { Db } from './platform/database/database.ts';
import { IMMUTABLE, loadAssets, serveAsset, type Assets } from './platform/http/assets.ts';
import { Refusal } from './platform/refusal.ts';

const packages = join(import.meta.dirname, '../..');
/** The tag's own name never changes, so it is asked for again after a while; all it imports is immutable. */
const TAG_CACHE = 'public, max-age=300, stale-while-revalidate=86400';
const PAGE_CACHE = 'no-cache';
const ICON_CACHE = 'public, max-age=86400';

export type PageParts = Readonly<{
  db: Db;
  firms: Firms;
  version: string;
  /** Address of the service itself. */
  baseUrl: () => string;
  /** Origins that the demo's page may frame, beside the firm's own page here. */
  demoSites: () => readonly string[];
  /** Told when somebody opens a firm's own page. */
  opened: (firm: Firm) => void;
}>;

export async function pageRoutes({ db, firms, version, baseUrl, demoSites, opened }: PageParts) {
  const [widget, pages, console] = await Promise.all(
    ['widget/dist', 'widget/dist/pages', 'console/dist'].map((folder) => loadAssets(join(packages, folder))),
  );
  const app = new Hono();

  const publicFile = (c: Context, path: string, cacheControl: string) => {
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    return serveAsset(c, found(widget, path), cacheControl);
  };
  app.get('/parenthese.js', (c) => publicFile(c, 'parenthese.js', TAG_CACHE));
  app.get('/assets/:file', (c) => publicFile(c, `assets/${c.req.param('file')}`, IMMUTABLE));
  app.get(`/v/${version}/parenthese.js`, (c) => publicFile(c, 'parenthese.js', IMMUTABLE));
  app.get(`/v/${version}/assets/:file`, (c) => publicFile(c, `assets/${c.req.param('file')}`, IMMUTABLE));
  app.get('/panel-assets/:file', (c) => serveAsset(c, found(pages, c.req.param('file')), IMMUTABLE));
  app.get('/console-assets/:file', (c) =>
    serveAsset(c, found(console, `console-assets/${c.req.param('file')}`), IMMUTABLE),
  );

  /** The firm whose own host name was asked for; null at the service's own. */
  const firmOfHost = async (c: Context) => {
    const { hostname } = new URL(c.req.url);
    return hostname === new URL(baseUrl()).hostname ? null : firms.byHost(db, hostname);
  };

  const framed = async (c: Context, slug: string | undefined, page: string) => {
    const firm = v.is(SlugSchema, slug) ? await firms.bySlug(db, slug) : null;
    const ancestors = firm ? [...firm.settings.sites, ...(firm.settings.demo ? ["'self'"] : [])] : ["'none'"];
    c.header('Content-Security-Policy', policy({ 'frame-ancestors': ancestors.join(' ') || "'none'" }));
    // A browser that opens it, not a program that looks what a link leads to.
    if (firm && c.req.path.startsWith('/c/') && c.req.header('sec-fetch-dest') === 'document') opened(firm);
    return serveAsset(c, found(pages, page), PAGE_CACHE);
  };
  app.get('/panel', (c) => framed(c, c.req.query('firm'), 'panel.html'));
  app.get('/c/:firm', async (c) => {
    const slug = c.req.param('firm');
    const own = await firmOfHost(c);
    // A firm's own host shows that firm and nobody else, whatever stands behind it.
    return own && own.slug !== slug ? c.redirect(`/c/${own.slug}`) : framed(c, slug, 'panel.html');
  });
  app.get('/survey', (c) => framed(c, c.req.query('firm'), 'survey.html'));

  const consolePage = (c: Context) => {
    const sites = demoSites();
    const frames = sites.length === 0 ? '' : [...sites, "'self'"].join(' ');
    c.header(
      'Content-Security-Policy',
      policy({
        'frame-ancestors': "'none'",
        'manifest-src': "'self'",
        'worker-src': "'self'",
        ...(frames === '' || c.req.path !== '/demo' ? {} : { 'frame-src': frames }),
      }),
    );
    return serveAsset(c, found(console, 'index.html'), PAGE_CACHE);
  };
  /** Staff work at the service's own address alone, so that their session is never a second one somewhere else. */
  const consoleHere = async (c: Context) =>
    (await firmOfHost(c)) ? c.redirect(`${baseUrl()}${c.req.path}`) : consolePage(c);
  app.get('/', async (c) => {
    const own = await firmOfHost(c);
    return c.redirect(own ? `/c/${own.slug}` : demoSites().length > 0 ? '/demo' : '/console');
  });
  app.get('/console/manifest.webmanifest', (c) =>
    serveAsset(c, found(console, 'manifest.webmanifest'), PAGE_CACHE),
  );
  app.get('/console-icons/:file', (c) =>
    serveAsset(c, found(console, `console-icons/${c.req.param('file')}`), ICON_CACHE),
  );
  app.get('/console/worker.js', (c) => {
    // What it may do is said here and not by the page that starts it.
    c.header('Content-Security-Policy', WORKER_POLICY);
    c.header('Service-Worker-Allowed', '/console');
    return serveAsset(c, found(console, 'worker.js'), PAGE_CACHE);
  });
  app.get('/console', consoleHere);
  app.get('/console/*', consoleHere);
  return { app, consolePage };
}

/** The console's worker speaks to this service, and loads nothing. */
const WORKER_POLICY = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Our own pages load and reach nothing but this service; Trusted Types bar every way from text to markup. */
function policy(more: Readonly<Record<string, string>>): string {
  const directives: Record<string, string> = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'lit-html parenthese',
    ...more,
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

function found(assets: Assets | undefined, path: string) {
  const asset = assets?.get(path);
  if (!asset) throw new Refusal('not-found');
  return asset;
}
