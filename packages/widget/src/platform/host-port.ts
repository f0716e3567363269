/** A sealed page's end of the channel to the element that frames it in a firm's page. */
import { FRAME_READY, isPortOffer } from '@parenthese/shared/conversations/frame-messages.ts';
import { pagePathOf } from '@parenthese/shared/conversations/page-path.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';

export type HostPortOptions = Readonly<{
  parent: Window;
  /** Origins that may frame this page. */
  origins: readonly string[];
  /** `page` is the path that the site's page says it has; null when it says none. */
  connected: (language: Language, page: string | null) => void;
  /** Hears what comes through the port, which is still to be checked. */
  hear: (data: unknown) => void;
}>;

export type HostPort<Message> = Readonly<{
  /** Says nothing to nobody as long as nobody has answered. */
  send: (message: Message) => void;
  stop: () => void;
}>;

/**
 * Tells the parent that the page is there, and takes the port that it offers.
 *
 * The first word is empty and goes to anybody; everything after it goes through a port that came from the parent
 * itself and from an origin of the firm's.
 */
export function openHostPort<Message>({
  parent,
  origins,
  connected,
  hear,
}: HostPortOptions): HostPort<Message> {
  let port: MessagePort | undefined;
  const take = ({ source, origin, data, ports }: MessageEvent<unknown>) => {
    if (source !== parent || !origins.includes(origin) || !isPortOffer(data) || !ports[0]) return;
    port?.close();
    port = ports[0];
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data));
    port.start();
    connected(data.lang, pagePathOf(data.page));
  };
  addEventListener('message', take);
  parent.postMessage(FRAME_READY, '*');
  return {
    send: (message) => port?.postMessage(message),
    stop: () => {
      removeEventListener('message', take);
      port?.close();
    },
  };
}
