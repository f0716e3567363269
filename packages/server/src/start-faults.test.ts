import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { readConfig, WrongConfiguration } from './config.ts';
import { listen } from './platform/http/listen.ts';
import { postgresDatabase } from './platform/database/database.ts';
import { realWorld } from './platform/world.ts';
import { startService } from './service.ts';
import { databaseFault, opening } from './start-faults.ts';

describe('a service that cannot start', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parenthese-start-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** What is told to whoever starts it so. */
  async function told(environment: Record<string, string>): Promise<string> {
    const logger = { error: () => {}, info: () => {} };
    const start = async () =>
      startService({
        config: readConfig({ DATA_DIR: folder, PORT: '0', DEMO: 'off', ...environment }),
        world: realWorld,
        logger,
      });
    const fault = await start().then(
      ({ stop }) => stop(),
      (error: unknown) => error,
    );
    expect(fault).toBeInstanceOf(WrongConfiguration);
    return (fault as Error).message;
  }

  const postgresAs = async (change: Partial<URL>): Promise<string> =>
    told({ DATABASE_URL: Object.assign(new URL(inject('postgres')), change).href, SECRET: 's'.repeat(32) });

  test('says where no PostgreSQL answers, and not its password', async () => {
    const { port, stop } = await listen({ fetch: () => new Response(), host: '127.0.0.1', port: 0 });
    await stop();
    const words = await postgresAs({ port: String(port), password: 'canari' });
    expect(words).toMatch(/^PostgreSQL does not answer at 127\.0\.0\.1:\d+\. .*DATABASE_URL/);
    expect(words).not.toContain('canari');
  });

  test('says that PostgreSQL has no such database, or knows no such user', async () => {
    expect(await postgresAs({ pathname: '/nowhere' })).toMatch(/^PostgreSQL has no database “nowhere”/);
    expect(await postgresAs({ username: 'nobody', password: 'canari' })).toMatch(
      /^PostgreSQL does not let the user “nobody” in\. (?!.*canari)/,
    );
  });

  test('says that its user may not make tables', async () => {
    const name = `s${randomUUID().replaceAll('-', '')}`;
    const administrator = postgresDatabase(inject('postgres'), { poolSize: 1 });
    await sql.raw(`create role ${name} login password 'x'`).execute(administrator.kysely);
    await sql.raw(`create database ${name}`).execute(administrator.kysely);
    await administrator.close();
    const words = await postgresAs({ pathname: `/${name}`, username: name, password: 'x' });
    expect(words).toBe(
      `The user “${name}” may not make tables in the database “${name}”. Let an administrator make that user the database’s owner.`,
    );
  });

  test('says that HOST is not this machine’s', async () => {
    expect(await told({ HOST: '203.0.113.1' })).toMatch(/^HOST is no address of this machine \(it is “203/);
    expect(await told({ HOST: 'nowhere.invalid' })).toMatch(/^HOST is a name that nobody knows/);
  });

  test('says which port is taken', async () => {
    const other = await listen({ fetch: () => new Response(), host: '127.0.0.1', port: 0 });
    expect(await told({ PORT: String(other.port) })).toMatch(
      `Port ${other.port} is taken. Set PORT to another`,
    );
    await other.stop();
  });

  test('says that DATA_DIR is no folder, or the secret no file', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await mkdir(join(folder, 'secret'));
    expect(await told({ DATA_DIR: file, SECRET: 's'.repeat(32) })).toBe(
      `DATA_DIR must be a folder (“${file}” is none).`,
    );
    expect(await told({ DATA_DIR: file })).toMatch(/^The file of the secret cannot be read \(ENOTDIR\): “/);
    expect(await told({ SECRET_FILE: join(folder, 'secret') })).toMatch(
      /cannot be read \(EISDIR\): “.*SECRET_FILE/,
    );
  });

  test('keeps the trace of what is a fault of ours', async () => {
    const bug = new TypeError('x is not a function');
    expect(databaseFault(bug, inject('postgres'))).toBe(bug);
    const door = { host: '127.0.0.1', port: 1, variable: 'PORT' };
    await expect(opening(Promise.reject(bug), door)).rejects.toBe(bug);
  });

  test('says the same of a PostgreSQL that never answers as of one that refuses', () => {
    const url = 'postgres://u:canari@db.example:5432/avis';
    for (const fault of [
      new Error('timeout exceeded when trying to connect'),
      new AggregateError([Object.assign(new Error(''), { code: 'ECONNREFUSED' })]),
    ])
      expect((databaseFault(fault, url) as Error).message).toMatch(
        /^PostgreSQL does not answer at db\.example:5432/,
      );
  });

  test.each([
    ['EACCES', /^Port 80 is reserved .* Set PORT/],
    ['EADDRINUSE', /^Port 80 is taken/],
  ])('tells %s at its door', async (code, words) => {
    const fault = Object.assign(new Error(code), { code });
    const door = { host: '0.0.0.0', port: 80, variable: 'PORT' };
    await expect(opening(Promise.reject(fault), door)).rejects.toThrow(words);
  });
});
