/**
 * The channel between a badge and the panel in its frame.
 *
 * The frame's first word is checked for its source and its origin, once; after that both speak through a
 * port of their own, which no other script of the page holds.
 */
import { isFrameReady, isToBadge } from '@parenthese/shared/conversations/frame-messages.ts';
import type { PortOffer, ToBadge, ToPanel } from '@parenthese/shared/conversations/frame-messages.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';

export type PanelLinkOptions = {
  readonly frame: HTMLIFrameElement;
  readonly origin: string;
  readonly language: Language;
  readonly connected: () => void;
  readonly receive: (message: ToBadge) => void;
};

export type PanelLink = {
  /** Says nothing to nobody as long as the panel has not answered. */
  readonly send: (message: ToPanel) => void;
  readonly stop: () => void;
};

/** Waits for the panel's first word and hands it a port. A panel that loads again gets a new one. */
export function linkPanel({ frame, origin, language, connected, receive }: PanelLinkOptions): PanelLink {
  let port: MessagePort | undefined;

  const welcome = ({ source, origin: from, data }: MessageEvent<unknown>) => {
    const panel = frame.contentWindow;
    if (!panel || source !== panel || from !== origin || !isFrameReady(data)) return;
    port?.close();
    const { port1, port2 } = new MessageChannel();
    port = port1;
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isToBadge(data)) receive(data);
    });
    port.start();
    const offer: PortOffer = { type: 'parenthese-port', lang: language, page: location.pathname };
    panel.postMessage(offer, origin, [port2]);
    connected();
  };

  addEventListener('message', welcome);
  return {
    send: (message) => port?.postMessage(message),
    stop: () => {
      removeEventListener('message', welcome);
      port?.close();
    },
  };
}
