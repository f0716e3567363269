/** The console's addresses: what each path shows, and the path of each thing shown. */
import type { INBOX_VIEWS } from '@parenthese/shared/conversations/staff-wire.ts';

export type InboxView = (typeof INBOX_VIEWS)[number];

/** In the order in which they are offered. Written again so that no validator comes into the console with them. */
export const VIEWS = ['waiting', 'open', 'mine', 'closed', 'all'] as const satisfies readonly InboxView[];

/** The rooms of the settings, each an element of its own that is fetched when it is first asked for. */
export const SETTINGS_SECTIONS = [
  'notices',
  'firm',
  'hours',
  'people',
  'site',
  'sites',
  'looks',
  'before',
] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

export type Route =
  | Readonly<{ name: 'today' }>
  | Readonly<{ name: 'inbox'; view: InboxView }>
  /** `view` is the list the thread was opened from. */
  | Readonly<{ name: 'thread'; id: string; view: InboxView }>
  /** The figures keep their own period and filters in the query. */
  | Readonly<{ name: 'figures'; search: string }>
  | Readonly<{ name: 'settings'; section: SettingsSection }>
  | Readonly<{ name: 'account' }>
  | Readonly<{ name: 'forgotten' }>
  /** The first visit to an empty server, by whoever has the code that it printed. */
  | Readonly<{ name: 'setup'; code: string | null }>
  /** The token stands in the fragment, which reaches no server log; null when the link brought none. */
  | Readonly<{ name: 'reset'; token: string | null }>
  | Readonly<{ name: 'invitation'; token: string | null }>
  | Readonly<{ name: 'confirm-email'; token: string | null }>
  | Readonly<{ name: 'not-found' }>;

const BASE = '/console';

/** Reads an address. The origin does not matter; a trailing slash does not either. */
export function routeOf(address: string): Route {
  const { pathname, search, searchParams, hash } = new URL(address, 'https://console.invalid');
  const [base, room = '', id, ...rest] = pathname.split('/').slice(1);
  if (`/${base}` !== BASE || rest.some((part) => part !== '')) return { name: 'not-found' };
  const view = viewOf(searchParams.get('view'));
  if (room === 'conversations') return id ? { name: 'thread', id, view } : { name: 'inbox', view };
  if (room === 'settings') {
    const section = SETTINGS_SECTIONS.find((one) => one === (id ?? SETTINGS_SECTIONS[0]));
    return section ? { name: 'settings', section } : { name: 'not-found' };
  }
  if (id) return { name: 'not-found' };
  if (room === '') return { name: 'today' };
  if (room === 'figures') return { name: 'figures', search };
  if (room === 'forgotten' || room === 'account') return { name: room };
  const secrets = new URLSearchParams(hash.slice(1));
  if (room === 'setup') return { name: 'setup', code: secrets.get('code') };
  if (room === 'reset' || room === 'invitation' || room === 'confirm-email')
    return { name: room, token: secrets.get('token') };
  return { name: 'not-found' };
}

/** Writes the address of what is to be shown. */
export function pathOf(route: Route): string {
  switch (route.name) {
    case 'today':
    case 'not-found':
      return `${BASE}/`;
    case 'inbox':
      return `${BASE}/conversations?view=${route.view}`;
    case 'thread':
      return `${BASE}/conversations/${encodeURIComponent(route.id)}?view=${route.view}`;
    case 'figures':
      return `${BASE}/figures${route.search}`;
    case 'settings':
      return `${BASE}/settings/${route.section}`;
    case 'forgotten':
    case 'account':
      return `${BASE}/${route.name}`;
    case 'setup':
      return `${BASE}/setup${fragment('code', route.code)}`;
    case 'reset':
    case 'invitation':
    case 'confirm-email':
      return `${BASE}/${route.name}${fragment('token', route.token)}`;
  }
}

/** True for an address that the console shows itself. */
export function isConsolePath(pathname: string): boolean {
  return pathname === BASE || pathname.startsWith(`${BASE}/`);
}

function fragment(name: string, secret: string | null): string {
  return secret === null ? '' : `#${name}=${encodeURIComponent(secret)}`;
}

function viewOf(wish: string | null): InboxView {
  return VIEWS.find((view) => view === wish) ?? 'waiting';
}
