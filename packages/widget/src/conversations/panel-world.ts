/** The page and the device around a panel, in one object that a test can replace. */
import type { Language } from '@parenthese/shared/wire/language.ts';
import { pageWorld, type BadgeWorld } from '../availability/badge-world.ts';
import { newId, newSecret } from '../platform/randomness.ts';
import { panelStorage, type PanelStorage } from './panel-storage.ts';

/** The weather, which is of interest to anybody and tells nothing of what was read before. */
const EXIT_HREF = 'https://meteofrance.com/';

export type PanelWorld = Readonly<{
  fetch: typeof fetch;
  storage: (firm: string) => PanelStorage;
  /** The device's clocks, and what calls back later. */
  badge: BadgeWorld;
  id: () => string;
  secret: () => string;
  random: () => number;
  /** Ends early when the network comes back, and at once when aborted. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** What the page was asked for. */
  address: () => PanelAddress;
  /** Hears of a door that comes to the page while it stands; returns how to hear no more. */
  onDoor: (come: (door: Door) => void) => () => void;
  /** The window that frames this page; null where it stands by itself. */
  parent: () => Window | null;
  /** Opens a page of our own in a tab, and shows an address there once it is known. */
  openTab: () => (url: string | null) => void;
  /** Leaves for somewhere harmless, without a way back. */
  leave: () => void;
}>;

/** A one-time code that came with the address, and what it opens. */
export type Door = Readonly<{ kind: 'links' | 'handovers'; code: string }>;

export type PanelAddress = Readonly<{
  firm: string;
  /** Origin of the firm's site whose badge opened the panel; null where it stands by itself. */
  site: string | null;
  /** The wishes for a language, the strongest first. */
  languages: readonly (string | null)[];
  door: Door | null;
}>;

export const browserWorld: PanelWorld = {
  fetch: (...args) => fetch(...args),
  storage: panelStorage,
  badge: pageWorld,
  id: newId,
  secret: newSecret,
  random: Math.random,
  wait: waitOrOnline,
  address: takeAddress,
  onDoor: (come) => {
    // A link put into the address bar of the very page it leads to changes the fragment and loads nothing.
    const take = () => {
      const { door } = takeAddress();
      if (door) come(door);
    };
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  },
  parent: () => (parent === window ? null : parent),
  openTab: () => {
    // Opened within the click, since a browser would block it after the wait for the code.
    const tab = open('about:blank', '_blank');
    if (tab) tab.opener = null;
    return (url) => (url === null ? tab?.close() : tab?.location.replace(url));
  },
  leave: () => location.replace(EXIT_HREF),
};

function takeAddress(): PanelAddress {
  const address = addressOf(new URL(location.href), navigator.languages);
  // A code must not stay in the address bar, in the history or in a picture of the screen.
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  return address;
}

/** Reads `/panel?firm=durand&lang=fr&site=https://www.durand.fr` and `/c/durand#lien=…`; a code counts only in the fragment. */
export function addressOf({ pathname, searchParams, hash }: URL, languages: readonly string[]): PanelAddress {
  const fragment = new URLSearchParams(hash.slice(1));
  const [link, handover] = [fragment.get('lien'), fragment.get('suite')];
  return {
    firm: searchParams.get('firm') ?? /^\/c\/([^/]+)/u.exec(pathname)?.[1] ?? '',
    site: searchParams.get('site'),
    languages: [searchParams.get('lang'), ...languages],
    door: link ? { kind: 'links', code: link } : handover ? { kind: 'handovers', code: handover } : null,
  };
}

/** The page of the panel in a tab, where a code opens the thread. */
export function tabAddress(firm: string, language: Language, code: string | null): string {
  return `/c/${firm}?lang=${language}${code === null ? '' : `#suite=${code}`}`;
}

function waitOrOnline(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const ended = new AbortController();
    const end = () => {
      clearTimeout(timer);
      ended.abort();
      resolve();
    };
    const timer = setTimeout(end, ms);
    addEventListener('online', end, { signal: ended.signal });
    signal.addEventListener('abort', end, { signal: ended.signal });
    if (signal.aborted) end();
  });
}
