/** The tag as it is built, in sites of every kind: strict policies, tag managers, faults. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test as base } from '@playwright/test';
import type { ConsoleMessage, Page } from '@playwright/test';
import { startStandIn } from '../../scripts/stand-in-service.ts';
import type { Answer, Route } from '../../scripts/stand-in-service.ts';

const DIST = fileURLToPath(new URL('../../packages/widget/dist', import.meta.url));
const NONCE = 'c2l0ZQ';

/** The tag's files, public as the service sends them. */
const built: Route = async ({ pathname }) => {
  if (pathname !== '/parenthese.js' && !pathname.startsWith('/assets/')) return null;
  const headers = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' };
  return { headers, body: await readFile(`${DIST}${pathname}`, 'utf8') };
};

type Site = {
  /** The service that the tag comes from, another site than the host's. */
  readonly service: string;
  /** Opens a page of the host's site with this head, under this policy, and returns what its console says. */
  readonly visit: (head: string, policy?: string) => Promise<string[]>;
};

/** A service on 127.0.0.1 and a site on localhost, so that a frame of the one is a stranger in the other. */
const test = base.extend<{ site: Site }>({
  site: async ({ page }, use) => {
    let answer: Answer = { body: '' };
    const service = await startStandIn([built]);
    const host = await startStandIn([({ pathname }) => (pathname === '/' ? answer : null)]);
    await use({
      service: service.origin,
      visit: async (head, policy = '') => {
        const said = console_(page);
        answer = {
          headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
          body: `<!doctype html><html lang="fr"><title>Cabinet Durand</title>${head}<main><h1>Cabinet Durand</h1></main>`,
        };
        await page.goto(host.origin.replace('127.0.0.1', 'localhost'));
        return said;
      },
    });
    await Promise.all([service.stop(), host.stop()]);
  },
});

/** Gathers what a page's console says, uncaught errors included. */
function console_(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message: ConsoleMessage) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  return said;
}

const tag = (service: string, rest = 'data-firm="durand"') =>
  `<script type="module" src="${service}/parenthese.js" ${rest}></script>`;

const launcher = (page: Page) => page.getByRole('button', { name: 'Service du cabinet Durand' });

test('one tag is enough, and it fetches its own files and one JSON', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const said = await site.visit(tag(site.service));
  await expect(launcher(page)).toBeVisible();
  const paths = asked.filter((url) => url.startsWith(site.service)).map((url) => new URL(url).pathname);
  expect(paths).toEqual([
    '/parenthese.js',
    expect.stringMatching(/^\/assets\/place-badge-.+\.js$/),
    '/v1/firms/durand/badge',
  ]);
  expect(said).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
});

test('the page does not shift when the badge comes', async ({ page, site }) => {
  await site.visit(tag(site.service));
  await expect(launcher(page)).toBeVisible();
  const shifts = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => resolve(list.getEntries().length));
        observer.observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(observer.takeRecords().length)));
      }),
  );
  expect(shifts).toBe(0);
});

test('the firm may stand in the address, where a tag manager drops attributes', async ({ page, site }) => {
  await site.visit(`<script type="module" src="${site.service}/parenthese.js?firm=durand"></script>`);
  await expect(launcher(page)).toBeVisible();
});

test('a tag that runs before there is a body waits for it', async ({ page, site }) => {
  await page.route('**/slow.css', async (route) => {
    await page.waitForResponse('**/assets/place-badge*');
    await route.fulfill({ contentType: 'text/css', body: '' });
  });
  await site.visit(`${tag(site.service, 'async data-firm="durand"')}<script src="/slow.css"></script>`);
  await expect(launcher(page)).toBeVisible();
});

