import { beforeEach, describe, expect, test } from 'vitest';
import { onBothEngines } from '../platform/testing/engines.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import type { Answered } from '../platform/testing/test-app.ts';
import { SANDBOX_PASSWORD } from '../sandbox/firms.ts';

const PEOPLE = '/v1/staff/people';
const VIEW = '/v1/auth/invitation';
const ACCEPT = '/v1/auth/accept-invitation';
const NOBODY = { token: 'A'.repeat(43) };
const DAY_MS = 86_400_000;
const NEW = 'un mot de passe neuf';

type Helpers = ReturnType<typeof helpers>;

function helpers(t: SandboxApp) {
  const { cookie } = t.durand.actors.admin;
  const mailsTo = (recipient: string) =>
    t.database.kysely
      .selectFrom('mails')
      .selectAll()
      .where('recipient', '=', recipient)
      .orderBy('at')
      .execute();
  return {
    cookie,
    mailsTo,
    invite: (rest: object) =>
      t.ask('POST', PEOPLE, { role: 'lawyer', quality: 'lawyer', ...rest }, { cookie }),
    again: (staff: string, body: object = {}) => t.ask('POST', `${PEOPLE}/${staff}/invite`, body, { cookie }),
    leave: (staff: string) => t.ask('POST', `${PEOPLE}/${staff}/leave`, { to: null }, { cookie }),
    view: (token: string) => t.ask('POST', VIEW, { token }),
    accept: (token: string, rest: object = {}) =>
      t.ask('POST', ACCEPT, { token, name: 'Me Ana Neuve', password: NEW, ...rest }),
    people: async () =>
      ((await t.ask('GET', PEOPLE, undefined, { cookie })).body as { people: { staff: string }[] }).people,
    /** The token of the newest invitation mailed to an address. */
    async mailed(email: string): Promise<string> {
      t.world.now += 1_000;
      await t.app.parts.jobs.tick();
      return tokensIn(await mailsTo(email)).at(-1) ?? '';
    },
  };
}

