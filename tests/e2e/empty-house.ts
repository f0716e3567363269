/** A server on which nobody has been yet: no firm but the demo's, a page of another origin, and acts that are counted. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { startStandIn } from '../../scripts/stand-in-service.ts';
import { readConfig } from '../../packages/server/src/config.ts';
import { realWorld } from '../../packages/server/src/platform/world.ts';
import { startService, type Service } from '../../packages/server/src/service.ts';
import type { Email } from 'postal-mime';
import { startSmtp, TUESDAY_TEN } from './house.ts';

export const PHONE = { width: 390, height: 844 };

export type EmptyHouse = Readonly<{
  service: Service;
  /** The address that the server prints at its start. */
  setupUrl: string;
  mails: readonly Email[];
  newPhone: () => Promise<Page>;
  /** A page of another origin that holds what was pasted into it. */
  pageWith: (snippet: string) => Promise<string>;
}>;

export const test = base.extend<{ mail: boolean; house: EmptyHouse }>({
  /** Whether a mail server is set up. */
  mail: [false, { option: true }],
  house: async ({ browser, mail }, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'parenthese-empty-'));
    const faults: unknown[] = [];
    const mails: Email[] = [];
    const smtp = mail ? await startSmtp(mails) : null;
    const service = await startService({
      config: readConfig({
        DATA_DIR: dataDir,
        PORT: '0',
        LOG_LEVEL: 'silent',
        DEMO: 'off',
        ...(smtp === null ? {} : { SMTP_URL: smtp.url }),
      }),
      world: { ...realWorld, clock: () => TUESDAY_TEN },
      logger: { error: (fields, message) => faults.push({ ...fields, message }), info: () => {} },
      timers: false,
    });
    const contexts: BrowserContext[] = [];
    const pages: { stop: () => Promise<void> }[] = [];
    await use({
      service,
      mails,
      setupUrl: `${service.url}/console/setup#code=${await service.app.parts.setup.code()}`,
      async newPhone() {
        const context = await browser.newContext({
          viewport: PHONE,
          locale: 'fr-FR',
          timezoneId: 'Europe/Paris',
        });
        await context.clock.setSystemTime(TUESDAY_TEN);
        contexts.push(context);
        return context.newPage();
      },
      async pageWith(snippet) {
        const body = `<!doctype html><html lang="fr"><title>Notre site</title><h1>Notre site</h1>${snippet}</html>`;
        const headers = { 'content-type': 'text/html; charset=utf-8' };
        const page = await startStandIn([({ pathname }) => (pathname === '/' ? { headers, body } : null)]);
        pages.push(page);
        return page.origin.replace('127.0.0.1', 'localhost');
      },
    });
    for (const context of contexts) await context.close();
    for (const page of pages) await page.stop();
    await service.stop();
    await smtp?.stop();
    await rm(dataDir, { recursive: true, force: true });
    expect(faults, 'the service logged no fault').toEqual([]);
  },
});

/** Counts what people do: each thing opened, pressed or sent is an act, and so is each field that is filled in. */
export class Counted {
  acts = 0;
  fields = 0;

  async open(page: Page, address: string): Promise<void> {
    this.acts += 1;
    await page.goto(address);
  }

  async press(what: Locator): Promise<void> {
    this.acts += 1;
    await what.click();
  }

  async type(into: Locator, text: string): Promise<void> {
    this.acts += 1;
    this.fields += 1;
    await into.fill(text);
  }
}

export { expect };
