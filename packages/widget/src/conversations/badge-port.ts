/** The panel's end of the channel to the badge that frames it. */
import {
  FRAME_READY,
  isPortOffer,
  isToPanel,
  type ToBadge,
  type ToPanel,
} from '@parenthese/shared/conversations/frame-messages.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';

export type BadgePortOptions = Readonly<{
  parent: Window;
  /** Origins that may frame this panel. */
  origins: readonly string[];
  connected: (language: Language) => void;
  receive: (message: ToPanel) => void;
}>;

export type BadgePort = Readonly<{
  /** Says nothing to nobody as long as no badge has answered. */
  send: (message: ToBadge) => void;
  stop: () => void;
}>;

/**
 * Tells the parent that the panel is there, and takes the port that a badge offers.
 *
 * The first word is empty and goes to anybody; everything after it goes through a port that came from the parent
 * itself and from an origin of the firm's.
 */
export function openBadgePort({ parent, origins, connected, receive }: BadgePortOptions): BadgePort {
  let port: MessagePort | undefined;
  const take = ({ source, origin, data, ports }: MessageEvent<unknown>) => {
    if (source !== parent || !origins.includes(origin) || !isPortOffer(data) || !ports[0]) return;
    port?.close();
    port = ports[0];
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isToPanel(data)) receive(data);
    });
    port.start();
    connected(data.lang);
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
