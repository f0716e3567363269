/** The checkers that npm brings, and how each one's answer is read. */
import { join, relative, sep } from 'node:path';
import { tool } from '../tool.ts';
import type { Check, Verdict } from './check.ts';

/** Types, one project at a time, so that Node's and the browser's globals stay apart. */
export const types = (name: string, project: string): Check => ({
  name: `types of ${name}`,
  run: async (root) => {
    const { code, output } = await tool('tsc', ['-p', project, '--listFiles', '--pretty', 'false'], {
      cwd: root,
    });
    const lines = output.split('\n');
    const looked = lines.filter((line) => isOwnFile(root, line.trim())).length;
    return { ok: code === 0, looked, report: lines.filter((line) => !isListedFile(line)).join('\n') };
  },
});

export const lint: Check = {
  name: 'lint',
  run: async (root) => {
    const args = ['--deny-warnings', '--report-unused-disable-directives'];
    return countedBy(/ on (\d+) files? with /, await tool('oxlint', args, { cwd: root }));
  },
};

export const format: Check = {
  name: 'format',
  run: async (root) => countedBy(/ on (\d+) files? /, await tool('oxfmt', ['--check'], { cwd: root })),
};

export const boundaries: Check = {
  name: 'boundaries',
  run: async (root) => {
    const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', 'packages'];
    const { code, output } = await tool('depcruise', args, { cwd: root });
    // It misses TypeScript 6, not knowing that swc reads for it; the count of modules is what proves that.
    const said = output.replace(/‼ missing-tsc-transpiler[^]*?stable\.\n/, '');
    return countedBy(/(\d+) modules/, { code, output: said });
  },
};

export const unused: Check = {
  name: 'unused code',
  run: async (root) => {
    const reporter = join(import.meta.dirname, 'count-of-knip.ts');
    const args = ['--reporter', 'symbols', '--reporter', reporter, '--no-progress', '--no-config-hints'];
    return countedBy(/knip looked at (\d+) files/, await tool('knip', args, { cwd: root }));
  },
};

function countedBy(count: RegExp, ended: { readonly code: number; readonly output: string }): Verdict {
  const looked = Number(count.exec(ended.output)?.[1] ?? 0);
  return { ok: ended.code === 0, looked, report: ended.output };
}

function isOwnFile(root: string, line: string): boolean {
  const path = relative(root, line);
  return isListedFile(line) && !path.startsWith('..') && !path.split(sep).includes('node_modules');
}

function isListedFile(line: string): boolean {
  return /^(\/|[A-Za-z]:[\\/]).*\.(ts|json|js|mjs|cts|mts)$/.test(line);
}
