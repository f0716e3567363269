import { beforeEach, expect, test } from 'vitest';
import { onBothEngines } from '../platform/testing/engines.ts';
import { clear, newId, openConversation } from '../platform/testing/scenes.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import { sqliteDatabase } from '../platform/database/database.ts';
import { SANDBOX_PASSWORD } from '../sandbox/firms.ts';

const PEOPLE = '/v1/staff/people';

type Listed = Readonly<{ staff: string; name: string; state: string; role: string; checks: boolean }>;

onBothEngines('who works in a firm', (database) => {
  let t: SandboxApp;
  let cookie: string;
  beforeEach(async () => {
    // Firms can be made once in a database; each test that ends somebody has another on SQLite.
    t =
      database().engine === 'sqlite'
        ? await sandboxApp({ database: sqliteDatabase(':memory:') })
        : (t ?? (await sandboxApp({ database: database() })));
    cookie = await t.app.parts.auth.cookieFor(t.durand.actors.admin.email);
  });

  const patch = (staff: string, body: object, as = cookie) =>
    t.ask('PATCH', `${PEOPLE}/${staff}`, body, { cookie: as });
  const leave = (staff: string, to: string | null = null, as = cookie) =>
    t.ask('POST', `${PEOPLE}/${staff}/leave`, { to }, { cookie: as });
  const listed = async (staff: string): Promise<Listed | undefined> => {
    const { body } = await t.ask('GET', PEOPLE, undefined, { cookie });
    return (body as { people: Listed[] }).people.find((one) => one.staff === staff);
  };
  const assign = async (staff: string): Promise<string> => {
    const { id } = await openConversation(t, 'durand');
    await clear(t, id);
    await t.ask('POST', `/v1/staff/conversations/${id}/assignment`, { id: newId(), staff }, { cookie });
    return id;
  };
  const assignedOf = async (id: string) =>
    (
      await t.database.kysely
        .selectFrom('conversations')
        .select('assigned')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).assigned;

  test('is changed by an admin, in one event of the log', async () => {
    const { staff } = t.durand.actors.trainee;
    const before = (await t.headOf('durand')).seq;
    expect((await patch(staff, { role: 'lawyer', quality: 'lawyer' })).status).toBe(200);
    expect(await listed(staff)).toMatchObject({ role: 'lawyer', quality: 'lawyer', state: 'here' });
    expect((await patch(staff, { role: 'lawyer' })).status).toBe(200);
    expect((await t.headOf('durand')).seq).toBe(before + 1);
    await patch(staff, { role: 'trainee', quality: 'trainee' });
  });

  test('always includes somebody who administers it, and nobody changes their own role', async () => {
    const { admin, lawyer } = t.durand.actors;
    await patch(lawyer.staff, { checks: true });
    expect(await leave(admin.staff)).toMatchObject({ status: 409, body: { code: 'last-admin' } });
    expect(await patch(admin.staff, { role: 'reader' })).toMatchObject({
      status: 409,
      body: { code: 'own-role' },
    });
    await patch(lawyer.staff, { role: 'admin' });
    const other = await t.app.parts.auth.cookieFor(lawyer.email);
    expect((await patch(admin.staff, { role: 'lawyer' }, other)).status).toBe(200);
    expect(await leave(lawyer.staff, null, other)).toMatchObject({
      status: 409,
      body: { code: 'last-admin' },
    });
    expect((await patch(admin.staff, { role: 'admin' }, other)).status).toBe(200);
    expect((await patch(lawyer.staff, { role: 'lawyer', checks: false })).status).toBe(200);
  });

  test('keeps one admin when two take the role from each other at the same moment', async () => {
    const { admin, lawyer } = t.durand.actors;
    await patch(lawyer.staff, { role: 'admin', checks: true });
    const other = await t.app.parts.auth.cookieFor(lawyer.email);
    const both = await Promise.all([
      patch(lawyer.staff, { role: 'lawyer' }),
      patch(admin.staff, { role: 'lawyer' }, other),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 403]);
    const admins = await t.database.kysely
      .selectFrom('staff')
      .innerJoin('firms', 'firms.id', 'staff.firm_id')
      .select('staff.id')
      .where('firms.slug', '=', 'durand')
      .where('role', '=', 'admin')
      .execute();
    expect(admins).toHaveLength(1);
    if (admins[0]!.id !== admin.staff) await patch(admin.staff, { role: 'admin' }, other);
    await patch(lawyer.staff, { role: 'lawyer', checks: false });
  });

  test('always includes somebody who opens what is folded', async () => {
    const { admin, lawyer } = t.durand.actors;
    expect(await patch(admin.staff, { checks: false })).toMatchObject({
      status: 409,
      body: { code: 'last-checks' },
    });
    expect((await patch(lawyer.staff, { checks: true })).status).toBe(200);
    expect((await patch(admin.staff, { checks: false })).status).toBe(200);
    expect(await leave(lawyer.staff)).toMatchObject({ status: 409, body: { code: 'last-checks' } });
    await patch(admin.staff, { checks: true });
    await patch(lawyer.staff, { checks: false });
  });

  test('hands a leaver’s open threads to a colleague who may answer, by name and in the log', async () => {
    const { assistant, lawyer, reader } = t.durand.actors;
    const [one, other, shut] = [
      await assign(assistant.staff),
      await assign(assistant.staff),
      await assign(assistant.staff),
    ];
    const status = { id: newId(), status: 'closed', reason: null };
    await t.ask('POST', `/v1/staff/conversations/${shut}/messages`, { id: newId(), text: 'Vu' }, { cookie });
    await t.ask('POST', `/v1/staff/conversations/${shut}/status`, status, { cookie });
    for (const nobody of [reader.staff, assistant.staff, newId()])
      expect(await leave(assistant.staff, nobody)).toMatchObject({ status: 422, body: { field: 'to' } });
    const left = await leave(assistant.staff, lawyer.staff);
    expect([left.status, left.body]).toEqual([200, { threads: 2 }]);
    expect([await assignedOf(one), await assignedOf(other), await assignedOf(shut)]).toEqual([
      lawyer.staff,
      lawyer.staff,
      assistant.staff,
    ]);
    expect(await listed(assistant.staff)).toMatchObject({ state: 'left', name: 'Samira Amrani' });
    expect(await leave(assistant.staff)).toMatchObject({ status: 404 });
  });

  test('ends all that a leaver had open: sessions, streams, drafts, presence, roster; the log stays whole', async () => {
    const { lawyer } = t.durand.actors;
    const theirs = await t.app.parts.auth.cookieFor(lawyer.email);
    const settings = await t.ask('GET', '/v1/staff/settings', undefined, { cookie });
    const { roster } = (settings.body as { settings: { roster: string[] } }).settings;
    await t.ask('PATCH', '/v1/staff/settings', { roster: [...roster, lawyer.staff] }, { cookie });
    await t.ask('PUT', '/v1/staff/presence', { on: true }, { cookie: theirs });
    const watching = await t.app.request('http://127.0.0.1:8080/v1/stream', { headers: { cookie: theirs } });
    const reader = watching.body!.getReader();

    expect((await leave(lawyer.staff)).status).toBe(200);
    let ended = false;
    while (!ended) ({ done: ended } = await reader.read());
    expect(t.app.parts.streams.staffWatching().some(({ staff }) => staff === lawyer.staff)).toBe(false);
    expect((await t.ask('GET', '/v1/staff/me', undefined, { cookie: theirs })).status).toBe(401);
    const credentials = { email: lawyer.email, password: SANDBOX_PASSWORD };
    expect((await t.ask('POST', '/v1/auth/sign-in/email', credentials)).status).toBe(401);
    const after = await t.ask('GET', '/v1/staff/settings', undefined, { cookie });
    expect((after.body as { settings: { roster: string[] } }).settings.roster).toEqual(roster);
    for (const table of ['drafts', 'presence'] as const) {
      const rows = await t.database.kysely
        .selectFrom(table)
        .select('staff')
        .where('staff', '=', lawyer.staff)
        .execute();
      expect(rows).toEqual([]);
    }
    const { firm_id } = await t.database.kysely
      .selectFrom('staff')
      .select('firm_id')
      .where('id', '=', lawyer.staff)
      .executeTakeFirstOrThrow();
    expect(await t.app.parts.log.verify(firm_id)).toMatchObject({ faults: [] });
  });
});
