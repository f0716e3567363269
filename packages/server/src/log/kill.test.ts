/**
 * Kills the real process at random instants while people write, and looks each time at what is left. This is the one
 * test with real time and a child process: it waits on conditions, and what is random comes from a seed.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { durandSettings, DURAND_UID } from '../demo/durand.ts';
import { createRandom } from '../demo/random.ts';
import { foundFirm } from '../firms/found-firm.ts';
import { sqliteDatabase } from '../platform/database/database.ts';
import { newId, newSecret, realWorld } from '../platform/world.ts';
import { openDatabase } from '../service.ts';
import { verifyFirmChain } from './firm-chain.ts';
import { readThread } from './log-reader.ts';
import { createVault } from './vault.ts';

const KILLS = 40;
const SEED = process.env['KILL_SEED'] ?? 'kill';
const LANES = 12;
/** The process may die with so many messages acknowledged since its start, at the most. */
const MOST_BETWEEN_KILLS = 60;
const SECRET = 'a secret of the kill test that is long enough';
const MAIN = join(import.meta.dirname, '../main.ts');

/** One conversation, and what its visitor knows to be received, in the order in which it was. */
type Lane = { id: string; token: string; acknowledged: string[] };

let folder: string;
let port: number;
let firm: number;
let lanes: Lane[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parenthese-kill-'));
  port = await freePort();
  ({ firm, lanes } = await prepare());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test(
  `after ${KILLS} kills every acknowledged message is there once, in its order, and the chain holds`,
  { timeout: 60_000 + KILLS * 20_000 },
  async () => {
    const random = createRandom(SEED);
    let service = await started();
    let open = true;
    const writing = lanes.map((lane) => write(lane, () => open));
    for (let kill = 0; kill < KILLS; kill += 1) {
      const goal = received() + 1 + random.between(0, MOST_BETWEEN_KILLS);
      while (received() < goal) await pause(1);
      await killed(service);
      service = await started();
      await look();
    }
    open = false;
    await Promise.all(writing);
    await look();
    await killed(service);
  },
);

const received = (): number => lanes.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);

/** Sends message after message; one that was not acknowledged is sent again, the same, until it is. */
async function write({ id, token, acknowledged }: Lane, goOn: () => boolean): Promise<void> {
  const from = `198.18.0.${lanes.findIndex((lane) => lane.id === id) + 1}`;
  for (let n = 1; goOn(); n += 1) {
    const message = { id: newId(realWorld), text: `Message ${n}` };
    while (!(await isReceived(id, token, from, message))) await pause(5);
    acknowledged.push(message.id);
  }
}

async function isReceived(id: string, token: string, from: string, message: object): Promise<boolean> {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
    'x-forwarded-for': from,
  };
  const url = `http://127.0.0.1:${port}/v1/conversations/${id}/messages`;
  const body = JSON.stringify(message);
  const response = await fetch(url, { method: 'POST', headers, body }).catch(() => null);
  await response?.text().catch(() => '');
  // A limit is no loss: whoever writes so fast waits, as a panel would.
  if (response && ![200, 201, 429, 503].includes(response.status))
    throw new Error(`A message was answered with ${response.status}.`);
  return response !== null && response.status < 300;
}

/** Compares what is on disk with what visitors know, while the service goes on. */
async function look(): Promise<void> {
  const known = lanes.map(({ acknowledged }) => [...acknowledged]);
  const database = sqliteDatabase(join(folder, 'parenthese.db'), { readOnly: true });
  try {
    const vault = createVault(Buffer.from(SECRET), realWorld);
    for (const [i, { id }] of lanes.entries()) {
      const events = await readThread(database.kysely, vault, firm, id);
      const there = events.filter(({ kind }) => kind === 'message.written').map((event) => event.id);
      // The first is the opening line; after the last known one there may be one that its sender waits for.
      expect(there.slice(1, known[i]!.length + 1)).toEqual(known[i]);
      expect(new Set(there).size).toBe(there.length);
    }
    expect((await verifyFirmChain(database.kysely, vault, firm)).faults).toEqual([]);
  } finally {
    await database.close();
  }
}

function started(): Promise<ChildProcess> {
  const env = { ...process.env, ...environment(), NODE_OPTIONS: '' };
  const service = fork(MAIN, { env, execArgv: [], stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    // It says where it is reached, once it is.
    service.stdout!.once('data', () => resolve(service));
    service.once('exit', (code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`The service ended with ${code ?? signal}.`));
    });
  });
}

async function killed(service: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => service.once('exit', resolve));
  service.kill('SIGKILL');
  await gone;
}

const environment = () => ({
  DATA_DIR: folder,
  PORT: String(port),
  DEMO: 'off',
  LOG_LEVEL: 'error',
  SECRET,
  TRUSTED_PROXIES: '1',
});

/** A firm with some conversations, made before the service first starts. */
async function prepare(): Promise<{ firm: number; lanes: Lane[] }> {
  const config = readConfig(environment());
  const database = await openDatabase(config);
  const logger = { error: () => {}, info: () => {} };
  const baseUrl = () => `http://127.0.0.1:${port}`;
  const app = await createApp({ config, database, world: realWorld, logger, baseUrl, rehearsal: true });
  const { db, firms, visitors } = app.parts;
  const id = await foundFirm(app.parts, { uid: DURAND_UID, settings: durandSettings([]), staff: [] });
  const known = await firms.byId(db, id);
  const made: Lane[] = [];
  for (let i = 0; i < LANES; i += 1) {
    const lane = { id: newId(realWorld), token: newSecret(realWorld), acknowledged: [] };
    const message = { id: newId(realWorld), text: 'Bonjour' };
    const opening = { firm: 'durand', language: 'fr', notice: '1', zone: null, page: null } as const;
    await visitors.open(known, lane.token, { ...opening, id: lane.id, message });
    made.push(lane);
  }
  await app.close();
  await database.close();
  return { firm: id, lanes: made };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return free;
}
