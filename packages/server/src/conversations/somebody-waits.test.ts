/** Who is told by mail that somebody waits, while nobody is there. */
import { beforeEach, describe, expect, test } from 'vitest';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import { clear, newId, openConversation, type Opened } from '../platform/testing/scenes.ts';
import type { StaffActorName } from '../sandbox/firms.ts';

describe('that somebody waits', () => {
  let t: SandboxApp;
  let mine: Opened;
  beforeEach(async () => {
    t = await sandboxApp();
    mine = await openConversation(t, 'durand');
    await clear(t, mine.id);
    await staff('messages', { text: 'Bonjour' });
    t.world.now += 60_000;
    await runAll();
    await t.database.kysely.deleteFrom('mails').execute();
  });

  const staff = (what: string, body: object) =>
    t.ask(
      'POST',
      `/v1/staff/conversations/${mine.id}/${what}`,
      { id: newId(), ...body },
      { cookie: t.durand.actors.admin.cookie },
    );
  const assign = (name: StaffActorName) => staff('assignment', { staff: t.durand.actors[name].staff });
  async function runAll(): Promise<void> {
    while ((await t.app.parts.jobs.tick()) > 0);
  }
  /** The visitor writes again and nobody is there; resolves with whom that was mailed to. */
  async function told(): Promise<string[]> {
    const body = { id: newId(), text: 'Et maintenant ?' };
    await t.ask('POST', `/v1/conversations/${mine.id}/messages`, body, mine);
    t.world.now += 60_000;
    await runAll();
    const mails = await t.database.kysely
      .selectFrom('mails')
      .select('recipient')
      .orderBy('recipient')
      .execute();
    return colleaguesAmong(mails.map(({ recipient }) => recipient));
  }
  const EVERYBODY = ['admin', 'assistant', 'lawyer', 'trainee'];

  test('is told to whom the conversation was handed to', async () => {
    await assign('lawyer');
    expect(await told()).toEqual(['lawyer']);
  });

  test('is told to everybody who may answer when nobody has it', async () => {
    expect(await told()).toEqual(EVERYBODY);
  });

  test.each([{ removed: true }, { role: 'reader' } as const])(
    'is told to everybody who may answer when the one who has it can no more: %o',
    async (change) => {
      await assign('lawyer');
      const { log, firms, db } = t.app.parts;
      const firm = await firms.bySlug(db, 'durand');
      const member = (await firms.staff(db, firm!.id)).find(({ id }) => id === t.durand.actors.lawyer.staff)!;
      const { id, name, quality, role, checks } = member;
      const body = { staff: id, name, quality, role, checks, removed: false, ...change };
      const event = {
        id: newId(),
        kind: 'staff.set',
        actor: 'system',
        at: t.world.now,
        thread: null,
      } as const;
      await log.append(firm!.id, (group) => group.append({ ...event, body }));
      expect(await told()).toEqual(EVERYBODY.filter((name) => name !== 'lawyer'));
    },
  );

  test('cannot be told to a reader, who is handed no conversation', async () => {
    for (const name of ['reader', 'removed'] as const)
      expect(await assign(name)).toMatchObject({ status: 422, body: { code: 'invalid', field: 'staff' } });
  });

  test('is told again to nobody but the one whose mail has failed', async () => {
    const { mailer } = t.app.parts;
    const sent: string[] = [];
    const send = mailer.send.bind(mailer);
    let failures = 1;
    mailer.send = async (mail) => {
      if (mail.to.startsWith('trainee') && failures-- > 0) throw new Error('The mail server is away.');
      sent.push(mail.to);
      await send(mail);
    };
    await told();
    t.world.now += 30_000;
    await runAll();
    expect(colleaguesAmong(sent).toSorted()).toEqual(EVERYBODY);
  });
});

/** Those of the firm, by their names in the sandbox. */
function colleaguesAmong(addresses: readonly string[]): string[] {
  const own = addresses.filter((address) => /^(?!visiteur).*@durand\.example$/.test(address));
  return own.map((address) => address.split('@')[0]!);
}
