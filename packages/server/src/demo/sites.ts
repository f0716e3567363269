/**
 * The example sites on a port of their own, so that the demo embeds the tag as a stranger's page does: the service is
 * reached as 127.0.0.1, the sites as localhost, which is another *site* to a browser.
 */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';

const folder = join(import.meta.dirname, '../../../../examples');
/** Stands in the examples where an integrator writes the address of their server. */
const PLACEHOLDER = 'https://parenthese.example';
/** The firm that the examples name. */
const EXAMPLE_FIRM = 'durand';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * @param baseUrl address of the service.
 * @param firm whose badge the sites embed.
 *
 * A page that wants a nonce says so by `__NONCE__`; its policy stands in `csp.txt` beside it.
 */
export function exampleSites(baseUrl: () => string, firm = EXAMPLE_FIRM): Hono {
  const app = new Hono();
  app.get('/', (c) => c.redirect('/plain-html/'));
  app.get('/:example/:file{.*}', async (c) => {
    const { example, file } = c.req.param();
    const name = normalize(join('/', file === '' ? 'index.html' : file));
    const type = TYPES[extname(name)];
    const text = type && /^[a-z-]+$/.test(example) ? await read(join(folder, example, name)) : null;
    if (text === null || !type) return c.notFound();
    const nonce = randomBytes(16).toString('base64');
    const set = (t: string) =>
      t
        .replaceAll(PLACEHOLDER, baseUrl())
        .replaceAll(`data-firm="${EXAMPLE_FIRM}"`, `data-firm="${firm}"`)
        .replaceAll('__NONCE__', nonce);
    const policy = extname(name) === '.html' ? await read(join(folder, example, 'csp.txt')) : null;
    if (policy !== null) c.header('Content-Security-Policy', set(policy).replaceAll(/\s+/g, ' ').trim());
    return c.body(set(text), 200, { 'content-type': type });
  });
  return app;
}

async function read(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}
