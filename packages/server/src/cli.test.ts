import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './cli.ts';

describe('the command line', () => {
  let folder: string;
  let told: { out: string[]; err: string[] };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parenthese-cli-'));
    told = { out: [], err: [] };
    process.env['DATA_DIR'] = folder;
  });
  afterEach(async () => {
    delete process.env['DATA_DIR'];
    delete process.env['HOST'];
    process.exitCode = undefined;
    await rm(folder, { recursive: true });
  });

  const asked = async (...argv: string[]): Promise<unknown> => {
    await run(argv, { out: (line) => told.out.push(line), err: (line) => told.err.push(line) });
    return process.exitCode;
  };

  test('answers an unknown verb with the verbs there are, and fails', async () => {
    expect(await asked('constructor')).toBe(1);
    expect(told.err.join('\n')).toMatch(/no verb “constructor”[^]*serve[^]*sandbox/);
    expect(told.out).toEqual([]);
  });

  test('lists its verbs when asked for help, and succeeds', async () => {
    expect(await asked('help')).toBe(0);
  });

  test('brings an empty folder to the newest schema, twice without harm', async () => {
    expect(await asked('migrate')).toBe(0);
    expect(await asked('migrate')).toBe(0);
    expect(await readdir(folder)).toContain('parenthese.db');
  });

  test('tells a wrong setting by its variable, and fails', async () => {
    process.env['PORT'] = 'http';
    expect(await asked('migrate')).toBe(1);
    delete process.env['PORT'];
    expect(told.err).toEqual(['PORT must be a port number (it is “http”).']);
  });

  test('refuses a sandbox where there is something already, and changes nothing there', async () => {
    await writeFile(join(folder, 'parenthese.db'), 'somebody’s data');
    expect(await asked('sandbox')).toBe(1);
    expect(told.err[0]).toContain('DATA_DIR is not empty');
    expect(await readdir(folder)).toEqual(['parenthese.db']);
  });

  test('refuses a sandbox that other machines could reach', async () => {
    process.env['HOST'] = '0.0.0.0';
    expect(await asked('sandbox')).toBe(1);
    expect(told.err[0]).toContain('HOST must be a loopback address');
  });

  test.each([['--port'], ['--port', 'x'], ['--port', '70000'], ['--firm', 'x'], ['there']])(
    'refuses sandbox %s %s',
    async (...args) => {
      expect(await asked('sandbox', ...args)).toBe(1);
      expect(told.err).toHaveLength(1);
    },
  );
});
