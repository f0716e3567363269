/**
 * The one table of what badge and panel say to each other.
 *
 * The badge lives in the host's page and the panel in a sealed frame, so nothing that names a person, a
 * thread or a word of it may stand here: the host's scripts can read all that the badge receives.
 *
 * The first two messages make the channel and travel by `postMessage`; all others go through its ports.
 * The checks are written by hand, for the badge carries them in a budget of a few kilobytes. Unknown types
 * are ignored, so that a badge kept by a cache and a newer panel still understand each other.
 */
import type { Language } from '../wire/language.ts';

/** Panel → its parent, with target origin `'*'`: the only message that is, and so an empty one. */
export const FRAME_READY = { type: 'parenthese-ready' } as const;

/** Badge → panel, to the Parenthèse origin only, together with one `MessagePort`. */
export type PortOffer = {
  readonly type: 'parenthese-port';
  readonly lang: Language;
  /** The path of the host's page, by the panel's own leave: see `pagePathOf`. A survey's frame is told none. */
  readonly page?: string;
};

/** Badge → panel, through the port. */
export type ToPanel =
  /** The visitor has opened the panel: it may take the focus and mark as seen what it shows. */
  | { readonly type: 'opened' }
  /** It is out of sight, still loaded. */
  | { readonly type: 'closed' };

/** Panel → badge, through the port. */
export type ToBadge =
  /** The visitor wants the panel out of sight (button or Escape). */
  | { readonly type: 'close' }
  /** How many answers wait unread; sent on every change, 0 included. */
  | { readonly type: 'unread'; readonly count: number }
  /** The first message of a conversation is durable: from now on the site's next page looks for the panel. */
  | { readonly type: 'begun' }
  /** A later message is durable. */
  | { readonly type: 'sent' }
  /** Quick exit: the panel has cleared itself, and the whole page is to be left at once. */
  | { readonly type: 'leave' }
  /** Nothing of the conversation is kept on this device any more. */
  | { readonly type: 'forgotten' };

/** Whether a window message is a panel's first word. Source and origin are the listener's to check. */
export const isFrameReady = (data: unknown): boolean => typeOf(data) === FRAME_READY.type;

/** Whether a window message offers a port. Source and origin are the listener's to check, and so is the page. */
export const isPortOffer = (data: unknown): data is PortOffer => {
  const { type, lang } = fieldsOf(data);
  return type === 'parenthese-port' && (lang === 'fr' || lang === 'en');
};

/** Whether a port message is one that a panel knows. */
export const isToPanel = (data: unknown): data is ToPanel => ['opened', 'closed'].includes(typeOf(data));

/** Whether a port message is one that a badge knows. */
export const isToBadge = (data: unknown): data is ToBadge =>
  typeOf(data) === 'unread'
    ? Number.isSafeInteger(fieldsOf(data)['count']) && Number(fieldsOf(data)['count']) >= 0
    : ['close', 'begun', 'sent', 'leave', 'forgotten'].includes(typeOf(data));

const fieldsOf = (data: unknown): Record<string, unknown> => Object(data) as Record<string, unknown>;

/** Only a string is asked for its words: an object's own `toString` could throw in the host's page. */
const typeOf = (data: unknown): string => {
  const { type } = fieldsOf(data);
  return typeof type === 'string' ? type : '';
};
