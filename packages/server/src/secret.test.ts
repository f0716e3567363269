import { access, mkdtemp, readFile, rm, stat, unlink } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { DURAND_STAFF, durandSettings } from './demo/durand.ts';
import { foundFirm } from './firms/found-firm.ts';
import { realWorld } from './platform/world.ts';
import { openDatabase } from './service.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parenthese-secret-'));
});
afterEach(() => rm(folder, { recursive: true }));

const configured = (more: Record<string, string> = {}) => readConfig({ DATA_DIR: folder, ...more });
const secretFile = () => join(folder, 'secret.key');

/** A first start, at which a firm is founded. */
async function withFirm(): Promise<void> {
  const config = configured();
  const database = await openDatabase(config);
  const logger = { error: () => {}, info: () => {} };
  const { parts, close } = await createApp({
    config,
    database,
    world: realWorld,
    logger,
    baseUrl: () => 'http://127.0.0.1',
  });
  await foundFirm(parts, {
    uid: randomUUID(),
    settings: durandSettings([]),
    staff: DURAND_STAFF.slice(0, 1),
  });
  await close();
  await database.close();
}

test('the first start makes a secret that only its owner reads, and later ones use it', async () => {
  await withFirm();
  expect((await stat(secretFile())).mode & 0o777).toBe(0o600);
  const made = await readFile(secretFile());
  await (await openDatabase(configured())).close();
  expect(await readFile(secretFile())).toEqual(made);
});

test('a start without the secret of a database with firms stops in words, and makes no other', async () => {
  await withFirm();
  await unlink(secretFile());
  await expect(openDatabase(configured())).rejects.toThrow(
    /there is no secret: “.+secret\.key” does not exist/,
  );
  await expect(access(secretFile())).rejects.toThrow('ENOENT');
});

test('a start with another secret stops in words before anything is served', async () => {
  await withFirm();
  const other = configured({ SECRET: 'x'.repeat(32) });
  await expect(openDatabase(other)).rejects.toThrow(/is not the one with which this database was made/);
});
