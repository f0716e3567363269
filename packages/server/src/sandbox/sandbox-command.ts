/** `npx parenthese sandbox [--port N]` */
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { dataDirOf, LOOPBACK, readConfig } from '../config.ts';
import { CommandRefused, type Command } from '../platform/command.ts';
import { realWorld } from '../platform/world.ts';
import { assertEmpty, NotEmpty, startSandbox } from './sandbox.ts';

/** Tells the sandbox as one line of JSON on standard output, then serves until it is told to stop. */
export const sandbox: Command = async (args, { out, err }) => {
  const port = portOf(args);
  await assertEmpty(dataDirOf()).catch(refuse);
  const config = { ...readConfig(), port };
  if (!LOOPBACK.has(config.host))
    throw new CommandRefused(
      `HOST must be a loopback address for the sandbox, whose passwords everybody knows (it is “${config.host}”).`,
    );
  const logger = pino({ level: config.logLevel, base: null }, pino.destination(2));
  const { description, stop } = await startSandbox({ config, world: realWorld, logger });
  out(JSON.stringify(description));
  err('The sandbox is open. Ctrl-C closes it; its folder can then be thrown away.');
  await toldToStop();
  await stop();
  return 0;
};

/** 0, a free port, unless one is asked for: the address is told anyway. */
function portOf(args: readonly string[]): number {
  const { port = '0' } = parsed(args);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new CommandRefused(`--port must be a port number (it is “${port}”).`);
  return Number(port);
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
