/** `npx parenthese sandbox [--port N]`: on that port, else on `PORT`, else on a free one. */
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { dataDirOf, isSet, LOOPBACK, readConfig, type Config } from '../config.ts';
import { CommandRefused, type Command, type Io } from '../platform/command.ts';
import { listen } from '../platform/http/listen.ts';
import { realWorld } from '../platform/world.ts';
import { assertEmpty, NotEmpty, startSandbox } from './sandbox.ts';

const ANY_FREE = 0;

/** Tells the sandbox as one line of JSON on standard output, then serves until it is told to stop. */
export const sandbox: Command = (args, io) => serveSandbox(args, io, toldToStop);

/** @param until is called once the sandbox is open, which closes when it resolves. */
export async function serveSandbox(
  args: readonly string[],
  { out, err }: Io,
  until: () => Promise<void>,
): Promise<0> {
  const asked = portOf(args);
  await assertEmpty(dataDirOf()).catch(refuse);
  const standard = readConfig();
  const config = { ...standard, port: asked ?? (isSet('PORT') ? standard.port : ANY_FREE) };
  if (!LOOPBACK.has(config.host))
    throw new CommandRefused(
      `HOST must be a loopback address for the sandbox, whose passwords everybody knows (it is “${config.host}”).`,
    );
  await assertFree(config);
  const logger = pino({ level: config.logLevel, base: null }, pino.destination(2));
  const { description, stop } = await startSandbox({ config, world: realWorld, logger });
  out(JSON.stringify(description));
  err(
    `The sandbox is open at ${description.url}. Ctrl-C closes it; its folder (${config.dataDir}) can then be thrown away.`,
  );
  await until();
  await stop();
  return 0;
}

function portOf(args: readonly string[]): number | null {
  const { port } = parsed(args);
  if (port === undefined) return null;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new CommandRefused(`--port must be a port number (it is “${port}”).`);
  return Number(port);
}

/** Looked at before anything is made, so that the folder is still empty for the next try. */
async function assertFree({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> {
  const door = await listen({ fetch: () => new Response(), host, port }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new CommandRefused(`Port ${port} is taken. Give another by --port or PORT; nothing was made.`);
  });
  await door.stop();
}

function parsed(args: readonly string[]): { port?: string } {
  try {
    return parseArgs({ args: [...args], options: { port: { type: 'string' } } }).values;
  } catch {
    throw new CommandRefused('The sandbox takes one option: --port N.');
  }
}

function refuse(error: unknown): never {
  throw error instanceof NotEmpty ? new CommandRefused(error.message) : error;
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
