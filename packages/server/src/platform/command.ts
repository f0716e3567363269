/** What a verb of the command line is given, and what it gives back. */
export type Io = Readonly<{
  /** One line on standard output, for programs to read. */
  out: (line: string) => void;
  /** One line on standard error, for people. */
  err: (line: string) => void;
}>;

/** Resolves with the exit code once the work is done; 0 when it went well. */
export type Command = (args: readonly string[], io: Io) => Promise<number>;

/** A command that cannot be done as asked; its sentence is shown to whoever asked, and the exit code is 1. */
export class CommandRefused extends Error {}
