import { beforeAll, expect, test } from 'vitest';
import { codeOf } from '../platform/testing/authenticator.ts';
import { onBothEngines } from '../platform/testing/engines.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import type { Answered } from '../platform/testing/test-app.ts';
import { SANDBOX_PASSWORD, type StaffActorName } from '../sandbox/firms.ts';

const FACTOR = '/v1/staff/account/second-factor';
const STEP = '/v1/auth/second-factor';
const password = SANDBOX_PASSWORD;

onBothEngines('a second factor', (database) => {
  let t: SandboxApp;
  beforeAll(async () => {
    t = await sandboxApp({ database: database() });
  });

  const cookiesIn = ({ headers }: Answered): string =>
    headers
      .getSetCookie()
      .map((one) => one.split(';')[0]!)
      .filter((one) => !one.endsWith('='))
      .join('; ');
  const emailOf = (name: StaffActorName) => t.durand.actors[name].email;
  const signIn = (name: StaffActorName) =>
    t.ask('POST', '/v1/auth/sign-in/email', { email: emailOf(name), password });
  const step = async (answer: Answered, code: string) =>
    t.ask('POST', STEP, { code }, { cookie: cookiesIn(answer) });
  const fresh = (name: StaffActorName) => t.app.parts.auth.cookieFor(emailOf(name));

  type On = Readonly<{ cookie: string; secret: string; recoveryCodes: string[] }>;
  /** Turned on with the code of the next half minute, so that those of this one are unspent. */
  async function turnOn(name: StaffActorName): Promise<On> {
    const cookie = await fresh(name);
    const { secret } = (await t.ask('POST', FACTOR, { password }, { cookie })).body as { secret: string };
    const done = await t.ask('POST', `${FACTOR}/confirm`, { code: codeOf(secret, 1) }, { cookie });
    expect(done.status).toBe(200);
    const { recoveryCodes } = done.body as { recoveryCodes: string[] };
    return { cookie: cookiesIn(done), secret, recoveryCodes };
  }
  async function turnOff({ cookie }: On): Promise<void> {
    expect((await t.ask('POST', `${FACTOR}/remove`, { password }, { cookie })).status).toBe(200);
  }

  test('is asked for only once a code of it was confirmed', async () => {
    const cookie = await fresh('trainee');
    const begun = await t.ask('POST', FACTOR, { password }, { cookie });
    const { uri, secret, qr } = begun.body as { uri: string; secret: string; qr: string };
    expect(uri).toMatch(/^otpauth:\/\/totp\//);
    expect(uri).toContain(`secret=${secret}`);
    expect(decodeURIComponent(uri)).toContain('Cabinet Durand');
    expect(qr).toMatch(/^<svg /);
    expect((await signIn('trainee')).status).toBe(200);
    expect(await t.ask('POST', `${FACTOR}/confirm`, { code: '000000' }, { cookie })).toMatchObject({
      status: 422,
      body: { code: 'second-factor-code' },
    });
    expect((await signIn('trainee')).status).toBe(200);
  });

  test('makes signing in two steps, of which the first opens nothing', async () => {
    const on = await turnOn('lawyer');
    const first = await signIn('lawyer');
    expect([first.status, first.body]).toEqual([202, { next: 'second-factor-needed' }]);
    const waiting = first.headers.getSetCookie().find((one) => one.startsWith('__Host-parenthese-step='));
    for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=600'])
      expect(waiting).toContain(attribute);
    expect(cookiesIn(first)).not.toContain('__Host-parenthese=');
    const me = (answer: Answered) => t.ask('GET', '/v1/staff/me', undefined, { cookie: cookiesIn(answer) });
    expect((await me(first)).status).toBe(401);
    const second = await step(first, codeOf(on.secret));
    expect(second.status).toBe(200);
    expect((await me(second)).status).toBe(200);
    await turnOff(on);
    expect((await signIn('lawyer')).status).toBe(200);
  });

  test('takes each code once, though it is right for longer', async () => {
    const on = await turnOn('lawyer');
    const code = codeOf(on.secret);
    const [one, other] = [await signIn('lawyer'), await signIn('lawyer')];
    const both = await Promise.all([step(one, code), step(other, code)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    await turnOff(on);
  });

  test('is opened by a recovery code, once, however it is typed; its owner is told', async () => {
    const on = await turnOn('assistant');
    const [code = ''] = on.recoveryCodes;
    expect(on.recoveryCodes).toHaveLength(10);
    expect(code).toMatch(/^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/);
    const typed = code.toUpperCase().replaceAll('-', ' ');
    const opened = await step(await signIn('assistant'), typed);
    expect(opened.status).toBe(200);
    expect((await step(await signIn('assistant'), code)).status).toBe(422);
    const account = await t.ask('GET', '/v1/staff/account', undefined, { cookie: cookiesIn(opened) });
    expect(account.body).toMatchObject({ secondFactor: { on: true, recoveryCodesLeft: 9 } });
    await t.app.parts.later.idle();
    await t.app.parts.jobs.tick();
    const mails = await database()
      .kysely.selectFrom('mails')
      .select('subject')
      .where('recipient', '=', emailOf('assistant'))
      .execute();
    expect(mails.map(({ subject }) => subject)).toContain('Un code de secours a servi');
    const again = await t.ask(
      'POST',
      `${FACTOR}/recovery-codes`,
      { password },
      { cookie: cookiesIn(opened) },
    );
    expect((again.body as { recoveryCodes: string[] }).recoveryCodes).toHaveLength(10);
    expect((await step(await signIn('assistant'), on.recoveryCodes[1]!)).status).toBe(422);
    await turnOff({ ...on, cookie: cookiesIn(opened) });
  });

  test('ends a sign-in after five wrong codes, and pauses an account after ten', async () => {
    const on = await turnOn('reader');
    const first = await signIn('reader');
    for (let i = 0; i < 5; i++) expect((await step(first, '000000')).status).toBe(422);
    expect(await step(first, codeOf(on.secret))).toMatchObject({
      status: 401,
      body: { code: 'second-factor-again' },
    });
    const second = await signIn('reader');
    for (let i = 0; i < 5; i++) expect((await step(second, '000000')).status).toBe(422);
    const paused = await step(await signIn('reader'), codeOf(on.secret));
    expect(paused).toMatchObject({ status: 429, body: { code: 'second-factor-paused' } });
    expect(paused.headers.get('retry-after')).toBe('900');
  });

  test('leaves nothing in the database that a thief could use', async () => {
    const on = await turnOn('admin');
    const stored = await database()
      .kysely.withTables<{ auth_two_factor: { secret: string; backupCodes: string } }>()
      .selectFrom('auth_two_factor')
      .selectAll()
      .execute();
    const text = JSON.stringify(stored);
    expect(text).not.toContain(on.secret);
    for (const code of on.recoveryCodes) {
      expect(text).not.toContain(code);
      expect(text).not.toContain(code.replaceAll('-', ''));
    }
    expect(stored[0]?.backupCodes).toContain('sha256:');
    await turnOff(on);
  });

  test('is not begun, removed or renewed without the password', async () => {
    const on = await turnOn('admin');
    const wrong = { password: 'un autre mot de passe' };
    for (const path of [FACTOR, `${FACTOR}/recovery-codes`, `${FACTOR}/remove`])
      expect(await t.ask('POST', path, wrong, { cookie: on.cookie })).toMatchObject({
        status: 403,
        body: { code: 'wrong-password', field: 'password' },
      });
    expect(await t.ask('POST', FACTOR, { password }, { cookie: on.cookie })).toMatchObject({
      status: 409,
      body: { code: 'second-factor-on' },
    });
    await turnOff(on);
  });

  test('is taken by an admin from a colleague who has lost it, never from oneself or from another firm’s', async () => {
    const admin = { cookie: await fresh('admin') };
    const remove = (staff: string) =>
      t.ask('POST', `/v1/staff/people/${staff}/second-factor/remove`, {}, admin);
    const { lawyer } = t.durand.actors;
    expect(await remove(lawyer.staff)).toMatchObject({ status: 409, body: { code: 'second-factor-off' } });
    const on = await turnOn('lawyer');
    expect((await remove(lawyer.staff)).status).toBe(204);
    expect((await t.ask('GET', '/v1/staff/me', undefined, { cookie: on.cookie })).status).toBe(401);
    expect((await signIn('lawyer')).status).toBe(200);
    expect(await remove(t.durand.actors.admin.staff)).toMatchObject({ body: { code: 'own-factor' } });

    const again = await turnOn('lawyer');
    const { user_id } = await database()
      .kysely.selectFrom('staff')
      .select('user_id')
      .where('id', '=', lawyer.staff)
      .executeTakeFirstOrThrow();
    const elsewhere = database().kysely.updateTable('staff').where('id', '=', t.marchand.actors.reader.staff);
    await elsewhere.set({ user_id }).execute();
    expect(await remove(lawyer.staff)).toMatchObject({ status: 409, body: { code: 'shared-account' } });
    await elsewhere.set({ user_id: null }).execute();
    await turnOff(again);
  });

  test('is asked of everybody by a firm that requires it, before anything else but the account', async () => {
    const admin = await turnOn('admin');
    const before = await fresh('trainee');
    const watching = await t.app.request('http://127.0.0.1:8080/v1/stream', { headers: { cookie: before } });
    const reader = watching.body!.getReader();
    const ask = (secondFactor: string) =>
      t.ask('PATCH', '/v1/staff/settings', { security: { secondFactor } }, { cookie: admin.cookie });
    expect((await ask('required')).status).toBe(200);
    await t.app.parts.streamRights();
    let ended = false;
    while (!ended) ({ done: ended } = await reader.read());
    const cookie = await fresh('trainee');
    for (const path of ['/v1/staff/me', '/v1/staff/today', '/v1/stream', '/v1/staff/people'])
      expect(await t.ask('GET', path, undefined, { cookie })).toMatchObject({
        status: 403,
        body: { code: 'second-factor-required' },
      });
    const account = await t.ask('GET', '/v1/staff/account', undefined, { cookie });
    expect(account.body).toMatchObject({ secondFactor: { on: false, required: true } });
    const trainee = await turnOn('trainee');
    expect((await t.ask('GET', '/v1/staff/me', undefined, { cookie: trainee.cookie })).status).toBe(200);
    expect((await ask('optional')).status).toBe(200);
    await turnOff(trainee);
    await turnOff(admin);
  });
});
