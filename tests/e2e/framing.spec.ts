/** Who may frame what: the panel only the firm's own sites, the console nobody; and what a wrong or dead service breaks. */
import type { Page } from '@playwright/test';
import { startStandIn, type StandIn } from '../../scripts/stand-in-service.ts';
import { expect, test as base } from './house.ts';
import { launcherOf, openPanel, panelOf, write } from './visitor.ts';

/** Where a browser puts a frame that it was not allowed to show. */
const REFUSED = 'chrome-error://chromewebdata/';

type Stranger = Readonly<{
  /** A site that no firm has listed. */
  origin: string;
  /** Opens a page of it with this in its body. */
  visit: (body: string) => Promise<void>;
}>;

const test = base.extend<{ stranger: Stranger }>({
  stranger: async ({ page }, use) => {
    let body = '';
    const site: StandIn = await startStandIn([
      ({ pathname }) =>
        pathname === '/'
          ? {
              headers: { 'content-type': 'text/html; charset=utf-8' },
              body: `<!doctype html><html lang="fr"><title>Ailleurs</title><h1>Ailleurs</h1>${body}`,
            }
          : null,
    ]);
    const origin = site.origin.replace('127.0.0.1', 'localhost');
    await use({
      origin,
      visit: async (markup) => {
        body = markup;
        await page.goto(origin);
      },
    });
    await site.stop();
  },
});

const frameOf = (address: string): string => `<iframe src="${address}"></iframe>`;

/** The addresses of the frames of a page once each has come to an end. */
function framesOf(page: Page): readonly string[] {
  return page
    .frames()
    .filter((frame) => frame.parentFrame() !== null)
    .map((frame) => frame.url());
}

function said(page: Page): string[] {
  const lines: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  page.on('pageerror', (error) => lines.push(`uncaught: ${error.message}`));
  return lines;
}

test.describe('a site that the firm has not listed', () => {
  for (const path of ['/panel?firm=durand', '/c/durand']) {
    test(`cannot frame ${path}`, async ({ house, stranger, page }) => {
      await stranger.visit(frameOf(`${house.service.url}${path}`));
      await expect.poll(() => framesOf(page)).toEqual([REFUSED]);
    });
  }

  test('cannot frame a listed site and so come to the panel', async ({ house, stranger, page }) => {
    await stranger.visit(`<iframe src="${house.site}" width="800" height="500"></iframe>`);
    const site = page.frameLocator('iframe');
    await site.getByRole('button', { name: /Service du cabinet Durand/ }).click();
    await expect.poll(() => framesOf(page)).toEqual([house.site, REFUSED]);
  });

  test('has a badge that leads to a tab of its own', async ({ house, stranger, page }) => {
    const lines = said(page);
    const { url } = house.service;
    await page.clock.install();
    await stranger.visit(`<script type="module" src="${url}/parenthese.js" data-firm="durand"></script>`);
    await launcherOf(page).click();
    await expect.poll(() => framesOf(page)).toEqual([REFUSED]);
    await page.clock.fastForward(5_000);
    await expect(page.getByRole('link', { name: 'Ouvrir l’échange' })).toHaveAttribute(
      'href',
      `${url}/c/durand`,
    );
    expect(lines.filter((line) => line.startsWith('Parenthèse'))).toHaveLength(1);
    expect(lines.join()).not.toContain('uncaught');
  });
});

test('a listed site can frame the panel', async ({ house, page }) => {
  await page.goto(house.site);
  await openPanel(page);
  await expect(panelOf(page).getByRole('heading', { name: 'Service du cabinet Durand' })).toBeVisible();
});

test.describe('the pages of the firm’s staff are never framed', () => {
  for (const path of ['/console', '/console/conversations', '/console/reset', '/demo', '/dev/mail']) {
    test(`${path}, not by a listed site and not by the service itself`, async ({ house, page }) => {
      for (const outside of [house.site, `${house.service.url}/c/durand`]) {
        await page.goto(outside);
        await page.evaluate((src) => {
          const frame = document.createElement('iframe');
          frame.src = src;
          document.body.append(frame);
        }, `${house.service.url}${path}`);
        // The panel's own policy lets it hold no frame at all, which is as good.
        await expect
          .poll(() => framesOf(page).filter((address) => !address.includes('/panel?')))
          .toEqual([REFUSED]);
      }
    });
  }
});

test.describe('nothing of a site breaks', () => {
  const HEAD = (service: string, firm: string) =>
    `<script type="module" src="${service}/parenthese.js" data-firm="${firm}"></script><a href="#ici">Un lien</a>`;

  test('when the tag names a firm that does not exist', async ({ house, stranger, page }) => {
    const lines = said(page);
    await stranger.visit(HEAD(house.service.url, 'dupond'));
    await expect.poll(() => lines.filter((line) => line.startsWith('Parenthèse'))).toHaveLength(1);
    expect(lines.find((line) => line.startsWith('Parenthèse'))).toContain('no such firm');
    expect(lines.join()).not.toContain('uncaught');
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.getByRole('link', { name: 'Un lien' }).click();
    expect(page.url()).toBe(`${stranger.origin}/#ici`);
  });

  test('when the service cannot be reached at all', async ({ house, stranger, page }) => {
    const lines = said(page);
    const { url } = house.service;
    await house.stop();
    await stranger.visit(HEAD(url, 'durand'));
    await page.waitForLoadState('networkidle');
    expect(lines).toEqual([expect.stringContaining('Failed to load resource')]);
    await expect(page.getByRole('heading', { name: 'Ailleurs' })).toBeVisible();
  });

  test('when the service goes away in the middle of a visit, and what was written stays', async ({
    house,
    page,
  }) => {
    const lines = said(page);
    await page.goto(house.site);
    const panel = await openPanel(page);
    await write(panel, 'Question sur un bail.');
    await house.stop();
    const field = panel.getByRole('textbox', { name: 'Votre message' });
    await field.fill('Encore un mot.');
    await field.press('Enter');
    await expect(panel.getByRole('log').getByText('Encore un mot.')).toBeVisible();
    await expect(panel.getByRole('log').getByText(/En attente d’envoi|Pas de connexion/)).toBeVisible();
    await panel.getByRole('button', { name: 'Fermer' }).click();
    await expect(launcherOf(page)).toBeFocused();
    expect(lines.join()).not.toContain('uncaught');
  });
});
