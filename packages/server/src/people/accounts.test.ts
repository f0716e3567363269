import { beforeEach, describe, expect, test } from 'vitest';
import { SANDBOX_PASSWORD } from '../sandbox/firms.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';

const SIGN_IN = '/v1/auth/sign-in/email';
const ASK_RESET = '/v1/auth/request-password-reset';
const RESET = '/v1/auth/reset-password';

describe('an account', () => {
  let t: SandboxApp;
  beforeEach(async () => {
    t = await sandboxApp();
  });

  const signIn = (email: string, password = SANDBOX_PASSWORD) => t.ask('POST', SIGN_IN, { email, password });
  const mailsTo = (recipient: string) =>
    t.database.kysely.selectFrom('mails').selectAll().where('recipient', '=', recipient).execute();
  async function askForLink(email: string): Promise<string | undefined> {
    await t.ask('POST', ASK_RESET, { email });
    await t.app.parts.later.idle();
    await t.app.parts.jobs.tick();
    // Whoever works here is mailed that somebody waits, too.
    const codes = (await mailsTo(email)).map(({ text }) => /#token=([\w-]{43})/.exec(text)?.[1]);
    return codes.findLast((code) => code !== undefined);
  }

  test('is opened by its password, with a cookie that no script and no other site can use', async () => {
    const { status, headers, text } = await signIn('admin@durand.example');
    expect([status, text]).toEqual([200, '{}']);
    const cookie = headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-parenthese=/);
    for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Strict', 'Path=/'])
      expect(cookie).toContain(attribute);
    expect(cookie).not.toContain('Domain');
    expect(await t.ask('GET', '/v1/staff/me', undefined, { cookie: cookie.split(';')[0]! })).toMatchObject({
      status: 200,
      body: { role: 'admin' },
    });
  });

  test('answers a wrong password, an unknown address and somebody who has left in the same bytes', async () => {
    const answers = [
      await signIn('admin@durand.example', 'un-autre-mot-de-passe'),
      await signIn('personne@durand.example'),
      await signIn('removed@durand.example'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.every(({ headers }) => !headers.has('set-cookie'))).toBe(true);
  });

  test('is signed out for good, and the browser is told to forget', async () => {
    const cookie = t.durand.actors.lawyer.cookie;
    const out = await t.ask('POST', '/v1/auth/sign-out', {}, { cookie });
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect((await t.ask('GET', '/v1/staff/me', undefined, { cookie })).status).toBe(401);
  });

  test('is told nothing by the form for a forgotten password: known or not, the answer is the same', async () => {
    const [known, unknown, left] = [
      await t.ask('POST', ASK_RESET, { email: 'admin@durand.example' }),
      await t.ask('POST', ASK_RESET, { email: 'personne@durand.example' }),
      await t.ask('POST', ASK_RESET, { email: 'removed@durand.example' }),
    ];
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    expect([known.status, known.text]).toEqual([left.status, left.text]);
    expect(Object.fromEntries(known.headers)).toEqual(Object.fromEntries(unknown.headers));
  });

  test('is looked up only after that answer has been given', async () => {
    await t.ask('POST', ASK_RESET, { email: 'admin@durand.example' });
    const planned = () =>
      t.database.kysely.selectFrom('jobs').select('id').where('kind', '=', 'mail.password').execute();
    expect(await planned()).toHaveLength(0);
    await t.app.parts.later.idle();
    expect(await planned()).toHaveLength(1);
  });

  test('gets a new password by the mailed link, once, which ends every session', async () => {
    const token = await askForLink('lawyer@durand.example');
    const choice = { token, newPassword: 'un nouveau mot de passe' };
    expect((await t.ask('POST', RESET, choice)).status).toBe(200);
    expect(await t.ask('POST', RESET, choice)).toMatchObject({
      status: 410,
      body: { code: 'reset-expired' },
    });
    expect((await signIn('lawyer@durand.example', choice.newPassword)).status).toBe(200);
    expect((await signIn('lawyer@durand.example')).status).toBe(401);
    const { cookie } = t.durand.actors.lawyer;
    expect((await t.ask('GET', '/v1/staff/me', undefined, { cookie })).status).toBe(401);
  });

  test('is reset by one of two who press at the same moment', async () => {
    const token = await askForLink('lawyer@durand.example');
    const both = await Promise.all(
      ['le premier mot de passe', 'le second mot de passe'].map((newPassword) =>
        t.ask('POST', RESET, { token, newPassword }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 410]);
  });

  test('has one link at a time: a newer cancels the older', async () => {
    const older = await askForLink('lawyer@durand.example');
    t.world.now += 180_000;
    const newer = await askForLink('lawyer@durand.example');
    expect(newer).not.toBe(older);
    const newPassword = 'un nouveau mot de passe';
    expect((await t.ask('POST', RESET, { token: older, newPassword })).status).toBe(410);
    expect((await t.ask('POST', RESET, { token: newer, newPassword })).status).toBe(200);
  });

  test('keeps no link that a thief of the database could use, and mails none twice in two minutes', async () => {
    const token = await askForLink('lawyer@durand.example');
    await askForLink('lawyer@durand.example');
    expect(await mailsTo('lawyer@durand.example')).toHaveLength(1);
    const kept = await t.database.kysely.selectFrom('jobs').selectAll().execute();
    const stored = await t.database.kysely
      .withTables<{ auth_verification: { identifier: string; value: string } }>()
      .selectFrom('auth_verification')
      .selectAll()
      .execute();
    expect(stored).toHaveLength(1);
    expect(JSON.stringify([kept, stored])).not.toContain(token);
  });

  test.each([
    ['a short one', 'onze signes', 422, 'password'],
    ['one of emoji that only looks long', '😀😀😀😀😀😀', 422, 'password'],
    ['a long one', 'a'.repeat(257), 422, 'password'],
  ])('refuses %s as a new password, and keeps the link', async (_, newPassword, status, code) => {
    const token = await askForLink('lawyer@durand.example');
    expect(await t.ask('POST', RESET, { token, newPassword })).toMatchObject({ status, body: { code } });
    expect((await t.ask('POST', RESET, { token, newPassword: 'douze signes au moins' })).status).toBe(200);
  });
});
