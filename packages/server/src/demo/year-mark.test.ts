import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { realWorld } from '../platform/world.ts';
import { startService } from '../service.ts';
import { seedDurand } from './seed.ts';
import { yearMark, type YearMark } from './year-mark.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parenthese-year-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Founds the demo firm in a new database, and asks for the mark that stands beside all of them. */
async function withMark<T>(ask: (mark: YearMark) => Promise<T>): Promise<T> {
  const config = readConfig({
    DATA_DIR: await mkdtemp(join(folder, 'data-')),
    PORT: '0',
    DEMO: 'off',
    LOG_LEVEL: 'silent',
  });
  const logger = { error: () => {}, info: () => {} };
  const service = await startService({ config, world: realWorld, logger, timers: false });
  try {
    await seedDurand(service.app.parts, []);
    return await ask(await yearMark(service.app.parts.db, folder));
  } finally {
    await service.stop();
  }
}

test('a year that was played is known at the next start, but not of a database made anew', async () => {
  await withMark(async (mark) => {
    expect(await mark.isSet()).toBe(false);
    await mark.set();
    expect(await mark.isSet()).toBe(true);
  });
  expect(await withMark((mark) => mark.isSet())).toBe(false);
});
