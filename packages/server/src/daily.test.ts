import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testApp } from './platform/testing/test-app.ts';

test('each day every firm’s log is signed as far as it goes, and one that has not grown is not signed again', async () => {
  const { app, firm, world } = await testApp();
  const { daily, db, jobs } = app.parts;
  const signed = () => db.selectFrom('roots').select(['seq', 'at']).where('firm_id', '=', firm).execute();
  const first = world.now;
  await daily();
  await jobs.tick();
  expect(await signed()).toEqual([{ seq: 6, at: first }]);
  world.now += 86_400_000;
  await daily();
  await jobs.tick();
  expect(await signed()).toEqual([{ seq: 6, at: first }]);
  expect((await app.parts.log.verify(firm)).faults).toEqual([]);
});

test('each day what opens nothing any more is deleted: accesses, codes, sessions, mailed links, old mails', async () => {
  const { app, firm, world } = await testApp();
  const { daily, db, jobs, auth } = app.parts;
  const access = (n: number, expires_at: number) => ({
    firm_id: firm,
    token_hash: `t${n}`,
    visitor: 'v',
    conversation: null,
    created_at: 0,
    expires_at,
  });
  const code = (n: number, expires_at: number) => ({
    firm_id: firm,
    code_hash: `c${n}`,
    purpose: 'link',
    conversation: 'c',
    visitor: 'v',
    expires_at,
    spent_at: null,
  });
  const mail = (id: string, at: number) => ({
    id,
    firm_id: firm,
    at,
    recipient: 'a@example.org',
    subject: '',
    text: '',
    html: '',
  });
  const month = 30 * 86_400_000;
  await db
    .insertInto('accesses')
    .values([access(1, world.now), access(2, world.now + 1)])
    .execute();
  await db
    .insertInto('codes')
    .values([code(1, world.now - month), code(2, world.now - month + 1)])
    .execute();
  await db
    .insertInto('mails')
    .values([mail('old', world.now - month), mail('new', world.now)])
    .execute();
  const living = await auth.cookieFor('durand@durand.example');
  const old = await auth.cookieFor('durand@durand.example');
  const { sessionId } = (await auth.session(new Headers({ cookie: old })))!;
  await sql`update auth_session set "expiresAt" = '2020-01-01T00:00:00.000Z' where id = ${sessionId}`.execute(
    db,
  );
  const userId = await auth.userIdOf('durand@durand.example');
  await auth.createResetToken(userId!);
  await sql`update auth_verification set "expiresAt" = '2020-01-01T00:00:00.000Z'`.execute(db);
  await daily();
  await jobs.tick();
  expect(await db.selectFrom('accesses').select('token_hash').execute()).toEqual([{ token_hash: 't2' }]);
  expect(await db.selectFrom('codes').select('code_hash').execute()).toEqual([{ code_hash: 'c2' }]);
  expect(await db.selectFrom('mails').select('id').execute()).toEqual([{ id: 'new' }]);
  const { rows } = await sql<{
    n: number;
  }>`select count(*) n from auth_session union all select count(*) from auth_verification`.execute(db);
  expect(rows).toEqual([{ n: 1 }, { n: 0 }]);
  expect(await auth.session(new Headers({ cookie: living }))).not.toBeNull();
});
