/** Starts the console, or a page of the demo where the address is one. */
import { createConsoleApp } from './console-app.ts';
import { followAppBadge } from './notices/app-badge.ts';
import './parenthese-console.ts';
import { createRouter } from './platform/router.ts';
import { dressPage } from './platform/theme.ts';

dressPage(document);

const path = location.pathname;

if (path === '/demo' || path === '/dev/mail') {
  const { startDemo } = await import('./demo/start-demo.ts');
  startDemo(document, path);
} else {
  const app = createConsoleApp(window, { router: createRouter(window) });
  const element = document.createElement('parenthese-console');
  element.app = app;
  followAppBadge(app.store, navigator);
  document.body.append(element);
  void app.session.begin();
}
