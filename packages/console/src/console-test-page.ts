/** Puts a console into the page of a test, and asks questions of it. */
import axe from 'axe-core';
import { commands } from 'vitest/browser';
import { vi } from 'vitest';
import { createConsoleApp } from './console-app.ts';
import { fetchFrom, type ReaderSettings, type TestFirm } from './console-fixture.ts';
import './parenthese-console.ts';
import type { ParentheseConsole } from './parenthese-console.ts';
import { createMemoryRouter } from './platform/router.ts';
import { routeOf } from './platform/routes.ts';
import { dressPage } from './platform/theme.ts';

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const emulate = (settings: ReaderSettings): Promise<void> => commands.emulate(settings);

dressPage(document);

/** Shows the console at an address, as a firm's service answers, and waits until it has drawn what it read. */
export async function placed(
  firm: TestFirm,
  path = '/console/',
  language: 'fr' | 'en' = 'fr',
): Promise<ParentheseConsole> {
  const app = createConsoleApp(window, { router: createMemoryRouter(routeOf(path)), fetch: fetchFrom(firm) });
  app.store.commit({ language });
  const element = document.createElement('parenthese-console');
  element.app = app;
  document.body.replaceChildren(element);
  await app.session.begin();
  await settled(element);
  return element;
}

/** Waits until nothing more is being read or drawn. */
export async function settled(element: ParentheseConsole): Promise<void> {
  await vi.waitFor(() => {
    const { today, list, thread } = element.app.store.getState();
    if ([today, list, thread].some(({ status }) => status === 'pending')) throw new Error('still reading');
  });
  await drawn(element);
}

async function drawn(root: Element): Promise<void> {
  if ('updateComplete' in root) await root.updateComplete;
  for (const inner of root.shadowRoot?.querySelectorAll('*') ?? []) await drawn(inner);
}

/** Finds the first element that matches, shadow roots included. */
export function find<Found extends Element = HTMLElement>(
  selector: string,
  root: ParentNode = document,
): Found | null {
  const here = root.querySelector<Found>(selector);
  if (here) return here;
  for (const host of root.querySelectorAll('*')) {
    const inside = host.shadowRoot && find<Found>(selector, host.shadowRoot);
    if (inside) return inside;
  }
  return null;
}

/** Like `find`, for what must be there. */
export function the<Found extends Element = HTMLElement>(selector: string): Found {
  const found = find<Found>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** The element with the focus, however deep. */
export function focused(): Element | null {
  let here = document.activeElement;
  while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement;
  return here;
}

/** All the text in the page, shadow roots included, whether seen or not. */
export function allText(root: ParentNode = document.body): string {
  const texts = [...root.childNodes].map((node) => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element)) return '';
    return `${node.shadowRoot ? allText(node.shadowRoot) : ''}${allText(node)}`;
  });
  return texts.join(' ').replaceAll(/[ \n]+/g, ' ');
}

/** What axe finds in the page, one line each. Frames of others are theirs. */
export async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document, { runOnly: AXE_TAGS, iframes: false });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
