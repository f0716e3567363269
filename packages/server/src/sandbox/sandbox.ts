/**
 * A whole service to try from outside: two firms, every kind of actor, their sites and a mailbox, told in one object.
 * It runs as a self-hosted service does, without the demo's routes, and only where there is nothing yet.
 */
import { readdir } from 'node:fs/promises';
import type { Logger } from '../app.ts';
import type { Config } from '../config.ts';
import { exampleSites } from '../demo/sites.ts';
import { listen, urlOf } from '../platform/http/listen.ts';
import type { World } from '../platform/world.ts';
import { startService } from '../service.ts';
import { SANDBOX_SLUGS } from './firms.ts';
import { mailbox } from './mailbox.ts';
import { populate, type SandboxFirm } from './populate.ts';

/** What is told on standard output, as one line of JSON. */
export type SandboxDescription = Readonly<{
  url: string;
  /** Sites that embed the badge, one for each firm: each may frame its own firm's panel and no other's. */
  sites: readonly string[];
  /** `GET` answers `{ mails: [{ id, at, recipient, subject, text, html }] }`, newest first; `?to=` keeps one address. */
  mail: string;
  firms: readonly SandboxFirm[];
  /** Runs the server and has no account in any firm: the commands are their only door. */
  operator: Readonly<{ dataDir: string }>;
}>;
export type Sandbox = Readonly<{ description: SandboxDescription; stop: () => Promise<void> }>;
export type SandboxParts = Readonly<{ config: Config; world: World; logger: Logger }>;

/** Refuses to mix invented people with anything that is there already. */
export class NotEmpty extends Error {}

/** Throws `NotEmpty` unless the folder is absent or has nothing in it. */
export async function assertEmpty(dataDir: string): Promise<void> {
  const found = await readdir(dataDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (found.length === 0) return;
  throw new NotEmpty(
    `DATA_DIR is not empty (it is “${dataDir}”): the sandbox is made in an empty folder only, and nothing was changed.`,
  );
}

export async function startSandbox({ config, world, logger }: SandboxParts): Promise<Sandbox> {
  const service = await startService({
    config: { ...config, demo: false, publicUrl: null, databaseUrl: null, smtpUrl: null, keepMails: true },
    world,
    logger,
  });
  const { app, url } = service;
  const { host } = config;
  const siteListeners = await Promise.all(
    SANDBOX_SLUGS.map((slug) => listen({ fetch: exampleSites(() => url, slug).fetch, host, port: 0 })),
  );
  const sites = siteListeners.map(({ port }) => `http://localhost:${port}`);
  const mail = await listen({ fetch: mailbox(() => app.parts.db).fetch, host, port: 0 });
  const firms = await populate({
    app,
    origin: new URL(url).origin,
    siteOf: (slug) => sites[SANDBOX_SLUGS.indexOf(slug)]!,
  });
  const description = {
    url,
    sites,
    mail: `${urlOf(host, mail.port)}/`,
    firms,
    operator: { dataDir: config.dataDir },
  };
  return {
    description,
    async stop() {
      await Promise.all([...siteListeners, mail].map((listener) => listener.stop()));
      await service.stop();
    },
  };
}
