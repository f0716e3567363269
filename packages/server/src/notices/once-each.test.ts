/**
 * The promise of notices, counted: one message, one notice for each person by each way, and none after it was opened
 * elsewhere or answered. Whatever happens, in whatever order, a model that knows only what people did must agree.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_PERSON_NOTICES, type PersonNotices } from '@parenthese/shared/notices/person.ts';
import type { ThreadPage } from '@parenthese/shared/conversations/wire.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import { BODIES, clear, newId, newToken } from '../platform/testing/scenes.ts';
import type { StaffActorName } from '../sandbox/firms.ts';
import { pushService, type PushService } from './push-service-fixture.ts';
import { tagOf } from './tell.ts';

const ABLE = ['admin', 'lawyer', 'trainee', 'assistant'] as const satisfies readonly StaffActorName[];
type Able = (typeof ABLE)[number];
const CONVERSATIONS = 3;
const MINUTE = 60_000;

type Act =
  | Readonly<{ kind: 'write' | 'answer' | 'close'; conversation: number }>
  | Readonly<{ kind: 'see'; conversation: number; who: Able | 'reader' }>
  | Readonly<{ kind: 'assign'; conversation: number; who: Able | null }>
  | Readonly<{ kind: 'come'; who: Able }>
  | Readonly<{ kind: 'set'; who: Able; settings: Partial<PersonNotices> }>
  | Readonly<{ kind: 'mail-fails' }>
  | Readonly<{ kind: 'device'; who: Able; status: number }>
  | Readonly<{ kind: 'pass'; ms: number }>;

const conversation = fc.nat({ max: CONVERSATIONS - 1 });
const able = fc.constantFrom(...ABLE);
const settings: fc.Arbitrary<Partial<PersonNotices>> = fc.record({
  mail: fc.constantFrom('at-once', 'digest', 'off'),
  push: fc.boolean(),
  quiet: fc.constantFrom(
    null,
    { from: '11:00', to: '14:00', weekend: false },
    { from: '19:00', to: '08:00', weekend: true },
  ),
});
const pass: fc.Arbitrary<Act> = fc.record({
  kind: fc.constant('pass'),
  ms: fc.constantFrom(5_000, 25_000, 11 * MINUTE, 50 * MINUTE, 4 * 60 * MINUTE),
});
const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write'), conversation }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('answer', 'close'), conversation }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('see'), conversation, who: fc.constantFrom(...ABLE, 'reader') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('assign'), conversation, who: fc.option(able) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('come'), who: able }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('set'), who: able, settings }) },
  { weight: 1, arbitrary: fc.constant<Act>({ kind: 'mail-fails' }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('device'), who: able, status: fc.constantFrom(201, 503) }),
  },
  { weight: 6, arbitrary: pass },
);

/** What the test itself knows of a conversation: which messages nobody who may answer has opened. */
type Known = {
  id: string;
  token: string;
  /** Counts of the messages since the last answer; the highest count that was opened. */
  waiting: number[];
  openedUpTo: number;
  last: number;
};

let t: SandboxApp;
let push: PushService;
beforeAll(async () => {
  push = await pushService();
  t = await sandboxApp({ config: { privateTargets: true } });
});
afterAll(async () => {
  await t.app.close();
  await push.close();
});

const as = (who: StaffActorName) => ({ cookie: t.durand.actors[who].cookie });

async function begin(): Promise<Known[]> {
  for (const table of [
    'jobs',
    'presence',
    'notice_people',
    'notice_firms',
    'notice_devices',
    'notice_openings',
    'notices_told',
  ] as const)
    await t.database.kysely.deleteFrom(table).execute();
  await t.database.kysely.deleteFrom('conversations').execute();
  push.clear();
  for (const who of ABLE) await t.ask('POST', '/v1/staff/notices/push', push.device(who), as(who));
  await t.ask(
    'PUT',
    '/v1/staff/notices/firm',
    {
      revision: 0,
      duty: [
        {
          days: ['tuesday', 'wednesday'],
          from: '09:00',
          to: '12:00',
          staff: [t.durand.actors.trainee.staff],
        },
      ],
      escalation: { on: true, order: [t.durand.actors.assistant.staff], next: 'half' },
      channels: [],
    },
    as('admin'),
  );
  return Array.from({ length: CONVERSATIONS }, () => ({
    id: newId(),
    token: '',
    waiting: [],
    openedUpTo: 0,
    last: 0,
  }));
}

/** Lets a visitor write, opening the conversation with the first message. */
async function write(known: Known): Promise<void> {
  const isNew = known.token === '';
  if (isNew) known.token = newToken();
  const opening = BODIES['POST /v1/conversations']!({ id: known.id, newId, code: '' }) as object;
  const [path, body] = isNew
    ? ['/v1/conversations', { ...opening, id: known.id }]
    : [`/v1/conversations/${known.id}/messages`, { id: newId(), text: 'Bonjour' }];
  const { status, body: page } = await t.ask('POST', path, body, known);
  expect(status).toBe(201);
  const message = (page as ThreadPage).events.find(({ kind }) => kind === 'message')!;
  known.waiting.push(message.count);
  known.last = message.count;
  if (isNew) await clear(t, known.id);
}

