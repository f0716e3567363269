/** `npm run screenshots`: takes the README's pictures from the running product, with the demo's year and a still clock. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { readConfig } from '../packages/server/src/config.ts';
import { DEMO_PASSWORD } from '../packages/server/src/demo/durand.ts';
import { seedYear } from '../packages/server/src/demo/seed-year.ts';
import { seedDurand } from '../packages/server/src/demo/seed.ts';
import { realWorld } from '../packages/server/src/platform/world.ts';
import { startService } from '../packages/server/src/service.ts';
import { build, isBuilt } from './build.ts';
import { findChromium } from './chromium.ts';

/** Tuesday 24 November 2026, 10:20 in Paris. */
const NOW = Date.UTC(2026, 10, 24, 9, 20);
const OUT = join(import.meta.dirname, '../docs/images');
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** The scenes of the tour in the order of their taps, each with what it is about. */
const TOUR: readonly Readonly<{ scene: string; ready: (page: Page) => Promise<void> }>[] = [
  { scene: 'writes', ready: (page) => page.getByText(/Réponse reçue|Answer received/).waitFor() },
  { scene: 'clock', ready: (page) => page.locator('.stops [aria-pressed=true]:nth-child(2)').waitFor() },
  {
    scene: 'voices',
    ready: async (page) => {
      await page.locator('.sentences button').first().click();
      await page.locator('#words a').first().waitFor();
      await page.locator('parenthese-chart[drawn]').first().waitFor();
    },
  },
  { scene: 'brings', ready: (page) => page.locator('.numbers button').first().waitFor() },
  {
    scene: 'urgent',
    ready: async (page) => {
      await page.getByRole('button', { name: /Emporter|Take the thread/ }).click();
      await page.getByRole('button', { name: /Changer une lettre|Change one letter/ }).click();
      await page.locator('#verdict .error').waitFor();
    },
  },
];

type Picture = Readonly<{ name: string; size: typeof DESK; take: (page: Page) => Promise<void> }>;

if (!(await isBuilt()) && !(await build())) throw new Error('The screens could not be built.');
const dataDir = await mkdtemp(join(tmpdir(), 'parenthese-pictures-'));
const config = readConfig({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' });
const logger = { error: (fields: object, message: string) => console.error(message, fields), info: () => {} };
const service = await startService({
  config,
  world: { ...realWorld, clock: () => NOW },
  logger,
  timers: false,
});
await seedDurand(service.app.parts, [service.sites ?? '']);
await seedYear({ config, database: service.app.parts.database, logger, baseUrl: () => service.url });

// No timer follows the log here.
await service.app.parts.log.late.catchUp();

const { path, args } = await findChromium();
const browser = await chromium.launch({ executablePath: path, args: [...args] });
await mkdir(OUT, { recursive: true });
for (const language of ['fr', 'en'] as const) {
  for (const picture of pictures(language)) await shoot(browser, picture, language, 'light');
}
for (const picture of pictures('fr').filter(({ name }) => ['today', 'figures'].includes(name)))
  await shoot(browser, picture, 'fr', 'dark');
await browser.close();
await service.stop();
await rm(dataDir, { recursive: true, force: true });

function pictures(language: 'fr' | 'en'): readonly Picture[] {
  const site = `${service.sites}/plain-html/${language === 'fr' ? '' : 'en.html'}`;
  const open = async (page: Page) => {
    await page.goto(site);
    await page.locator('parenthese-badge').getByRole('button').first().click();
    const field = page.frameLocator('parenthese-badge iframe').getByRole('textbox').first();
    await field.waitFor();
    return field;
  };
  return [
    {
      name: 'badge',
      size: DESK,
      take: async (page) => {
        await page.goto(site);
        await page.locator('parenthese-badge').getByRole('button').first().waitFor();
      },
    },
    {
      name: 'panel',
      size: PHONE,
      take: async (page) => {
        const field = await open(page);
        await field.fill(
          language === 'fr'
            ? 'Une question sur un dépôt de garantie non rendu.'
            : 'A question about a deposit that was not returned.',
        );
        await field.press('Enter');
        await page.frameLocator('parenthese-badge iframe').getByRole('log').getByRole('article').waitFor();
      },
    },
    { name: 'today', size: DESK, take: (page) => signIn(page, '/console', language, 'main li a') },
    {
      name: 'inbox',
      size: DESK,
      take: (page) => signIn(page, '/console/conversations?view=waiting', language, 'main li a'),
    },
    {
      name: 'figures',
      size: { width: 1280, height: 1400 },
      take: (page) => signIn(page, '/console/figures?period=year', language, 'parenthese-chart[drawn]'),
    },
    ...TOUR.map(({ scene, ready }, index) => ({
      name: `tour-${scene}`,
      size: DESK,
      take: async (page: Page) => {
        await page.goto(`${service.url}/demo`);
        await page.locator('.taps button').nth(index).click();
        await ready(page);
      },
    })),
    { name: 'today-phone', size: PHONE, take: (page) => signIn(page, '/console', language, 'main li a') },
  ];
}

/** Opens a page of the console as Me Durand, and waits for what it is about (`ready`). */
async function signIn(page: Page, to: string, language: 'fr' | 'en', ready: string): Promise<void> {
  await page.goto(`${service.url}/console`);
  await page.locator('input[type=email]').fill('durand@durand.example');
  await page.locator('input[type=password]').fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  await page.goto(`${service.url}${to}${to.includes('?') ? '&' : '?'}lang=${language}`);
  await page.locator(ready).first().waitFor();
}

async function shoot(
  browser: Browser,
  { name, size, take }: Picture,
  language: 'fr' | 'en',
  scheme: 'light' | 'dark',
): Promise<void> {
  const options: BrowserContextOptions = {
    viewport: size,
    colorScheme: scheme,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  };
  const context = await browser.newContext(options);
  await context.clock.setFixedTime(NOW);
  const page = await context.newPage();
  await take(page);
  await page.screenshot({ path: join(OUT, `${name}-${language}-${scheme}.png`) });
  await context.close();
}
