/**
 * Hears what a screen reader would read out by itself: what is added to a log that is live, and the new words of a
 * status or an alert. What lies within `aria-live="off"` stays silent.
 */
import type { Page } from '@playwright/test';

declare global {
  var __said: string[];
}

/** Listens in this page and in every frame of it, from the next document on. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(hear);
}

/** All that was read out, in the frames as they stand, one line each: `log: …`, `status: …`, `alert: …`. */
export async function saidOn(page: Page): Promise<readonly string[]> {
  const said = await Promise.all(page.frames().map((frame) => frame.evaluate(() => globalThis.__said)));
  return said.flat();
}

/** Runs in each document before its own scripts. */
function hear(): void {
  const said: string[] = (globalThis.__said = []);
  const plain = (node: Node): string => (node.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  const words = (element: Element, hidden = '[aria-hidden=true]'): string => {
    const copy = element.cloneNode(true) as Element;
    for (const mute of copy.querySelectorAll(hidden)) mute.remove();
    return plain(copy);
  };
  const elementOf = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);
  const lastOf = new WeakMap<Element, string>();

  const tellLog = (target: Node, added: NodeList): void => {
    const log = elementOf(target)?.closest('[role=log]');
    if (!log || elementOf(target)?.closest('[aria-live=off]')) return;
    for (const node of added) if (node instanceof Element) said.push(`log: ${words(node)}`);
  };
  const tellStatus = (changed: Element): void => {
    const text = plain(changed);
    if (text === lastOf.get(changed)) return;
    lastOf.set(changed, text);
    if (text !== '' && changed.checkVisibility()) said.push(`${changed.getAttribute('role')}: ${text}`);
  };
  const observe = (root: Node): void =>
    new MutationObserver((records) => {
      const changed = new Set<Element>();
      for (const { target, addedNodes } of records) {
        tellLog(target, addedNodes);
        const status = elementOf(target)?.closest('[role=status], [role=alert]');
        if (status) changed.add(status);
      }
      for (const status of changed) tellStatus(status);
    }).observe(root, { subtree: true, childList: true, characterData: true });

  observe(document);
  const attachShadow = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    observe(root);
    return root;
  };
}