const act = (who: StaffActorName, { id }: Known, what: string, body: object) =>
  t.ask('POST', `/v1/staff/conversations/${id}/${what}`, { id: newId(), ...body }, as(who));

const isUnopened = ({ waiting, openedUpTo }: Known, count: number): boolean =>
  waiting.includes(count) && openedUpTo < count;

test('one message is told once to each person by each way, and never after it was opened or answered', async () => {
  const { mailer } = t.app.parts;
  const firm = (await t.app.parts.firms.bySlug(t.database.kysely, 'durand'))!.id;
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 10, maxLength: 60 }), async (all) => {
      const known = await begin();
      const told = new Set<string>();
      let failures = 0;

      /** Each may be heard once for each unopened stretch, and only of what is still unopened. */
      const hear = (what: string, who: string, { id }: Known, count: number): void => {
        const key = `${what} ${who} ${id} ${count}`;
        expect(told.has(key), `${key} is told once`).toBe(false);
        told.add(key);
        seen += 1;
      };
      mailer.send = async ({ to, text }) => {
        if (failures > 0) {
          failures -= 1;
          throw new Error('The mail server is away.');
        }
        const who = to.split('@')[0]!;
        const id = /conversations\/([\w-]{36})/.exec(text)?.[1];
        const about = known.find((one) => one.id === id);
        if (about) {
          // Of the unopened messages the first is the one that was told.
          const count = about.waiting.find((one) => one > about.openedUpTo);
          expect(count, `a mail to ${who} is about something unopened`).toBeDefined();
          hear('mail', who, about, count!);
        } else {
          const n = Number(/(\d+)\u00a0personnes/.exec(text)?.[1] ?? 1);
          const unopened = known.filter((one) => one.waiting.some((count) => isUnopened(one, count)));
          expect(n).toBeLessThanOrEqual(unopened.length);
          seen += 1;
        }
      };
      const listen = (): void => {
        for (const { device, payload } of push.rang) {
          const [about, count] =
            known.flatMap((one) =>
              Array.from({ length: one.last + 1 }, (_, n) => [one, n] as const).filter(
                ([, n]) => tagOf({ firmId: firm, conversation: one.id, count: n }) === payload.tag,
              ),
            )[0] ?? [];
          expect(about && isUnopened(about, count!), `${device} rings for something unopened`).toBe(true);
          hear('push', device, about!, count!);
        }
        push.clear();
      };
      const run = async (ms: number): Promise<void> => {
        t.world.now += ms;
        while ((await t.app.parts.jobs.tick()) > 0);
        listen();
      };

      for (const one of all) {
        switch (one.kind) {
          case 'write':
            await write(known[one.conversation]!);
            break;
          case 'answer':
          case 'close': {
            const about = known[one.conversation]!;
            if (about.token === '') break;
            const done =
              one.kind === 'answer'
                ? await act('lawyer', about, 'messages', { text: 'Bonjour' })
                : await act('lawyer', about, 'status', { status: 'closed', reason: null });
            expect(done.status).toBe(201);
            about.waiting = [];
            break;
          }
          case 'see': {
            const about = known[one.conversation]!;
            if (about.token === '') break;
            await t.ask(
              'POST',
              `/v1/staff/conversations/${about.id}/seen`,
              { count: about.last },
              as(one.who),
            );
            if (one.who !== 'reader') about.openedUpTo = about.last;
            break;
          }
          case 'assign': {
            const about = known[one.conversation]!;
            const staff = one.who === null ? null : t.durand.actors[one.who].staff;
            if (about.token !== '') await act('admin', about, 'assignment', { staff });
            break;
          }
          case 'come':
            await t.ask('POST', '/v1/staff/presence/beat', {}, as(one.who));
            break;
          case 'set':
            await t.ask(
              'PUT',
              '/v1/staff/notices',
              { ...DEFAULT_PERSON_NOTICES, ...one.settings },
              as(one.who),
            );
            break;
          case 'mail-fails':
            failures += 1;
            break;
          case 'device':
            push.answer(one.who, one.status);
            break;
          case 'pass':
            await run(one.ms);
        }
      }
      // Two days in which nobody does anything: all that was put off comes, and nothing twice.
      for (let hour = 0; hour < 48; hour += 1) await run(60 * MINUTE);
    }),
    { numRuns: 12 * Number(process.env['THOROUGH'] ?? 1) },
  );
  // A run in which nothing was told would prove nothing.
  expect(seen).toBeGreaterThan(20);
}, 240_000);
