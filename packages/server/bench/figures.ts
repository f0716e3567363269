/**
 * The figures over a million messages and a hundred thousand answers, against a floor: the same period's conversations,
 * turns and answers counted once from their facts by bare `node:sqlite`. The readings are fed directly, without chain
 * and keys: what is measured is how long a dashboard takes to be answered, not how the log is written.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { exchangeSurvey } from '@parenthese/shared/surveys/exchange.ts';
import { createApp, LATE_READINGS, READINGS } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { DURAND_STAFF, DURAND_UID, durandSettings } from '../src/demo/durand.ts';
import { createRandom, type Random } from '../src/demo/random.ts';
import { foundFirm } from '../src/firms/found-firm.ts';
import type { LoggedEvent } from '../src/log/logged-event.ts';
import { createApply } from '../src/log/reading.ts';
import type { Tx } from '../src/platform/database/database.ts';
import { sqliteDatabase } from '../src/platform/database/database.ts';
import { realWorld as world } from '../src/platform/world.ts';
import { migrate } from '../src/schema/migrate.ts';

const CONVERSATIONS = 250_000;
/** Of a hundred conversations so many are asked, and of these so many answer. */
const [ASKED, ANSWERING] = [0.4, 0.25];
const PER_TRANSACTION = 2_000;
const DAY_MS = 86_400_000;
const ROUNDS = 9;
const author = { staff: DURAND_STAFF[0]!.id, name: 'Claire Durand', quality: 'lawyer' } as const;

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
  const filled = await fill(firm, (work) => database.transaction(work));
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
  const floor = countFacts(file);
  for (const [name, days] of Object.entries({ '30 days': 30, 'a quarter': 91, 'a year': 365 })) {
    const bare = await timed(() => floor(dayBefore(days - 1), dayBefore(0)));
    console.log(`floor of ${name}: ${line(bare)}`);
    for (const compare of ['', '&compare=before']) {
      const path = `/v1/staff/figures?from=${dayBefore(days - 1)}&to=${dayBefore(0)}${compare}`;
      const ours = await timed(() => ask(path));
      const ratio = (ours.median / bare.median).toFixed(2);
      console.log(
        `figures of ${name}${compare === '' ? '' : ', compared'}: ${line(ours)}, ${ratio} × the floor`,
      );
    }
  }
  console.log(`aujourd’hui: ${line(await timed(() => ask('/v1/staff/today')))}`);
  console.log(`inbox: ${line(await timed(() => ask('/v1/staff/conversations?view=all')))}`);
  await app.close();
  await database.close();
  await rm(folder, { recursive: true });
}

/** One walk over the facts of a period in each of three tables, which is the least that counting them anew would cost. */
function countFacts(file: string): (from: string, to: string) => number {
  const database = new DatabaseSync(file, { readOnly: true });
  const counts = ['fact_conversations', 'fact_turns', 'fact_answers'].map((table) =>
    database.prepare(
      `select count(*), sum(length(thread)) from ${table} where firm_id = 1 and day >= ? and day <= ?`,
    ),
  );
  return (from, to) => {
    const started = performance.now();
    for (const count of counts) count.get(from, to);
    return performance.now() - started;
  };
}

type Timed = Readonly<{ median: number; slowest: number }>;

async function timed(ask: () => number | Promise<number>): Promise<Timed> {
  await ask();
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) times.push(await ask());
  times.sort((a, b) => a - b);
  return { median: times[ROUNDS >> 1]!, slowest: times.at(-1)! };
}

function line({ median, slowest }: Timed): string {
  return `median ${median.toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms`;
}

type Counts = { messages: number; answers: number };

async function fill(
  firm: number,
  transaction: (work: (tx: Tx) => Promise<void>) => Promise<void>,
): Promise<Counts> {
  const random = createRandom('figures');
  const apply = createApply(READINGS);
  const counts = { messages: 0, answers: 0 };
  for (let first = 0; first < CONVERSATIONS; first += PER_TRANSACTION) {
    await transaction(async (tx) => {
      for (let n = first; n < first + PER_TRANSACTION; n += 1) {
        const events = conversation(firm, n, random);
        for (const event of events) await apply(tx, event);
        for (const late of LATE_READINGS)
          await late.apply(
            tx,
            events.filter(({ kind }) => late.kinds.includes(kind)),
          );
        counts.messages += events.filter(({ kind }) => kind.startsWith('message.')).length;
        counts.answers += events.filter(({ kind }) => kind === 'survey.answered').length;
      }
    });
  }
  return counts;
}

/** One conversation of some instant of the last year: two questions, two answers, and what followed. */
function conversation(firmId: number, n: number, random: Random): LoggedEvent[] {
  const day = Math.floor(random.next() * 365);
  const opened = Date.now() - day * DAY_MS - Math.floor(random.next() * DAY_MS);
  const thread = random.uuidv7At(opened);
  const events: object[] = [];
  const add = (kind: string, minutes: number, body: object): void => {
    const at = opened + minutes * 60_000;
    const local = new Date(at).toISOString().slice(0, 16);
    const count = events.length + 1;
    const actor = kind === 'message.answered' ? `staff:${author.staff}` : `visitor:${thread}`;
    events.push({
      firmId,
      seq: n * 20 + count,
      id: thread,
      kind,
      actor,
      at,
      thread,
      count,
      body: { local, ...body },
    });
  };
  const wait = Math.floor(random.logNormal(90, 1));
  const answered = { text: 'r', author, first: null };
  add('conversation.opened', 0, { language: 'fr', notice: '1', zone: null, page: null });
  const aim = { due: opened + 4 * 3_600_000, ruleOpenMinutes: 240 };
  add('message.written', 0, { text: 'm', turn: true, aim });
  add('message.answered', wait, {
    ...answered,
    answers: { count: 2, openMinutes: wait },
    first: { openMinutes: wait },
  });
  add('message.written', wait + 60, { text: 'm', turn: true, aim });
  add('message.answered', wait + 120, { ...answered, answers: { count: 4, openMinutes: 60 } });
  const { id: survey, version } = exchangeSurvey;
  if (!random.chance(ASKED)) return events as LoggedEvent[];
  add('survey.offered', wait + 130, { survey, version, occasion: 'closed' });
  if (!random.chance(ANSWERING)) return events as LoggedEvent[];
  for (const question of RATED.slice(0, random.between(1, RATED.length)))
    add('survey.answered', wait + 140, {
      survey,
      version,
      question,
      revision: 1,
      value: random.between(1, 5),
      without: null,
    });
  return events as LoggedEvent[];
}

const RATED: readonly string[] = exchangeSurvey.questions.flatMap((question) =>
  question.kind === 'rating-5' ? [question.id] : [],
);

function dayBefore(days: number): string {
  return new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
}

if (import.meta.main) await figures();
