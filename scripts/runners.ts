/** The runners of tests: how each is started, and how its report becomes a tally. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playwrightTally, vitestTally } from './reports.ts';
import { NONE, ONE_FAILED, plus } from './tally.ts';
import type { Tally } from './tally.ts';
import { tool } from './tool.ts';
import type { Ended } from './tool.ts';

/** Something that `npm test` runs and counts. */
export type Runner = { readonly name: string; readonly run: () => Promise<Tally> };

type Env = Readonly<Record<string, string>>;

/** One vitest project. */
export const vitest = (project: string, env: Env = {}): Runner => ({
  name: `test:${project}`,
  run: () => {
    const args = ['run', '--project', project, '--reporter', 'default', '--reporter', 'json'];
    const start = (file: string) =>
      tool('vitest', [...args, `--outputFile.json=${file}`], { env, show: true });
    return reported(start, vitestTally);
  },
});

/** The end-to-end tests. */
export const playwright: Runner = {
  name: 'test:e2e',
  run: () => {
    const start = (file: string) =>
      tool('playwright', ['test'], { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file }, show: true });
    return reported(start, playwrightTally);
  },
};

/** Runs a runner and refuses one that ran nothing: it has looked away, not passed. */
export async function strictly(
  { name, run }: Runner,
  say: (words: string) => void = console.log,
): Promise<Tally> {
  const tally = await run();
  if (tally.passed + tally.failed > 0) return tally;
  say(`${name} ran nothing.`);
  return plus(tally, ONE_FAILED);
}

/** Counts what a runner reported; one that ended badly has failed at least once, whatever it reported. */
async function reported<Report>(
  start: (file: string) => Promise<Ended>,
  count: (report: Report) => Tally,
): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'parenthese-report-'));
  const file = join(folder, 'report.json');
  try {
    const { code } = await start(file);
    const tally = existsSync(file) ? count(JSON.parse(await readFile(file, 'utf8')) as Report) : NONE;
    return code !== 0 && tally.failed === 0 ? plus(tally, ONE_FAILED) : tally;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
