import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from './fingerprint.ts';

let folder = '';
const now = () => fingerprint(folder, ['src/**/*']);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parenthese-fingerprint-'));
  await mkdir(join(folder, 'src', 'deep'), { recursive: true });
  await writeFile(join(folder, 'src', 'deep', 'a.ts'), 'one');
});
afterEach(() => rm(folder, { recursive: true }));

test('a build is still good when only dates have changed', async () => {
  const before = await now();
  await utimes(join(folder, 'src', 'deep', 'a.ts'), 1, 1);
  expect(await now()).toBe(before);
});

test('a build is stale when a source has other words', async () => {
  const before = await now();
  await writeFile(join(folder, 'src', 'deep', 'a.ts'), 'two');
  expect(await now()).not.toBe(before);
});

test('a build is stale when a source is added', async () => {
  const before = await now();
  await writeFile(join(folder, 'src', 'b.ts'), '');
  expect(await now()).not.toBe(before);
});

test('a build is still good when only a test has changed', async () => {
  const before = await now();
  await writeFile(join(folder, 'src', 'b.test.ts'), '');
  expect(await now()).toBe(before);
});
