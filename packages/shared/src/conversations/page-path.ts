/**
 * The page of a firm's site that somebody writes from: its path and nothing more, as a browser spells it.
 *
 * What follows « ? » or « # » may name a person, a search or a campaign, so no path that holds either is one. A longer
 * path is left out whole: half of one would name another page.
 */
export const PAGE_PATH = /^\/[!"$->@-~]{0,199}$/;

/** What a site's page says of where it is, which is not believed; null where it is no path. */
export function pagePathOf(said: unknown): string | null {
  return typeof said === 'string' && PAGE_PATH.test(said) ? said : null;
}
