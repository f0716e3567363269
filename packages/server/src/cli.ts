/** `npx parenthese <verb>`: what operators and integrators can ask for. A verb is one line of the table. */
import type { Command, Io } from './platform/command.ts';

type Verb = Readonly<{ does: string; load: () => Promise<Command> }>;

/** A verb's module is loaded only when it is asked for, so that each starts at once. */
const VERBS: Readonly<Record<string, Verb>> = {
  serve: { does: 'serves, as npm start does', load: async () => (await import('./serve-command.ts')).serve },
  sandbox: {
    does: 'serves two invented firms in an empty DATA_DIR, for tests from outside [--port N]',
    load: async () => (await import('./sandbox/sandbox-command.ts')).sandbox,
  },
  firm: {
    does: 'makes a firm and its first admin: firm add [--name … --email … --admin … --profile france|quebec]',
    load: async () => (await import('./firms/firm-command.ts')).firm,
  },
  account: {
    does: 'lets somebody in again who has lost password and second factor: account open <e-mail>',
    load: async () => (await import('./people/account-command.ts')).account,
  },
  migrate: {
    does: 'brings the database to the newest schema',
    load: async () => (await import('./schema/migrate-command.ts')).migrateCommand,
  },
  verify: {
    does: 'proves the logs: altered, missing, cut, not signed by us, lawfully erased [firm]',
    load: async () => (await import('./operator-commands.ts')).verify,
  },
  rebuild: {
    does: 'makes all readings again from the logs [firm]',
    load: async () => (await import('./operator-commands.ts')).rebuild,
  },
};

const CONSOLE: Io = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};

/** Runs one verb and leaves its exit code with the process; what is not understood is answered by the list of verbs. */
export async function run(argv: readonly string[], io: Io = CONSOLE): Promise<void> {
  const [name = '', ...args] = argv;
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  process.exitCode = verb ? await finish(await verb.load(), args, io) : help(name, io);
}

async function finish(command: Command, args: readonly string[], io: Io): Promise<number> {
  const [{ WrongConfiguration }, { CommandRefused }] = await Promise.all([
    import('./config.ts'),
    import('./platform/command.ts'),
  ]);
  try {
    return await command(args, io);
  } catch (error) {
    if (!(error instanceof WrongConfiguration || error instanceof CommandRefused)) throw error;
    io.err(error.message);
    return 1;
  }
}

function help(name: string, io: Io): number {
  const asked = name === '' || name === 'help' || name === '--help';
  if (!asked) io.err(`There is no verb “${name}”.`);
  io.err('npx parenthese <verb>');
  for (const [verb, { does }] of Object.entries(VERBS)) io.err(`  ${verb.padEnd(10)}${does}`);
  return asked ? 0 : 1;
}
