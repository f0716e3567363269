import { beforeEach, describe, expect, test } from 'vitest';
import { BASE_URL, from, headersOf, type As } from '../platform/testing/test-app.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import { newId, openConversation } from '../platform/testing/scenes.ts';
import { newId as serverId } from '../platform/world.ts';

describe('a stream', () => {
  let t: SandboxApp;
  beforeEach(async () => {
    t = await sandboxApp();
  });

  async function watch(as: As, lastEventId?: string) {
    const headers = headersOf(as);
    if (lastEventId !== undefined) headers.set('last-event-id', lastEventId);
    const response = await t.app.request(`${BASE_URL}/v1/stream`, { headers }, from());
    expect(response.status).toBe(200);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let heard = '';
    return {
      /** Reads on until it has heard something. */
      async until(word: string): Promise<string> {
        while (!heard.includes(word)) {
          const { done, value } = await reader.read();
          if (done) throw new Error(`The stream ended before ${word} was heard.`);
          heard += value;
        }
        return heard;
      },
      /** Reads what comes next. */
      async more(): Promise<void> {
        heard += (await reader.read()).value ?? '';
      },
      /** All that was heard, once the stream is closed. */
      async untilClosed(): Promise<string> {
        for (let part = await reader.read(); !part.done; part = await reader.read()) heard += part.value;
        return heard;
      },
    };
  }
  const write = (text: string) =>
    t.ask(
      'POST',
      `/v1/conversations/${t.durand.conversation}/messages`,
      { id: newId(), text },
      { token: t.durand.actors.visitor.token },
    );
  const note = (text: string) =>
    t.ask(
      'POST',
      `/v1/staff/conversations/${t.durand.conversation}/notes`,
      { id: newId(), text },
      { cookie: t.durand.actors.admin.cookie },
    );
  const { streams, streamRights } = {
    streams: () => t.app.parts.streams,
    streamRights: () => t.app.parts.streamRights(),
  };

  test('of a visitor whose token was forgotten closes at once, and hears nothing of what follows', async () => {
    const token = t.durand.actors.visitor;
    const stream = await watch(token);
    await t.ask('POST', '/v1/conversations/forget', {}, token);
    await t.app.parts.log.idle();
    const { cookie } = t.durand.actors.admin;
    const body = { id: newId(), text: 'APRÈS' };
    await t.ask('POST', `/v1/staff/conversations/${t.durand.conversation}/messages`, body, { cookie });
    expect(await stream.untilClosed()).not.toContain('APRÈS');
    expect(streams().size()).toBe(0);
  });

  test('of a visitor whose token ended elsewhere closes with the next round, every four seconds', async () => {
    const stream = await watch(t.durand.actors.visitor);
    await t.database.kysely.deleteFrom('accesses').execute();
    await streamRights();
    await stream.untilClosed();
  });

  test('of a visitor whose token has run out closes with the next round', async () => {
    const stream = await watch(t.durand.actors.visitor);
    await streamRights();
    expect(streams().size()).toBe(1);
    t.world.now += 30 * 86_400_000;
    await streamRights();
    await stream.untilClosed();
  });

  test('of somebody who is removed closes with their removal', async () => {
    const { cookie, staff } = t.durand.actors.trainee;
    const [stream, other] = [await watch({ cookie }), await watch({ cookie: t.durand.actors.lawyer.cookie })];
    const firm = await t.app.parts.firms.bySlug(t.app.parts.db, 'durand');
    await t.app.parts.log.append(firm!.id, (group) =>
      group.append({
        id: serverId(t.world),
        kind: 'staff.set',
        actor: 'system',
        at: t.world.now,
        thread: null,
        body: {
          staff,
          name: 'Paul Tissot',
          quality: 'trainee',
          role: 'trainee',
          checks: false,
          removed: true,
        },
      }),
    );
    await stream.untilClosed();
    await write('encore');
    expect(await other.until('message.written')).toContain('"type":"changed"');
  });

  test('of somebody removed by another process closes with the next round', async () => {
    const stream = await watch({ cookie: t.durand.actors.trainee.cookie });
    await t.database.kysely
      .updateTable('staff')
      .set({ removed: 1 })
      .where('id', '=', t.durand.actors.trainee.staff)
      .execute();
    await streamRights();
    await stream.untilClosed();
  });

  test('closes with its session, at once here and with the next round where it was ended elsewhere', async () => {
    const { cookie } = t.durand.actors.assistant;
    const elsewhere = await t.app.parts.auth.cookieFor(t.durand.actors.assistant.email);
    const [here, there] = [await watch({ cookie }), await watch({ cookie: elsewhere })];
    await t.ask('POST', '/v1/auth/sign-out', {}, { cookie });
    await here.untilClosed();
    expect(streams().size()).toBe(1);
    await t.app.parts.auth.signOut(new Headers({ cookie: elsewhere }));
    await streamRights();
    await there.untilClosed();
  });

  test('brings a visitor their own thread alone, wherever they say they have stopped reading', async () => {
    const { conversation, actors } = t.durand;
    const foreign = t.marchand.conversation;
    const stream = await watch(actors.otherVisitor, `${conversation}:0,${foreign}:0,x:0,${'9'.repeat(400)}`);
    await write('À MOI');
    const { cookie } = actors.admin;
    const path = `/v1/staff/conversations/${actors.otherVisitor.conversation}`;
    await t.ask('POST', `${path}/clearance`, { id: newId(), clearance: 'clear' }, { cookie });
    await t.ask('POST', `${path}/messages`, { id: newId(), text: 'À VOUS' }, { cookie });
    const heard = await stream.until('À VOUS');
    expect(heard).not.toContain('À MOI');
    for (const id of [conversation, foreign]) expect(heard).not.toContain(id);
  });

  test('never brings a visitor what is the firm’s own', async () => {
    const { visitor } = t.durand.actors;
    const stream = await watch(visitor, `${t.durand.conversation}:0`);
    await note(`NOTE ${t.durand.canary}`);
    await write('fin');
    const heard = await stream.until('"text":"fin"');
    expect(heard).not.toContain(t.durand.canary);
    expect(heard).not.toMatch(/note|fold|assignment|reason|"seq"/);
  });

  test('brings staff of one firm nothing of another', async () => {
    const stream = await watch({ cookie: t.marchand.actors.admin.cookie }, '0');
    await write('encore');
    const { id } = await openConversation(t, 'marchand');
    const heard = await stream.until(id);
    expect(heard).not.toContain(t.durand.conversation);
  });

  test('that is read lives on, and one that nobody reads is cut off within two beats', async () => {
    const read = await watch(t.durand.actors.visitor);
    await watch(t.durand.actors.otherVisitor);
    for (let beat = 0; beat < 4; beat++) {
      await read.more();
      streams().heartbeat();
    }
    expect(streams().size()).toBe(1);
    await write('encore');
    await read.until('"text":"encore"');
  });

  test('takes its credential from a header, never from the address', async () => {
    const { token } = t.durand.actors.visitor;
    for (const name of ['token', 'access_token', 'authorization', 'bearer'])
      expect((await t.app.request(`${BASE_URL}/v1/stream?${name}=${token}`)).status).toBe(401);
  });
});
