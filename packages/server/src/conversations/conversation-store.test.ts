import type { SQLInputValue } from 'node:sqlite';
import { Kysely, type CompiledQuery } from 'kysely';
import { expect, test } from 'vitest';
import { NodeSqliteDialect, openSqlite } from '../platform/database/node-sqlite.ts';
import { onBothEngines } from '../platform/testing/engines.ts';
import { migrate } from '../schema/migrate.ts';
import type { Tables } from '../schema/tables.ts';
import { createConversationStore, type InboxView } from './conversation-store.ts';

const NOW = 1_000_000;
const ANA = 'ana';

onBothEngines('the lists of conversations', (database) => {
  const row = (n: number, more: object = {}) => ({
    firm_id: 1,
    id: `c${String(n).padStart(4, '0')}`,
    visitor: `v${n}`,
    language: 'fr',
    status: 'closed',
    clearance: 'clear',
    opened_at: n,
    last_at: n,
    count: 5,
    first_message: 2,
    waiting_since: null,
    waiting_count: null,
    due: null,
    assigned: null,
    urgent: 0 as const,
    was_urgent: 0 as const,
    parties: null,
    contact: null,
    last_answer: 4,
    last_author: null,
    surveyed: 0 as const,
    complaint: 0 as const,
    ...more,
  });
  const ids = async (view: InboxView, before: number | null = null) => {
    const page = await createConversationStore(database().kysely).view(1, view, ANA, before);
    return { ids: page.rows.map(({ id }) => id), more: page.more };
  };

  test('give who waits urgent first and then by what is due, others by what happened last, and say whether there are older ones', async () => {
    const { kysely } = database();
    await kysely
      .insertInto('conversations')
      .values([
        ...Array.from({ length: 150 }, (_, n) => row(n)),
        row(200, { status: 'waiting', waiting_since: 1, due: null, urgent: 1 }),
        row(201, { status: 'waiting', waiting_since: 2, due: NOW }),
        row(202, { status: 'waiting', waiting_since: 3, due: NOW - 1, assigned: ANA }),
        row(203, { status: 'studied', assigned: ANA }),
        row(204, { status: 'waiting', waiting_since: 1, firm_id: 2 }),
      ] as never)
      .execute();
    expect(await ids('waiting')).toEqual({ ids: ['c0200', 'c0202', 'c0201'], more: false });
    expect(await ids('open')).toEqual({ ids: ['c0203', 'c0202', 'c0201', 'c0200'], more: false });
    expect(await ids('mine')).toEqual({ ids: ['c0203', 'c0202'], more: false });
    const all = await ids('all');
    expect([all.ids.slice(0, 5), all.ids.length, all.more]).toEqual([
      ['c0203', 'c0202', 'c0201', 'c0200', 'c0149'],
      100,
      true,
    ]);
    expect(await ids('all', 201)).toMatchObject({ ids: { 0: 'c0200', 1: 'c0149', length: 100 }, more: true });
    const changed = await createConversationStore(kysely).changedSince(1, 131);
    expect(changed.map(({ id }) => id).slice(2, 6)).toEqual(['c0201', 'c0200', 'c0149', 'c0148']);
    expect(changed).toHaveLength(20);
    const closed = await ids('closed');
    expect([closed.ids[0], closed.ids.length, closed.more]).toEqual(['c0149', 100, true]);
    expect(await ids('closed', 50)).toMatchObject({ ids: { length: 50 }, more: false });
    expect(await createConversationStore(kysely).counts(1, ANA)).toEqual({ waiting: 3, open: 4, mine: 1 });
  });
});

/** What SQLite says of how it answers, for every statement that a store runs. */
async function plansOf(
  run: (store: ReturnType<typeof createConversationStore>) => Promise<unknown>,
): Promise<string> {
  const statements: CompiledQuery[] = [];
  const file = openSqlite(':memory:');
  const database = new Kysely<Tables>({
    dialect: new NodeSqliteDialect(file),
    log: ({ query }) => void statements.push(query),
  });
  await migrate({ engine: 'sqlite', kysely: database });
  statements.length = 0;
  await run(createConversationStore(database));
  const plans = statements.flatMap(({ sql, parameters }) =>
    file.prepare(`explain query plan ${sql}`).all(...(parameters as SQLInputValue[])),
  );
  await database.destroy();
  return plans.map(({ detail }) => String(detail)).join('\n');
}

test.each([
  ['who waits', (store) => store.view(1, 'waiting', ANA, null), 'conversations_waiting'],
  ['what is open', (store) => store.view(1, 'open', ANA, null), 'conversations_open'],
  ['what is closed', (store) => store.view(1, 'closed', ANA, null), 'conversations_closed'],
  ['all that there is', (store) => store.view(1, 'all', ANA, null), 'conversations_closed'],
  ['what changed', (store) => store.changedSince(1, 0), 'conversations_closed'],
  ['what is mine', (store) => store.view(1, 'mine', ANA, null), 'conversations_by_assigned'],
  ['whom to call back', (store) => store.urgent(1), 'conversations_urgent'],
  ['how many there are', (store) => store.counts(1, ANA), 'conversations_open'],
  ['how many came today', (store) => store.today(1, 0), 'fact_conversations_by_opened'],
  ['how many were answered today', (store) => store.today(1, 0), 'fact_turns_by_answered'],
] as const satisfies readonly [string, Parameters<typeof plansOf>[0], string][])(
  'a firm with years behind it finds %s by an index of its own',
  async (_, run, index) => {
    const plan = await plansOf(run);
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/SCAN conversations/);
    expect(plan).not.toMatch(/SEARCH \w+ USING PRIMARY KEY \(firm_id=\?\)/);
  },
);
