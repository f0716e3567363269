/** What an element test asks of the browser around its page. */
import { defineBrowserCommand } from '@vitest/browser-playwright';
import type { ReaderSettings } from './element-tests.ts';

const emulate = defineBrowserCommand<[settings: ReaderSettings]>(async ({ page }, settings) => {
  await page.emulateMedia({
    colorScheme: settings.colorScheme ?? 'light',
    reducedMotion: settings.reducedMotion ?? null,
    forcedColors: settings.forcedColors ?? null,
  });
});

export const browserCommands = { emulate };
