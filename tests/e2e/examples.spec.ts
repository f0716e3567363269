/** The sites that integrators copy from: each of their pages is opened, so none can show what does not work. */
import { globSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test, type House } from './house.ts';
import { launcherOf, openPanel } from './visitor.ts';

const PAGES = globSync('*/**/*.html', { cwd: 'examples' }).toSorted();
const WITH_BADGE = PAGES.filter((path) => readFileSync(`examples/${path}`, 'utf8').includes('data-firm='));
const WITH_SURVEY = PAGES.filter((path) =>
  readFileSync(`examples/${path}`, 'utf8').includes('</parenthese-survey>'),
);

/** What a site's visitor sees of the badge: where it stands, and how it is painted. */
type Look = Readonly<{ box: object | null; colours: Readonly<Record<string, string>> }>;

/** Opens a page of the examples; returns every fault that its browser tells of. */
async function visit(house: House, page: Page, path: string): Promise<readonly string[]> {
  const faults: string[] = [];
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  await page.exposeFunction('tellViolation', (directive: string) => faults.push(`policy: ${directive}`));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      (globalThis as unknown as { tellViolation: (what: string) => void }).tellViolation(
        `${effectiveDirective} ${blockedURI}`,
      ),
    ),
  );
  await page.goto(new URL(`../${path}`, house.site).href);
  return faults;
}

function lookOf(page: Page): Promise<Look> {
  return launcherOf(page).evaluate((button) => {
    const { x, y, width, height } = button.getBoundingClientRect();
    const of = (element: Element | null) => (element ? getComputedStyle(element) : undefined);
    const launcher = of(button)!;
    return {
      box: { x, y, width, height },
      colours: {
        text: launcher.color,
        paper: launcher.backgroundColor,
        border: launcher.borderColor,
        shadow: launcher.boxShadow,
        font: launcher.font,
        mark: of(button.querySelector('svg'))?.color ?? '',
        line: of(button.querySelector('[part=line]'))?.color ?? '',
      },
    };
  });
}

test('each example shows a badge, a survey or both', () => {
  expect(WITH_BADGE.length).toBeGreaterThan(1);
  expect([...new Set([...WITH_BADGE, ...WITH_SURVEY])].toSorted()).toEqual(PAGES);
});

for (const path of WITH_BADGE) {
  test(`${path} shows the badge and opens the conversation, without a fault in its browser`, async ({
    house,
  }) => {
    const page = await (await house.newProfile()).newPage();
    const faults = await visit(house, page, path);
    await openPanel(page);
    expect(faults).toEqual([]);
  });
}

for (const path of WITH_SURVEY) {
  test(`${path} shows the survey, takes an answer and keeps it from the page, without a fault in its browser`, async ({
    house,
  }) => {
    const page = await (await house.newProfile()).newPage();
    const faults = await visit(house, page, path);
    const survey = page.frameLocator('parenthese-survey iframe');
    await survey.getByRole('radio', { name: /^4/ }).check({ force: true });
    await expect(survey.getByText('Merci. Votre réponse est bien arrivée au cabinet.')).toBeVisible();
    expect(faults).toEqual([]);
    expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  });
}

test('the badge looks the same on every French page, whatever its policy and styles', async ({ house }) => {
  const looks: (readonly [string, Look])[] = [];
  for (const path of WITH_BADGE) {
    const page = await (await house.newProfile({ viewport: { width: 1280, height: 800 } })).newPage();
    await visit(house, page, path);
    await expect(launcherOf(page)).toBeVisible();
    if ((await page.getAttribute('html', 'lang')) === 'fr') looks.push([path, await lookOf(page)]);
    await page.close();
  }
  const [, first] = looks[0]!;
  expect(looks.length).toBeGreaterThan(1);
  expect(first.colours['paper']).toMatch(/^rgb\(/);
  expect(looks).toEqual(looks.map(([path]) => [path, first]));
});
