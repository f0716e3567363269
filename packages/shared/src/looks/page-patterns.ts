/** On which of a site's pages the badge is shown. */
import type { Look } from './look.ts';

/** Whether a look lets the badge be seen on a page, named by its path as a browser gives it: `/honoraires/`. */
export function isShownOn({ show, hide }: Pick<Look, 'show' | 'hide'>, path: string): boolean {
  const page = plain(path);
  const isIn = (patterns: readonly string[]) => patterns.some((one) => matches(plain(pathIn(one)), page));
  return (show.length === 0 || isIn(show)) && !isIn(hide);
}

/** Of a whole address only the path counts, since the site is known; a path may lack its first slash. */
function pathIn(pattern: string): string {
  const path = pattern.trim().replace(/^https?:\/\/[^/]*/i, '');
  return /^[/*]/.test(path) ? path : `/${path}`;
}

/** `/Contact/` and `/contact` are one page to whoever types a pattern, and é is é however it is written. */
function plain(path: string): string {
  return decoded(path)
    .toLowerCase()
    .replace(/(.)\/$/, '$1');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}

/**
 * Whether a path is what a pattern says, `*` standing for anything, nothing included.
 *
 * By hand and not by a regular expression, which many stars can hold up for minutes in somebody else's page.
 */
function matches(pattern: string, path: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return pattern === path;
  // `/actualites/*` is also the page of the news themselves.
  if (last === '' && rest.length === 0 && first === `${path}/`) return true;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}
