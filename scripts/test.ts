/**
 * `npm test`: the checks, the build, the budgets, then every kind of test, one after another on two cores.
 *
 * `--long` asks the same tests ten times as much (`THOROUGH=10`), and adds the files that only then make sense
 * (`*.long.test.ts`).
 */
import { build } from './build.ts';
import { checkAll } from './check.ts';
import { playwright, strictly, vitest } from './runners.ts';
import type { Runner } from './runners.ts';
import { sizes } from './size.ts';
import { closingLine, NONE, ONE_FAILED, plus } from './tally.ts';
import type { Tally } from './tally.ts';

const THOROUGH = { THOROUGH: '10' };

const SHORT: readonly Runner[] = [
  { name: 'check', run: () => checkAll() },
  { name: 'build', run: async () => ((await build()) ? { ...NONE, passed: 1 } : ONE_FAILED) },
  { name: 'size', run: () => sizes() },
  vitest('unit'),
  vitest('server'),
  vitest('elements'),
  playwright,
];

const LONG: readonly Runner[] = [vitest('unit', THOROUGH), vitest('server', THOROUGH)];

/** Runs all and returns the sum; what each took is said at the end, where it is read. */
async function runAll(runners: readonly Runner[]): Promise<Tally> {
  const said: string[] = [];
  let sum = NONE;
  for (const runner of runners) {
    console.log(`\n── ${runner.name}`);
    const started = performance.now();
    const tally = await strictly(runner);
    sum = plus(sum, tally);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    said.push(`${runner.name.padEnd(16)} ${seconds.padStart(7)} s   ${closingLine(tally)}`);
    console.log(said.at(-1));
  }
  console.log(`\n${said.join('\n')}\n`);
  return sum;
}

const sum = await runAll(process.argv.includes('--long') ? LONG : SHORT);
console.log(closingLine(sum));
if (sum.failed > 0) process.exitCode = 1;
