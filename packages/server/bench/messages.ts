/**
 * The path of a message: the whole service against its floor, a bare Hono with a grouped durable insert, in
 * interleaved rounds. Ratios of one run tell something; figures of two runs do not compare.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../src/platform/testing/postgres.ts';
import { newId, realWorld } from '../src/platform/world.ts';
import { startChild, type Child } from './child.ts';
import { addressOf, postOf, putUnderLoad, type Measured } from './load.ts';

const CONNECTIONS = 64;
const CONVERSATIONS = 2_000;
/** A realistic message: some 150 characters. */
const TEXT =
  'Bonjour Maître, j’ai bien reçu votre réponse et je vous en remercie. Pourriez-vous me dire si l’audience du mois prochain est maintenue ?';

type Lane = Readonly<{ id: string; token: string }>;
type Ready = Readonly<{ port: number; lanes?: readonly Lane[] }>;
type Round = Measured & Readonly<{ cpuMicros: number; delay: number }>;

export async function messages({
  rounds = 3,
  seconds = 4,
  profile = '',
  postgres = false,
} = {}): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'parenthese-bench-'));
  const server = postgres ? await startPostgres() : null;
  const floor = await startChild<Ready>('floor-messages.ts', { folder });
  const ours = await startChild<Ready>('our-messages.ts', {
    folder,
    conversations: CONVERSATIONS,
    ...(server ? { databaseUrl: server.url('postgres') } : {}),
  });
  try {
    await round(floor, 1);
    await round(ours, 1);
    const pairs: { floor: Round; ours: Round }[] = [];
    for (let i = 0; i < rounds; i += 1)
      pairs.push({ floor: await round(floor, seconds), ours: await round(ours, seconds) });
    for (const { floor: f, ours: o } of pairs) console.log(line('floor', f), '|', line('ours', o));
    if (profile !== '') await profileTo(profile, ours, seconds);
    const ratios = pairs.map(({ floor: f, ours: o }) => o.perSecond / f.perSecond).sort((a, b) => a - b);
    const cpu = pairs.map(({ floor: f, ours: o }) => f.cpuMicros / o.cpuMicros).sort((a, b) => a - b);
    const least = (which: 'floor' | 'ours') => Math.min(...pairs.map((pair) => pair[which].cpuMicros));
    console.log(`throughput ${spread(ratios)} of the floor; processor time ${spread(cpu)}`);
    console.log(
      `least processor time: ${least('floor').toFixed(0)} and ${least('ours').toFixed(0)} µs a message`,
    );
    const errors = await ours.ask<object[]>('errors');
    if (errors.length > 0) console.log(errors);
  } finally {
    await floor.stop();
    await ours.stop();
    await server?.stop();
    await rm(folder, { recursive: true });
  }
}

async function round(child: Child<Ready>, seconds: number): Promise<Round> {
  const { port, lanes } = child.ready;
  const before = await child.ask<number>('cpu');
  await child.ask('delay');
  const measured = await putUnderLoad({
    port,
    connections: CONNECTIONS,
    seconds,
    request: (n) => {
      const message = { id: newId(realWorld), text: TEXT };
      const lane = lanes?.[n % lanes.length];
      if (!lane) return postOf('/v1/conversations/floor/messages', message);
      return postOf(`/v1/conversations/${lane.id}/messages`, message, {
        token: lane.token,
        from: addressOf(n % CONVERSATIONS),
      });
    },
  });
  const used = (await child.ask<number>('cpu')) - before;
  const created = measured.statuses.get(201) ?? 0;
  if (created === 0 || measured.statuses.size > 1)
    throw new Error(`Not every message was taken: ${JSON.stringify([...measured.statuses])}.`);
  return { ...measured, cpuMicros: (used / created) * 1e6, delay: await child.ask<number>('delay') };
}

/** Writes where the service spends its time, for developer tools. */
async function profileTo(file: string, ours: Child<Ready>, seconds: number): Promise<void> {
  await ours.ask('profile');
  const { perSecond, cpuMicros } = await round(ours, seconds);
  await writeFile(file, await ours.ask<string>('profiled'));
  console.log(`profiled ${(perSecond * seconds).toFixed(0)} messages, cpu ${cpuMicros.toFixed(0)} µs`);
}

function line(name: string, { perSecond, p50, p99, cpuMicros, delay }: Round): string {
  return `${name} ${perSecond.toFixed(0)}/s p50 ${p50.toFixed(1)} ms p99 ${p99.toFixed(1)} ms cpu ${cpuMicros.toFixed(0)} µs loop p99 ${delay.toFixed(0)} ms`;
}

function spread(sorted: readonly number[]): string {
  const percent = (share: number | undefined) => `${((share ?? NaN) * 100).toFixed(1)} %`;
  return `${percent(sorted[sorted.length >> 1])} (${percent(sorted[0])} – ${percent(sorted.at(-1))})`;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '4' },
      profile: { type: 'string', default: '' },
      postgres: { type: 'boolean', default: false },
    },
  });
  const { rounds, seconds, profile, postgres } = values;
  await messages({ rounds: Number(rounds), seconds: Number(seconds), profile, postgres });
}
