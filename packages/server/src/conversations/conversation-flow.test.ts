import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StaffThread, Today } from '@parenthese/shared/conversations/staff-wire.ts';
import type { ThreadPage } from '@parenthese/shared/conversations/wire.ts';
import { onBothEngines } from '../platform/testing/engines.ts';
import { testApp, type TestApp } from '../platform/testing/test-app.ts';

const TEN_IN_PARIS = Date.UTC(2026, 2, 10, 9);

onBothEngines('a conversation', (database) => {
  let t: TestApp;
  let token: string;
  let durand: string;
  beforeAll(async () => {
    t = await testApp({ database: database() });
    durand = await t.cookie('durand@durand.example');
  });
  beforeEach(() => {
    t.world.now = TEN_IN_PARIS;
    token = t.newToken();
  });

  async function open(text = 'Question sur un bail.'): Promise<string> {
    const id = t.newId();
    const input = {
      firm: 'durand',
      id,
      message: { id: t.newId(), text },
      language: 'fr',
      notice: '2026-11',
      zone: 'Europe/Paris',
      page: '/',
    };
    expect(await t.ask('POST', '/v1/conversations', input, { token })).toMatchObject({ status: 201 });
    return id;
  }
  const send = (id: string, text: string, messageId = t.newId()) =>
    t.ask('POST', `/v1/conversations/${id}/messages`, { id: messageId, text }, { token });
  const staffThread = async (id: string, cookie = durand) =>
    (await t.ask('GET', `/v1/staff/conversations/${id}`, undefined, { cookie })).body as StaffThread;
  const clear = (id: string) =>
    t.ask(
      'POST',
      `/v1/staff/conversations/${id}/clearance`,
      { id: t.newId(), clearance: 'clear' },
      { cookie: durand },
    );
  const setStatus = async (id: string, status: string) =>
    expect(
      await t.ask(
        'POST',
        `/v1/staff/conversations/${id}/status`,
        { id: t.newId(), status, reason: null },
        { cookie: durand },
      ),
    ).toMatchObject({ status: 201 });
  const answer = (id: string, text: string) =>
    t.ask('POST', `/v1/staff/conversations/${id}/messages`, { id: t.newId(), text }, { cookie: durand });

  test('is told its aim with the first line, and one aim for each wait', async () => {
    const id = await open();
    const page = (await t.ask('GET', `/v1/conversations/${id}/messages?after=0`, undefined, { token }))
      .body as ThreadPage;
    // Ten o'clock in Paris and four open hours, with the break from 12:30 to 14:00.
    expect(page.conversation.aim).toBe(Date.UTC(2026, 2, 10, 14, 30));
    const second = (await send(id, 'Et aussi…')).body as ThreadPage;
    expect(second.events[0]).toMatchObject({ kind: 'message', aim: null });
  });

  test('keeps a message sent twice once, and refuses its id for other words', async () => {
    const id = await open();
    const messageId = t.newId();
    expect((await send(id, 'Bonjour', messageId)).status).toBe(201);
    expect((await send(id, 'Bonjour', messageId)).status).toBe(200);
    expect(await send(id, 'Autre chose', messageId)).toMatchObject({
      status: 409,
      body: { code: 'id-taken' },
    });
    const page = (await t.ask('GET', `/v1/conversations/${id}/messages`, undefined, { token }))
      .body as ThreadPage;
    expect(page.events.filter((event) => event.kind === 'message')).toHaveLength(2);
  });

  test.each([
    ['a further line', async () => {}],
    ['a line after an answer', async (id: string) => void (await answer(id, 'Oui.'))],
    ['a line that opens it again', async (id: string) => void (await setStatus(id, 'closed'))],
    ['a line that was waited for', async (id: string) => void (await setStatus(id, 'waiting-for-you'))],
  ])('is answered to %s as it is read afterwards', async (_what, before) => {
    const id = await open();
    await clear(id);
    await before(id);
    const sent = (await send(id, 'J’ai reçu une convocation pour demain.')).body as ThreadPage;
    const read = (await t.ask('GET', `/v1/conversations/${id}/messages`, undefined, { token }))
      .body as ThreadPage;
    expect(sent.conversation).toMatchObject({ status: 'received', urgent: true });
    expect(sent.conversation).toEqual(read.conversation);
  });

  test('opened twice by the same device is opened once', async () => {
    const [id, messageId] = [t.newId(), t.newId()];
    const input = {
      firm: 'durand',
      id,
      message: { id: messageId, text: 'Bonjour' },
      language: 'fr',
      notice: '2026-11',
      zone: null,
      page: null,
    };
    const both = await Promise.all([1, 2].map(() => t.ask('POST', '/v1/conversations', input, { token })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 201]);
    expect(await t.ask('POST', '/v1/conversations', input, { token: t.newToken() })).toMatchObject({
      status: 409,
    });
  });

  test.each([{ language: 'en' }, { notice: '2025-01' }, { zone: 'Europe/Paris' }, { page: '/autre' }])(
    'opened again with the same line and another %o is refused',
    async (other) => {
      const first = { firm: 'durand', id: t.newId(), message: { id: t.newId(), text: 'Bonjour' } };
      const input = { ...first, language: 'fr', notice: '2026-11', zone: null, page: null };
      await t.ask('POST', '/v1/conversations', input, { token });
      expect(await t.ask('POST', '/v1/conversations', { ...input, ...other }, { token })).toMatchObject({
        status: 409,
        body: { code: 'id-taken' },
      });
    },
  );

  test('opens under no id that a survey’s response has', async () => {
    const id = t.newId();
    const given = { survey: 'exchange', version: 1, question: 'helped', value: 4, without: null };
    const alone = { firm: 'durand', answer: { id: t.newId(), ...given } };
    await t.ask('POST', `/v1/responses/${id}/answers`, alone, { token: t.newToken() });
    const input = {
      firm: 'durand',
      id,
      message: { id: t.newId(), text: 'Bonjour' },
      language: 'fr',
      notice: '2026-11',
      zone: null,
      page: null,
    };
    expect(await t.ask('POST', '/v1/conversations', input, { token })).toMatchObject({
      status: 409,
      body: { code: 'id-taken', field: 'id' },
    });
  });

  test('folds what follows the first line until the parties are checked, for everybody', async () => {
    const id = await open();
    await send(id, 'Le détail CANARI');
    const folded = await staffThread(id);
    expect(JSON.stringify(folded)).not.toContain('CANARI');
    expect(folded.mayOpenFold).toBe(true);
    expect(await answer(id, 'Bonjour')).toMatchObject({ status: 409, body: { code: 'not-cleared' } });
    await clear(id);
    expect(JSON.stringify(await staffThread(id))).toContain('CANARI');
    expect((await answer(id, 'Bonjour, nous avons bien reçu votre message.')).status).toBe(201);
  });

  test('may be unfolded only by the one in charge of checks, and that is logged', async () => {
    const id = await open();
    await send(id, 'Le détail CANARI');
    const lenoir = await t.cookie('lenoir@durand.example');
    expect(
      await t.ask('POST', `/v1/staff/conversations/${id}/fold`, { id: t.newId() }, { cookie: lenoir }),
    ).toMatchObject({ status: 403 });
    await t.ask('POST', `/v1/staff/conversations/${id}/fold`, { id: t.newId() }, { cookie: durand });
    const seen = await staffThread(id);
    expect(JSON.stringify(seen)).toContain('CANARI');
    expect(seen.events.at(-1)).toMatchObject({ kind: 'fold-opened', author: { name: 'Me Claire Durand' } });
    expect(JSON.stringify(await staffThread(id, lenoir))).not.toContain('CANARI');
  });

  test('is refused in the fixed words, whatever the cause, and then takes no more', async () => {
    const id = await open();
    await t.ask(
      'POST',
      `/v1/staff/conversations/${id}/clearance`,
      { id: t.newId(), clearance: 'declined' },
      { cookie: durand },
    );
    const page = (await t.ask('GET', `/v1/conversations/${id}/messages`, undefined, { token }))
      .body as ThreadPage;
    expect(page.events.at(-1)).toMatchObject({ kind: 'declined', author: { name: 'Me Claire Durand' } });
    expect(page.conversation).toMatchObject({ declined: true, aim: null, status: 'closed' });
    expect(await send(id, 'Mais…')).toMatchObject({ status: 409, body: { code: 'declined' } });
  });

  test('shows the visitor no note, draft or reason', async () => {
    const id = await open();
    await t.ask(
      'POST',
      `/v1/staff/conversations/${id}/notes`,
      { id: t.newId(), text: 'NOTE-CANARI' },
      { cookie: durand },
    );
    await t.ask(
      'PUT',
      `/v1/staff/conversations/${id}/draft`,
      { text: 'BROUILLON-CANARI' },
      { cookie: durand },
    );
    await t.ask(
      'POST',
      `/v1/staff/conversations/${id}/status`,
      { id: t.newId(), status: 'studied', reason: 'RAISON-CANARI' },
      { cookie: durand },
    );
    expect((await staffThread(id)).draft).toBe('BROUILLON-CANARI');
    const page = await t.ask('GET', `/v1/conversations/${id}/messages`, undefined, { token });
    expect(JSON.stringify(page.body)).not.toContain('CANARI');
    expect(page.body).toMatchObject({ conversation: { status: 'studied' } });
  });

  test('raises the urgent flag on its words, which only a lawyer closes', async () => {
    const id = await open('Mon frère est en garde à vue.');
    expect((await staffThread(id)).row.flags).toEqual(['urgent']);
    const achard = await t.cookie('achard@durand.example');
    expect(
      await t.ask(
        'POST',
        `/v1/staff/conversations/${id}/flags/urgent`,
        { id: t.newId() },
        { cookie: achard },
      ),
    ).toMatchObject({ status: 403 });
    await t.ask('POST', `/v1/staff/conversations/${id}/flags/urgent`, { id: t.newId() }, { cookie: durand });
    expect((await staffThread(id)).row.flags).toEqual([]);
  });

  describe('handed over', () => {
    test('opens on another device once, within a minute', async () => {
      const id = await open();
      const { code } = (await t.ask('POST', `/v1/conversations/${id}/handover`, {}, { token })).body as {
        code: string;
      };
      const phone = t.newToken();
      expect(await t.ask('POST', '/v1/handovers', { firm: 'durand', code }, { token: phone })).toMatchObject({
        status: 200,
        body: { conversation: { id } },
      });
      expect(
        await t.ask('POST', '/v1/handovers', { firm: 'durand', code }, { token: t.newToken() }),
      ).toMatchObject({ status: 410 });
      expect(
        (await t.ask('GET', `/v1/conversations/${id}/messages`, undefined, { token: phone })).status,
      ).toBe(200);
      const late = (await t.ask('POST', `/v1/conversations/${id}/handover`, {}, { token })).body as {
        code: string;
      };
      t.world.now += 61_000;
      expect(
        await t.ask('POST', '/v1/handovers', { firm: 'durand', code: late.code }, { token: t.newToken() }),
      ).toMatchObject({ status: 410, body: { code: 'link-expired' } });
    });
  });

  test('is asked about once, after the answer was seen', async () => {
    const id = await open();
    await clear(id);
    const answered = (await answer(id, 'Voici notre réponse.')).body as StaffThread;
    const count = answered.row.count;
    await t.ask('POST', `/v1/conversations/${id}/seen`, { count }, { token });
    await t.ask('POST', `/v1/conversations/${id}/seen`, { count }, { token });
    await t.ask('POST', `/v1/conversations/${id}/settled`, { id: t.newId() }, { token });
    const page = (await t.ask('GET', `/v1/conversations/${id}/messages`, undefined, { token }))
      .body as ThreadPage;
    expect(page.events.filter((event) => event.kind === 'survey-offered')).toHaveLength(1);
    const given = {
      id: t.newId(),
      survey: 'exchange',
      version: 1,
      question: 'helped',
      value: 4,
      without: null,
    };
    expect((await t.ask('POST', `/v1/conversations/${id}/answers`, given, { token })).status).toBe(201);
    expect((await t.ask('POST', `/v1/conversations/${id}/answers`, given, { token })).status).toBe(200);
    expect(
      await t.ask(
        'POST',
        `/v1/conversations/${id}/answers`,
        { ...given, id: t.newId(), value: 9 },
        { token },
      ),
    ).toMatchObject({ status: 422 });
  });

  test('is never asked about after a complaint', async () => {
    const id = await open();
    await send(id, 'Je suis très mécontent de votre silence.');
    await clear(id);
    const { row } = (await answer(id, 'Nous vous présentons nos excuses.')).body as StaffThread;
    await t.ask('POST', `/v1/conversations/${id}/seen`, { count: row.count }, { token });
    await t.ask('POST', `/v1/conversations/${id}/settled`, { id: t.newId() }, { token });
    const page = (await t.ask('GET', `/v1/conversations/${id}/messages`, undefined, { token }))
      .body as ThreadPage;
    expect(page.events.map(({ kind }) => kind)).not.toContain('survey-offered');
  });

  test('stays news for the whole visit in which somebody looks', async () => {
    const changed = async () =>
      ((await t.ask('GET', '/v1/staff/today', undefined, { cookie: durand })).body as Today).changed.map(
        (row) => row.id,
      );
    await changed();
    t.world.now += 3_600_000;
    const id = await open();
    expect(await changed()).toContain(id);
    t.world.now += 60_000;
    expect(await changed()).toContain(id);
    t.world.now += 3_600_000;
    expect(await changed()).not.toContain(id);
  });

  test('mails the answer once it has stayed unread for two minutes, with no word of it', async () => {
    const id = await open('Une question CANARI');
    await t.ask(
      'POST',
      `/v1/conversations/${id}/contact`,
      { id: t.newId(), email: 'visiteur@example.org' },
      { token },
    );
    await clear(id);
    await answer(id, 'Réponse CANARI');
    await t.app.parts.jobs.tick();
    const mails = () =>
      t.app.parts.db
        .selectFrom('mails')
        .selectAll()
        .where('recipient', '=', 'visiteur@example.org')
        .orderBy('at')
        .execute();
    expect(await mails()).toHaveLength(1);
    t.world.now += 121_000;
    await t.app.parts.jobs.tick();
    await t.app.parts.jobs.tick();
    const sent = await mails();
    expect(sent.map(({ subject }) => subject)).toEqual([
      'Votre message est bien arrivé',
      'Vous avez un message de votre cabinet',
    ]);
    expect(JSON.stringify(sent)).not.toContain('CANARI');
    const code = /#lien=([\w-]{43})/.exec(sent[1]!.text)?.[1];
    expect(await t.ask('POST', '/v1/links', { firm: 'durand', code }, { token: t.newToken() })).toMatchObject(
      { status: 200, body: { conversation: { id } } },
    );
  });
});
