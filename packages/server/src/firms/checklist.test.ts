import { beforeAll, expect, test } from 'vitest';
import type { Checklist } from '@parenthese/shared/firms/wire.ts';
import { onBothEngines } from '../platform/testing/engines.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import type { As } from '../platform/testing/test-app.ts';

onBothEngines('the first steps of a firm', (database) => {
  let t: SandboxApp;
  let as: As;
  let firmId: number;
  beforeAll(async () => {
    t = await sandboxApp({ database: database() });
    const { firmId: id } = await t.app.parts.setup.add(
      { name: 'Cabinet Neuf' },
      { name: 'Me Ana Neuf', email: 'ana@neuf.example', password: 'douze signes au moins' },
    );
    firmId = id;
    as = { cookie: await t.app.parts.auth.cookieFor('ana@neuf.example') };
  });
  const open = async () => {
    const { items, done } = (await t.ask('GET', '/v1/staff/checklist', undefined, as)).body as Checklist;
    const left = items.filter(({ at }) => at === null).map(({ item }) => item);
    expect(done).toBe(left.length === 0);
    return left;
  };
  const tell = (item: string, done = true) => t.ask('POST', `/v1/staff/checklist/${item}`, { done }, as);

  test('are all to be done at first', async () => {
    expect(await open()).toEqual([
      'site-seen',
      'second-person',
      'hours-checked',
      'mail-works',
      'notice-read',
      'first-answer',
      'order-informed',
    ]);
  });

  test('are told by a person where only a person knows, and can be taken back', async () => {
    await tell('hours-checked');
    t.world.now += 1_000;
    await tell('hours-checked');
    await tell('notice-read');
    await tell('notice-read', false);
    expect(await open()).not.toContain('hours-checked');
    expect(await open()).toContain('notice-read');
    expect((await tell('autre-chose')).status).toBe(404);
  });

  test('are seen where the house can see: a mail that has left, somebody more, an answer', async () => {
    await t.app.parts.mailer.send({ firmId, to: 'ana@neuf.example', subject: 's', text: 't', html: 'h' });
    expect(await open()).not.toContain('mail-works');
    const { items } = (
      await t.ask('GET', '/v1/staff/checklist', undefined, { cookie: t.durand.actors.admin.cookie })
    ).body as Checklist;
    expect(items.filter(({ at }) => at !== null).map(({ item }) => item)).toEqual(
      expect.arrayContaining(['second-person', 'first-answer']),
    );
  });

  test('may be set aside where they are not needed, and are done when none is left', async () => {
    for (const item of await open()) await tell(item);
    expect(await open()).toEqual([]);
  });
});
