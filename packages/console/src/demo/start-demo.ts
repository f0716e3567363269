/** Puts the demo's own pages together: both sides of a conversation, and the mails that were sent. */
import { createConsoleApp } from '../console-app.ts';
import { createMemoryRouter } from '../platform/router.ts';
import './parenthese-demo.ts';
import './parenthese-dev-mail.ts';

const ELEMENTS = { '/demo': 'parenthese-demo', '/dev/mail': 'parenthese-dev-mail' } as const;

/** An address of the demo. */
export type DemoPath = keyof typeof ELEMENTS;

/** Shows a page of the demo. Its console keeps its place in memory, since the address is the demo's, and begins with what happened last. */
export function startDemo(page: Document, path: DemoPath): void {
  const router = createMemoryRouter({ name: 'inbox', view: 'open' });
  const element = page.createElement(ELEMENTS[path]);
  element.app = createConsoleApp(window, { router, demo: true });
  page.body.append(element);
}
