/**
 * `npm run wordpress`: packs the WordPress plugin into `packages/wordpress/dist`, and has PHP read it where there is
 * PHP. With `--install-php`, on Debian and as root, PHP is installed first, by the machine's own package manager.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { PLUGIN_FOLDER, readPlugin, zipPlugin } from '../packages/server/src/firms/wordpress-zip.ts';
import { ROOT } from './tool.ts';

const OUT = join(ROOT, 'packages/wordpress/dist/parenthese-wordpress.zip');

const run = (command: string, args: readonly string[]) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

if (process.argv.includes('--install-php')) installPhp();
const files = await readPlugin();
await mkdir(join(OUT, '..'), { recursive: true });
await writeFile(OUT, zipPlugin(files, null));
console.log(`${relative(ROOT, OUT)}: ${files.size} files`);
lint([...files.keys()].filter((path) => path.endsWith('.php')));

function lint(paths: readonly string[]): void {
  if (!run('php', ['--version'])) return console.log('PHP is not here: its files were not read by it.');
  const faulty = paths
    .map((path) => join(PLUGIN_FOLDER, path))
    // What is made for other kinds of French has no file of its own.
    .filter((path) => existsSync(path) && !run('php', ['-l', path]));
  if (faulty.length > 0) process.exitCode = 1;
  console.log(faulty.length === 0 ? `${paths.length} files are PHP` : `not PHP: ${faulty.join(', ')}`);
}

function installPhp(): void {
  const may = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!may) throw new Error('--install-php needs Debian, and root.');
  const done =
    run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', 'php-cli']);
  if (!done) throw new Error('PHP could not be installed.');
}
