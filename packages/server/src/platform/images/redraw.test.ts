import { deflateSync } from 'node:zlib';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { redraw } from './redraw.ts';

const LOGO = { width: 512, height: 512, fit: 'inside' } as const;
const BLUE = { r: 35, g: 64, b: 107, alpha: 0.5 };

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: BLUE } });

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG that claims a size which its few bytes do not hold. */
function flood(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a picture that is sent', () => {
  test.each(['png', 'jpeg', 'webp', 'gif'] as const)('as %s is drawn anew, within its form', async (kind) => {
    const drawn = await redraw(await canvas(1_200, 300).toFormat(kind).toBuffer(), LOGO);
    if (typeof drawn === 'string') throw new Error(drawn);
    expect(drawn.type).toBe('image/webp');
    expect(await sharp(drawn.bytes).metadata()).toMatchObject({ format: 'webp', width: 512, height: 128 });
  });

  test('is never made larger than it was', async () => {
    const drawn = await redraw(await canvas(40, 20).png().toBuffer(), LOGO);
    if (typeof drawn === 'string') throw new Error(drawn);
    expect(await sharp(drawn.bytes).metadata()).toMatchObject({ width: 40, height: 20 });
  });

  test('keeps what is transparent, and loses what it told of place and camera', async () => {
    const told = await canvas(60, 60)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'CANARI', Make: 'CANARI' }, IFD3: { GPSLatitude: '48/1 51/1 24/1' } })
      .toBuffer();
    expect(told.includes('CANARI')).toBe(true);
    const [photo, logo] = [await redraw(told, LOGO), await redraw(await canvas(9, 9).png().toBuffer(), LOGO)];
    if (typeof photo === 'string' || typeof logo === 'string') throw new Error('not drawn');
    expect(Buffer.from(photo.bytes).includes('CANARI')).toBe(false);
    expect(await sharp(photo.bytes).metadata()).not.toHaveProperty('exif');
    expect(await sharp(logo.bytes).metadata()).toMatchObject({ hasAlpha: true });
  });

  test('stands upright, however the camera was held', async () => {
    const held = await canvas(80, 40).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const drawn = await redraw(held, LOGO);
    if (typeof drawn === 'string') throw new Error(drawn);
    expect(await sharp(drawn.bytes).metadata()).toMatchObject({ width: 40, height: 80 });
  });

  test('loses what was hidden behind its end', async () => {
    const both = Buffer.concat([
      await canvas(20, 20).png().toBuffer(),
      Buffer.from('<script>alert("CANARI")</script>'),
    ]);
    const drawn = await redraw(both, LOGO);
    expect(typeof drawn === 'string' || Buffer.from(drawn.bytes).includes('CANARI')).toBe(false);
  });
});

describe('what is no picture', () => {
  test.each([
    ['an SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['an SVG that begins like XML', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a PDF', '%PDF-1.7\n'],
    ['an archive', 'PK\x03\x04'],
    ['a TIFF', 'II*\0'],
    ['nothing', ''],
  ])('is refused by its kind: %s', async (_, text) => {
    expect(await redraw(Buffer.from(text, 'latin1'), LOGO)).toBe('image-type');
  });

  test.each([
    ['a PNG of sixty thousand by sixty thousand', 60_000, 60_000],
    ['a line of a hundred million pixels', 100_000_000, 1],
  ])('is refused before it is unpacked: %s', async (_, width, height) => {
    expect(await redraw(flood(width, height), LOGO)).toMatch(/^image-(?:pixels|unreadable)$/);
  });

  test.each([
    ['a PNG cut in the middle', async () => (await canvas(300, 300).png().toBuffer()).subarray(0, 120)],
    ['a PNG of its first bytes alone', async () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['a GIF with a script for a body', async () => Buffer.from('GIF89a/*;alert(1)*/')],
    ['a JPEG of noise', async () => Buffer.from(`\xff\xd8\xff${'x'.repeat(500)}`, 'latin1')],
    ['fewer lines than it claims', async () => flood(400, 400)],
  ])('is refused as unreadable: %s', async (_, made) => {
    expect(await redraw(await made(), LOGO)).toBe('image-unreadable');
  });
});
