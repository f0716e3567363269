/**
 * A firm's year of a million messages, as its readings keep it: without chain, keys and words, which the figures do not
 * read. A part of it is fed to the readings event by event; the others are copies of what they made of it.
 */
import { sql } from 'kysely';
import { exchangeSurvey } from '@parenthese/shared/surveys/exchange.ts';
import { LATE_READINGS, READINGS } from '../src/app.ts';
import { DURAND_STAFF } from '../src/demo/durand.ts';
import { createRandom, type Random } from '../src/demo/random.ts';
import type { LoggedEvent } from '../src/log/logged-event.ts';
import { createApply } from '../src/log/reading.ts';
import type { Database, Tx } from '../src/platform/database/database.ts';

export const CONVERSATIONS = 250_000;
/** A copy differs in the last digit of its ids, of which there are sixteen. */
const COPIES = 8;
/** Of a hundred conversations so many are asked, and of these so many answer. */
const [ASKED, ANSWERING] = [0.4, 0.25];
/** Of those begun in the last month so many are still open; of older ones, one in a hundred was forgotten. */
const [OPEN_THIS_MONTH, OPEN_BEFORE] = [0.5, 0.01];
const PER_TRANSACTION = 3_125;
export const DAY_MS = 86_400_000;
const author = { staff: DURAND_STAFF[0]!.id, name: 'Claire Durand', quality: 'lawyer' } as const;

export type Counts = Readonly<{ messages: number; answers: number }>;

/** Fills the readings of a firm that has none yet, and tells what stands in them. */
export async function fillMillionMessages(database: Database, firm: number): Promise<Counts> {
  const random = createRandom('figures');
  for (let first = 0; first < CONVERSATIONS / COPIES; first += PER_TRANSACTION)
    await database.transaction((tx) => feed(tx, firm, { random, first }));
  await database.transaction((tx) => copy(tx, firm));
  const { rows } = await sql<Counts>`
    select (select sum(n) from message_counts) as messages,
      (select count(*) from fact_answers) as answers`.execute(database.kysely);
  return rows[0]!;
}

async function feed(
  tx: Tx,
  firm: number,
  { random, first }: { random: Random; first: number },
): Promise<void> {
  const apply = createApply(READINGS);
  const events: LoggedEvent[] = [];
  for (let n = first; n < first + PER_TRANSACTION; n += 1) events.push(...conversation(firm, n, random));
  for (const event of events) await apply(tx, event);
  for (const late of LATE_READINGS)
    await late.apply(
      tx,
      events.filter(({ kind }) => late.kinds.includes(kind)),
    );
}

/** What is counted becomes so many times as much; what has an id stands so many times under another. */
async function copy(tx: Tx, firm: number): Promise<void> {
  for (const table of [...READINGS, ...LATE_READINGS].flatMap(({ tables }) => tables)) {
    const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(tx);
    const columns = rows.map(({ name }) => name);
    const id = columns.find((name) => name === 'thread' || name === 'id');
    await (id === undefined ? multiply(tx, table, columns) : repeat(tx, { table, columns, id, firm }));
  }
}

const COUNTED: ReadonlySet<string> = new Set(['n', 'due', 'kept']);

async function multiply(tx: Tx, table: string, columns: readonly string[]): Promise<void> {
  const counted = columns.filter((name) => COUNTED.has(name));
  await sql`update ${sql.table(table)} set ${sql.raw(counted.map((name) => `${name} = ${name} * ${COPIES}`).join())}`.execute(
    tx,
  );
}

async function repeat(
  tx: Tx,
  { table, columns, id, firm }: { table: string; columns: readonly string[]; id: string; firm: number },
): Promise<void> {
  const [same, own] = [sql.table(table), sql.ref(id)];
  // Digits that no first one has: the first ones end in the other eight.
  const numbers = sql.raw(
    Array.from({ length: COPIES - 1 }, (_, n) => `select ${n + 1} as n`).join(' union all '),
  );
  const values = columns.map((name) =>
    name === id ? sql`substr(${own}, 1, length(${own}) - 1) || copies.n` : sql.ref(name),
  );
  await sql`insert into ${same} (${sql.join(columns.map((name) => sql.ref(name)))})
    select ${sql.join(values)} from ${same} cross join (${numbers}) as copies where firm_id = ${firm}`.execute(
    tx,
  );
}

/** One conversation of some instant of the last year: two questions, two answers, and what followed. */
function conversation(firmId: number, n: number, random: Random): LoggedEvent[] {
  const day = Math.floor(random.next() * 365);
  const opened = Date.now() - day * DAY_MS - Math.floor(random.next() * DAY_MS);
  // No copy ends in a letter.
  const thread = `${random.uuidv7At(opened).slice(0, -1)}f`;
  const events: object[] = [];
  const add = (kind: string, minutes: number, body: object): void => {
    const at = opened + minutes * 60_000;
    const local = new Date(at).toISOString().slice(0, 16);
    const count = events.length + 1;
    const actor = kind === 'message.written' ? `visitor:${thread}` : `staff:${author.staff}`;
    const place = { firmId, seq: n * 20 + count, id: thread, thread, count };
    events.push({ ...place, kind, actor, at, body: { local, ...body } });
  };
  const wait = Math.floor(random.logNormal(90, 1));
  const answered = { text: 'r', author, first: null };
  const aim = { due: opened + 4 * 3_600_000, ruleOpenMinutes: 240 };
  add('conversation.opened', 0, { language: 'fr', notice: '1', zone: null, page: null });
  add('message.written', 0, { text: 'm', turn: true, aim });
  add('message.answered', wait, {
    ...answered,
    answers: { count: 2, openMinutes: wait },
    first: { openMinutes: wait },
  });
  add('message.written', wait + 60, { text: 'm', turn: true, aim });
  add('message.answered', wait + 120, { ...answered, answers: { count: 4, openMinutes: 60 } });
  if (!random.chance(day < 30 ? OPEN_THIS_MONTH : OPEN_BEFORE))
    add('status.set', wait + 125, { status: 'closed', reason: null });
  if (random.chance(ASKED)) addSurvey(add, wait + 130, random);
  return events as LoggedEvent[];
}

function addSurvey(
  add: (kind: string, minutes: number, body: object) => void,
  minutes: number,
  random: Random,
): void {
  const { id: survey, version } = exchangeSurvey;
  add('survey.offered', minutes, { survey, version, occasion: 'closed' });
  if (!random.chance(ANSWERING)) return;
  const asked = { survey, version, revision: 1, without: null };
  for (const question of RATED.slice(0, random.between(1, RATED.length)))
    add('survey.answered', minutes + 10, { ...asked, question, value: random.between(1, 5) });
}

export const RATED: readonly string[] = exchangeSurvey.questions.flatMap((question) =>
  question.kind === 'rating-5' ? [question.id] : [],
);
