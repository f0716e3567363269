/** Who is counted in the figures: those whom the firm has asked, once each, and nobody else. */
import { beforeAll, expect, test } from 'vitest';
import type { Figures } from '@parenthese/shared/insights/wire.ts';
import { onBothEngines } from '../platform/testing/engines.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import {
  ANSWER,
  newId,
  newToken,
  offered,
  openConversation,
  type Opened,
} from '../platform/testing/scenes.ts';

onBothEngines('an answer to the question how it went', (database) => {
  let t: SandboxApp;
  beforeAll(async () => {
    t = await sandboxApp({ database: database(), limits: false });
  });

  const answer = ({ id, token }: Opened, body: object = {}) =>
    t.ask('POST', `/v1/conversations/${id}/answers`, { id: newId(), ...ANSWER, ...body }, { token });
  const figures = async () => {
    const path = '/v1/staff/figures?from=2026-03-01&to=2026-03-31';
    return (await t.ask('GET', path, undefined, { cookie: t.durand.actors.admin.cookie })).body as Figures;
  };

  test('is refused where nobody has asked, and nothing is written', async () => {
    const mine = await openConversation(t, 'durand');
    const before = await t.headOf('durand');
    expect(await answer(mine)).toMatchObject({ status: 409, body: { code: 'not-asked' } });
    expect(await t.headOf('durand')).toEqual(before);
  });

  test('is taken once the question stands in the thread, and the same again is the same', async () => {
    const mine = await openConversation(t, 'durand');
    await offered(t, mine);
    const body = { id: newId() };
    expect([(await answer(mine, body)).status, (await answer(mine, body)).status]).toEqual([201, 200]);
  });

  test('is counted up for each question, however often it is given', async () => {
    const mine = await openConversation(t, 'durand');
    await offered(t, mine);
    for (const value of [1, 2, 3]) await answer(mine, { value });
    await answer(mine, { question: 'accueil' });
    const { log, db, firms } = t.app.parts;
    const firm = await firms.bySlug(db, 'durand');
    const given = (await log.readThread(db, firm!.id, mine.id)).flatMap((event) =>
      event.kind === 'survey.answered' ? [[event.body.question, event.body.revision]] : [],
    );
    expect(given).toEqual([
      ['helped', 1],
      ['helped', 2],
      ['helped', 3],
      ['accueil', 1],
    ]);
  });

  test('under a made-up token in a page of the firm is kept, and moves no figure of those who were asked', async () => {
    for (let i = 0; i < 6; i += 1) {
      const mine = await openConversation(t, 'durand');
      await offered(t, mine);
      await answer(mine, { value: 5 });
    }
    const before = await figures();
    expect(before.helped.figure.n).toBeGreaterThanOrEqual(6);
    for (let i = 0; i < 40; i += 1) {
      const response = newId();
      const alone = { firm: 'durand', answer: { id: newId(), ...ANSWER, value: 1 } };
      const path = `/v1/responses/${response}/answers`;
      expect((await t.ask('POST', path, alone, { token: newToken() })).status).toBe(201);
    }
    const words = { ...ANSWER, id: newId(), question: 'comment', value: 'CANARI' };
    await t.ask(
      'POST',
      `/v1/responses/${newId()}/answers`,
      { firm: 'durand', answer: words },
      { token: newToken() },
    );
    expect(await figures()).toEqual(before);
    const kept = await t.database.kysely
      .selectFrom('fact_answers')
      .select('thread')
      .where('survey', '=', 'exchange@alone')
      .execute();
    expect(kept).toHaveLength(41);
  });
});
