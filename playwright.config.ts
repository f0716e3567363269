/** End-to-end tests: the real server, a real browser, one or two at a time, and never a second try. */
import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.ts';

const { path, args } = await findChromium();

/**
 * Playwright's own list of what it switches off, without the partitions of storage: these are a wall that the tests
 * are about. Of two such switches the browser takes the last.
 */
const SWITCHED_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
];

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './scripts/e2e-setup.ts',
  outputDir: 'test-results',
  workers: 2,
  // Generous, as in `vitest.config.ts`: a test that hangs is found, a machine that is busy with something else is not.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  retries: 0,
  forbidOnly: true,
  // The JSON report goes where PLAYWRIGHT_JSON_OUTPUT_FILE says; without it only the list is shown.
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : [['list']],
  use: {
    headless: true,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    video: 'off',
    trace: 'off',
    screenshot: 'off',
    launchOptions: { executablePath: path, args: [...args, `--disable-features=${SWITCHED_OFF.join()}`] },
  },
});
