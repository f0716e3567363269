import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findChromium } from './chromium.ts';
import type { Surroundings } from './chromium.ts';

const machine = (rest: Partial<Surroundings> = {}): Surroundings => ({
  env: { PATH: '/usr/bin' },
  exists: () => false,
  isRoot: false,
  unpack: async () => '/unpacked/chromium',
  ...rest,
});

describe('the browser of the tests', () => {
  test('is the one CHROME_PATH names, before any other', async () => {
    const found = await findChromium(
      machine({ env: { CHROME_PATH: '/mine', PATH: '/usr/bin' }, exists: () => true }),
    );
    expect(found.path).toBe('/mine');
  });

  test('is never another one than CHROME_PATH names', async () => {
    const search = findChromium(machine({ env: { CHROME_PATH: '/gone' } }));
    await expect(search).rejects.toThrow('CHROME_PATH names no file: /gone');
  });

  test('is an installed one where there is one, within its sandbox', async () => {
    const installed = join('/usr/bin', 'google-chrome');
    const found = await findChromium(machine({ exists: (path) => path === installed }));
    expect(found.path).toBe(installed);
    expect(found.args).not.toContain('--no-sandbox');
  });

  test('runs without a sandbox for root, who could not start it otherwise', async () => {
    const found = await findChromium(machine({ exists: () => true, isRoot: true }));
    expect(found.args).toContain('--no-sandbox');
  });

  test('comes from npm where none is installed', async () => {
    const found = await findChromium(machine());
    expect(found).toMatchObject({ path: '/unpacked/chromium' });
    expect(found.args).toContain('--no-sandbox');
  });

  test('keeps the walls between origins, whichever it is', async () => {
    const { args } = await findChromium(machine());
    expect(args.join(' ')).not.toMatch(/single-process|disable-web-security|disable-site-isolation/);
  });

  test('exists on this machine', { timeout: 60_000 }, async () => {
    expect(existsSync((await findChromium()).path)).toBe(true);
  });
});
