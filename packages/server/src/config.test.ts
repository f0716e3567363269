import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dataDirOf, readConfig, VARIABLES, WrongConfiguration } from './config.ts';

describe('the configuration', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parenthese-config-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const read = (environment: Record<string, string> = {}) => readConfig({ DATA_DIR: folder, ...environment });

  test.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', '0x50'],
    ['PUBLIC_URL', 'avis.example'],
    ['PUBLIC_URL', 'ftp://avis.example'],
    ['PUBLIC_URL', 'https://avis.example/parenthese'],
    ['DATABASE_URL', 'mysql://localhost/avis'],
    ['SMTP_URL', 'https://mail.example'],
    ['DEMO', 'oui'],
    ['TRUSTED_PROXIES', 'all'],
    ['TRUSTED_PROXIES', '-1'],
    ['PRIVATE_TARGETS', 'yes'],
    ['METRICS_PORT', 'on'],
    ['METRICS_PORT', '65536'],
    ['LOG_LEVEL', 'loud'],
    ['SECRET', 'short'],
  ])('stops at a wrong %s with a sentence that names it: %s', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(WrongConfiguration);
    expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name} must .+ \\(it is “`));
  });

  test('repeats no secret in what it says', () => {
    const wrong = { SECRET: 'canari', SMTP_URL: 'https://u:canari@mail', DATABASE_URL: 'canari' };
    for (const [name, value] of Object.entries(wrong))
      expect(() => read({ [name]: value })).toThrow(/^\w+ must .+ \(it is “…”\)\.$/);
  });

  test('takes an empty variable for one that is not set', () => {
    const empty = Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, '']));
    const SECRET = 'x'.repeat(32);
    expect(readConfig({ ...empty, DATA_DIR: folder, SECRET })).toEqual(read({ SECRET }));
    expect(dataDirOf({ DATA_DIR: '' })).toBe('data');
  });

  test('has a secret to make at the first start, and itself makes nothing', async () => {
    const { secret, newSecretFile } = read();
    expect(newSecretFile).toBe(join(folder, 'secret.key'));
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(await readdir(folder)).toEqual([]);
    await writeFile(join(folder, 'secret.key'), secret);
    expect(read()).toMatchObject({ secret, newSecretFile: null });
  });

  test('makes no secret where one was named, nor takes one that is too short', async () => {
    const file = join(folder, 'named.key');
    expect(() => read({ SECRET_FILE: file })).toThrow('SECRET_FILE names a file that does not exist');
    expect(await readdir(folder)).toEqual([]);
    await writeFile(file, 'short');
    expect(() => read({ SECRET_FILE: file })).toThrow('SECRET_FILE must hold at least 32 bytes.');
  });

  test('has a demo on this machine alone, and unless it is told otherwise', () => {
    expect(read().demo).toBe(true);
    for (const host of ['localhost', '::1']) expect(read({ HOST: host }).demo).toBe(true);
    expect(read({ HOST: '0.0.0.0' }).demo).toBe(false);
    expect(read({ HOST: '192.168.1.4' }).demo).toBe(false);
    expect(read({ PUBLIC_URL: 'http://127.0.0.1:8080' }).demo).toBe(false);
    expect(read({ DEMO: 'off' }).demo).toBe(false);
  });

  test('takes an address with or without its last slash', () => {
    for (const url of ['https://avis.example', 'https://avis.example/'])
      expect(read({ PUBLIC_URL: url }).publicUrl).toBe('https://avis.example');
  });

  test('keeps mails in the demo alone', () => {
    expect(read().keepMails).toBe(true);
    expect(read({ PUBLIC_URL: 'https://avis.example' }).keepMails).toBe(false);
  });

  test('believes no proxy unless it is told how many there are', () => {
    expect(read().trustedProxies).toBe(0);
    expect(read({ TRUSTED_PROXIES: '2' }).trustedProxies).toBe(2);
  });

  test('says of every variable what it does', () => {
    for (const [name, { help }] of Object.entries(VARIABLES))
      expect([name, help]).toEqual([name, expect.stringMatching(/^.+\.$/)]);
  });
});
