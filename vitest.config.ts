/** One runner: pure rules, the server on both engines, elements in a real browser. */
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserCommands } from './scripts/browser-commands.ts';
import { findChromium } from './scripts/chromium.ts';

const { path, args } = await findChromium();

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/{shared,widget,console}/src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.element.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'server',
          include: ['packages/server/src/**/*.test.ts'],
          pool: 'forks',
          globalSetup: ['packages/server/src/platform/testing/global-postgres.ts'],
        },
      },
      {
        // Named ahead, so that no library is found and bundled in the middle of a run, which reloads the page.
        optimizeDeps: { include: ['lit', 'lit/decorators.js', 'axe-core'] },
        test: {
          name: 'elements',
          include: ['packages/{widget,console}/src/**/*.element.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: browserCommands,
            provider: playwright({ launchOptions: { executablePath: path, args: [...args] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
