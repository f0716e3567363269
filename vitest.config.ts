/** One runner: pure rules, the server on both engines, elements in a real browser. */
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserCommands } from './scripts/browser-commands.ts';
import { findChromium } from './scripts/chromium.ts';

const { path, args } = await findChromium();

/** How many times over property tests are asked, 1 to 10; `npm run test:long` sets it. */
const thorough = Number(process.env['THOROUGH'] ?? 1);

/** Generous, for two cores may be busy with something else: a test that hangs is found, a slow machine is not. */
const testTimeout = 20_000 * thorough;

/** Ten-year calendars and the like only run when there is time. */
const tooLong = thorough < 10 ? ['**/*.long.test.ts'] : [];
const exclude = ['**/node_modules/**', ...tooLong];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/{shared,widget,console}/src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: [...exclude, '**/*.element.test.ts'],
          testTimeout,
        },
      },
      {
        test: {
          name: 'server',
          include: ['packages/server/src/**/*.test.ts'],
          exclude,
          testTimeout,
          hookTimeout: 60_000,
          pool: 'forks',
          globalSetup: ['packages/server/src/platform/testing/global-postgres.ts'],
        },
      },
      {
        // Named ahead, so that no library is found and bundled in the middle of a run, which reloads the page.
        optimizeDeps: {
          include: [
            'lit',
            'lit/decorators.js',
            'lit/directives/keyed.js',
            'lit/directives/live.js',
            'lit/directives/repeat.js',
            'lit/html.js',
            'axe-core',
            'chart.js',
            'chartjs-plugin-annotation',
            'temporal-polyfill',
            'valibot',
          ],
        },
        test: {
          name: 'elements',
          include: ['packages/{widget,console}/src/**/*.element.test.ts'],
          globalSetup: ['./scripts/element-setup.ts'],
          testTimeout,
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
