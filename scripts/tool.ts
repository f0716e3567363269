/** Starts a tool that npm installed and hands back what it said. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const BIN = join(ROOT, 'node_modules', '.bin');

/** How a tool ended, and all it wrote, both streams in the order they came. */
export type Ended = { readonly code: number; readonly output: string };

export type ToolOptions = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Shows the output while the tool runs, for those that take minutes. */
  readonly show?: boolean;
};

/** Runs a tool to its end. A tool that cannot start, or that a signal ended, has code 127, never 0. */
export function tool(command: string, args: readonly string[], options: ToolOptions = {}): Promise<Ended> {
  const { cwd = ROOT, env = {}, show = false } = options;
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env, PATH: BIN + delimiter + (process.env['PATH'] ?? '') },
    // npm's commands are .cmd files on Windows, which only a shell starts.
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const take = (chunk: string) => {
    output += chunk;
    if (show) process.stdout.write(chunk);
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  return new Promise((done) => {
    child.on('error', (problem) => {
      take(`${command} did not start: ${problem.message}. Is everything installed (npm ci)?\n`);
      done({ code: 127, output });
    });
    child.on('close', (code) => done({ code: code ?? 127, output }));
  });
}
