/** The links of our mails, and the codes that carry a thread from door to door. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { ThreadPage } from '@parenthese/shared/conversations/wire.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import {
  BODIES,
  clear,
  handoverOf,
  newId,
  newToken,
  openConversation,
  UNUSED,
  type Opened,
} from '../platform/testing/scenes.ts';

const DAY_MS = 86_400_000;
const EMAIL = 'visiteuse@example.org';

describe('a hand-over', () => {
  let t: SandboxApp;
  let mine: Opened;
  beforeEach(async () => {
    t = await sandboxApp();
    mine = await openConversation(t, 'durand');
  });

  const redeem = (code: string, token = newToken()) =>
    t.ask('POST', '/v1/handovers', { firm: 'durand', code }, { token });
  const list = (token: string) => t.ask('GET', '/v1/conversations', undefined, { token });

  test('asked again by the very device, since the answer was lost, is answered again, and no other device', async () => {
    const [code, phone] = [await handoverOf(t, mine), newToken()];
    expect((await redeem(code, phone)).status).toBe(200);
    t.world.now += 120_000;
    expect((await redeem(code, phone)).status).toBe(200);
    expect((await redeem(code)).status).toBe(410);
  });

  test('hands on what is left of an access and no more, however often it is handed on', async () => {
    t.world.now += 29 * DAY_MS;
    const [phone, tablet] = [newToken(), newToken()];
    await redeem(await handoverOf(t, mine), phone);
    await redeem(await handoverOf(t, { id: mine.id, token: phone }), tablet);
    expect((await list(tablet)).status).toBe(200);
    t.world.now += DAY_MS;
    expect([(await list(mine.token)).status, (await list(tablet)).status]).toEqual([401, 401]);
  });

  test('ends with its access, and the device is not refused for ever', async () => {
    t.world.now += 31 * DAY_MS;
    const body = BODIES['POST /v1/conversations']!({ id: '', newId, code: '' });
    expect((await t.ask('POST', '/v1/conversations', body, mine)).status).toBe(201);
    expect((await list(mine.token)).body).toMatchObject({ conversations: [{ status: 'received' }] });
  });
});

describe('a visitor who ends other devices', () => {
  let t: SandboxApp;
  let mine: Opened;
  beforeEach(async () => {
    t = await sandboxApp();
    mine = await openConversation(t, 'durand');
  });

  const status = async (token: string) =>
    (await t.ask('GET', '/v1/conversations', undefined, { token })).status;
  const redeem = (code: string, token: string) =>
    t.ask('POST', '/v1/handovers', { firm: 'durand', code }, { token });
  const endOthers = (token: string) => t.ask('POST', '/v1/conversations/end-others', {}, { token });
  async function another(): Promise<string> {
    const token = newToken();
    await redeem(await handoverOf(t, mine), token);
    return token;
  }

  test('closes the thread wherever a link or a hand-over has opened it, and is told how often', async () => {
    const [phone, tablet] = [await another(), await another()];
    expect(await endOthers(mine.token)).toMatchObject({ status: 200, body: { ended: 2 } });
    expect([await status(mine.token), await status(phone), await status(tablet)]).toEqual([200, 401, 401]);
    expect((await endOthers(mine.token)).body).toEqual({ ended: 0 });
  });

  test('spends the codes that are on their way too', async () => {
    const code = await handoverOf(t, mine);
    await endOthers(mine.token);
    expect(await redeem(code, newToken())).toMatchObject({ status: 410, body: { code: 'link-expired' } });
  });

  test('does not end the device that began, which is theirs for certain', async () => {
    const [phone, tablet] = [await another(), await another()];
    expect((await endOthers(phone)).body).toEqual({ ended: 1 });
    expect([await status(mine.token), await status(phone), await status(tablet)]).toEqual([200, 200, 401]);
  });

  test('ends nobody else’s', async () => {
    const other = await openConversation(t, 'durand');
    const theirs = newToken();
    await redeem(await handoverOf(t, other), theirs);
    await endOthers(mine.token);
    expect([await status(other.token), await status(theirs)]).toEqual([200, 200]);
  });

  test('closes their open streams with the next round', async () => {
    const phone = await another();
    await t.app.app.request('/v1/stream', { headers: { authorization: `Bearer ${phone}` } });
    expect(t.app.parts.streams.tokensWatching()).toEqual([phone]);
    await endOthers(mine.token);
    await t.app.parts.streamRights();
    expect(t.app.parts.streams.tokensWatching()).toEqual([]);
  });
});

describe('a link in a mail', () => {
  let t: SandboxApp;
  let mine: Opened;
  beforeEach(async () => {
    t = await sandboxApp();
    mine = await openConversation(t, 'durand');
    await clear(t, mine.id);
    await t.ask('POST', `/v1/conversations/${mine.id}/contact`, { id: newId(), email: EMAIL }, mine);
    await t.app.parts.jobs.tick();
  });

  const mails = () =>
    t.database.kysely.selectFrom('mails').selectAll().where('recipient', '=', EMAIL).orderBy('at').execute();
  const lastCode = async () => /#lien=([\w-]{43})/.exec((await mails()).at(-1)?.text ?? '')?.[1] ?? '';
  const spend = (code: string, token = newToken()) =>
    t.ask('POST', '/v1/links', { firm: 'durand', code }, { token });

  /** An answer that stays unread, and the mail that follows. */
  async function mailedAnswer(): Promise<string> {
    const { cookie } = t.durand.actors.admin;
    const body = { id: newId(), text: 'Notre réponse' };
    await t.ask('POST', `/v1/staff/conversations/${mine.id}/messages`, body, { cookie });
    t.world.now += 121_000;
    await t.app.parts.jobs.tick();
    return lastCode();
  }

  test('stands in the fragment alone, so that it reaches no server before the click', async () => {
    await mailedAnswer();
    for (const { text, html } of await mails()) {
      const urls = [...`${text} ${html}`.matchAll(/https?:\/\/[^\s"<&]+/g)].map(([url]) => new URL(url));
      expect(urls.length).toBeGreaterThan(0);
      for (const url of urls) expect([url.pathname, url.search]).toEqual(['/c/durand', '']);
    }
  });

  test('is not spent by a scanner that opens its page, whatever it sends', async () => {
    const code = await mailedAnswer();
    for (const method of ['GET', 'HEAD'])
      for (const path of ['/c/durand', `/c/durand?lien=${code}`, `/v1/links?code=${code}`])
        await t.app.request(`http://127.0.0.1:8080${path}`, { method });
    expect((await spend(code)).status).toBe(200);
  });

  test('opens its one conversation and no other of the same person', async () => {
    const { id } = await openConversation(t, 'durand');
    const code = await mailedAnswer();
    const token = newToken();
    expect(((await spend(code, token)).body as ThreadPage).conversation.id).toBe(mine.id);
    expect((await t.ask('GET', `/v1/conversations/${id}/messages`, undefined, { token })).status).toBe(404);
    const list = (await t.ask('GET', '/v1/conversations', undefined, { token })).body as {
      conversations: object[];
    };
    expect(list.conversations).toMatchObject([{ id: mine.id }]);
  });

  test('opens its one conversation and begins no other in the name of who it was sent to', async () => {
    const token = newToken();
    await spend(await mailedAnswer(), token);
    const body = BODIES['POST /v1/conversations']!({ id: mine.id, newId, code: '' });
    const before = await t.headOf('durand');
    expect(await t.ask('POST', '/v1/conversations', body, { token })).toMatchObject({
      status: 403,
      body: { code: 'one-conversation' },
    });
    expect(await t.headOf('durand')).toEqual(before);
  });

  test('is spent by the first of many who press at the same moment', async () => {
    const code = await mailedAnswer();
    const answers = await Promise.all(Array.from({ length: 12 }, () => spend(code)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array<number>(11).fill(410)]);
  });

  test('asked again by the very device that it opened to, since the answer was lost, is answered again', async () => {
    const [code, token] = [await mailedAnswer(), newToken()];
    const first = await spend(code, token);
    const again = await spend(code, token);
    expect([again.status, again.text]).toEqual([200, first.text]);
    expect((await spend(code)).status).toBe(410);
  });

  test('is not spent by a device whose token belongs to somebody already', async () => {
    const code = await mailedAnswer();
    expect((await spend(code, t.durand.actors.otherVisitor.token)).status).toBe(409);
    expect((await spend(code)).status).toBe(200);
  });

  test('is good for seven days and not a moment more', async () => {
    const code = await mailedAnswer();
    t.world.now += 7 * DAY_MS - 1;
    const other = await openConversation(t, 'durand');
    expect(other.id).not.toBe(mine.id);
    t.world.now += 1;
    expect(await spend(code)).toMatchObject({ status: 410, body: { code: 'link-expired' } });
  });

  test('is cancelled by a newer one', async () => {
    const older = await mailedAnswer();
    await t.ask('POST', `/v1/conversations/${mine.id}/seen`, { count: 1000 }, mine);
    const newer = await mailedAnswer();
    expect(newer).not.toBe(older);
    expect((await spend(older)).status).toBe(410);
    expect((await spend(newer)).status).toBe(200);
  });

  test('is refused in the same bytes whether it is spent, old, invented or another firm’s', async () => {
    const code = await mailedAnswer();
    const elsewhere = await t.ask('POST', '/v1/links', { firm: 'marchand', code }, { token: newToken() });
    await spend(code);
    const answers = [elsewhere, await spend(code), await spend(UNUSED)];
    expect(answers.map(({ status }) => status)).toEqual([410, 410, 410]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  test('is kept as its hash alone: neither the code nor a device’s token stands in any table', async () => {
    const [code, token] = [await mailedAnswer(), newToken()];
    await spend(code, token);
    const { kysely } = t.database;
    const handed = await handoverOf(t, mine);
    const kept = JSON.stringify([
      await kysely.selectFrom('codes').selectAll().execute(),
      await kysely.selectFrom('accesses').selectAll().execute(),
      await kysely.selectFrom('jobs').selectAll().execute(),
    ]);
    for (const secret of [code, token, handed, mine.token]) expect(kept).not.toContain(secret);
  });

  describe('that is old', () => {
    const fresh = (code: string) => t.ask('POST', '/v1/links/fresh', { firm: 'durand', code });

    test('is answered by a fresh one to the same address, and by the same words when it is unknown', async () => {
      const code = await mailedAnswer();
      t.world.now += 8 * DAY_MS;
      const before = (await mails()).length;
      const [known, unknown] = [await fresh(code), await fresh(UNUSED)];
      expect([known.status, known.text]).toEqual([202, '']);
      expect([unknown.status, unknown.text]).toEqual([202, '']);
      expect(Object.fromEntries(known.headers)).toEqual(Object.fromEntries(unknown.headers));
      await t.app.parts.later.idle();
      await t.app.parts.jobs.tick();
      expect(await mails()).toHaveLength(before + 1);
      expect((await spend(await lastCode())).status).toBe(200);
    });

    test('is looked up only after that answer has been given', async () => {
      const code = await mailedAnswer();
      await fresh(code);
      const planned = () =>
        t.database.kysely.selectFrom('jobs').select('id').where('kind', '=', 'mail.fresh').execute();
      expect(await planned()).toHaveLength(0);
      await t.app.parts.later.idle();
      expect(await planned()).toHaveLength(1);
    });

    test('asked for often brings one mail an hour', async () => {
      const code = await mailedAnswer();
      const before = (await mails()).length;
      for (let i = 0; i < 4; i++) await fresh(code);
      await t.app.parts.later.idle();
      await t.app.parts.jobs.tick();
      expect(await mails()).toHaveLength(before + 1);
    });

    test('brings nothing to an address that was taken back', async () => {
      const code = await mailedAnswer();
      await t.ask('POST', `/v1/conversations/${mine.id}/contact`, { id: newId(), email: null }, mine);
      const before = (await mails()).length;
      await fresh(code);
      await t.app.parts.later.idle();
      await t.app.parts.jobs.tick();
      expect(await mails()).toHaveLength(before);
    });
  });

  describe('with the word that a message has arrived', () => {
    const address = 'cible@example.org';
    const give = ({ id, token }: Opened, email: string) =>
      t.ask('POST', `/v1/conversations/${id}/contact`, { id: newId(), email }, { token });
    const to = (email = address) =>
      t.database.kysely.selectFrom('mails').select('subject').where('recipient', '=', email).execute();
    const runAll = async () => {
      while ((await t.app.parts.jobs.tick()) > 0);
    };

    test('is sent once for each conversation and address, however often it is given', async () => {
      for (let i = 0; i < 4; i++) await give(mine, address);
      await runAll();
      await give(mine, address);
      await runAll();
      expect(await to()).toHaveLength(1);
    });

    test('is sent to an address that was changed, and to the one before no more', async () => {
      await give(mine, address);
      await give(mine, 'nouvelle@example.org');
      await runAll();
      expect([await to(), await to('nouvelle@example.org')]).toMatchObject([{ length: 0 }, { length: 1 }]);
    });

    test('is sent to one address ten times an hour at the most, and stands before no answer', async () => {
      for (let i = 0; i < 12; i++) await give(await openConversation(t, 'durand'), address);
      await runAll();
      expect(await to()).toHaveLength(10);
      await give(mine, address);
      await runAll();
      const { cookie } = t.durand.actors.admin;
      const body = { id: newId(), text: 'Notre réponse' };
      await t.ask('POST', `/v1/staff/conversations/${mine.id}/messages`, body, { cookie });
      t.world.now += 121_000;
      await runAll();
      expect((await to()).map(({ subject }) => subject)).toContain('Vous avez un message de votre cabinet');
      t.world.now += 3_600_000;
      await runAll();
      expect(await to()).toHaveLength(11);
    });
  });

  test('follows an answer that was not seen, though the one before it was', async () => {
    const { cookie } = t.durand.actors.admin;
    const say = async (text: string) => {
      const path = `/v1/staff/conversations/${mine.id}/messages`;
      const { body } = await t.ask('POST', path, { id: newId(), text }, { cookie });
      return (body as { row: { count: number } }).row.count;
    };
    const before = (await mails()).length;
    const first = await say('Un');
    await say('Deux');
    await t.ask('POST', `/v1/conversations/${mine.id}/seen`, { count: first }, mine);
    t.world.now += 121_000;
    await t.app.parts.jobs.tick();
    expect(await mails()).toHaveLength(before + 1);
  });

  test('follows each unread stretch once', async () => {
    const { cookie } = t.durand.actors.admin;
    const say = () =>
      t.ask('POST', `/v1/staff/conversations/${mine.id}/messages`, { id: newId(), text: 'Un' }, { cookie });
    const before = (await mails()).length;
    await say();
    await t.ask('POST', `/v1/conversations/${mine.id}/seen`, { count: 1000 }, mine);
    t.world.now += 100_000;
    await say();
    await say();
    for (let i = 0; i < 6; i++) {
      t.world.now += 60_000;
      await t.app.parts.jobs.tick();
    }
    expect(await mails()).toHaveLength(before + 1);
  });
});