test('two tags make one badge', async ({ page, site }) => {
  const second = `<script type="module" src="${site.service}/parenthese.js?firm=durand"></script>`;
  await site.visit(tag(site.service) + tag(site.service) + second);
  await expect(launcher(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('parenthese-badge')).toHaveCount(1);
});

test('a badge written by hand is the one', async ({ page, site }) => {
  const said = await site.visit(
    `${tag(site.service, '')}<parenthese-badge firm="durand" lang="en"></parenthese-badge>`,
  );
  await expect(page.getByRole('button', { name: 'A service of Cabinet Durand' })).toBeVisible();
  await expect(page.locator('parenthese-badge')).toHaveCount(1);
  expect(said).toEqual([]);
});

test('the tag’s settings become the badge’s', async ({ page, site }) => {
  await site.visit(
    tag(site.service, 'data-firm="durand" data-lang="en" data-placement="start" data-style="x"'),
  );
  const badge = page.locator('parenthese-badge');
  await expect(badge).toHaveAttribute('lang', 'en');
  await expect(badge).toHaveAttribute('placement', 'start');
  await expect(badge).not.toHaveAttribute('style', 'x');
});

test.describe('a site that is dark only', () => {
  // Emulation would decide for the frame too; without it this browser's reader prefers light.
  test.use({ colorScheme: null });

  test('has a dark badge and, in the frame, a dark panel', async ({ page, site }) => {
    await site.visit(tag(site.service, 'data-firm="durand" data-scheme="dark"'));
    await launcher(page).click();
    await expect(page.frameLocator('iframe').getByRole('textbox')).toBeFocused();
    const panel = page.frames().find((frame) => frame.url().includes('/panel'));
    const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
    expect([await page.evaluate(isDark), await panel?.evaluate(isDark)]).toEqual([false, true]);
  });
});

test.describe('a site with a strict policy', () => {
  test('lists the service in three places, and nothing else', async ({ page, site }) => {
    const { service } = site;
    const said = await site.visit(
      tag(service),
      `default-src 'none'; script-src ${service}; connect-src ${service}; frame-src ${service}`,
    );
    await launcher(page).click();
    await expect(page.frameLocator('iframe').getByRole('textbox')).toBeFocused();
    expect(said).toEqual([]);
  });

  test('may give the tag its nonce: what the tag imports inherits it', async ({ page, site }) => {
    const { service } = site;
    const said = await site.visit(
      tag(service, `data-firm="durand" nonce="${NONCE}"`),
      `default-src 'none'; script-src 'nonce-${NONCE}'; connect-src ${service}; frame-src ${service}`,
    );
    await launcher(page).click();
    await expect(page.frameLocator('iframe').getByRole('textbox')).toBeFocused();
    expect(said).toEqual([]);
  });

  test('may add strict-dynamic', async ({ page, site }) => {
    const { service } = site;
    await site.visit(
      tag(service, `data-firm="durand" nonce="${NONCE}"`),
      `script-src 'nonce-${NONCE}' 'strict-dynamic'; object-src 'none'; base-uri 'none'`,
    );
    await expect(launcher(page)).toBeVisible();
  });

  test('that requires trusted types names Lit’s policy', async ({ page, site }) => {
    const said = await site.visit(
      tag(site.service),
      "require-trusted-types-for 'script'; trusted-types lit-html",
    );
    await launcher(page).click();
    await expect(page.frameLocator('iframe').getByRole('textbox')).toBeFocused();
    expect(said).toEqual([]);
  });

  test('that forgets Lit’s policy has no badge, one line of ours, and no uncaught error', async ({
    page,
    site,
  }) => {
    const said = await site.visit(
      tag(site.service),
      "require-trusted-types-for 'script'; trusted-types theirs",
    );
    await expect.poll(() => said.filter((text) => text.startsWith('Parenthèse'))).toHaveLength(1);
    expect(said.join()).not.toContain('uncaught');
    await expect(page.locator('parenthese-badge')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Cabinet Durand' })).toBeVisible();
  });

  test('that does not let the badge ask shows one that cannot know', async ({ page, site }) => {
    const said = await site.visit(tag(site.service), `connect-src 'none'`);
    await expect(page.getByRole('button', { name: 'Disponibilité à vérifier' })).toBeVisible();
    expect(said.filter((text) => text.startsWith('Parenthèse'))).toHaveLength(1);
    expect(said.join()).not.toContain('uncaught');
  });

  test('that does not let the panel in is offered a new tab after five seconds', async ({ page, site }) => {
    await page.clock.install();
    const said = await site.visit(tag(site.service), `frame-src 'none'`);
    await launcher(page).click();
    await expect(page.getByText('L’échange s’ouvre…')).toBeVisible();
    await page.clock.fastForward(5_000);
    const link = page.getByRole('link', { name: 'Ouvrir l’échange' });
    await expect(link).toBeFocused();
    await expect(link).toHaveAttribute('href', `${site.service}/c/durand`);
    expect(said.filter((text) => text.startsWith('Parenthèse'))).toHaveLength(1);
  });
});

test.describe('when something is wrong', () => {
  test('a tag without a firm is one line in the console', async ({ page, site }) => {
    const said = await site.visit(tag(site.service, ''));
    await expect.poll(() => said).toHaveLength(1);
    expect(said[0]).toContain('add data-firm');
    await expect(page.locator('parenthese-badge')).toHaveCount(0);
  });

  test('a badge whose files do not come is one line of ours, and no uncaught error', async ({
    page,
    site,
  }) => {
    await page.route('**/assets/*', (route) => route.abort());
    const said = await site.visit(tag(site.service));
    await expect.poll(() => said.filter((text) => text.startsWith('Parenthèse'))).toHaveLength(1);
    expect(said.join()).not.toContain('uncaught');
  });

  test('a panel door that does not come leads to a tab of its own', async ({ page, site }) => {
    await page.route('**/assets/panel-door*', (route) => route.abort());
    await site.visit(tag(site.service));
    const tab = page.context().waitForEvent('page');
    await launcher(page).click();
    expect((await tab).url()).toBe(`${site.service}/c/durand`);
    await expect(launcher(page)).toHaveAttribute('aria-expanded', 'false');
  });

  test('nobody is said to be there once the server cannot be asked any more', async ({ page, site }) => {
    await page.clock.install();
    await site.visit(tag(site.service));
    await expect(page.getByRole('button', { name: 'Le cabinet est disponible' })).toBeVisible();
    await page.context().setOffline(true);
    await page.clock.fastForward(59_000);
    await expect(page.getByRole('button', { name: 'Le cabinet est disponible' })).toBeVisible();
    await page.clock.fastForward(2_000);
    await expect(page.getByRole('button', { name: 'Le cabinet est ouvert' })).toBeVisible();
  });
});

test('"leave quickly" replaces the page, so that "back" does not return to it', async ({ page, site }) => {
  const exit = `${site.service}/panel`;
  await site.visit(tag(site.service, `data-firm="durand" data-exit-href="${exit}"`));
  await launcher(page).click();
  const panel = page.frameLocator('iframe').getByRole('textbox');
  await expect(panel).toBeFocused();
  const before = await page.evaluate(() => history.length);
  await page.evaluate(() => {
    const frame = document.querySelector('parenthese-badge')!.shadowRoot!.querySelector('iframe')!;
    frame.contentWindow!.postMessage({ say: { type: 'leave' } }, '*');
  });
  await page.waitForURL(exit);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('a site that declares itself light has a light badge, whatever the reader prefers', async ({
  site,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await site.visit(`<style>:root { color-scheme: light }</style>${tag(site.service)}`);
  await expect(page.locator('parenthese-badge')).toHaveAttribute('scheme', 'light');
  await site.visit(tag(site.service));
  await expect(page.locator('parenthese-badge')).not.toHaveAttribute('scheme');
});
