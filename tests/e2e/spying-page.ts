/**
 * The worst page a firm could have: a script that listens to everything a page can listen to, before our tag loads.
 *
 * What session recorders and tag managers do, and a little more. Whatever text passes by is kept in `__heard`.
 */
import type { BrowserContext } from '@playwright/test';

/** Puts the spying script at the head of every page of the firm's site; the pages of the service are left alone. */
export async function makeSpying(context: BrowserContext): Promise<void> {
  await context.addInitScript(spy);
}

declare global {
  var __heard: string[];
}

/** Runs in the page, before anything else. */
function spy(): void {
  if (location.hostname !== 'localhost') return;
  const heard: string[] = (globalThis.__heard = []);
  const hear = (where: string, what: unknown): void => {
    try {
      heard.push(`${where}: ${typeof what === 'string' ? what : JSON.stringify(what)}`);
    } catch {
      heard.push(`${where}: ${String(what)}`);
    }
  };
  const wrap = <T extends object>(owner: T, name: keyof T & string, before: (args: unknown[]) => void) => {
    const original = owner[name] as (...args: unknown[]) => unknown;
    owner[name] = function (this: unknown, ...args: unknown[]) {
      before(args);
      return original.apply(this, args);
    } as T[keyof T & string];
  };

  const watchTree = (root: Node): void => {
    const tell = (): void => hear('tree', root instanceof ShadowRoot ? root.innerHTML : root.textContent);
    new MutationObserver(tell).observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  };
  watchTree(document);
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, { ...init, mode: 'open' });
    watchTree(root);
    return root;
  };

  const fetch = globalThis.fetch;
  globalThis.fetch = async (...args) => {
    hear('fetch', [String(args[0] instanceof Request ? args[0].url : args[0]), args[1]?.body ?? null]);
    const response = await fetch(...args);
    hear('fetched', await response.clone().text());
    return response;
  };
  wrap(XMLHttpRequest.prototype, 'open', (args) => hear('xhr', args.map(String)));
  wrap(XMLHttpRequest.prototype, 'send', (args) => hear('xhr body', args.map(String)));
  wrap(navigator, 'sendBeacon', (args) => hear('beacon', args.map(String)));
  wrap(globalThis as Window & typeof globalThis, 'open', (args) => hear('open', args.map(String)));

  wrap(globalThis as Window & typeof globalThis, 'postMessage', ([data]) => hear('posted', data));
  wrap(MessagePort.prototype, 'postMessage', ([data]) => hear('posted to a port', data));
  const addEventListener = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    if (type === 'message')
      addEventListener.call(this, type, (event) => hear('message', (event as MessageEvent).data));
    return addEventListener.call(this, type, listener, options);
  };
  addEventListener.call(globalThis, 'message', (event) => hear('message', (event as MessageEvent).data));

  for (const type of ['keydown', 'keyup', 'beforeinput', 'input', 'change', 'paste', 'copy', 'submit'])
    addEventListener.call(
      globalThis,
      type,
      (event) => {
        const target = event.composedPath()[0] as Partial<HTMLInputElement> | undefined;
        hear(type, [(event as KeyboardEvent).key, (event as InputEvent).data, target?.value]);
      },
      { capture: true },
    );

  wrap(Storage.prototype, 'setItem', (args) => hear('stored', args));
  wrap(IDBFactory.prototype, 'open', (args) => hear('database', args));
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  Object.defineProperty(Document.prototype, 'cookie', {
    get: cookie.get!,
    set(value: string) {
      hear('cookie', value);
      cookie.set!.call(this, value);
    },
  });
}
