/** Notices as a browser has them: the worker rings without a word of content, and what is in sight is told to nobody. */
import { expect, test } from './house.ts';
import { launcherOf, openPanel, write } from './visitor.ts';

const MINUTE = 60_000;
const SETTINGS = '/console/settings/notices';

test('the worker shows what came in fixed words, and a page may start no other worker', async ({ house }) => {
  const context = await house.newProfile();
  await context.grantPermissions(['notifications'], { origin: house.service.url });
  const page = await context.newPage();
  await house.enter(page, SETTINGS);
  // The driver's browser has no push service: the worker is there all the same, and the screen says what failed.
  await page.getByRole('button', { name: 'Activer sur cet appareil' }).click();
  await expect(page.getByText('Votre navigateur n’a pas pu s’inscrire')).toBeVisible();

  // What the browser would draw is taken down in the worker itself: the driver's browser has no place to draw it.
  const worker = context.serviceWorkers().find((one) => one.url().endsWith('/console/worker.js'))!;
  await worker.evaluate(() => {
    const scope = globalThis as unknown as { registration: ServiceWorkerRegistration; shown: unknown[] };
    scope.shown = [];
    scope.registration.showNotification = async (title, { body, tag, data, silent } = {}) =>
      void scope.shown.push([title, body, tag, data.path, silent]);
    navigator.setAppBadge = async (count) => void scope.shown.push(count);
  });
  const deliver = (data: string): Promise<unknown[]> =>
    worker.evaluate((text) => {
      const scope = globalThis as unknown as {
        PushEvent: new (kind: string, init: { data: string }) => Event;
        shown: unknown[];
      };
      globalThis.dispatchEvent(new scope.PushEvent('push', { data: text }));
      return scope.shown.splice(0);
    }, data);

  const payload = { language: 'fr', firm: null, test: false, sound: false, badge: 2, tag: 'one' };
  const inbox = '/console/conversations?view=waiting';
  expect(await deliver(JSON.stringify({ ...payload, path: 'https://evil.example/' }))).toEqual([
    ['Vous avez un message', 'Touchez pour ouvrir', 'one', inbox, true],
    2,
  ]);
  expect(await deliver(JSON.stringify({ ...payload, firm: 'Cabinet Durand', path: inbox }))).toEqual([
    ['Cabinet Durand', 'Vous avez un message', 'one', inbox, true],
    2,
  ]);

  const other = await page.evaluate(() =>
    navigator.serviceWorker.register('/console-assets/x.js').then(
      () => 'started',
      (error: Error) => error.name,
    ),
  );
  expect(other).toBe('TypeError');
});

test('a conversation that a lawyer has open is told to nobody, and one that nobody opens is', async ({
  house,
}) => {
  const visitor = await (await house.newProfile()).newPage();
  await visitor.goto(house.site);
  await expect(launcherOf(visitor)).toBeVisible();
  const panel = await openPanel(visitor);
  await write(panel, 'Bonjour, une question.');

  const desk = await (await house.newProfile()).newPage();
  await house.enter(desk, '/console/conversations?view=waiting');
  const seen = desk.waitForResponse((response) => response.url().endsWith('/seen'));
  await desk.getByText('Bonjour, une question.').first().click();
  expect((await seen).status()).toBe(204);
  await desk.close();
  await house.advance(60 * MINUTE, visitor);
  await house.runJobs();
  const waits = () => house.mails.filter(({ subject }) => subject === 'Quelqu’un attend une réponse');
  expect(waits()).toEqual([]);

  await write(panel, 'Et encore une.');
  await house.advance(MINUTE, visitor);
  await house.runJobs();
  await expect.poll(() => waits().length).toBeGreaterThan(0);
});
