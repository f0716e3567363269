/** What may happen in a firm, drawn at random, for properties of the log and of every reading of it. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Database } from '../platform/database/database.ts';
import type { TestWorld } from '../platform/testing/test-world.ts';
import { newId } from '../platform/world.ts';
import type { Log } from './log.ts';
import type { NewEvent } from './logged-event.ts';
import type { Reading } from './reading.ts';

const author = { staff: 's1', name: 'Claire Durand', quality: 'lawyer' } as const;

export type Act = {
  thread: number;
  act: 'open' | 'write' | 'answer' | 'rate' | 'note' | 'close' | 'flag' | 'decline' | 'erase';
  value: number;
};
export const actArbitrary: fc.Arbitrary<Act> = fc.record({
  thread: fc.nat(3),
  act: fc.constantFrom(
    'open',
    'write',
    'write',
    'answer',
    'rate',
    'rate',
    'note',
    'close',
    'flag',
    'decline',
    'erase',
  ),
  value: fc.integer({ min: 1, max: 5 }),
});

/** Plays acts as the services would, over a few threads; acts on a thread that is not open are passed over. */
export async function play(
  log: Log,
  firm: number,
  acts: readonly Act[],
  world: TestWorld,
  threads = new Map<number, string>(),
): Promise<void> {
  for (const { thread: n, act, value } of acts) {
    world.now += 60_000;
    const local = `2026-03-${10 + value}T1${value}:00`;
    const common = { id: newId(world), actor: 'visitor:v1', at: world.clock() };
    if (act === 'open' && !threads.has(n)) {
      threads.set(n, randomUUID());
      const body = { local, language: 'fr', notice: '1', zone: null, page: null } as const;
      await log.append(firm, (g) =>
        g.append({ ...common, kind: 'conversation.opened', thread: threads.get(n)!, body }),
      );
    }
    const thread = threads.get(n);
    if (!thread || act === 'open') continue;
    const answering = { answers: { count: 2, openMinutes: value }, first: { openMinutes: value } };
    const events: Partial<Record<Act['act'], NewEvent>> = {
      write: {
        ...common,
        kind: 'message.written',
        thread,
        body: {
          local,
          text: `m${value}`,
          aim: { due: common.at + 1000, ruleOpenMinutes: 240 },
          turn: value > 2,
        },
      },
      answer: {
        ...common,
        kind: 'message.answered',
        thread,
        body: { local, text: 'r', author, ...answering },
      },
      rate: {
        ...common,
        kind: 'survey.answered',
        thread,
        body: {
          local,
          survey: 'exchange',
          version: 1,
          question: value > 3 ? 'helped' : 'ecoute',
          revision: 1,
          value,
          without: null,
        },
      },
      note: { ...common, kind: 'note.written', thread, body: { text: 'n', author } },
      close: { ...common, kind: 'status.set', thread, body: { status: 'closed', reason: null, author } },
      flag: { ...common, kind: 'flag.raised', thread, body: { flag: 'urgent', words: ['garde-a-vue'] } },
      decline: {
        ...common,
        kind: 'clearance.given',
        thread,
        body: { local, clearance: 'declined', author, text: 'non', ...answering },
      },
    };
    const event = events[act];
    if (event) await log.append(firm, (g) => g.append(event));
    if (act === 'erase') {
      await log.append(firm, (g) =>
        log.erase(g, thread, { basis: 'request', by: 's1', actor: 'staff:s1', at: world.clock() }),
      );
      threads.delete(n);
    }
  }
}

/** All rows of a firm in the tables of some readings, in no order. */
export async function rowsOf(
  { kysely }: Database,
  firm: number,
  readings: readonly Pick<Reading, 'tables'>[],
): Promise<unknown> {
  const tables = readings.flatMap((reading) => reading.tables);
  const all = await Promise.all(
    tables.map((table) =>
      kysely
        .selectFrom(table as 'rollups')
        .selectAll()
        .where('firm_id', '=', firm)
        .execute(),
    ),
  );
  return all.map((rows) => rows.map((row) => JSON.stringify(row)).sort());
}