const tokensIn = (mails: readonly { text: string }[]): string[] =>
  mails.flatMap(({ text }) => /\/console\/invitation#token=([\w-]{43})/.exec(text)?.[1] ?? []);
const staffIn = ({ body }: Answered): string => (body as { staff: string }).staff;

onBothEngines('inviting', (database) => {
  let t: SandboxApp;
  let h: Helpers;
  beforeEach(async () => {
    t ??= await sandboxApp({ database: database() });
    h = helpers(t);
  });

  test('mails a link that opens an account, once, with the role that was named', async () => {
    const email = 'ana@neuve.example';
    const invited = await h.invite({ name: 'Ana', email: 'Ana@Neuve.example', language: 'en' });
    expect([invited.status, (invited.body as { link: null }).link]).toEqual([201, null]);
    const token = await h.mailed(email);
    expect((await h.view(token)).body).toMatchObject({
      firm: 'Cabinet Durand',
      name: 'Ana',
      role: 'lawyer',
      email,
      account: false,
      language: 'en',
    });
    const listed = (await h.people()).find(({ staff }) => staff === staffIn(invited));
    expect(listed).toMatchObject({ state: 'invited', email, invitation: { mail: 'sent', expired: false } });

    const accepted = await h.accept(token);
    expect(accepted.status).toBe(200);
    const cookie = accepted.headers.getSetCookie()[0]!.split(';')[0]!;
    expect((await t.ask('GET', '/v1/staff/me', undefined, { cookie })).body).toMatchObject({
      staff: staffIn(invited),
      name: 'Me Ana Neuve',
      role: 'lawyer',
      checks: false,
    });
    expect(await h.accept(token)).toMatchObject({ status: 410, body: { code: 'invitation-spent' } });
    expect(await h.view(token)).toMatchObject({ status: 410, body: { code: 'invitation-spent' } });
    expect(await h.invite({ email })).toMatchObject({ status: 409, body: { code: 'already-here' } });
  });

  test('keeps the link when the answer has a fault', async () => {
    await h.invite({ email: 'faute@neuve.example' });
    const token = await h.mailed('faute@neuve.example');
    expect(await h.accept(token, { password: 'court' })).toMatchObject({
      status: 422,
      body: { code: 'password', field: 'password' },
    });
    expect(await h.accept(token, { name: ' ' })).toMatchObject({ status: 422, body: { field: 'name' } });
    expect((await h.accept(token)).status).toBe(200);
  });

  test('is accepted by one of two presses at the same moment, and the account stays', async () => {
    await h.invite({ email: 'deux@neuve.example' });
    const token = await h.mailed('deux@neuve.example');
    const both = await Promise.all([h.accept(token), h.accept(token)]);
    expect(both.map(({ status }) => status).toSorted()[0]).toBe(200);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    const credentials = { email: 'deux@neuve.example', password: NEW };
    expect((await t.ask('POST', '/v1/auth/sign-in/email', credentials)).status).toBe(200);
  });

  test('ends the older link as soon as a newer is asked for', async () => {
    const invited = await h.invite({ email: 'encore@neuve.example' });
    const older = await h.mailed('encore@neuve.example');
    expect((await h.again(staffIn(invited))).status).toBe(201);
    expect(await h.accept(older)).toMatchObject({ status: 410, body: { code: 'invitation-replaced' } });
    const newer = await h.mailed('encore@neuve.example');
    expect(newer).not.toBe(older);
    // By the same address it is the same person.
    expect(staffIn(await h.invite({ email: 'encore@neuve.example' }))).toBe(staffIn(invited));
    expect(await h.accept(newer)).toMatchObject({ status: 410, body: { code: 'invitation-replaced' } });
    expect((await h.accept(await h.mailed('encore@neuve.example'))).status).toBe(200);
  });

  test('lasts seven days, then says so and how to go on', async () => {
    const { expiresAt } = (await h.invite({ email: 'tard@neuve.example' })).body as { expiresAt: number };
    expect(expiresAt).toBe(t.world.now + 7 * DAY_MS);
    const token = await h.mailed('tard@neuve.example');
    t.world.now = expiresAt - 1;
    expect((await h.view(token)).status).toBe(200);
    t.world.now += 1;
    const { status, body } = await h.accept(token);
    expect([status, body]).toMatchObject([410, { code: 'invitation-expired' }]);
    expect((body as { title: string }).title).toContain('Demandez-en une autre');
  });

  test('is withdrawn by letting the invited person leave', async () => {
    const invited = await h.invite({ email: 'retire@neuve.example' });
    const token = await h.mailed('retire@neuve.example');
    expect((await h.leave(staffIn(invited))).status).toBe(200);
    expect(await h.accept(token)).toMatchObject({ status: 410, body: { code: 'invitation-withdrawn' } });
    expect((await h.people()).some(({ staff }) => staff === staffIn(invited))).toBe(false);
    expect(await h.accept(NOBODY.token)).toMatchObject({ status: 404, body: { code: 'invitation-unknown' } });
  });

  test('joins another firm by the password of the account that one has, and a session works in one of them', async () => {
    const { email } = t.marchand.actors.assistant;
    await h.invite({ email });
    const token = await h.mailed(email);
    expect((await h.view(token)).body).toMatchObject({ account: true });
    expect(await h.accept(token, { password: 'un autre mot de passe' })).toMatchObject({
      status: 401,
      body: { code: 'credentials' },
    });
    const accepted = await h.accept(token, { password: SANDBOX_PASSWORD });
    const cookie = accepted.headers.getSetCookie()[0]!.split(';')[0]!;
    const slug = async () =>
      ((await t.ask('GET', '/v1/staff/me', undefined, { cookie })).body as { firm: { slug: string } }).firm
        .slug;
    expect(await slug()).toBe('durand');
    const account = await t.ask('GET', '/v1/staff/account', undefined, { cookie });
    expect((account.body as { firms: object[] }).firms).toMatchObject([
      { slug: 'durand', current: true },
      { slug: 'marchand', current: false },
    ]);
    const choose = (firm: string) => t.ask('POST', '/v1/staff/account/firm', { firm }, { cookie });
    expect((await choose('marchand')).status).toBe(204);
    expect(await slug()).toBe('marchand');
    const theirs = `/v1/staff/conversations/${t.durand.conversation}`;
    expect((await t.ask('GET', theirs, undefined, { cookie })).status).toBe(404);
    expect((await choose('durand')).status).toBe(204);
    expect((await t.ask('GET', theirs, undefined, { cookie })).status).toBe(200);
  });

  test('brings somebody back who has left, as the same person, with a new password', async () => {
    const { staff, email } = t.durand.actors.removed;
    const invited = await h.invite({ email, role: 'assistant', quality: 'assistant' });
    expect(staffIn(invited)).toBe(staff);
    expect((await h.accept(await h.mailed(email))).status).toBe(200);
    const signIn = (password: string) => t.ask('POST', '/v1/auth/sign-in/email', { email, password });
    expect((await signIn(SANDBOX_PASSWORD)).status).toBe(401);
    expect((await signIn(NEW)).status).toBe(200);
  });

  test('is told to an admin alone: nobody else reads an address or who is asked for', async () => {
    await h.invite({ email: 'secret@neuve.example' });
    const { cookie } = t.durand.actors.lawyer;
    const { text } = await t.ask('GET', PEOPLE, undefined, { cookie });
    expect(text).not.toContain('secret@neuve.example');
    expect(text).not.toContain('@durand.example');
  });

  test('keeps no token, and of whoever has answered neither name nor address', async () => {
    await h.invite({ email: 'trace@neuve.example', name: 'Trace' });
    const token = await h.mailed('trace@neuve.example');
    const rows = async () =>
      JSON.stringify([
        await t.database.kysely.selectFrom('invitations').selectAll().execute(),
        await t.database.kysely.selectFrom('jobs').selectAll().execute(),
      ]);
    expect(await rows()).not.toContain(token);
    await h.accept(token);
    expect(await rows()).not.toContain('trace@neuve.example');
  });
});

describe('inviting where no mail is set up', () => {
  test('gives the admin a link to hand over, once, and the invited person gives their address', async () => {
    const t = await sandboxApp({ config: { keepMails: false } });
    const h = helpers(t);
    const invited = await h.invite({});
    const { link } = invited.body as { link: string };
    const token = /\/console\/invitation#token=([\w-]{43})$/.exec(link)![1]!;
    expect(JSON.stringify(await h.people())).not.toContain(token);
    expect(await h.accept(token)).toMatchObject({ status: 422, body: { field: 'email' } });
    expect((await h.accept(token, { email: 'copie@neuve.example' })).status).toBe(200);
  });

  test('asks for the address where mails can leave', async () => {
    const t = await sandboxApp();
    expect(await helpers(t).invite({})).toMatchObject({ status: 422, body: { code: 'invitation-email' } });
  });
});
