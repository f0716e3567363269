/** What stays unread until the parties are checked, and after they were refused (duties.md, R4). */
import { beforeEach, describe, expect, test } from 'vitest';
import type { StaffThread } from '@parenthese/shared/conversations/staff-wire.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import { ANSWER, newId, offered, openConversation, type Opened } from '../platform/testing/scenes.ts';

describe('the fold', () => {
  let t: SandboxApp;
  let mine: Opened;
  beforeEach(async () => {
    t = await sandboxApp();
    mine = await openConversation(t, 'durand');
  });

  const visitor = (what: string, body: object) =>
    t.ask('POST', `/v1/conversations/${mine.id}/${what}`, { id: newId(), ...body }, mine);
  const staff = (what: string, body: object = {}) =>
    t.ask(
      'POST',
      `/v1/staff/conversations/${mine.id}/${what}`,
      { id: newId(), ...body },
      { cookie: t.durand.actors.admin.cookie },
    );
  const parties = { name: 'Ana', other: { kind: 'none', name: null } };
  const comment = { ...ANSWER, question: 'comment', value: 'CANARI' };
  /** All that somebody without the charge of checks can read of it. */
  async function read(): Promise<string> {
    const as = { cookie: t.durand.actors.assistant.cookie };
    const period = 'from=2026-03-01&to=2026-03-31';
    const paths = [
      `/v1/staff/conversations/${mine.id}`,
      `/v1/staff/figures?${period}`,
      `/v1/staff/figures/evidence?figure=first-reply&${period}`,
    ];
    return (await Promise.all(paths.map((path) => t.ask('GET', path, undefined, as))))
      .map(({ text }) => text)
      .join();
  }

  test('takes no words by the way of a survey that nobody has offered', async () => {
    expect((await visitor('answers', comment)).status).toBe(409);
    expect(await read()).not.toContain('CANARI');
  });

  test('hides the words of a survey as it hides a message, in the thread and behind the figures', async () => {
    await offered(t, mine);
    await visitor('parties', parties);
    expect((await visitor('answers', comment)).status).toBe(201);
    expect(await read()).not.toContain('CANARI');
    await staff('clearance', { clearance: 'clear' });
    expect(await read()).toContain('CANARI');
  });

  test('falls again over what follows new parties, and over nothing that could be read before', async () => {
    await visitor('messages', { text: 'LU AVANT' });
    await visitor('parties', parties);
    await staff('fold');
    await staff('clearance', { clearance: 'clear' });
    await visitor('parties', { name: 'Ana', other: { kind: 'named', name: 'Autre' } });
    await visitor('messages', { text: 'CANARI' });
    expect(await read()).toContain('LU AVANT');
    expect(await read()).not.toMatch(/CANARI|Autre/);
    expect((await staff('messages', { text: 'Bonjour' })).body).toMatchObject({ code: 'not-cleared' });
    // To have opened the fold for the parties of before is not to have opened it for these.
    const thread = (await staff('notes', { text: 'Note' })).body as StaffThread;
    expect(thread.mayOpenFold).toBe(true);
    expect(JSON.stringify(thread)).not.toContain('CANARI');
    expect(JSON.stringify((await staff('fold')).body)).toContain('CANARI');
    await staff('clearance', { clearance: 'clear' });
    expect(await read()).toContain('CANARI');
  });

  test('stays open when the same parties are given again', async () => {
    await visitor('parties', parties);
    await staff('clearance', { clearance: 'clear' });
    expect((await visitor('parties', parties)).status).toBe(200);
    const { row } = (await staff('notes', { text: 'Note' })).body as StaffThread;
    expect(row.clearance).toBe('clear');
  });

  test('shows whoever may check the parties where to call without danger, and nobody else before', async () => {
    await visitor('callback', { phone: '06 99 00 12 34', when: 'le matin, jamais après 18 h' });
    expect(await read()).not.toMatch(/06 99|18 h/);
    expect(JSON.stringify((await staff('notes', { text: 'Note' })).body)).toContain('jamais après 18 h');
    await visitor('callback', { phone: null, when: '' });
    expect(((await staff('notes', { text: 'Note' })).body as StaffThread).events).toContainEqual(
      expect.objectContaining({ kind: 'callback', given: false, phone: null }),
    );
  });

  test('refuses a number that is none', async () => {
    for (const phone of ['', 'demain', '06<script>'])
      expect(await visitor('callback', { phone, when: '' })).toMatchObject({
        status: 422,
        body: { code: 'phone' },
      });
  });

  test('once the parties are refused takes no word, name, answer or address, and lets an address be taken back', async () => {
    await visitor('contact', { email: 'ana@example.org' });
    await staff('clearance', { clearance: 'declined' });
    for (const [what, body] of [
      ['messages', { text: 'CANARI' }],
      ['parties', parties],
      ['answers', comment],
      ['contact', { email: 'autre@example.org' }],
      ['callback', { phone: '06 99 00 12 34', when: '' }],
    ] as const)
      expect(await visitor(what, body)).toMatchObject({ status: 409, body: { code: 'declined' } });
    expect(await visitor('contact', { email: null })).toMatchObject({
      status: 201,
      body: { conversation: { contactGiven: false } },
    });
  });

  test('answers what was sent before the refusal as before, when its answer was lost', async () => {
    const given = { id: newId(), ...parties };
    expect((await visitor('parties', given)).status).toBe(201);
    await staff('clearance', { clearance: 'declined' });
    expect((await visitor('parties', given)).status).toBe(200);
  });
});
