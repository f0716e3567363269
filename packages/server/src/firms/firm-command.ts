/**
 * `npx parenthese firm add`: makes a firm and its first admin on the data of this server, beside the running one or
 * without it. What is not given by flags is asked for where somebody sits at the terminal; then it says where to go on.
 */
import { parseArgs } from 'node:util';
import { createInterface } from 'node:readline/promises';
import { pino } from 'pino';
import * as v from 'valibot';
import { FirstAdminSchema, NewFirmSchema, type NewFirm } from '@parenthese/shared/firms/wire.ts';
import { EmailSchema } from '@parenthese/shared/wire/primitives.ts';
import { isProblemCode, PROBLEMS } from '@parenthese/shared/wire/problems.ts';
import { createApp } from '../app.ts';
import { readConfig, type Config } from '../config.ts';
import { CommandRefused, type Command } from '../platform/command.ts';
import { urlOf } from '../platform/http/listen.ts';
import { Refusal } from '../platform/refusal.ts';
import { newSecret, realWorld } from '../platform/world.ts';
import { openDatabase } from '../service.ts';
import { setupCodeIn } from './setup-code.ts';

/** Whoever makes a firm for somebody sends them the link, and they open it the next day. */
const LINK_LIFE_MS = 48 * 3_600_000;

const OPTIONS = {
  name: { type: 'string' },
  email: { type: 'string' },
  admin: { type: 'string' },
  profile: { type: 'string' },
  slug: { type: 'string' },
  bar: { type: 'string' },
  address: { type: 'string' },
  phone: { type: 'string' },
  accent: { type: 'string' },
  hours: { type: 'string' },
} as const;
type Given = Readonly<{ [K in keyof typeof OPTIONS]?: string | undefined }>;

/** Asks a question at the terminal; null where nobody sits there. */
export type AskPerson = ((question: string) => Promise<string>) | null;

export const firm: Command = async ([verb, ...args], io) => {
  if (verb !== 'add') throw new CommandRefused('npx parenthese firm add [--name … --email …]');
  const { ask, close } = terminal();
  try {
    return await addFirm(optionsOf(args), ask, io.out);
  } finally {
    close();
  }
};

/** Makes the firm of these options and of the answers to what they lack; 0 when it is there. */
export async function addFirm(given: Given, ask: AskPerson, out: (line: string) => void): Promise<0> {
  const told = await complete(given, ask);
  const wish = checked(NewFirmSchema, told.firm);
  const config = readConfig();
  const database = await openDatabase(config);
  const app = await createApp({
    config,
    database,
    world: realWorld,
    logger: pino({ level: config.logLevel, base: null }, pino.destination(2)),
    baseUrl: () => baseUrlOf(config),
    rehearsal: true,
    setupCode: setupCodeIn(config.dataDir, () => newSecret(realWorld)),
  });
  try {
    const { setup, auth } = app.parts;
    // Nobody knows this password; the link below lets its owner choose their own.
    const admin = checked(
      FirstAdminSchema,
      { ...told.admin, password: newSecret(realWorld) },
      { name: 'admin' },
    );
    const { slug } = await setup.add(wish, admin).catch(inWords);
    const userId = await auth.userIdOf(admin.email);
    const token = await auth.createResetToken(userId ?? '', LINK_LIFE_MS);
    const url = baseUrlOf(config);
    out(`${wish.name} is there: ${url}/c/${slug}`);
    out(`${admin.name} chooses a password, within 48 hours: ${url}/console/reset#token=${token}`);
    out(`Then everything else is set at ${url}/console`);
    return 0;
  } finally {
    await app.close();
    await database.close();
  }
}

type Told = Readonly<{ firm: NewFirm; admin: Readonly<{ name: string; email: string }> }>;

/** The flags, and for what must be known and is not among them, answers. */
async function complete(given: Given, ask: AskPerson): Promise<Told> {
  const { email: _, admin: __, name: ___, ...rest } = given;
  const name = given.name ?? (await asked(ask, 'Name of the firm', '--name', NewFirmSchema.entries.name));
  const email = given.email ?? (await asked(ask, 'E-mail of its admin', '--email', EmailSchema));
  const admin =
    given.admin ??
    (await asked(ask, 'Name of the admin, as shown to people', '--admin', FirstAdminSchema.entries.name));
  return { firm: { ...rest, name } as NewFirm, admin: { name: admin, email } };
}

/** Asked again while the answer is none. */
async function asked(
  ask: AskPerson,
  question: string,
  flag: string,
  schema: v.GenericSchema,
): Promise<string> {
  if (!ask) throw new CommandRefused(`${question}: give it by ${flag}.`);
  for (let hint = ''; ;) {
    const answer = await ask(`${hint}${question}: `);
    const result = v.safeParse(schema, answer);
    if (result.success) return answer;
    hint = `${sentenceOf(result.issues[0].message)}\n`;
  }
}

/** @param flags by which a key is given where its flag is called otherwise. */
function checked<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  flags: Readonly<Record<string, string>> = {},
): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const key = v.getDotPath(issue) ?? '';
  throw new CommandRefused(`--${flags[key] ?? key}: ${sentenceOf(issue.message)}`);
}

function inWords(error: unknown): never {
  if (!(error instanceof Refusal)) throw error;
  const flag = error.field === undefined ? '' : `--${error.field.split('.').at(-1)}: `;
  throw new CommandRefused(`${flag}${PROBLEMS[error.code].title.en}`);
}

function sentenceOf(message: string): string {
  return isProblemCode(message) ? PROBLEMS[message].title.en : message;
}

function optionsOf(args: readonly string[]): Given {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false }).values;
  } catch (error) {
    throw new CommandRefused((error as Error).message, { cause: error });
  }
}

/** Lines are kept in order as they come, since `question` would lose those that are pasted together. */
function terminal(): { ask: AskPerson; close: () => void } {
  if (!process.stdin.isTTY) return { ask: null, close: () => {} };
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const typed = lines[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string> => {
    lines.setPrompt(question);
    lines.prompt();
    const { done, value } = await typed.next();
    if (done) throw new CommandRefused('No firm was made.');
    return value;
  };
  return { ask, close: () => lines.close() };
}

function baseUrlOf({ publicUrl, host, port }: Config): string {
  return publicUrl ?? urlOf(host, port);
}
