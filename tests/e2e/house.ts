/**
 * A whole house for one test: the real service on 127.0.0.1, the firm's sites on localhost, a real SMTP server, and a
 * clock that the test moves. Two profiles are two browser contexts.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type BrowserContext, type Page } from '@playwright/test';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { readConfig } from '../../packages/server/src/config.ts';
import { DEMO_PASSWORD } from '../../packages/server/src/demo/durand.ts';
import { seedDurand } from '../../packages/server/src/demo/seed.ts';
import { realWorld } from '../../packages/server/src/platform/world.ts';
import { startService, type Service } from '../../packages/server/src/service.ts';

/** Tuesday 10 March 2026, 10:00 in Paris: the firm is open until 12:30. */
export const TUESDAY_TEN = Date.UTC(2026, 2, 10, 9);

export type House = Readonly<{
  service: Service;
  /** The firm's page with the tag, on another site than the service. */
  site: string;
  mails: readonly Email[];
  /** Resolves with the first mail to this address from the `after`-th on. */
  mailTo: (address: string, after?: number) => Promise<Email>;
  now: () => number;
  /** Moves the service's clock, and the clocks of these pages with it. */
  advance: (ms: number, ...pages: Page[]) => Promise<void>;
  /** Runs what is due by the moved clock. */
  runJobs: () => Promise<void>;
  newProfile: (
    options?: Parameters<NonNullable<ReturnType<BrowserContext['browser']>>['newContext']>[0],
  ) => Promise<BrowserContext>;
  signIn: (page: Page, who?: string) => Promise<void>;
  /** Opens the console at a path as somebody who has signed in already. */
  enter: (page: Page, path?: string, who?: string) => Promise<void>;
  /** Ends the service in the middle of a test. */
  stop: () => Promise<void>;
  /** Ends the service and starts it again on the same port and the same data; the sites do not come back. */
  restart: () => Promise<void>;
}>;

export const test = base.extend<{ house: House }>({
  house: async ({ browser }, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'parenthese-e2e-'));
    const mails: Email[] = [];
    const smtp = await startSmtp(mails);
    let now = TUESDAY_TEN;
    const env = { DATA_DIR: dataDir, PORT: '0', SMTP_URL: smtp.url, LOG_LEVEL: 'silent' };
    const faults: unknown[] = [];
    const logger = {
      error: (fields: object, message: string) => faults.push({ ...fields, message }),
      info: () => {},
    };
    const start = (more: Readonly<Record<string, string>> = {}) =>
      startService({
        config: readConfig({ ...env, ...more }),
        world: { ...realWorld, clock: () => now },
        logger,
        timers: false,
      });
    let service = await start();
    let isRunning = true;
    const stop = async () => {
      if (isRunning) await service.stop();
      isRunning = false;
    };
    const { url, sites } = service;
    await seedDurand(service.app.parts, [sites ?? '']);
    const contexts: BrowserContext[] = [];

    await use({
      get service() {
        return service;
      },
      site: `${sites}/plain-html/`,
      mails,
      async mailTo(address, after = 0) {
        await base.expect.poll(() => mails.slice(after).some((mail) => isTo(mail, address))).toBe(true);
        return mails.slice(after).find((mail) => isTo(mail, address))!;
      },
      now: () => now,
      async advance(ms, ...pages) {
        now += ms;
        for (const page of pages) await page.clock.setSystemTime(now);
      },
      runJobs: async () => {
        // One job may plan others: whoever is told that somebody waits has a job of their own.
        while ((await service.app.parts.jobs.tick()) > 0);
      },
      async newProfile(options = {}) {
        const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options });
        await context.clock.setSystemTime(now);
        contexts.push(context);
        return context;
      },
      async signIn(page, who = 'durand@durand.example') {
        await page.goto(`${url}/console`);
        await page.getByLabel('Adresse e-mail').fill(who);
        await page.getByLabel('Mot de passe', { exact: true }).fill(DEMO_PASSWORD);
        await page.getByRole('button', { name: 'Se connecter' }).click();
      },
      async enter(page, path = '/console', who = 'durand@durand.example') {
        const [name = '', value = ''] = (await service.app.parts.auth.cookieFor(who)).split(/=(.*)/s);
        // A browser takes a secure cookie from a loopback address; the driver wants to hear of TLS.
        const secure = { url: url.replace('http:', 'https:'), secure: true, httpOnly: true } as const;
        await page.context().addCookies([{ name, value, ...secure, sameSite: 'Strict' }]);
        await page.goto(`${url}${path}`);
      },
      stop,
      async restart() {
        await stop();
        isRunning = true;
        service = await start({ PORT: new URL(url).port, DEMO: 'off' });
      },
    });

    for (const context of contexts) await context.close();
    await stop();
    await smtp.stop();
    await rm(dataDir, { recursive: true, force: true });
    base.expect(faults, 'the service logged no fault').toEqual([]);
  },
});

export { expect } from '@playwright/test';

function isTo(mail: Email, address: string): boolean {
  return mail.to?.some((to) => to.address === address) ?? false;
}

/** A mail server that keeps what it is given. */
export async function startSmtp(mails: Email[]): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    async onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      mails.push(await PostalMime.parse(Buffer.concat(chunks)));
      done();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
