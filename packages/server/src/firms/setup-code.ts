/**
 * The code that opens an empty server to its first firm. Whoever can read the server's output or its data folder is
 * the operator; a stranger who finds a public server that has no firm yet is not, and cannot take it.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SetupCode {
  /** The code, made on first use; the same until it is spent. */
  read(): string;
  /** It opens nothing any more. */
  spend(): void;
}

/** Kept in a file that only the service's own user reads, so that a restart prints the same address. */
export function setupCodeIn(folder: string, make: () => string): SetupCode {
  const file = join(folder, 'setup-code');
  return {
    read() {
      const kept = readIfThere(file);
      if (kept !== null && kept !== '') return kept;
      mkdirSync(folder, { recursive: true });
      const code = make();
      writeFileSync(file, code, { mode: 0o600 });
      return code;
    },
    spend: () => rmSync(file, { force: true }),
  };
}

/** For an app without a data folder. */
export function setupCodeInMemory(make: () => string): SetupCode {
  let code: string | null = null;
  return {
    read: () => (code ??= make()),
    spend: () => {
      code = null;
    },
  };
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
}
