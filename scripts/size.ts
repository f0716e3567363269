/** `npm run size`: what first views transfer, in brotli bytes, against their budgets. Over budget fails. */
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { transferOf } from './bundle-graph.ts';
import type { Built, WantsLate } from './bundle-graph.ts';
import { closingLine, NONE, plus } from './tally.ts';
import type { Tally } from './tally.ts';
import { ROOT } from './tool.ts';

type Budget = {
  readonly name: string;
  readonly dist: string;
  readonly entry: string;
  readonly late: WantsLate;
  /** In thousands of bytes. */
  readonly limit: number;
};

const WIDGET = 'packages/widget/dist';
const PAGES = 'packages/widget/dist/pages';
const CONSOLE = 'packages/console/dist';

const everything: WantsLate = () => true;
const dictionaries: WantsLate = (name) => /^(fr|en)[-.]/.test(name);
const firstScreen: WantsLate = (name) => /console|sign-in|today/.test(name) || dictionaries(name);
const badge: WantsLate = (name) => /badge/.test(name) || dictionaries(name);

const BUDGETS: readonly Budget[] = [
  // The tag is a few hundred bytes that import the badge late, so that a fault in it stays quiet. What a click
  // fetches later is not in the first view.
  { name: 'tag and badge', dist: WIDGET, entry: 'parenthese.js', late: badge, limit: 9 },
  // What the first line needs. Cards, the whole notice and the survey come when somebody comes near them; together with
  // the rest they are held by a budget of their own, so that nothing grows unseen.
  { name: 'panel', dist: PAGES, entry: 'panel.html', late: dictionaries, limit: 30 },
  { name: 'panel and all it loads', dist: PAGES, entry: 'panel.html', late: everything, limit: 40 },
  { name: 'survey frame', dist: PAGES, entry: 'survey.html', late: everything, limit: 14 },
  { name: 'console, first screen', dist: CONSOLE, entry: 'index.html', late: firstScreen, limit: 120 },
];

type Say = (words: string) => void;

/** Measures every budget, says each, and counts one that is kept as passed. What is not built is not kept. */
export async function sizes(root = ROOT, say: Say = console.log): Promise<Tally> {
  let tally = NONE;
  for (const budget of BUDGETS) {
    const kept = await isKept(root, budget, say);
    tally = plus(tally, { passed: kept ? 1 : 0, failed: kept ? 0 : 1, skipped: 0 });
  }
  return tally;
}

async function isKept(root: string, { name, dist, entry, late, limit }: Budget, say: Say): Promise<boolean> {
  if (!existsSync(join(root, dist, entry))) {
    say(`✗ ${name}: ${dist}/${entry} is not built; run "npm run build"`);
    return false;
  }
  const built = await read(join(root, dist));
  const files = transferOf(built, entry, late).map((path) => ({ path, bytes: brotli(built.get(path)) }));
  const sum = files.reduce((total, { bytes }) => total + bytes, 0);
  const kept = sum <= limit * 1000;
  say(`${kept ? '✓' : '✗'} ${name.padEnd(24)} ${thousands(sum)} of ${limit} KB`);
  for (const { path, bytes } of files.toSorted((a, b) => b.bytes - a.bytes)) {
    say(`    ${thousands(bytes)}  ${path}`);
  }
  return kept;
}

/** As the server sends it: each file by itself, at the highest quality, made once. */
function brotli(bytes: Uint8Array = new Uint8Array()): number {
  return brotliCompressSync(bytes).length;
}

async function read(dist: string): Promise<Built> {
  const built = new Map<string, Uint8Array>();
  for await (const entry of glob('**/*.{html,js,css,svg,woff2,png,json,webmanifest}', {
    cwd: dist,
    withFileTypes: true,
  })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    built.set(relative(dist, path).split(sep).join('/'), await readFile(path));
  }
  return built;
}

function thousands(bytes: number): string {
  return (bytes / 1000).toFixed(2).padStart(7);
}

if (import.meta.main) {
  const tally = await sizes();
  console.log(closingLine(tally));
  if (tally.failed > 0) process.exitCode = 1;
}
