/** A whole app on a database of its own, for tests that speak HTTP through `app.request()`. */
import { createApp, type App } from '../../app.ts';
import type { Config } from '../../config.ts';
import { DURAND_STAFF, durandSettings } from '../../demo/durand.ts';
import { foundFirm } from '../../firms/found-firm.ts';
import { newId, newSecret } from '../world.ts';
import { sqliteDatabase, type Database } from '../database/database.ts';
import { migrate } from '../../schema/migrate.ts';
import { conformance } from './conformance.ts';
import { testWorld, type TestWorld } from './test-world.ts';

export const BASE_URL = 'http://127.0.0.1:8080';

export const testConfig: Config = Object.freeze({
  port: 0,
  host: '127.0.0.1',
  publicUrl: null,
  databaseUrl: null,
  dataDir: '',
  secret: Buffer.alloc(32, 9),
  newSecretFile: null,
  smtpUrl: null,
  mailFrom: 'test@parenthese.example',
  demo: true,
  keepMails: true,
  trustedProxies: 0,
  privateTargets: false,
  metricsPort: null,
  logLevel: 'silent',
});

/** Who asks: a visitor's token, or a staff member's cookie, or neither; and from where. */
export type As = Readonly<{
  token?: string | undefined;
  cookie?: string | undefined;
  /** [address=one that nobody else has], so that tests do not meet the limits unless they mean to. */
  address?: string;
  /** More headers, or others than a browser on our own pages would send. */
  headers?: Readonly<Record<string, string>>;
}>;
export type Answered = Readonly<{ status: number; body: never; headers: Headers; text: string }>;
/** A request in JSON, or of a picture as it is, whose answer is held to what its route documents. */
export type Ask = (method: string, path: string, body?: unknown, as?: As) => Promise<Answered>;

export type TestApp = Readonly<{
  app: App;
  world: TestWorld;
  firm: number;
  logged: object[];
  ask: Ask;
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
    ask: asker(app),
  };
}

/** Speaks to an app as a browser on its own pages would. */
export function asker(app: Pick<App, 'app' | 'request'>): Ask {
  const conforms = conformance(app.app);
  return async (method, path, body, as = {}) => {
    const sent = headersOf(as);
    if (body instanceof Uint8Array) sent.set('content-type', 'image/png');
    for (const [name, value] of Object.entries(as.headers ?? {})) sent.set(name, value);
    const response = await app.request(
      `${BASE_URL}${path}`,
      { method, headers: sent, ...(body === undefined ? {} : { body: bodyOf(body) }) },
      from(as.address),
    );
    const { status, headers } = response;
    // A stream has no end to wait for.
    const text = isStream(headers) ? '' : await response.text();
    if (isStream(headers)) await response.body?.cancel();
    conforms(method, path, { status, headers, text });
    const isJson = /\bjson\b/.test(headers.get('content-type') ?? '');
    return { status, headers, text, body: (isJson ? JSON.parse(text) : null) as never };
  };
}

function bodyOf(body: unknown): string | Uint8Array<ArrayBuffer> {
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

let asked = 0;

/** What the server's adapter tells the app of the socket. */
export function from(address: string = `10.${asked >> 16}.${(asked >> 8) & 255}.${asked++ & 255}`): object {
  return { incoming: { socket: { remoteAddress: address, remotePort: 1, remoteFamily: 'IPv4' } } };
}

function isStream(headers: Headers): boolean {
  return headers.get('content-type')?.startsWith('text/event-stream') ?? false;
}

export function headersOf({ token, cookie }: As): Headers {
  const headers = new Headers({ 'content-type': 'application/json', 'accept-language': 'fr' });
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  if (cookie !== undefined) {
    headers.set('cookie', cookie);
    headers.set('origin', BASE_URL);
    headers.set('sec-fetch-site', 'same-origin');
  }
  return headers;
}
