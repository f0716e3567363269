/** Starts the console, or the demo where the page is the demo's. */
import { createConsoleApp } from './console-app.ts';
import './parenthese-console.ts';
import { createRouter } from './platform/router.ts';
import { dressPage } from './platform/theme.ts';

dressPage(document);

if (location.pathname === '/demo') {
  const { startDemo } = await import('./demo/start-demo.ts');
  startDemo(document);
} else {
  const app = createConsoleApp(window, { router: createRouter(window) });
  const element = document.createElement('parenthese-console');
  element.app = app;
  document.body.append(element);
  void app.session.begin();
}
