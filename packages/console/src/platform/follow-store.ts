/** Draws an element again whenever the store commits, for as long as the element is in a page. */
import type { ReactiveControllerHost } from 'lit';

type Subscribe = (listener: () => void) => () => void;

/** Ties an element to a store. The store is asked for when the element connects, because it comes as a property. */
export function followStore(host: ReactiveControllerHost, subscribe: () => Subscribe): void {
  let stop: (() => void) | null = null;
  host.addController({
    hostConnected: () => {
      stop = subscribe()(() => host.requestUpdate());
    },
    hostDisconnected: () => {
      stop?.();
      stop = null;
    },
  });
}
