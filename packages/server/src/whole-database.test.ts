import { open, mkdtemp, readFile, rm, stat, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { seedDurand } from './demo/seed.ts';
import { sqliteDatabase } from './platform/database/database.ts';
import { realWorld } from './platform/world.ts';
import { startService, type Service } from './service.ts';

let folder: string;
const file = (): string => join(folder, 'parenthese.db');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parenthese-whole-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function start(): Promise<Service> {
  const config = readConfig({ DATA_DIR: folder, PORT: '0', DEMO: 'off', LOG_LEVEL: 'silent' });
  return startService({
    config,
    world: realWorld,
    logger: { error: () => {}, info: () => {} },
    timers: false,
  });
}

/** A service that has run, with a firm in its log. */
async function runOnce(): Promise<void> {
  const service = await start();
  await seedDurand(service.app.parts, []);
  await service.stop();
}

describe('a database that is not whole', () => {
  beforeEach(runOnce);

  test('is told from one that is, which starts again', async () => {
    await (await start()).stop();
    expect(await readFile(join(folder, 'reached'), 'utf8')).toBe('6\n');
  });

  test('whose pages were overwritten refuses to start, and says what to do', async () => {
    const { size } = await stat(file());
    const handle = await open(file(), 'r+');
    for (let page = 3; page * 4096 < size; page += 1)
      await handle.write(Buffer.alloc(2048, page), 0, 2048, page * 4096);
    await handle.close();
    const { size: before } = await stat(file());
    await expect(start()).rejects.toThrow(/is damaged.+newest backup.+parenthese verify/s);
    expect((await stat(file())).size).toBe(before);
  });

  test('of which one page is rubbish refuses to start', async () => {
    const handle = await open(file(), 'r+');
    await handle.write(Buffer.alloc(4096, 7), 0, 4096, 5 * 4096);
    await handle.close();
    await expect(start()).rejects.toThrow('is damaged');
  });

  test('cut to half its length refuses to start', async () => {
    await truncate(file(), Math.floor((await stat(file())).size / 8192) * 4096);
    await expect(start()).rejects.toThrow('is damaged');
  });

  test('that is no database at all refuses to start', async () => {
    await writeFile(file(), 'Bonjour '.repeat(1000));
    await expect(start()).rejects.toThrow('is no database of ours');
  });

  test('that was deleted beside its mark is not begun anew', async () => {
    await unlink(file());
    await expect(start()).rejects.toThrow(/has lost its last 6 events.+delete the file/s);
  });

  test('whose write-ahead log was cut refuses to start, and goes on when told to', async () => {
    // As after a kill: the last events stand in the write-ahead log alone.
    const service = await start();
    const other = sqliteDatabase(file(), { readOnly: true });
    await other.kysely.selectFrom('heads').selectAll().execute();
    await seedDurand(service.app.parts, ['http://localhost:1']);
    await service.app.parts.db.selectFrom('heads').select('seq').execute();
    const wal = await readFile(`${file()}-wal`);
    const main = await readFile(file());
    await service.stop();
    await other.close();
    expect(await readFile(join(folder, 'reached'), 'utf8')).toBe('7\n');

    await writeFile(file(), main);
    await writeFile(`${file()}-wal`, wal.subarray(0, wal.length - 100));
    await expect(start()).rejects.toThrow('has lost its last 1 events');
    await unlink(join(folder, 'reached'));
    await (await start()).stop();
  });
});
