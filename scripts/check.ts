/** `npm run check`: types, lint, format, boundaries, unused code and our own rules, each named with its time. */
import { availableParallelism } from 'node:os';
import { refuseBlindness } from './checks/check.ts';
import type { Check, Verdict } from './checks/check.ts';
import { sourceRules } from './checks/source-rules.ts';
import { boundaries, format, lint, types, unused } from './checks/tools.ts';
import { closingLine, NONE, plus } from './tally.ts';
import type { Tally } from './tally.ts';
import { ROOT } from './tool.ts';

export const CHECKS: readonly Check[] = [
  types('server', 'packages/server'),
  unused,
  types('console', 'packages/console'),
  types('widget', 'packages/widget'),
  types('shared', 'packages/shared'),
  types('scripts and tests', '.'),
  boundaries,
  lint,
  format,
  sourceRules,
];

/** Runs every check, a few at a time, says how each went, and returns how many passed. */
export async function checkAll(root = ROOT): Promise<Tally> {
  const waiting = [...CHECKS];
  let tally = NONE;
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const started = performance.now();
      const verdict = await refuseBlindness(check, root);
      say(check, verdict, performance.now() - started);
      tally = plus(tally, { passed: verdict.ok ? 1 : 0, failed: verdict.ok ? 0 : 1, skipped: 0 });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return tally;
}

function say({ name }: Check, { ok, looked, report }: Verdict, ms: number): void {
  const seconds = `${(ms / 1000).toFixed(1)} s`;
  console.log(`${ok ? '✓' : '✗'} ${name.padEnd(28)} ${seconds.padStart(8)}  ${looked} files`);
  if (!ok) console.log(report.trim().replace(/^/gm, '    '));
}

if (import.meta.main) {
  const tally = await checkAll();
  console.log(closingLine(tally));
  if (tally.failed > 0) process.exitCode = 1;
}
