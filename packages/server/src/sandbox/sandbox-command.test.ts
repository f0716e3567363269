import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listen } from '../platform/http/listen.ts';
import { serveSandbox } from './sandbox-command.ts';

describe('the sandbox from the command line', () => {
  let folder: string;
  let told: { out: string[]; err: string[] };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parenthese-sandbox-'));
    told = { out: [], err: [] };
    vi.stubEnv('DATA_DIR', folder);
    vi.stubEnv('LOG_LEVEL', 'silent');
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  const io = { out: (line: string) => told.out.push(line), err: (line: string) => told.err.push(line) };
  /** Serves until `during` has looked at it. */
  const serve = (args: readonly string[], during: (url: string) => Promise<void> = async () => {}) =>
    serveSandbox(args, io, () => during((JSON.parse(told.out[0]!) as { url: string }).url));

  async function freePort(): Promise<number> {
    const { port, stop } = await listen({ fetch: () => new Response(), host: '127.0.0.1', port: 0 });
    await stop();
    return port;
  }

  test('listens on PORT when it is set, and says where to people as well as to programs', async () => {
    const port = await freePort();
    vi.stubEnv('PORT', String(port));
    await serve([], async (url) => {
      expect(url).toBe(`http://127.0.0.1:${port}`);
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
    });
    expect(told.out).toHaveLength(1);
    expect(told.err).toEqual([expect.stringContaining(`open at http://127.0.0.1:${port}.`)]);
  });

  test('listens on --port rather than on PORT', async () => {
    const port = await freePort();
    vi.stubEnv('PORT', '1');
    await serve(['--port', String(port)], async (url) => expect(url).toBe(`http://127.0.0.1:${port}`));
  });

  test('takes a free port where none was asked for', async () => {
    await serve([], async (url) => expect(Number(new URL(url).port)).toBeGreaterThan(0));
  });

  test('makes nothing when its port is taken, so that it can be started again with another', async () => {
    const other = await listen({ fetch: () => new Response(), host: '127.0.0.1', port: 0 });
    await expect(serve(['--port', String(other.port)])).rejects.toThrow(
      `Port ${other.port} is taken. Give another by --port or PORT`,
    );
    expect(await readdir(folder)).toEqual([]);
    await other.stop();
  });
});
