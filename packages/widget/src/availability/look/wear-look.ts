/**
 * Dresses a badge as its firm wants it: colours, form, place, and the pages on which it is seen.
 *
 * It is loaded only for a firm that has chosen a look, and so costs nobody else's page anything.
 */
import type { Badge } from '@parenthese/shared/availability/badge.ts';
import { badgeSheet } from '@parenthese/shared/looks/badge-sheet.ts';
import type { Look } from '@parenthese/shared/looks/look.ts';
import { isShownOn } from '@parenthese/shared/looks/page-patterns.ts';
import { createSheet } from '../../looks/dress.ts';

/** Out of sight as long as nobody has opened it: a site's own link may, on any page. */
const HIDDEN = "section:has([aria-expanded='false']){display:none}";

/** A line at the foot of the page, put there by nobody's hand, keeps off the window's sides. */
const FOOT = ':host{margin:16px!important}';

/** Returns how to take the look off again. */
export function wearLook(host: HTMLElement, root: ShadowRoot, { look, theme }: Badge): () => void {
  if (!look) return () => {};
  const isPlaced = place(host, look);
  const worn = badgeSheet(look, theme) + (isPlaced && look.shape === 'inline' ? FOOT : '');
  const sheet = createSheet(worn);
  const show = () => sheet.replaceSync(isShownOn(look, location.pathname) ? worn : worn + HIDDEN);
  show();
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const stopWatching = onPageChange(show);
  return () => {
    stopWatching();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
    if (isPlaced) host.removeAttribute('placement');
  };
}

/** Says the place where the page has not said one, and whether it did. */
function place(host: HTMLElement, { shape, place }: Look): boolean {
  const isInline = shape === 'inline';
  if (host.hasAttribute('placement') || (!isInline && place === 'right')) return false;
  host.setAttribute('placement', isInline ? 'inline' : 'start');
  return true;
}

/** Some sites change their page without loading one. Where a browser cannot tell, going back is still heard. */
function onPageChange(act: () => void): () => void {
  const heard: readonly [EventTarget | undefined, string][] = [
    [(window as { navigation?: EventTarget }).navigation, 'currententrychange'],
    [window, 'popstate'],
  ];
  for (const [target, type] of heard) target?.addEventListener(type, act);
  return () => {
    for (const [target, type] of heard) target?.removeEventListener(type, act);
  };
}
