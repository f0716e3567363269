/** Requests whose body is a picture as it is: what they may be, and how large, before any of it is read. */
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { IMAGE_MAX_BYTES, IMAGE_TYPES } from '@parenthese/shared/firms/wire.ts';
import { problem } from './problems.ts';

const counted = bodyLimit({ maxSize: IMAGE_MAX_BYTES, onError: (c) => problem(c, 'image-too-large') });

/** Lets a picture pass in place of JSON; it must be declared as one, which no form of another site can do unasked. */
export const limitedPicture: MiddlewareHandler = async (c, next) => {
  const type = (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (c.req.header('content-encoding') !== undefined) return problem(c, 'image-type');
  if (!IMAGE_TYPES.some((known) => known === type)) return problem(c, 'image-type');
  if (Number(c.req.header('content-length') ?? 0) > IMAGE_MAX_BYTES) return problem(c, 'image-too-large');
  return counted(c, next);
};

/** What was sent, within the limit. */
export async function pictureOf(c: Context): Promise<Uint8Array> {
  return new Uint8Array(await c.req.arrayBuffer());
}
