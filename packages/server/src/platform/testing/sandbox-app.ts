/** The sandbox's firms and actors in an app in memory, without a port: what the rights matrix and the attacks are tried on. */
import { createApp, type App, type Logger } from '../../app.ts';
import type { Config } from '../../config.ts';
import { SANDBOX_SLUGS, type SandboxSlug } from '../../sandbox/firms.ts';
import { populate, type SandboxFirm } from '../../sandbox/populate.ts';
import { migrate } from '../../schema/migrate.ts';
import { sqliteDatabase, type Database } from '../database/database.ts';
import { asker, BASE_URL, testConfig, type Ask } from './test-app.ts';
import { testWorld, type TestWorld } from './test-world.ts';

export type SandboxApp = Readonly<{
  app: App;
  database: Database;
  world: TestWorld;
  durand: SandboxFirm;
  marchand: SandboxFirm;
  /** What was given to the logger, in order. */
  logged: readonly object[];
  ask: Ask;
  /** How far a firm's log reaches, and its hash there. */
  headOf: (slug: SandboxSlug) => Promise<Readonly<{ seq: number; hash: string | null }>>;
}>;

export const SITE_OF: Readonly<Record<SandboxSlug, string>> = {
  durand: 'https://durand.example',
  marchand: 'https://marchand.example',
};

export type SandboxAppParts = Readonly<{
  config?: Partial<Config>;
  database?: Database;
  world?: TestWorld;
  /** Given what is logged, in place of `logged`. */
  logger?: Logger;
  /** False for tests that ask more than a person could: no rate limits, and no jobs. */
  limits?: boolean;
}>;

export async function sandboxApp({
  config = {},
  database = sqliteDatabase(':memory:'),
  world = testWorld(),
  logger,
  limits = true,
}: SandboxAppParts = {}): Promise<SandboxApp> {
  await migrate(database);
  const logged: object[] = [];
  const note = (fields: object, message: string) => void logged.push({ ...fields, message });
  const app = await createApp({
    config: { ...testConfig, demo: false, ...config },
    database,
    world,
    logger: logger ?? { error: note, info: note },
    baseUrl: () => BASE_URL,
    rehearsal: !limits,
  });
  const [durand, marchand] = await populate({ app, origin: BASE_URL, siteOf: (slug) => SITE_OF[slug] });
  if (!durand || !marchand) throw new Error(`The sandbox has ${SANDBOX_SLUGS.length} firms.`);
  return {
    app,
    database,
    world,
    durand,
    marchand,
    logged,
    ask: asker(app),
    headOf: (slug) =>
      database.kysely
        .selectFrom('heads')
        .innerJoin('firms', 'firms.id', 'heads.firm_id')
        .select(['heads.seq', 'heads.hash'])
        .where('firms.slug', '=', slug)
        .executeTakeFirstOrThrow(),
  };
}
