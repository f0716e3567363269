/** Puts the demo page together: a console that keeps its place in memory, since the address is the demo's. */
import { createConsoleApp } from '../console-app.ts';
import { createMemoryRouter } from '../platform/router.ts';
import './parenthese-demo.ts';

export function startDemo(page: Document): void {
  const router = createMemoryRouter({ name: 'inbox', view: 'waiting' });
  const demo = page.createElement('parenthese-demo');
  demo.app = createConsoleApp(window, { router, demo: true });
  page.body.append(demo);
}
