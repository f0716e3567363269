/**
 * The figures' reading: narrow facts, and day × metric × key counts summed from them. Counts only, so that every
 * share and mean agrees to the last digit with a recount from the log.
 */
import type { LoggedEvent, LoggedEventOf } from '../log/logged-event.ts';
import type { Reading } from '../log/reading.ts';
import type { Tx } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import { addDue, addFirstReply, addOfDay as add, dropEmpty } from './rollups.ts';

export const insightsReading: Reading = {
  name: 'insights',
  version: 3,
  tables: [
    'fact_turns',
    'fact_conversations',
    'fact_answers',
    'fact_offers',
    'rollups',
    'due_hours',
    'first_replies',
  ],
  kinds: [
    'conversation.opened',
    'message.written',
    'message.answered',
    'clearance.given',
    'survey.offered',
    'survey.answered',
  ],

  async apply(tx, event) {
    if (event.kind === 'conversation.opened') return opened(tx, event);
    if (event.kind === 'message.written') return turn(tx, event);
    if (event.kind === 'message.answered' || event.kind === 'clearance.given') return answered(tx, event);
    if (event.kind === 'survey.offered') return offered(tx, event);
    if (event.kind === 'survey.answered') return surveyed(tx, event);
  },

  /** What the thread added to the counts is known from its facts, so these are subtracted first, then dropped. */
  async erase(tx, firmId, thread) {
    const answers = tx
      .selectFrom('fact_answers')
      .selectAll()
      .where('firm_id', '=', firmId)
      .where('thread', '=', thread);
    for (const fact of await answers.execute()) {
      if (fact.value !== null)
        await add(tx, firmId, fact.day, 'answer', answerKey(fact.survey, fact.question, fact.value), -1);
    }
    const offers = tx
      .selectFrom('fact_offers')
      .selectAll()
      .where('firm_id', '=', firmId)
      .where('thread', '=', thread);
    for (const fact of await offers.execute()) {
      await add(tx, firmId, fact.day, 'offered', fact.survey, -1);
      if (fact.answered === 1) await add(tx, firmId, fact.day, 'taken-up', fact.survey, -1);
    }
    const turns = tx
      .selectFrom('fact_turns')
      .select(['due', 'answered_at'])
      .where('firm_id', '=', firmId)
      .where('thread', '=', thread);
    for (const { due, answered_at } of await turns.execute()) {
      if (due !== null) await addDue(tx, firmId, due, { due: -1, kept: isKept(due, answered_at) ? -1 : 0 });
    }
    const conversations = tx
      .selectFrom('fact_conversations')
      .select(['day', 'open_minutes'])
      .where('firm_id', '=', firmId)
      .where('thread', '=', thread);
    for (const { day, open_minutes } of await conversations.execute()) {
      if (open_minutes !== null) await addFirstReply(tx, firmId, { day, open_minutes }, -1);
    }
    for (const table of ['fact_turns', 'fact_conversations', 'fact_answers', 'fact_offers'] as const) {
      await tx.deleteFrom(table).where('firm_id', '=', firmId).where('thread', '=', thread).execute();
    }
    await dropEmpty(tx, firmId);
  },
};

/**
 * Under what the answers of people whom nobody has asked are kept: anybody can give as many as they like, so that they
 * are never summed with those that an offer was answered by.
 */
export function aloneKey(survey: string): string {
  return `${survey}@alone`;
}

export function answerKey(survey: string, question: string, value: number): string {
  return `${survey}/${question}/${value}`;
}

const insertConversation = statement(
  (db, p: { firm: number; thread: string; at: number; day: string; hour: number }) =>
    db.insertInto('fact_conversations').values({
      firm_id: p.firm,
      thread: p.thread,
      opened_at: p.at,
      day: p.day,
      hour: p.hour,
      replied_at: null,
      open_minutes: null,
      author: null,
    }),
);

async function opened(tx: Tx, event: LoggedEventOf<'conversation.opened'>): Promise<void> {
  const { firmId: firm, at, body } = event;
  await insertConversation(tx, {
    firm,
    thread: threadOf(event),
    at,
    day: dayOf(body.local),
    hour: Number(body.local.slice(11, 13)),
  });
}

const insertTurn = statement(
  (db, p: { firm: number; thread: string; count: number; day: string; at: number; due: number | null }) =>
    db.insertInto('fact_turns').values({
      firm_id: p.firm,
      thread: p.thread,
      count: p.count,
      day: p.day,
      at: p.at,
      due: p.due,
      answered_at: null,
      open_minutes: null,
    }),
);

async function turn(tx: Tx, event: LoggedEventOf<'message.written'>): Promise<void> {
  const { firmId: firm, count, at, body } = event;
  if (!body.turn) return;
  const due = body.aim?.due ?? null;
  await insertTurn(tx, { firm, thread: threadOf(event), count, at, day: dayOf(body.local), due });
  if (due !== null) await addDue(tx, firm, due, { due: 1, kept: 0 });
}

