import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createApp, type App } from '../app.ts';
import { DURAND_STAFF, durandSettings } from '../demo/durand.ts';
import type { Database } from '../platform/database/database.ts';
import { onBothEngines } from '../platform/testing/engines.ts';
import { asker, BASE_URL, testConfig, type Ask } from '../platform/testing/test-app.ts';
import { testWorld } from '../platform/testing/test-world.ts';
import { newId } from '../platform/world.ts';
import { foundFirm } from './found-firm.ts';
import { setupCodeIn } from './setup-code.ts';

const CODE = 'le-code-du-serveur';
const ADMIN = { name: 'Me Ana Neuf', email: 'ana@neuf.example', password: 'douze signes au moins' };

async function emptyServer(database: Database): Promise<{ app: App; ask: Ask; spent: () => boolean }> {
  let spent = false;
  const app = await createApp({
    config: { ...testConfig, demo: false },
    database,
    world: testWorld(),
    logger: { error: () => {}, info: () => {} },
    baseUrl: () => BASE_URL,
    rehearsal: true,
    setupCode: { read: () => CODE, spend: () => void (spent = true) },
  });
  return { app, ask: asker(app), spent: () => spent };
}

onBothEngines('an empty server', (database) => {
  let t: Awaited<ReturnType<typeof emptyServer>>;
  beforeAll(async () => {
    t = await emptyServer(database());
  });
  const begin = (firm: object, admin: object = ADMIN, code = CODE) =>
    t.ask('POST', '/v1/setup', { code, firm, admin });
  const counts = async () => {
    const { db } = t.app.parts;
    const all = await Promise.all(
      (['events', 'staff', 'auth_user'] as const).map((table) => db.selectFrom(table).selectAll().execute()),
    );
    return all.map((rows) => rows.length);
  };

  test('says that it waits for its first firm, also beside the demo’s', async () => {
    expect((await t.ask('GET', '/v1/setup')).body).toEqual({ open: true, empty: true, mail: true });
    await foundFirm(t.app.parts, {
      uid: newId(t.app.parts.world),
      settings: durandSettings([]),
      staff: DURAND_STAFF,
    });
    expect((await t.ask('GET', '/v1/setup')).body).toEqual({ open: true, empty: false, mail: true });
  });

  test.each<[string, object, object, string, readonly unknown[]]>([
    ['without its code', { name: 'Cabinet Neuf' }, ADMIN, 'deviné', [403, 'setup-code', 'code']],
    ['with no name', { name: ' ' }, ADMIN, CODE, [422, 'firm-name', 'firm.name']],
    [
      'with a colour that is none',
      { name: 'N', accent: 'bleu' },
      ADMIN,
      CODE,
      [422, 'colour', 'firm.accent'],
    ],
    ['with half a telephone', { name: 'N', phone: '01 99' }, ADMIN, CODE, [422, 'phone', 'firm.phone']],
    [
      'in a country it does not know',
      { name: 'N', profile: 'suisse' },
      ADMIN,
      CODE,
      [422, 'profile', 'firm.profile'],
    ],
    [
      'at another firm’s address',
      { name: 'N', slug: 'durand' },
      ADMIN,
      CODE,
      [409, 'slug-taken', 'firm.slug'],
    ],
    [
      'with a short password',
      { name: 'N' },
      { ...ADMIN, password: 'court' },
      CODE,
      [422, 'password', 'admin.password'],
    ],
    [
      'with the address of somebody else’s account',
      { name: 'N' },
      { ...ADMIN, email: 'durand@durand.example' },
      CODE,
      [409, 'email-taken', 'admin.email'],
    ],
  ])(
    'begins no firm %s, and nothing is half made',
    async (_, firm, admin, code, [status, problem, field]) => {
      const before = await counts();
      const answer = await begin(firm, admin, code);
      expect([answer.status, answer.body]).toEqual([
        status,
        expect.objectContaining({ code: problem, field }),
      ]);
      expect(await counts()).toEqual(before);
      expect((await t.ask('GET', '/v1/setup')).body).toMatchObject({ open: true });
    },
  );

  test('takes up what an attempt that was cut short has left', async () => {
    const { auth, log, world } = t.app.parts;
    await auth.createUser({ ...ADMIN, name: 'Reste' });
    await log.found({ uid: newId(world), slug: 'reste' });
    expect((await t.ask('GET', '/v1/setup')).body).toMatchObject({ open: true });
  });

  test('begins its first firm by a name and an account, whole and reachable at once, and signs its admin in', async () => {
    const { status, body, headers } = await begin({
      name: 'Cabinet Durand',
      phone: '01 99 00 12 34',
      accent: '#0a5',
    });
    expect([status, body]).toEqual([201, { slug: 'durand-2', staff: expect.any(String) }]);
    expect(t.spent()).toBe(true);
    const cookie = headers.getSetCookie()[0]!.split(';')[0]!;
    const me = await t.ask('GET', '/v1/staff/me', undefined, { cookie });
    expect(me.body).toMatchObject({
      name: 'Me Ana Neuf',
      role: 'admin',
      checks: true,
      firm: { slug: 'durand-2' },
    });
    expect((await t.ask('GET', '/v1/staff/settings', undefined, { cookie })).body).toMatchObject({
      settings: {
        name: 'Cabinet Durand',
        profile: 'france',
        phone: '+33 1 99 00 12 34',
        privacyContact: 'ana@neuf.example',
        theme: { accent: '#00aa55', accentDark: expect.stringMatching(/^#/) },
        referral: { phone: '3039' },
        sites: [],
      },
    });
    const badge = await t.ask('GET', '/v1/firms/durand-2/badge');
    expect(badge.body).toMatchObject({ names: [{ name: 'Me Ana Neuf', quality: 'lawyer' }] });
    const firms = await t.app.parts.db.selectFrom('firms').select('slug').execute();
    expect(firms.map(({ slug }) => slug).toSorted()).toEqual(['durand', 'durand-2']);
    const firm = await t.app.parts.firms.bySlug(t.app.parts.db, 'durand-2');
    expect((await t.app.parts.log.verify(firm!.id)).faults).toEqual([]);
  });

  test('that has its firm begins no second one, whoever knows the code', async () => {
    expect((await t.ask('GET', '/v1/setup')).body).toMatchObject({ open: false });
    expect(
      (await begin({ name: 'Cabinet Deux' }, { ...ADMIN, email: 'deux@neuf.example' })).body,
    ).toMatchObject({ code: 'setup-closed' });
    expect(await t.app.parts.setup.code()).toBeNull();
  });

  test('lets its operator add more firms, also in Québec, each with an address of its own', async () => {
    const { setup, firms, db } = t.app.parts;
    const added = await setup.add(
      { name: 'Cabinet Durand', profile: 'quebec', phone: '514 555-0199', hours: 'late' },
      { ...ADMIN, email: 'trois@neuf.example' },
    );
    expect(added.slug).toBe('durand-3');
    const { settings } = (await firms.bySlug(db, 'durand-3'))!;
    expect(settings).toMatchObject({
      phone: '+1 514 555 0199',
      calendar: { zone: 'America/Toronto', country: 'CA', region: 'CA-QC' },
      referral: { name: 'Barreau du Québec' },
    });
  });

  test('begins one firm when two come at once', async () => {
    const again = await emptyServer(database());
    await again.app.parts.db.updateTable('firms').set({ settings: '' }).execute();
    const both = await Promise.all(
      ['un', 'deux'].map((name) =>
        again.ask('POST', '/v1/setup', {
          code: CODE,
          firm: { name: `Cabinet ${name}` },
          admin: { ...ADMIN, email: `${name}@course.example` },
        }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });
});

describe('the code of an empty server', () => {
  test('stands in a file that only the service reads, and is the same after a restart until it is spent', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parenthese-code-'));
    let made = 0;
    const code = () => setupCodeIn(join(folder, 'data'), () => `code-${(made += 1)}`);
    expect([code().read(), code().read()]).toEqual(['code-1', 'code-1']);
    const file = join(folder, 'data', 'setup-code');
    expect(await readFile(file, 'utf8')).toBe('code-1');
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
    code().spend();
    code().spend();
    expect(code().read()).toBe('code-2');
    await rm(folder, { recursive: true });
  });
});
