import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { README, withVariables } from './readme.ts';

test('the README names every variable as the configuration has it', async () => {
  const readme = await readFile(README, 'utf8');
  expect(withVariables(readme)).toBe(readme);
});

test('every command that the README names exists', async () => {
  const readme = await readFile(README, 'utf8');
  const { scripts } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
  expect(named.filter((name) => name === undefined || !(name in scripts))).toEqual([]);
});