async function answered(tx: Tx, event: LoggedEventOf<'message.answered' | 'clearance.given'>): Promise<void> {
  const { firmId, at, body } = event;
  if (body.answers) {
    const turns = await tx
      .updateTable('fact_turns')
      .set({ answered_at: at, open_minutes: body.answers.openMinutes })
      .where('firm_id', '=', firmId)
      .where('thread', '=', threadOf(event))
      .where('count', '=', body.answers.count)
      .where('answered_at', 'is', null)
      .returning('due')
      .execute();
    for (const { due } of turns)
      if (due !== null && isKept(due, at)) await addDue(tx, firmId, due, { due: 0, kept: 1 });
  }
  if (body.first) {
    const { openMinutes } = body.first;
    const opened = await tx
      .updateTable('fact_conversations')
      .set({ replied_at: at, open_minutes: openMinutes, author: body.author.staff })
      .where('firm_id', '=', firmId)
      .where('thread', '=', threadOf(event))
      .where('replied_at', 'is', null)
      .returning('day')
      .execute();
    for (const { day } of opened) await addFirstReply(tx, firmId, { day, open_minutes: openMinutes }, 1);
  }
}

/** The same survey is offered once in a thread; a second offer would count for nothing. */
async function offered(tx: Tx, event: LoggedEventOf<'survey.offered'>): Promise<void> {
  const { firmId, body } = event;
  const fact = {
    firm_id: firmId,
    thread: threadOf(event),
    survey: body.survey,
    day: dayOf(body.local),
    answered: 0 as const,
  };
  const made = await tx
    .insertInto('fact_offers')
    .values(fact)
    .onConflict((oc) => oc.columns(['firm_id', 'thread', 'survey']).doNothing())
    .returning('day')
    .execute();
  if (made.length > 0) await add(tx, firmId, fact.day, 'offered', fact.survey, 1);
}

async function isOffered(tx: Tx, firmId: number, thread: string, survey: string): Promise<boolean> {
  const offer = await tx
    .selectFrom('fact_offers')
    .select('day')
    .where('firm_id', '=', firmId)
    .where('thread', '=', thread)
    .where('survey', '=', survey)
    .executeTakeFirst();
  return offer !== undefined;
}

/** The first answer in a thread, a number or words, takes the offer up; what is passed or cannot be said does not. */
async function takeUp(tx: Tx, firmId: number, thread: string, survey: string): Promise<void> {
  const taken = await tx
    .updateTable('fact_offers')
    .set({ answered: 1 })
    .where('firm_id', '=', firmId)
    .where('thread', '=', thread)
    .where('survey', '=', survey)
    .where('answered', '=', 0)
    .returning('day')
    .execute();
  for (const { day } of taken) await add(tx, firmId, day, 'taken-up', survey, 1);
}

/** A later answer to the same question replaces the earlier one, in the facts and in the counts. */
async function surveyed(tx: Tx, event: LoggedEventOf<'survey.answered'>): Promise<void> {
  const { firmId, count, at, body } = event;
  const { question, value } = body;
  const thread = threadOf(event);
  const asked = await isOffered(tx, firmId, thread, body.survey);
  const survey = asked ? body.survey : aloneKey(body.survey);
  const before = await tx
    .selectFrom('fact_answers')
    .select(['day', 'value'])
    .where('firm_id', '=', firmId)
    .where('thread', '=', thread)
    .where('survey', '=', survey)
    .where('question', '=', question)
    .executeTakeFirst();
  const day = dayOf(body.local);
  const rated = typeof value === 'number' ? value : null;
  const fact = {
    count,
    day,
    at,
    value: rated,
    worded: typeof value === 'string' ? (1 as const) : (0 as const),
  };
  await tx
    .insertInto('fact_answers')
    .values({ firm_id: firmId, thread, survey, question, ...fact })
    .onConflict((oc) => oc.columns(['firm_id', 'thread', 'survey', 'question']).doUpdateSet(fact))
    .execute();
  if (before?.value != null)
    await add(tx, firmId, before.day, 'answer', answerKey(survey, question, before.value), -1);
  if (rated !== null) await add(tx, firmId, day, 'answer', answerKey(survey, question, rated), 1);
  if (value !== null && asked) await takeUp(tx, firmId, thread, survey);
  if (before?.value != null) await dropEmpty(tx, firmId);
}

/** An aim is kept by an answer at or before its instant. */
function isKept(due: number, answeredAt: number | null): boolean {
  return answeredAt !== null && answeredAt <= due;
}

function dayOf(local: string): string {
  return local.slice(0, 10);
}

function threadOf({ thread }: LoggedEvent): string {
  if (thread === null) throw new Error('This kind of event belongs to a thread.');
  return thread;
}
