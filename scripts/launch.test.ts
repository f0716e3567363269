import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { complaint, isNewEnough } from '../packages/server/bin/on-node-24.js';
import { ROOT, tool } from './tool.ts';

const LAUNCHER = pathToFileURL(join(ROOT, 'packages/server/bin/on-node-24.js')).href;

/** Makes a process believe that it is an older Node; the one that it starts does not inherit the belief. */
const AS_NODE_20 = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '20.1.0' } })`;

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parenthese-launch-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Starts a command made with the launcher, whose work is `body`. */
async function launch(body: string, ...flags: string[]) {
  const command = join(folder, 'command.mjs');
  await writeFile(command, `import { onNode24 } from '${LAUNCHER}';\nawait onNode24(() => { ${body} });\n`);
  return tool(process.execPath, [...flags, command, 'verify', '--all']);
}

const SAY = 'console.log(process.versions.node, process.argv.slice(2).join("+"))';

describe('a command of the house', () => {
  test('runs at once where Node is new enough', async () => {
    const { code, output } = await launch(SAY);
    expect({ code, output }).toEqual({ code: 0, output: `${process.versions.node} verify+--all\n` });
  });

  test('runs on the Node that npm brought where the machine has an older one', async () => {
    const { code, output } = await launch(SAY, '--import', AS_NODE_20);
    expect(code).toBe(0);
    expect(output).toMatch(/^2[4-9]\.\d+\.\d+ verify\+--all\n$/);
  });

  test('ends as it would have ended without the detour', async () => {
    const { code } = await launch('process.exitCode = 3', '--import', AS_NODE_20);
    expect(code).toBe(3);
  });

  test('says in both languages what is missing where npm brought no Node', () => {
    expect(complaint('18.0.0', 'sunos-x64')).toMatch(
      /demande Node\u00A024.*\n.*\n.*needs Node 24.*sunos-x64/,
    );
  });

  test.each([
    ['18.20.1', false],
    ['23.11.0', false],
    ['24.0.0', true],
    ['26.10.0', true],
  ])('takes Node %s for new enough: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });
});
