/** The quality of an author as they write it themselves. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { ThreadPage } from '@parenthese/shared/conversations/wire.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import { clear, newId, openConversation, type Opened } from '../platform/testing/scenes.ts';

describe('a lawyer’s own title', () => {
  let t: SandboxApp;
  let mine: Opened;
  beforeEach(async () => {
    t = await sandboxApp();
    mine = await openConversation(t, 'durand');
    await clear(t, mine.id);
  });

  const put = (who: 'admin' | 'lawyer' | 'assistant', of: 'admin' | 'lawyer' | 'assistant', title: string) =>
    t.ask(
      'PUT',
      `/v1/staff/people/${t.durand.actors[of].staff}/title`,
      { title },
      { cookie: t.durand.actors[who].cookie },
    );
  const answer = () =>
    t.ask(
      'POST',
      `/v1/staff/conversations/${mine.id}/messages`,
      { id: newId(), text: 'Bonjour' },
      { cookie: t.durand.actors.lawyer.cookie },
    );
  const titles = async () => {
    const { body } = await t.ask('GET', `/v1/conversations/${mine.id}/messages`, undefined, mine);
    return (body as ThreadPage).events.flatMap((event) =>
      event.kind === 'answer' ? [event.author.title] : [],
    );
  };

  test('stands beside every answer from then on, and the answers before keep theirs', async () => {
    await answer();
    expect((await put('lawyer', 'lawyer', ' avocate associée ')).status).toBe(204);
    await answer();
    await put('lawyer', 'lawyer', '');
    await answer();
    expect(await titles()).toEqual([undefined, 'avocate associée', undefined]);
  });

  test('is said to the person themselves and on the panel, and again after all readings are rebuilt', async () => {
    const { staff, cookie } = t.durand.actors.lawyer;
    await put('lawyer', 'lawyer', 'avocate');
    const me = async () => (await t.ask('GET', '/v1/staff/me', undefined, { cookie })).body;
    expect(await me()).toMatchObject({ staff, quality: 'lawyer', title: 'avocate' });
    const firm = await t.app.parts.firms.bySlug(t.app.parts.db, 'durand');
    await t.app.parts.log.rebuild(firm!.id);
    expect(await me()).toMatchObject({ title: 'avocate' });
  });

  test('is an admin’s to write for whoever is no lawyer, so that nobody calls themselves one', async () => {
    expect((await put('assistant', 'assistant', 'avocate')).status).toBe(403);
    expect((await put('lawyer', 'assistant', 'assistante')).status).toBe(403);
    expect((await put('admin', 'assistant', 'assistante juridique')).status).toBe(204);
  });

  test('claims no speciality, and is no longer than a line', async () => {
    for (const title of ['avocate spécialiste en droit du travail', 'a'.repeat(61)])
      expect(await put('lawyer', 'lawyer', title)).toMatchObject({ status: 422, body: { code: 'title' } });
  });
});
