/** One service at a time in a folder: two would do each other's jobs and not hear each other's messages. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Holds the folder until `release`, or until the process ends in whatever way: the lock is the system's own, on a file
 * that holds nothing, so that none is left behind by a crash.
 *
 * @returns null when another process holds it.
 */
export function holdFolder(folder: string): { release: () => void } | null {
  const file = new DatabaseSync(join(folder, 'running.lock'), { timeout: 0 });
  try {
    file.exec('begin exclusive');
  } catch {
    file.close();
    return null;
  }
  // A service may be told to stop twice.
  const release = () => {
    if (file.isOpen) file.close();
  };
  return { release };
}
