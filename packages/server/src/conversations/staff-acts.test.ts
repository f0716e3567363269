/** What staff may set in a conversation as it stands, and what changes nothing. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { ThreadPage } from '@parenthese/shared/conversations/wire.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import { BODIES, clear, newId, newToken, type Opened } from '../platform/testing/scenes.ts';

describe('an act of staff', () => {
  let t: SandboxApp;
  let mine: Opened;
  beforeEach(async () => {
    t = await sandboxApp();
    mine = { id: newId(), token: newToken() };
    const opening = BODIES['POST /v1/conversations']!({ id: mine.id, newId, code: '' }) as object;
    const message = { id: newId(), text: 'Mon frère est en garde à vue.' };
    await t.ask('POST', '/v1/conversations', { ...opening, id: mine.id, message }, mine);
  });

  const staff = (what: string, body: object = {}) =>
    t.ask(
      'POST',
      `/v1/staff/conversations/${mine.id}/${what}`,
      { id: newId(), ...body },
      { cookie: t.durand.actors.admin.cookie },
    );
  const settled = () => t.ask('POST', `/v1/conversations/${mine.id}/settled`, { id: newId() }, mine);

  test('sets no status once the parties were refused', async () => {
    await staff('clearance', { clearance: 'declined' });
    expect(await staff('status', { status: 'studied', reason: null })).toMatchObject({
      status: 409,
      body: { code: 'declined' },
    });
    const { body } = await t.ask('GET', `/v1/conversations/${mine.id}/messages`, undefined, mine);
    expect((body as ThreadPage).conversation.status).toBe('closed');
  });

  test('says no « répondu » while somebody waits for the answer', async () => {
    await clear(t, mine.id);
    const answered = { status: 'answered', reason: null };
    expect(await staff('status', answered)).toMatchObject({
      status: 422,
      body: { code: 'still-waits', field: 'status' },
    });
    await staff('messages', { text: 'Bonjour' });
    await staff('status', { status: 'studied', reason: null });
    expect((await staff('status', answered)).status).toBe(201);
  });

  test('checks what was checked only after new parties, and says so', async () => {
    await staff('clearance', { clearance: 'clear' });
    for (const clearance of ['clear', 'declined'])
      expect(await staff('clearance', { clearance })).toMatchObject({
        status: 409,
        body: { code: 'already-cleared' },
      });
  });

  test('checks nothing once the parties were refused', async () => {
    await staff('clearance', { clearance: 'declined' });
    for (const clearance of ['clear', 'declined'])
      expect(await staff('clearance', { clearance })).toMatchObject({
        status: 409,
        body: { code: 'declined' },
      });
  });

  test('that changes nothing is answered with the thread, and nothing is written', async () => {
    const { staff: lawyer } = t.durand.actors.lawyer;
    const acts = [
      () => staff('fold'),
      () => staff('flags/urgent'),
      () => staff('assignment', { staff: lawyer }),
      () => staff('status', { status: 'closed', reason: null }),
    ];
    for (const act of acts) await act();
    const before = await t.headOf('durand');
    for (const act of acts)
      expect(await act()).toMatchObject({ status: 201, body: { row: { id: mine.id } } });
    expect((await settled()).status).toBe(200);
    expect(await t.headOf('durand')).toEqual(before);
  });
});
