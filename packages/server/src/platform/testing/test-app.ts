/** A whole app on a database of its own, for tests that speak HTTP through `app.request()`. */
import { createApp, type App } from '../../app.ts';
import type { Config } from '../../config.ts';
import { DURAND_STAFF, durandSettings } from '../../demo/durand.ts';
import { foundFirm } from '../../firms/found-firm.ts';
import { newId, newSecret } from '../world.ts';
import { sqliteDatabase, type Database } from '../database/database.ts';
import { migrate } from '../../schema/migrate.ts';
import { testWorld, type TestWorld } from './test-world.ts';

export const BASE_URL = 'http://127.0.0.1:8080';

export const testConfig: Config = Object.freeze({
  port: 0,
  host: '127.0.0.1',
  publicUrl: null,
  databaseUrl: null,
  dataDir: '',
  secret: Buffer.alloc(32, 9),
  smtpUrl: null,
  mailFrom: 'test@parenthese.example',
  demo: true,
  keepMails: true,
  trustedProxies: 0,
  logLevel: 'silent',
});

export type TestApp = Readonly<{
  app: App;
  world: TestWorld;
  firm: number;
  logged: object[];
  /** A JSON request; `as` is a visitor's token or a staff member's cookie. */
  ask: (
    method: string,
    path: string,
    body?: unknown,
    as?: { token?: string; cookie?: string },
  ) => Promise<{ status: number; body: never; headers: Headers }>;
  cookie: (email: string) => Promise<string>;
  newId: () => string;
  newToken: () => string;
}>;

/** The demo firm without its seeded year. Tuesday 10 March 2026, 10:00 in Paris. */
export async function testApp({
  database,
  config = {},
  world = testWorld(),
}: { database?: Database; config?: Partial<Config>; world?: TestWorld } = {}): Promise<TestApp> {
  const db = database ?? sqliteDatabase(':memory:');
  if (!database) await migrate(db);
  const logged: object[] = [];
  const logger = {
    error: (fields: object, message: string) => logged.push({ ...fields, message }),
    info: () => {},
  };
  const app = await createApp({
    config: { ...testConfig, ...config },
    database: db,
    world,
    logger,
    baseUrl: () => BASE_URL,
  });
  const { log, auth, database: own } = app.parts;
  const firm = await foundFirm(
    { log, auth, database: own, world },
    { uid: newId(world), settings: durandSettings([`http://localhost:8081`]), staff: DURAND_STAFF },
  );
  return {
    app,
    world,
    firm,
    logged,
    cookie: (email) => auth.cookieFor(email),
    newId: () => newId(world),
    newToken: () => newSecret(world),
    async ask(method, path, body, as = {}) {
      const headers = new Headers({ 'content-type': 'application/json', 'accept-language': 'fr' });
      if (as.token !== undefined) headers.set('authorization', `Bearer ${as.token}`);
      if (as.cookie !== undefined) {
        headers.set('cookie', as.cookie);
        headers.set('origin', BASE_URL);
        headers.set('sec-fetch-site', 'same-origin');
      }
      const response = await app.request(`${BASE_URL}${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        body: (text === '' ? null : JSON.parse(text)) as never,
        headers: response.headers,
      };
    },
  };
}
