/** `npm run build`: the tag, the pages and the console, and the note of which sources they were built from. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { ROOT, tool } from './tool.ts';

/** In this order: what comes first empties the folder that what comes after it writes into. */
const BUILDS = [
  { folder: 'packages/widget', config: 'vite.config.ts' },
  { folder: 'packages/widget', config: 'vite.pages.config.ts' },
  { folder: 'packages/console', config: 'vite.config.ts' },
  { folder: 'packages/console', config: 'vite.worker.config.ts' },
] as const;

const NOTES = ['packages/widget/dist/built-from', 'packages/console/dist/built-from'] as const;

/** What a build is made of. The server is not: it runs as written. */
const SOURCES = [
  'packages/{widget,console}/{src,public}/**/*',
  'packages/{widget,console}/*.{ts,html,json}',
  'packages/shared/src/**/*',
  'tsconfig.base.json',
  'package-lock.json',
];

/** Builds everything and says whether it went well. Stops at the first fault, whose words are shown. */
export async function build(): Promise<boolean> {
  const sources = await fingerprint(ROOT, SOURCES);
  for (const { folder, config } of BUILDS) {
    const { code } = await tool('vite', ['build', '--config', config], {
      cwd: join(ROOT, folder),
      show: true,
    });
    if (code !== 0) return false;
  }
  // Written last, and into the folders it speaks of: a half-made or deleted build has no note.
  await Promise.all(NOTES.map((note) => writeFile(join(ROOT, note), sources)));
  return true;
}

/** Says whether what is built comes from the sources as they are now. */
export async function isBuilt(): Promise<boolean> {
  const notes = NOTES.map((note) => join(ROOT, note));
  if (!notes.every((note) => existsSync(note))) return false;
  const sources = await fingerprint(ROOT, SOURCES);
  const built = await Promise.all(notes.map((note) => readFile(note, 'utf8')));
  return built.every((note) => note === sources);
}

if (import.meta.main && !(await build())) process.exitCode = 1;
