import type { Command } from './platform/command.ts';

/** Becomes the server; it ends with the process, by a signal. */
export const serve: Command = async () => {
  await import('./main.ts');
  return typeof process.exitCode === 'number' ? process.exitCode : 0;
};
