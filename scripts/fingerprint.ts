/** A fingerprint of files: the same bytes under the same names give the same word, whatever the clock says. */
import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * Returns the SHA-256 of all files that the patterns name, tests left out.
 *
 * By content, not by date: changing to another branch and back, or a fresh clone, does not make files newer.
 */
export async function fingerprint(root: string, patterns: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await filesOf(root, patterns)) {
    const bytes = await readFile(join(root, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

async function filesOf(root: string, patterns: readonly string[]): Promise<string[]> {
  const paths = new Set<string>();
  for await (const entry of glob([...patterns], { cwd: root, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.test.ts')) continue;
    paths.add(relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
  }
  return [...paths].toSorted();
}
