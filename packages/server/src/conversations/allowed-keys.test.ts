/** Which fields leave the service, for whom: written by hand, so that a new one is a decision. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffThread } from '@parenthese/shared/conversations/staff-wire.ts';
import type { ThreadPage } from '@parenthese/shared/conversations/wire.ts';
import type { EventKind } from '@parenthese/shared/log/kinds.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import { ANSWER, newId, openConversation, type Opened } from '../platform/testing/scenes.ts';
import { visitorEvent } from './visitor-views.ts';

/** The kinds a visitor may ever receive. Notes, drafts, folds, flags, assignments and reasons are not among them. */
const VISITOR_KINDS: readonly EventKind[] = [
  'message.written',
  'message.answered',
  'parties.given',
  'contact.given',
  'callback.asked',
  'clearance.given',
  'status.set',
  'survey.offered',
  'survey.answered',
];
const VISITOR_CONVERSATION = [
  'aim',
  'contactGiven',
  'count',
  'declined',
  'firm',
  'id',
  'language',
  'openedAt',
  'partiesGiven',
  'seen',
  'status',
  'unread',
  'urgent',
];
const VISITOR_EVENTS = {
  answer: ['at', 'author', 'author.name', 'author.quality', 'author.staff', 'count', 'id', 'kind', 'text'],
  callback: ['at', 'count', 'given', 'id', 'kind'],
  contact: ['at', 'count', 'given', 'id', 'kind'],
  declined: [
    'at',
    'author',
    'author.name',
    'author.quality',
    'author.staff',
    'author.title',
    'count',
    'id',
    'kind',
    'text',
  ],
  message: ['aim', 'at', 'count', 'id', 'kind', 'signs', 'text'],
  parties: ['at', 'count', 'id', 'kind', 'name', 'other', 'other.kind', 'other.name'],
  status: ['at', 'count', 'id', 'kind', 'status'],
  'survey-answered': ['at', 'count', 'id', 'kind', 'question', 'survey', 'value', 'version', 'without'],
  'survey-offered': ['at', 'count', 'id', 'kind', 'survey', 'version'],
};
const STAFF_ROW = [
  'assigned',
  'clearance',
  'contact',
  'count',
  'due',
  'firstLine',
  'flags',
  'id',
  'language',
  'lastAt',
  'lastAuthor',
  'name',
  'openedAt',
  'status',
  'waitingSince',
];
/** What staff have beside a visitor's kinds, and no visitor ever receives. */
const STAFF_ONLY_KINDS = [
  'assignment',
  'clearance',
  'flag-closed',
  'flag-raised',
  'fold-opened',
  'note',
  'opened',
];

describe('what leaves the service', () => {
  let t: SandboxApp;
  let mine: Opened;
  let declined: Opened;

  beforeAll(async () => {
    t = await sandboxApp();
    mine = await openConversation(t, 'durand');
    declined = await openConversation(t, 'durand');
    const { admin } = t.durand.actors;
    const visitor = (what: string, body: object) =>
      t.ask('POST', `/v1/conversations/${mine.id}/${what}`, { id: newId(), ...body }, mine);
    const staff = (what: string, body: object, id = mine.id) =>
      t.ask(
        'POST',
        `/v1/staff/conversations/${id}/${what}`,
        { id: newId(), ...body },
        { cookie: admin.cookie },
      );
    await t.ask(
      'PUT',
      `/v1/staff/people/${admin.staff}/title`,
      { title: 'avocate' },
      { cookie: admin.cookie },
    );
    await visitor('messages', { text: 'Mon frère est en garde à vue.' });
    await visitor('parties', { name: 'Ana', other: { kind: 'named', name: 'Bob' } });
    await visitor('contact', { email: 'ana@example.org' });
    await visitor('callback', { phone: '06 99 00 12 34', when: 'le matin' });
    await staff('fold', {});
    await staff('clearance', { clearance: 'clear' });
    await staff('assignment', { staff: admin.staff });
    await staff('flags/urgent', {});
    await staff('notes', { text: 'Note' });
    await staff('messages', { text: 'Réponse' });
    await staff('status', { status: 'studied', reason: 'Raison' });
    await staff('clearance', { clearance: 'declined' }, declined.id);
    // Nobody in danger is asked how it went, so the question is offered in a calmer conversation.
    const { token } = t.durand.actors.visitor;
    const calm = `/v1/conversations/${t.durand.conversation}`;
    await t.ask('POST', `${calm}/settled`, { id: newId() }, { token });
    await t.ask('POST', `${calm}/answers`, { id: newId(), ...ANSWER }, { token });
  });

  const page = ({ id, token }: Opened) =>
    t.ask('GET', `/v1/conversations/${id}/messages`, undefined, { token });
  const pages = async () => {
    const calm = { id: t.durand.conversation, token: t.durand.actors.visitor.token };
    const all = await Promise.all([mine, declined, calm].map(page));
    return all.map(({ body }) => body as ThreadPage);
  };

  test('to a visitor, of their conversation, is this and no more', async () => {
    for (const { conversation } of await pages()) expect(keysOf(conversation)).toEqual(VISITOR_CONVERSATION);
    const list = (await t.ask('GET', '/v1/conversations', undefined, mine)).body as {
      conversations: object[];
    };
    expect(keysOf(list.conversations[0])).toEqual(VISITOR_CONVERSATION);
  });

  test('to a visitor, of each kind of event, is this and no more', async () => {
    const events = (await pages()).flatMap(({ events }) => events);
    // All events of a kind as one: some keys stand on a few of them only.
    const merged: Record<string, object> = {};
    for (const event of events) merged[event.kind] = { ...merged[event.kind], ...event };
    const seen = Object.fromEntries(Object.entries(merged).map(([kind, event]) => [kind, keysOf(event)]));
    expect(seen).toEqual(VISITOR_EVENTS);
  });

  test('to a visitor is of the kinds that are named as theirs, whatever stands in the log', async () => {
    const firm = await t.app.parts.firms.bySlug(t.app.parts.db, 'durand');
    const kinds = new Set<string>();
    for await (const event of t.app.parts.log.readFirm(t.app.parts.db, firm!.id)) {
      kinds.add(event.kind);
      if (visitorEvent(event)) expect(VISITOR_KINDS).toContain(event.kind);
      // A clear check is theirs by kind, but is not told: it would say that one was made.
      else
        expect([event.kind, VISITOR_KINDS.includes(event.kind) && event.kind !== 'clearance.given']).toEqual([
          event.kind,
          false,
        ]);
    }
    for (const kind of VISITOR_KINDS) expect(kinds).toContain(kind);
  });

  test.each(['admin', 'lawyer', 'trainee', 'assistant', 'reader'] as const)(
    'to a %s is the row and every kind, and to no visitor what is the firm’s own',
    async (role) => {
      const as = { cookie: t.durand.actors[role].cookie };
      const thread = (await t.ask('GET', `/v1/staff/conversations/${mine.id}`, undefined, as))
        .body as StaffThread;
      expect(keysOf(thread.row)).toEqual(STAFF_ROW);
      const kinds = new Set<string>(thread.events.map(({ kind }) => kind));
      for (const kind of STAFF_ONLY_KINDS) {
        expect(kinds).toContain(kind);
        expect(Object.keys(VISITOR_EVENTS)).not.toContain(kind);
      }
    },
  );
});

/** Dotted paths of every key there is, in order. */
function keysOf(value: unknown, before = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value)
    .flatMap(([key, part]) => [`${before}${key}`, ...keysOf(part, `${before}${key}.`)])
    .toSorted();
}
