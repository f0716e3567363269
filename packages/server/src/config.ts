/** The only reader of the environment. A wrong value stops the process with a sentence that names the variable. */
import { readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';

/** Addresses that no other machine reaches. */
export const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1']);
const SECRET_BYTES = 32;

/** Digits alone: `Number()` would also take nothing, a hexadecimal and spaces. */
const wholeNumber = (message: string) =>
  v.pipe(v.string(), v.regex(/^\d{1,9}$/, message), v.transform(Number));
const portNumber = v.pipe(wholeNumber('must be a port number'), v.maxValue(65_535, 'must be a port number'));
const port = (standard: number) => v.optional(portNumber, String(standard));
const url = (...protocols: string[]) =>
  v.optional(
    v.pipe(
      v.string(),
      v.check((text) => URL.canParse(text), 'must be a full URL'),
      v.check(
        // A pipe goes on after a check that fails, so that what is no URL comes here too.
        (text) => !URL.canParse(text) || protocols.includes(new URL(text).protocol),
        `must begin with ${protocols.join(' or ')}//`,
      ),
    ),
  );

/** Every variable with what it does: the README's table is made from this. */
export const VARIABLES = {
  PORT: { schema: port(8080), help: 'Port of the service; the demo’s example sites listen on the next one.' },
  HOST: { schema: v.optional(v.string(), '127.0.0.1'), help: 'Address to listen on.' },
  PUBLIC_URL: {
    schema: v.optional(
      v.pipe(
        v.nonOptional(url('http:', 'https:')),
        v.check(
          (text) => !URL.canParse(text) || new URL(text).pathname + new URL(text).search === '/',
          'must have no path',
        ),
      ),
    ),
    help: 'Address by which browsers reach the service. Setting it ends the demo.',
  },
  DATABASE_URL: {
    schema: url('postgres:', 'postgresql:'),
    help: 'PostgreSQL; without it, SQLite in DATA_DIR.',
  },
  DATA_DIR: {
    schema: v.optional(v.string(), 'data'),
    help: 'Folder of the embedded database and of the secret.',
  },
  SECRET: {
    schema: v.optional(v.pipe(v.string(), v.minLength(32, 'must have at least 32 characters'))),
    help: 'Secret over all keys, in place of SECRET_FILE.',
  },
  SECRET_FILE: {
    schema: v.optional(v.string()),
    help: 'File with the secret; made in DATA_DIR on first start. Back it up apart from the data.',
  },
  SMTP_URL: {
    schema: url('smtp:', 'smtps:'),
    help: 'Mail server. Without it the console says what does not work.',
  },
  MAIL_FROM: {
    schema: v.optional(v.string(), 'Parenthèse <ne-pas-repondre@localhost>'),
    help: 'Sender of the mails.',
  },
  DEMO: {
    schema: v.optional(v.picklist(['on', 'off'], 'must be on or off'), 'on'),
    help: 'off: no demo firm, also on a loopback address.',
  },
  TRUSTED_PROXIES: {
    schema: v.optional(wholeNumber('must be a whole number'), '0'),
    help: 'How many proxies in front add to X-Forwarded-For.',
  },
  PRIVATE_TARGETS: {
    schema: v.optional(v.picklist(['on', 'off'], 'must be on or off'), 'off'),
    help: 'on: notices may also go to webhooks within your own network, and by plain HTTP.',
  },
  METRICS_PORT: {
    schema: v.optional(portNumber),
    help: 'Port on HOST at whose `/metrics` Prometheus reads event-loop delay, memory and processor time; keep it from the internet.',
  },
  LOG_LEVEL: {
    schema: v.optional(
      v.picklist(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent'),
      'info',
    ),
    help: 'What is logged, as one JSON object a line.',
  },
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** The value that a variable has when it is not set; undefined when it then has none. */
export function standardValue(name: keyof typeof VARIABLES): string | number | undefined {
  const { output } = v.safeParse(VARIABLES[name].schema, undefined);
  return output as string | number | undefined;
}

export type Config = Readonly<{
  port: number;
  host: string;
  publicUrl: string | null;
  databaseUrl: string | null;
  dataDir: string;
  secret: Uint8Array;
  /** Where a secret made just now is to be kept, once the database has shown that it holds nothing under another. */
  newSecretFile: string | null;
  smtpUrl: string | null;
  mailFrom: string;
  /** The demo exists only on a loopback address without PUBLIC_URL, and unless DEMO=off. */
  demo: boolean;
  /** Mails are kept where they can be read without a mail server: in the demo and in the sandbox. */
  keepMails: boolean;
  trustedProxies: number;
  /** Notices may go to addresses that only this machine or its network reaches. */
  privateTargets: boolean;
  /** Where the process tells how it fares; nowhere when null. */
  metricsPort: number | null;
  logLevel: string;
}>;

/** What may hold a secret or a password, and is not repeated. */
const HELD_BACK = /^SECRET|^DATABASE_URL$|^SMTP_URL$/;

export class WrongConfiguration extends Error {}

/** Where the data are or will be; unlike `readConfig` it makes nothing there. */
export function dataDirOf(environment: Environment = process.env): string {
  return v.parse(VARIABLES.DATA_DIR.schema, environment['DATA_DIR'] || undefined);
}

/** Whether a variable is set; an empty one is not. */
export function isSet(name: keyof typeof VARIABLES, environment: Environment = process.env): boolean {
  return (environment[name] ?? '') !== '';
}

export function readConfig(environment: Environment = process.env): Config {
  const values = Object.fromEntries(
    Object.entries(VARIABLES).map(([name, { schema }]) => {
      const given = environment[name] === '' ? undefined : environment[name];
      const result = v.safeParse(schema, given);
      if (!result.success)
        throw new WrongConfiguration(
          `${name} ${result.issues[0].message} (it is “${HELD_BACK.test(name) ? '…' : given}”).`,
        );
      return [name, result.output];
    }),
  ) as { [K in keyof typeof VARIABLES]: v.InferOutput<(typeof VARIABLES)[K]['schema']> };

  const demo = values.DEMO === 'on' && values.PUBLIC_URL === undefined && LOOPBACK.has(values.HOST);
  return Object.freeze({
    port: values.PORT,
    host: values.HOST,
    publicUrl: values.PUBLIC_URL?.replace(/\/$/, '') ?? null,
    databaseUrl: values.DATABASE_URL ?? null,
    dataDir: values.DATA_DIR,
    ...secretOf(values.SECRET, values.SECRET_FILE, join(values.DATA_DIR, 'secret.key')),
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    demo,
    keepMails: demo,
    trustedProxies: values.TRUSTED_PROXIES,
    privateTargets: values.PRIVATE_TARGETS === 'on',
    metricsPort: values.METRICS_PORT ?? null,
    logLevel: values.LOG_LEVEL,
  });
}

/** The secret itself, or of its file. Our own default file may be missing, and is then still to be made; one that was named must exist. */
function secretOf(
  secret: string | undefined,
  named: string | undefined,
  standard: string,
): Pick<Config, 'secret' | 'newSecretFile'> {
  if (secret !== undefined) return { secret: Buffer.from(secret), newSecretFile: null };
  const file = named ?? standard;
  try {
    const bytes = readFileSync(file);
    if (bytes.length < SECRET_BYTES)
      throw new WrongConfiguration(`SECRET_FILE must hold at least ${SECRET_BYTES} bytes.`);
    return { secret: bytes, newSecretFile: null };
  } catch (error) {
    if (error instanceof WrongConfiguration) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT')
      throw new WrongConfiguration(
        `The file of the secret cannot be read (${code}): “${file}”. Look whether it is a file, and whose; SECRET_FILE or DATA_DIR names it.`,
        { cause: error },
      );
    if (named !== undefined)
      throw new WrongConfiguration(`SECRET_FILE names a file that does not exist (it is “${file}”).`, {
        cause: error,
      });
  }
  return { secret: Buffer.from(randomBytes(SECRET_BYTES).toString('base64url')), newSecretFile: file };
}
