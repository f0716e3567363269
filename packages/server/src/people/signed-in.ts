/** The answer to a right password: signed in, or a code is needed and its cookie is set. */
import type { Context } from 'hono';
import type { SignedIn } from './auth.ts';

export function answerSignedIn(c: Context, { headers, needsCode }: SignedIn): Response {
  withCookies(c, headers);
  return needsCode ? c.json({ next: 'second-factor-needed' }, 202) : c.json({});
}

export function withCookies(c: Context, headers: Headers): void {
  for (const cookie of headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true });
}
