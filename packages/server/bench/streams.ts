/**
 * Ten thousand open streams in one process: what each costs, and how soon a message reaches all of them, against bare
 * `node:http` in the same run.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, realWorld } from '../src/platform/world.ts';
import { startChild, type Child } from './child.ts';
import { addressOf, postOf } from './load.ts';

const DEVICES = 10_000;
const OPENED_AT_ONCE = 50;
const MESSAGES = 7;

type Ready = Readonly<{ port: number; id: string; token?: string; tokens: readonly string[] }>;
type Phase = Readonly<{ kibEach: number; p50: number; p99: number; last: number }>;

export async function streams({ rounds = 3 } = {}): Promise<void> {
  const pairs: { floor: Phase; ours: Phase }[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'parenthese-bench-'));
    const floor = await phase('floor-streams.ts', {});
    const ours = await phase('our-streams.ts', { folder, devices: DEVICES });
    await rm(folder, { recursive: true });
    pairs.push({ floor, ours });
    console.log(line('floor', floor), '|', line('ours', ours));
  }
  const ratios = pairs.map(({ floor, ours }) => ours.p50 / floor.p50).sort((a, b) => a - b);
  console.log(
    `a message reaches all watchers at ${ratios[ratios.length >> 1]!.toFixed(2)} times the p50 of bare node:http ` +
      `(${ratios[0]!.toFixed(2)} – ${ratios.at(-1)!.toFixed(2)})`,
  );
}

async function phase(script: string, given: object): Promise<Phase> {
  const child = await startChild<Ready>(script, given, ['--expose-gc']);
  const before = await child.ask<number>('memory');
  const watching = await openAll(child.ready);
  const kibEach = ((await child.ask<number>('memory')) - before) / DEVICES;
  const all: number[] = [];
  for (let i = 0; i < MESSAGES; i += 1) all.push(...(await tellAll(child, watching)));
  for (const { socket } of watching) socket.destroy();
  await child.stop();
  all.sort((a, b) => a - b);
  const at = (share: number) => all[Math.floor(all.length * share)] ?? NaN;
  return { kibEach, p50: at(0.5), p99: at(0.99), last: all.at(-1) ?? NaN };
}

type Watching = { socket: Socket; heard: (at: number) => void };

async function openAll({ port, tokens }: Ready): Promise<Watching[]> {
  const watching: Watching[] = [];
  const devices = Array.from({ length: DEVICES }, (_, n) => n).values();
  await Promise.all(
    Array.from({ length: OPENED_AT_ONCE }, async () => {
      for (const n of devices) watching.push(await openOne(port, tokens[n] ?? '', n));
    }),
  );
  return watching;
}

/** Resolves when the stream has said its first word. */
function openOne(port: number, token: string, n: number): Promise<Watching> {
  const socket = connect({ port, host: '127.0.0.1' });
  const one: Watching = { socket, heard: () => {} };
  socket.write(
    `GET /v1/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\nX-Forwarded-For: ${addressOf(n)}\r\n\r\n`,
  );
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('data', (head) => {
      if (!head.toString().startsWith('HTTP/1.1 200')) return reject(new Error(head.toString()));
      resolve(one);
    });
    socket.on('data', (chunk) => {
      if (chunk.includes('data:')) one.heard(performance.now());
    });
  });
}

/** Sends one message, and resolves with the milliseconds after which each watcher had it. */
async function tellAll({ ready }: Child<Ready>, watching: readonly Watching[]): Promise<number[]> {
  const text = 'Bonjour, votre dossier avance : l’audience est fixée au 12 mars à 14 heures.';
  const post = postOf(
    `/v1/conversations/${ready.id}/messages`,
    { id: newId(realWorld), text },
    { token: ready.token ?? '' },
  );
  const sender = connect({ port: ready.port, host: '127.0.0.1' });
  await new Promise((resolve) => sender.once('connect', resolve));
  const sent = performance.now();
  const heard = watching.map(
    (one) =>
      new Promise<number>((resolve) => {
        one.heard = (at) => resolve(at - sent);
      }),
  );
  sender.write(post);
  const all = await Promise.all(heard);
  sender.destroy();
  return all;
}

function line(name: string, { kibEach, p50, p99, last }: Phase): string {
  return `${name} ${kibEach.toFixed(1)} KiB each, p50 ${p50.toFixed(0)} ms p99 ${p99.toFixed(0)} ms last ${last.toFixed(0)} ms`;
}

if (import.meta.main) await streams({ rounds: Number(process.argv[2] ?? 3) });
