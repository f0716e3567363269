/**
 * The figures over a million messages and a hundred thousand answers, against a floor: the same period's first replies,
 * aims and ratings counted once from their facts by bare `node:sqlite`. What is measured is how long a dashboard takes
 * to be answered, not how the log is written.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { DURAND_STAFF, DURAND_UID, durandSettings } from '../src/demo/durand.ts';
import { foundFirm } from '../src/firms/found-firm.ts';
import { sqliteDatabase } from '../src/platform/database/database.ts';
import { realWorld as world } from '../src/platform/world.ts';
import { migrate } from '../src/schema/migrate.ts';
import { CONVERSATIONS, DAY_MS, fillMillionMessages, RATED } from './million-messages.ts';

const ROUNDS = 9;
/** Of the watch over the event loop. */
const RESOLUTION_MS = 1;

export async function figures(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'parenthese-bench-'));
  const file = join(folder, 'figures.db');
  const database = sqliteDatabase(file);
  await migrate(database);
  const config = readConfig({ SECRET: 'a secret for benchmarks that is long enough', DEMO: 'off' });
  const logger = { error: console.error, info: () => {} };
  const base = 'http://127.0.0.1:8080';
  const app = await createApp({ config, database, world, logger, baseUrl: () => base, rehearsal: true });
  const { auth } = app.parts;
  const staff = DURAND_STAFF.slice(0, 1);
  const firm = await foundFirm(app.parts, { uid: DURAND_UID, settings: durandSettings([]), staff });
  const started = performance.now();
  const filled = await fillMillionMessages(database, firm);
  const took = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `${filled.messages} messages and ${filled.answers} answers of ${CONVERSATIONS} conversations in ${took} s`,
  );

  const cookie = await auth.cookieFor(staff[0]!.email);
  const ask = async (path: string): Promise<number> => {
    const sent = performance.now();
    const response = await app.request(`${base}${path}`, { headers: { cookie } });
    await response.text();
    if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}.`);
    return performance.now() - sent;
  };
  const bare = bareReads(file);
  for (const [name, days] of Object.entries({ '30 days': 30, 'a quarter': 91, 'a year': 365 }))
    for (const compare of ['', '&compare=before']) {
      const path = `/v1/staff/figures?from=${dayBefore(days - 1)}&to=${dayBefore(0)}${compare}`;
      const found = await inTurns(
        () => bare.facts(days),
        () => ask(path),
      );
      console.log(`figures of ${name}${compare === '' ? '' : ', compared'}: ${line(found)}`);
    }
  console.log(
    `aujourd’hui: ${line(
      await inTurns(
        () => bare.facts(1),
        () => ask('/v1/staff/today'),
      ),
    )}`,
  );
  const inbox = () => ask('/v1/staff/conversations?view=all');
  console.log(`inbox: ${line(await inTurns(bare.rows, inbox))}`);
  bare.close();
  await app.close();
  await database.close();
  await rm(folder, { recursive: true });
}

/** The facts of so many days counted once, each by the index it has, and the hundred rows of an inbox. */
function bareReads(file: string) {
  const database = new DatabaseSync(file, { readOnly: true });
  const conversations = database.prepare(
    `select open_minutes, count(*) from fact_conversations where firm_id = 1 and day >= ? group by open_minutes`,
  );
  const aims = database.prepare(
    `select count(*), sum(answered_at <= due) from fact_turns where firm_id = 1 and due >= ?`,
  );
  const answers = database.prepare(
    `select value, count(*) from fact_answers where firm_id = 1 and question = ? and at >= ? group by value`,
  );
  const rows = database.prepare(
    `select * from conversations where firm_id = 1 and status = 'closed' order by last_at desc limit 100`,
  );
  return {
    facts: (days: number) => {
      const from = Date.now() - days * DAY_MS;
      return timed(() => {
        conversations.all(dayBefore(days - 1));
        aims.all(from);
        for (const question of RATED) answers.all(question, from);
      });
    },
    rows: () => timed(() => rows.all()),
    close: () => database.close(),
  };
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** In milliseconds: of both the median, of ours the slowest, and the median of how long nothing else was answered. */
type Found = Readonly<{ floor: number; ours: number; slowest: number; ratio: number; stalled: number }>;

/** Floor and ours one after another, so that both have the same neighbours. */
async function inTurns(floor: () => number, ask: () => Promise<number>): Promise<Found> {
  await ask();
  const times: { bare: number; ours: number }[] = [];
  const stalls: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const bare = floor();
    const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    delay.enable();
    await pause(2 * RESOLUTION_MS);
    delay.reset();
    times.push({ bare, ours: await ask() });
    await pause(2 * RESOLUTION_MS);
    delay.disable();
    stalls.push(delay.max / 1e6);
  }
  return {
    floor: median(times.map(({ bare }) => bare)),
    ours: median(times.map(({ ours }) => ours)),
    slowest: Math.max(...times.map(({ ours }) => ours)),
    ratio: median(times.map(({ bare, ours }) => ours / bare)),
    stalled: median(stalls),
  };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;
}

function line({ floor, ours, slowest, ratio, stalled }: Found): string {
  const [bare, own, worst, stall] = [floor, ours, slowest, stalled].map((ms) => `${ms.toFixed(1)} ms`);
  return `${own} (slowest ${worst}), the loop held for ${stall}; floor ${bare}; ${ratio.toFixed(2)} ×`;
}

function dayBefore(days: number): string {
  return new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
}

if (import.meta.main) await figures();
