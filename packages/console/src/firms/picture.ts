/** A picture on its way to the service: looked at first, and made smaller where a telephone took it too large. */
import { IMAGE_MAX_BYTES, IMAGE_TYPES } from '@parenthese/shared/firms/wire.ts';

/** Of the longer side; no screen of ours shows a logo or a face larger. */
const SIDE_MAX_PIXELS = 1600;
/** What is smaller than this goes as it is. */
const SMALL_BYTES = 1024 * 1024;

export type ChosenPicture = Readonly<
  { ok: true; picture: Blob } | { ok: false; code: 'image-type' | 'image-too-large' | 'image-unreadable' }
>;

/** Returns what to send. An image that no browser can open, or that stays too large, is refused before it leaves. */
export async function pictureFrom(file: Blob): Promise<ChosenPicture> {
  if (!IMAGE_TYPES.some((type) => type === file.type)) return { ok: false, code: 'image-type' };
  if (file.size <= SMALL_BYTES) return { ok: true, picture: file };
  const smaller = await shrunk(file).catch(() => null);
  if (smaller === null)
    return { ok: false, code: file.size > IMAGE_MAX_BYTES ? 'image-too-large' : 'image-unreadable' };
  return smaller.size > IMAGE_MAX_BYTES
    ? { ok: false, code: 'image-too-large' }
    : { ok: true, picture: smaller };
}

/** WebP keeps what is transparent, and where a browser cannot write it PNG does. */
async function shrunk(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, SIDE_MAX_PIXELS / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.9 });
}
