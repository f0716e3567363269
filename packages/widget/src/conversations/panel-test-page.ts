/** What the tests of the panel share: a page with one panel over a small service, and ears for what is read out. */
import axe from 'axe-core';
import { vi } from 'vitest';
import { commands } from 'vitest/browser';
import type { ReaderSettings } from '../../../../scripts/element-tests.ts';
import '../looks/sealed-page.css';
import { panelStorage, type PanelStorage } from './panel-storage.ts';
import type { Door, PanelAddress, PanelWorld } from './panel-world.ts';
import { ParenthesePanel } from './parenthese-panel.ts';
import { NOW, ServiceFixture } from './service-fixture.ts';

export type TestPanel = Readonly<{
  panel: ParenthesePanel;
  service: ServiceFixture;
  /** The storage that the next panel would find. */
  storage: PanelStorage;
  /** Ends the pauses of everything that waits. */
  wake: () => void;
  left: () => boolean;
  /** A link is opened in the same tab. */
  come: (door: Door) => void;
  tabs: (string | null)[];
  /** Where the badge was asked for. */
  asked: readonly string[];
}>;

export type TestPanelOptions = Readonly<{
  service?: ServiceFixture;
  storage?: PanelStorage;
  language?: 'fr' | 'en';
  door?: PanelAddress['door'];
  parent?: Window | null;
  site?: string;
}>;

/** Waits for what comes by itself, as long as a busy machine may take: a test that hangs is found, a slow one is not. */
export function until<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 15_000, interval: 20 });
}

/** Kept in memory and the same for all panels of a test, as one device is. */
export function deviceMemory(): PanelStorage {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError');
  });
  const storage = panelStorage('durand');
  void storage.saveDraft('x').then(() => storage.saveDraft('').then(() => open.mockRestore()));
  return { ...storage, kept: () => true };
}

/** Sets a panel into the page and waits until it has read its firm. */
export async function placePanel(options: TestPanelOptions = {}): Promise<TestPanel> {
  const { service = new ServiceFixture(), storage = deviceMemory(), language = 'fr' } = options;
  const waiting = new Set<() => void>();
  const state = {
    left: false,
    tabs: [] as (string | null)[],
    asked: [] as string[],
    come: (_door: Door) => undefined as void,
  };
  let ids = 0;
  const world: PanelWorld = {
    fetch: service.fetch,
    storage: () => storage,
    badge: {
      wall: () => service.now,
      steady: () => 0,
      ask: async (url) => {
        state.asked.push(url);
        return { kind: 'badge', badge: service.badge, serverNow: NOW, ageSeconds: 0 };
      },
      later: () => () => undefined,
      isVisible: () => true,
      leave: () => undefined,
      openTab: () => undefined,
    },
    id: () => `id-${Math.trunc(performance.now() * 1000)}-${(ids += 1)}`,
    secret: () => `token-${(ids += 1)}`,
    random: () => 1,
    wait: (_ms, signal) =>
      new Promise((resolve) => {
        waiting.add(resolve);
        signal.addEventListener('abort', () => resolve());
      }),
    address: () => ({
      firm: 'durand',
      site: options.site ?? null,
      languages: [language],
      door: options.door ?? null,
    }),
    onDoor: (come) => {
      state.come = come;
      return () => undefined;
    },
    parent: () => options.parent ?? null,
    openTab: () => (url) => void state.tabs.push(url),
    leave: () => (state.left = true),
  };
  const panel = new ParenthesePanel();
  panel.world = world;
  document.body.append(panel);
  await until(() => {
    if (!inside(panel, 'h1')?.textContent?.trim()) throw new Error('The panel has not read its firm yet.');
  });
  await panel.updateComplete;
  return {
    panel,
    service,
    storage,
    wake: () => {
      for (const end of waiting) end();
      waiting.clear();
    },
    left: () => state.left,
    come: (door) => state.come(door),
    tabs: state.tabs,
    asked: state.asked,
  };
}

/** A service with a thread, and the device that holds its key. */
export async function withThread(
  texts?: readonly string[],
): Promise<{ service: ServiceFixture; storage: PanelStorage }> {
  const service = new ServiceFixture();
  const storage = deviceMemory();
  const conversation = service.begin('token', texts);
  await storage.saveAccess({ token: 'token', conversation, hidden: false });
  return { service, storage };
}

/** Presses the entry of the menu that has this label. */
export async function chooseInMenu(panel: ParenthesePanel, label: string): Promise<void> {
  inside(panel, '#menu-button')?.click();
  await panel.updateComplete;
  const buttons = [...(panel.shadowRoot?.querySelectorAll<HTMLElement>('#menu button') ?? [])];
  buttons.find((button) => plain(button) === label)?.click();
}

/** Finds something within the panel, also within the elements in it: the selectors lead from root to root. */
export function inside(panel: Element, ...path: string[]): HTMLElement | null {
  return path.reduce<Element | null>(
    (at, selector) => at?.shadowRoot?.querySelector(selector) ?? null,
    panel,
  ) as HTMLElement | null;
}

/** The element that has the focus, through all roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Types a text and sends it by the button. */
export async function say(panel: ParenthesePanel, text: string): Promise<void> {
  const field = inside(panel, 'parenthese-composer', 'textarea') as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await panel.updateComplete;
  inside(panel, 'parenthese-composer', 'button')?.click();
}

/** The words of every entry of the log, spaces evened out. */
export function entries(panel: Element): string[] {
  return [...(panel.shadowRoot?.querySelectorAll('.entry') ?? [])].map(plain);
}

export function plain(element: Element | null): string {
  return element?.textContent?.replaceAll(/\s+/gu, ' ').trim() ?? '';
}

/**
 * Records what a screen reader would be told: each element added to the log while it is live, and each new text
 * of the status and of alerts. Parts whose own `aria-live` is off stay silent.
 */
export function ears(panel: Element): string[] {
  const heard: string[] = [];
  const isSilent = (node: Node) =>
    (node instanceof Element ? node : node.parentElement)?.closest('[aria-live="off"]');
  const observer = new MutationObserver((records) => {
    // One change of a text may come as several records: what is read out is the text that stands there after.
    const statuses = new Set<string>();
    for (const { target, addedNodes } of records) {
      const at = target instanceof Element ? target : target.parentElement;
      if (isSilent(target)) continue;
      if (at?.closest('[role="status"]')) statuses.add(plain(at));
      if (!at?.closest('[role="log"]')) continue;
      for (const node of addedNodes) if (node instanceof Element) heard.push(`log: ${plain(node)}`);
    }
    for (const status of statuses) if (status) heard.push(`status: ${status}`);
  });
  observer.observe(panel.shadowRoot as Node, { subtree: true, childList: true, characterData: true });
  return heard;
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the whole page, as one line each. */
export async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document, { runOnly: TAGS });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

export async function emulate(settings: ReaderSettings): Promise<void> {
  await commands.emulate(settings);
}
