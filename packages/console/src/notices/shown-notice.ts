/** What a service worker shows for what was sent to a device, and where a tap on it leads. */
import { noticeWords } from '@parenthese/shared/notices/phrases.ts';
import type { PushPayload } from '@parenthese/shared/notices/wire.ts';
import { languageOf } from '@parenthese/shared/wire/language.ts';

const INBOX = '/console/conversations?view=waiting';
/** Only here may a notice lead, whatever it says. */
const CONSOLE = /^\/console(?:[/?]|$)/;

export type ShownNotice = Readonly<{
  title: string;
  options: NotificationOptions & Readonly<{ renotify: boolean; data: Readonly<{ path: string }> }>;
  /** What stands on the app's icon; null leaves it as it is. */
  badge: number | null;
}>;

/**
 * Reads what came. What cannot be read is shown too, in the discreet form: a browser that shows nothing for a push is
 * refused the next one, and a notice too many is better than one too few.
 *
 * @param text the opened payload, null when none came with the push.
 */
export function shownNotice(text: string | null, languages: readonly string[]): ShownNotice {
  const sent = payloadOf(text);
  const language = sent?.language ?? languageOf(languages);
  const { title, body } = noticeWords({ language, firm: sent?.firm ?? null, test: sent?.test ?? false });
  const sound = sent?.sound ?? false;
  const path = sent && CONSOLE.test(sent.path) ? sent.path : INBOX;
  return {
    title,
    options: {
      body,
      lang: language,
      tag: sent?.tag ?? 'message',
      icon: '/console-icons/icon-192.png',
      badge: '/console-icons/badge-96.png',
      silent: !sound,
      renotify: sound,
      data: { path },
    },
    badge: sent?.badge ?? null,
  };
}

function payloadOf(text: string | null): PushPayload | null {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null && 'tag' in value && 'path' in value
      ? (value as PushPayload)
      : null;
  } catch {
    return null;
  }
}
