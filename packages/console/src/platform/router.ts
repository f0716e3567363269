/** Moves the console from one address to another, in the browser's history or, in the demo, in memory. */
import { isConsolePath, pathOf, routeOf, type Route } from './routes.ts';

export type Router = Readonly<{
  route: () => Route;
  /** Calls back after each move; returns how to stop. */
  subscribe: (listener: () => void) => () => void;
  /** `replace` leaves no step to come back to. */
  go: (to: Route | string, options?: Readonly<{ replace?: boolean }>) => void;
}>;

/** Follows the address bar of a window. */
export function createRouter(browser: Window): Router {
  const moves = createListeners();
  browser.addEventListener('popstate', moves.tell);
  return {
    route: () => routeOf(browser.location.href),
    subscribe: moves.subscribe,
    go: (to, { replace = false } = {}) => {
      const path = typeof to === 'string' ? to : pathOf(to);
      if (replace) browser.history.replaceState(null, '', path);
      else browser.history.pushState(null, '', path);
      moves.tell();
    },
  };
}

/** Keeps its place in memory, for a console that is one half of a page with an address of its own. */
export function createMemoryRouter(start: Route): Router {
  const moves = createListeners();
  let here = start;
  return {
    route: () => here,
    subscribe: moves.subscribe,
    go: (to) => {
      here = typeof to === 'string' ? routeOf(to) : to;
      moves.tell();
    },
  };
}

/**
 * Returns the console's own address that a click leads to, or null when the browser should have its way: another
 * site, another tab, a download, a modified click.
 */
export function clickedPath(event: MouseEvent, browser: Window): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!link || link.target !== '' || link.hasAttribute('download')) return null;
  const url = new URL(link.href, browser.location.href);
  if (url.origin !== browser.location.origin || !isConsolePath(url.pathname)) return null;
  return `${url.pathname}${url.search}`;
}

function createListeners() {
  const listeners = new Set<() => void>();
  return {
    tell: () => {
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
