import { beforeAll, describe, expect, test } from 'vitest';
import { onBothEngines } from '../platform/testing/engines.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import { SANDBOX_PASSWORD, type StaffActorName } from '../sandbox/firms.ts';

const ACCOUNT = '/v1/staff/account';
const CONFIRM = '/v1/auth/confirm-email';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0';
const password = SANDBOX_PASSWORD;

type Session = Readonly<{ id: string; browser: string | null; system: string | null; current: boolean }>;
type Account = Readonly<{ email: string; newEmail: string | null; sessions: Session[] }>;

onBothEngines('one’s own account', (database) => {
  let t: SandboxApp;
  beforeAll(async () => {
    t = await sandboxApp({ database: database() });
  });

  async function signIn(email: string, secret = password): Promise<string> {
    const headers = { 'user-agent': FIREFOX };
    const answer = await t.ask('POST', '/v1/auth/sign-in/email', { email, password: secret }, { headers });
    expect(answer.status).toBe(200);
    return answer.headers.getSetCookie()[0]!.split(';')[0]!;
  }
  const emailOf = (name: StaffActorName) => t.durand.actors[name].email;
  const account = async (cookie: string) =>
    (await t.ask('GET', ACCOUNT, undefined, { cookie })).body as Account;
  const post = (path: string, body: object, cookie: string) =>
    t.ask('POST', `${ACCOUNT}/${path}`, body, { cookie });
  const lives = async (cookie: string) =>
    (await t.ask('GET', '/v1/staff/me', undefined, { cookie })).status === 200;
  async function mailsTo(recipient: string) {
    t.world.now += 1_000;
    await t.app.parts.jobs.tick();
    return t.database.kysely
      .selectFrom('mails')
      .selectAll()
      .where('recipient', '=', recipient)
      .orderBy('at')
      .execute();
  }
  const tokenTo = async (email: string) =>
    (await mailsTo(email)).map(({ text }) => /confirm-email#token=([\w-]{43})/.exec(text)?.[1]).at(-1) ?? '';

  test('shows where it is signed in, in two words and no more', async () => {
    const cookie = await signIn(emailOf('trainee'));
    const { email, sessions } = await account(cookie);
    expect(email).toBe(emailOf('trainee'));
    expect(sessions.filter(({ current }) => current)).toMatchObject([
      { browser: 'Firefox', system: 'Windows' },
    ]);
    const stored = await t.database.kysely
      .withTables<{ auth_session: { userAgent: string } }>()
      .selectFrom('auth_session')
      .select('userAgent')
      .execute();
    expect(JSON.stringify(stored)).not.toContain('Mozilla');
  });

  test('signs another device out, or all others, and nobody else’s', async () => {
    const [one, other, third] = [
      await signIn(emailOf('trainee')),
      await signIn(emailOf('trainee')),
      await signIn(emailOf('reader')),
    ];
    const ended = (await account(other)).sessions.find(({ current }) => current)!.id;
    const end = (id: string, cookie: string) =>
      t.ask('DELETE', `${ACCOUNT}/sessions/${id}`, undefined, { cookie });
    expect((await end(ended, third)).status).toBe(404);
    expect((await end(ended, one)).status).toBe(204);
    expect([await lives(one), await lives(other)]).toEqual([true, false]);
    const again = await signIn(emailOf('trainee'));
    expect((await post('sessions/end-others', {}, one)).status).toBe(204);
    expect([await lives(one), await lives(again), await lives(third)]).toEqual([true, false, true]);
  });

  test('sets a new password by the old one, which ends every other session and is told by mail', async () => {
    const email = emailOf('assistant');
    const [mine, other] = [await signIn(email), await signIn(email)];
    const newPassword = 'un nouveau mot de passe';
    expect(await post('password', { password: 'pas celui-là', newPassword }, mine)).toMatchObject({
      status: 403,
      body: { code: 'wrong-password', field: 'password' },
    });
    expect((await post('password', { password, newPassword: 'court' }, mine)).status).toBe(422);
    const set = await post('password', { password, newPassword }, mine);
    expect(set.status).toBe(200);
    const fresh = set.headers.getSetCookie()[0]!.split(';')[0]!;
    expect([await lives(fresh), await lives(mine), await lives(other)]).toEqual([true, false, false]);
    expect((await mailsTo(email)).at(-1)?.subject).toBe('Votre mot de passe a changé');
    await signIn(email, newPassword);
  });

  test('takes a new address once its owner has confirmed it; the old one is told, other sessions end', async () => {
    const [old, next] = [emailOf('reader'), 'lectrice@nouvelle.example'];
    const [mine, other] = [await signIn(old), await signIn(old)];
    expect(await post('email', { email: next, password: 'pas celui-là' }, mine)).toMatchObject({
      status: 403,
    });
    expect((await post('email', { email: next, password }, mine)).body).toEqual({ confirm: true });
    expect(await account(mine)).toMatchObject({ email: old, newEmail: next });
    const token = await tokenTo(next);
    expect((await mailsTo(old)).at(-1)?.subject).toBe('Votre adresse de connexion va changer');
    await signIn(old);
    const confirm = () => t.ask('POST', CONFIRM, { token }, { cookie: mine });
    expect((await confirm()).body).toEqual({ email: next });
    expect([await lives(mine), await lives(other)]).toEqual([true, false]);
    expect(await confirm()).toMatchObject({ status: 410, body: { code: 'email-link-expired' } });
    expect((await t.ask('POST', '/v1/auth/sign-in/email', { email: old, password })).status).toBe(401);
    expect(await account(await signIn(next))).toMatchObject({ email: next, newEmail: null });
  });

  test('forgets the older link of two, and one that is a day old', async () => {
    const mine = await signIn(emailOf('lawyer'));
    await post('email', { email: 'un@nouvelle.example', password }, mine);
    const older = await tokenTo('un@nouvelle.example');
    await post('email', { email: 'deux@nouvelle.example', password }, mine);
    expect((await t.ask('POST', CONFIRM, { token: older })).status).toBe(410);
    const newer = await tokenTo('deux@nouvelle.example');
    t.world.now += 24 * 3_600_000;
    expect((await t.ask('POST', CONFIRM, { token: newer })).status).toBe(410);
    expect((await account(mine)).newEmail).toBeNull();
  });

  test('takes no address that was asked for before a new password: its link is dead', async () => {
    const email = emailOf('removed');
    await t.database.kysely
      .updateTable('staff')
      .set({ removed: 0 })
      .where('id', '=', t.durand.actors.removed.staff)
      .execute();
    const thief = await signIn(email);
    await post('email', { email: 'voleur@ailleurs.example', password }, thief);
    const link = await tokenTo('voleur@ailleurs.example');
    const userId = await t.app.parts.auth.userIdOf(email);
    const token = await t.app.parts.auth.createResetToken(userId ?? '');
    const choice = { token, newPassword: 'un nouveau mot de passe' };
    expect((await t.ask('POST', '/v1/auth/reset-password', choice)).status).toBe(200);
    expect((await t.ask('POST', CONFIRM, { token: link })).status).toBe(410);
    const mine = await signIn(email, choice.newPassword);
    await post('email', { email: 'voleur@ailleurs.example', password: choice.newPassword }, mine);
    const second = await tokenTo('voleur@ailleurs.example');
    expect(second).not.toBe(link);
    await post('password', { password: choice.newPassword, newPassword: password }, mine);
    expect((await t.ask('POST', CONFIRM, { token: second })).status).toBe(410);
  });

  test('takes no address that opens another account', async () => {
    const mine = await signIn(emailOf('lawyer'));
    expect(await post('email', { email: t.marchand.actors.admin.email, password }, mine)).toMatchObject({
      status: 409,
      body: { code: 'email-taken', field: 'email' },
    });
  });
});

describe('one’s own account where no mail is set up', () => {
  test('takes a new address at once, by the password', async () => {
    const t = await sandboxApp({ config: { keepMails: false } });
    const { cookie } = t.durand.actors.lawyer;
    const asked = await t.ask(
      'POST',
      `${ACCOUNT}/email`,
      { email: 'Me@Autre.example', password },
      { cookie },
    );
    expect(asked.body).toEqual({ confirm: false });
    expect(((await t.ask('GET', ACCOUNT, undefined, { cookie })).body as Account).email).toBe(
      'me@autre.example',
    );
  });
});
