/** Built files, read once, served brotli-compressed from memory; immutable where their name holds their hash. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Context } from 'hono';

const compress = promisify(brotliCompress);
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

export type Asset = Readonly<{ type: string; plain: Buffer; brotli: Promise<Buffer> }>;
/** Files below a folder by their path with forward slashes; empty when the folder does not exist. */
export type Assets = ReadonlyMap<string, Asset>;

export async function loadAssets(folder: string): Promise<Assets> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = names.filter((entry) => entry.isFile() && TYPES[extname(entry.name)] !== undefined);
  const loaded = await Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const plain = await readFile(path);
      return [
        relative(folder, path).split(sep).join('/'),
        lazily(TYPES[extname(entry.name)]!, plain),
      ] as const;
    }),
  );
  return new Map(loaded);
}

/** Compressed when first asked for, so that start-up does not wait for it. */
function lazily(type: string, plain: Buffer): Asset {
  let brotli: Promise<Buffer> | undefined;
  return {
    type,
    plain,
    get brotli() {
      brotli ??= compress(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
      return brotli;
    },
  };
}

/** Serves one asset; `cacheControl` is the caller's to know. */
export async function serveAsset(c: Context, asset: Asset, cacheControl: string): Promise<Response> {
  const accepts = /\bbr\b/.test(c.req.header('accept-encoding') ?? '');
  c.header('Content-Type', asset.type);
  c.header('Cache-Control', cacheControl);
  c.header('Vary', 'Accept-Encoding');
  if (accepts) c.header('Content-Encoding', 'br');
  const bytes = accepts ? await asset.brotli : asset.plain;
  return c.body(new Uint8Array(bytes));
}

export const IMMUTABLE = 'public, max-age=31536000, immutable';
