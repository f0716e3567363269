/**
 * Draws a picture that somebody sent anew: what is kept was made here, pixel by pixel. No metadata (where a photograph
 * was taken, by which camera), nothing behind the end of the picture, nothing that another program could take for code.
 */
import type { Sharp } from 'sharp';

/** The largest telephones take some 50 million pixels; a picture that claims more is no portrait and no logo. */
const MAX_PIXELS = 64_000_000;
const PATIENCE_S = 10;
const QUALITY = 86;

export type Form = Readonly<{ width: number; height: number; fit: 'cover' | 'inside' }>;
export type Redrawn = Readonly<{ type: 'image/webp'; bytes: Uint8Array }>;
export type NotRedrawn = 'image-type' | 'image-unreadable' | 'image-pixels';

/** Draws PNG, JPEG, WebP or the first picture of a GIF, upright, in a form that is never larger than asked; else says why not. */
export async function redraw(bytes: Uint8Array, { width, height, fit }: Form): Promise<Redrawn | NotRedrawn> {
  const kind = kindOf(bytes);
  if (kind === null) return 'image-type';
  const open = await drawing();
  try {
    const { format, width: wide = 0, height: high = 0 } = await open(bytes).metadata();
    if (format !== kind) return 'image-type';
    if (wide * high > MAX_PIXELS) return 'image-pixels';
    const drawn = await open(bytes)
      .autoOrient()
      .resize({ width, height, fit, withoutEnlargement: true })
      .timeout({ seconds: PATIENCE_S })
      .webp({ quality: QUALITY })
      .toBuffer();
    return { type: 'image/webp', bytes: new Uint8Array(drawn) };
  } catch (error) {
    return /pixel limit/i.test((error as Error).message) ? 'image-pixels' : 'image-unreadable';
  }
}

/** By its first bytes, whatever it was called. SVG, HTML, PDF and archives are none of them. */
function kindOf(bytes: Uint8Array): 'png' | 'jpeg' | 'webp' | 'gif' | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'webp';
  return /^GIF8[79]a/.test(head) ? 'gif' : null;
}

let opener: Promise<(bytes: Uint8Array) => Sharp> | undefined;

/** Loaded with the first picture: it is native code of several megabytes, which most days nobody needs. */
function drawing(): Promise<(bytes: Uint8Array) => Sharp> {
  opener ??= import('sharp').then(({ default: sharp }) => {
    // Of the dozens of readers in the library only these four may ever meet what a stranger has sent.
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({
      operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif'],
    });
    sharp.cache(false);
    sharp.concurrency(1);
    return (bytes) => sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true });
  });
  return opener;
}
