/** On which of the firm's sites somebody stands. */
import type { Context } from 'hono';
import { siteNamed, type Site } from '@parenthese/shared/firms/site.ts';
import type { Firm } from './firms.ts';

/**
 * The site that the request names by `?site=` (an origin or a host), else the one whose page asks, as the browser says
 * by `Origin`. Null for none of the firm's: then all is as the firm's own. It opens nothing, so it may be claimed.
 */
export function siteOf(c: Context, { settings }: Firm): Site | null {
  const name = c.req.query('site') ?? c.req.header('origin');
  return name === undefined || name === '' ? null : siteNamed(settings, name);
}
