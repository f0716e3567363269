import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_BEFORE } from '@parenthese/shared/firms/before.ts';
import type { SettingsView } from '@parenthese/shared/firms/settings.ts';
import { onBothEngines } from '../platform/testing/engines.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import { ONE_PIXEL } from '../platform/testing/scenes.ts';
import { BASE_URL, from, headersOf, type As } from '../platform/testing/test-app.ts';

onBothEngines('the settings of a firm', (database) => {
  let t: SandboxApp;
  let admin: As;
  let other: As;
  beforeAll(async () => {
    t = await sandboxApp({ database: database(), limits: false });
    admin = { cookie: t.durand.actors.admin.cookie };
    other = { cookie: t.marchand.actors.admin.cookie };
  });

  const view = async (as = admin) =>
    (await t.ask('GET', '/v1/staff/settings', undefined, as)).body as SettingsView;
  const change = (patch: object, as = admin) => t.ask('PATCH', '/v1/staff/settings', patch, as);

  test('are changed part by part, each change one event in the admin’s name', async () => {
    const before = await view();
    const { status, body, headers } = await change({ bar: 'Barreau de Lyon', phone: '01 99 00 56 78' });
    expect(status).toBe(200);
    expect((body as SettingsView).settings).toEqual({
      ...before.settings,
      bar: 'Barreau de Lyon',
      phone: '+33 1 99 00 56 78',
    });
    expect(headers.get('etag')).toBe(`"${(body as SettingsView).revision}"`);
    const firm = await t.app.parts.firms.bySlug(t.app.parts.db, 'durand');
    expect(firm?.settings.bar).toBe('Barreau de Lyon');
    const event = await t.app.parts.db
      .selectFrom('events')
      .select(['kind', 'actor'])
      .where('firm_id', '=', firm!.id)
      .where('seq', '=', firm!.revision)
      .executeTakeFirstOrThrow();
    expect(event).toEqual({ kind: 'firm.settings.set', actor: `staff:${t.durand.actors.admin.staff}` });
  });

  test('that are set to what they are write nothing', async () => {
    const { revision, settings } = await view();
    const { body } = await change({ name: settings.name, calendar: settings.calendar, look: settings.look });
    expect((body as SettingsView).revision).toBe(revision);
  });

  test('changed by somebody else meanwhile are not overwritten', async () => {
    const { revision } = await view();
    const asRead = { ...admin, headers: { 'if-match': `"${revision}"` } };
    expect((await change({ bar: 'Barreau de Nantes' }, asRead)).status).toBe(200);
    const late = await change({ bar: 'Barreau de Lille' }, asRead);
    expect([late.status, (late.body as { code: string }).code]).toEqual([412, 'changed-meanwhile']);
    expect((await view()).settings.bar).toBe('Barreau de Nantes');
    const odd = { ...admin, headers: { 'if-match': 'hier' } };
    expect((await change({ bar: 'Barreau de Lille' }, odd)).status).toBe(412);
  });

  test.each<[string, object, number, string, string]>([
    ['a colour that is none', { theme: { accent: 'bleu nuit' } }, 422, 'colour', 'theme.accent'],
    ['an impossible host name', { domain: 'contact durand fr' }, 422, 'host', 'domain'],
    ['a telephone that is none', { phone: '01 99' }, 422, 'phone', 'phone'],
    [
      'a referral by a number that is none',
      { referral: { name: 'x', phone: '1', url: '' } },
      422,
      'phone',
      'referral.phone',
    ],
    ['the address of another firm', { slug: 'marchand' }, 409, 'slug-taken', 'slug'],
    ['somebody who does not work here', { roster: ['personne'] }, 422, 'roster', 'roster'],
    ['this service’s own host', { domain: 'parenthese.test' }, 409, 'host-taken', 'domain'],
    ['what only the house sets', { demo: true }, 422, 'unknown-field', 'demo'],
  ])('refuse %s, in words for its field, and keep all as it was', async (_, patch, status, code, field) => {
    if (field === 'domain' && code === 'host-taken') await change({ domain: 'parenthese.test' }, other);
    const before = await view();
    const answer = await change({ ...patch, bar: 'Barreau de Rien' });
    expect([answer.status, answer.body]).toEqual([status, expect.objectContaining({ code, field })]);
    expect(await view()).toEqual(before);
  });

  test('brought to another jurisdiction have its holidays and referral, and keep the hours', async () => {
    const before = await view(other);
    const { body } = await change({ profile: 'quebec' }, other);
    const { calendar, profile } = (body as SettingsView).settings;
    expect([profile, calendar.country, calendar.region, calendar.zone]).toEqual([
      'quebec',
      'CA',
      'CA-QC',
      'America/Toronto',
    ]);
    expect(calendar.weekly).toEqual(before.settings.calendar.weekly);
    const back = await change({ profile: 'france', phone: '0262 99 00 12' }, other);
    expect((back.body as SettingsView).settings.phone).toBe('+262 262 99 00 12');
  });

  test('work out the colour for dark pages where only one is chosen', async () => {
    const { body } = await change({ theme: { accent: '#102030' } });
    const { theme } = (body as SettingsView).settings;
    expect(theme.accent).toBe('#102030');
    expect(theme.accentDark).toMatch(/^#[\da-f]{6}$/);
    expect(theme.accentDark).not.toBe(theme.accent);
  });

  test('give the firm another address, and the old one still leads to it and is nobody else’s', async () => {
    expect((await change({ slug: 'durand-associes' })).status).toBe(200);
    for (const slug of ['durand', 'durand-associes']) {
      const { body } = await t.ask('GET', `/v1/firms/${slug}/badge`);
      expect((body as { firm: object }).firm).toMatchObject({ slug: 'durand-associes' });
      expect((await t.ask('GET', `/c/${slug}`)).headers.get('content-security-policy')).toContain(
        'https://durand.example',
      );
    }
    expect((await change({ slug: 'durand' }, other)).body).toMatchObject({ code: 'slug-taken' });
    expect((await change({ slug: 'durand' })).status).toBe(200);
  });

  test('may hold sixty questions with their answers, and no more', async () => {
    const question = (i: number) => ({
      id: `q${i}`,
      question: { fr: `Question ${i}`, en: `Question ${i}` },
      answer: { fr: 'r'.repeat(1_900), en: 'a'.repeat(1_900) },
    });
    const before = (count: number) => ({
      ...DEFAULT_BEFORE,
      questions: Array.from({ length: count }, (_, i) => question(i)),
    });
    expect((await change({ before: before(60) })).status).toBe(200);
    expect((await change({ before: before(61) })).status).toBe(422);
    expect((await change({ before: before(150) })).body).toMatchObject({
      status: 413,
      code: 'settings-too-large',
    });
    expect((await change({ before: DEFAULT_BEFORE })).status).toBe(200);
  });

  test('are rebuilt from the log as they are', async () => {
    const before = await view();
    const firm = await t.app.parts.firms.bySlug(t.app.parts.db, 'durand');
    await t.app.parts.log.rebuild(firm!.id);
    expect(await view()).toEqual(before);
    expect((await t.app.parts.log.verify(firm!.id)).faults).toEqual([]);
  });

  test('give the paragraph for the firm’s own site, and say what it still lacks', async () => {
    await change({ address: '' });
    const { body } = await t.ask('GET', '/v1/staff/settings/privacy-text', undefined, admin);
    expect(body).toMatchObject({ missing: ['address'], texts: [{ language: 'fr' }, { language: 'en' }] });
    expect(JSON.stringify(body)).toContain('Cabinet Durand');
  });

  describe('with pictures', () => {
    const images = async () =>
      (await t.app.parts.db.selectFrom('images').select('id').execute()).map(({ id }) => id).toSorted();
    const square = (side: number) =>
      sharp({ create: { width: side, height: side, channels: 3, background: '#a3262a' } })
        .png()
        .toBuffer()
        .then((bytes) => new Uint8Array(bytes));
    const raw = (
      path: string,
      type: string,
      body: Uint8Array | string,
      more: Record<string, string> = {},
    ) => {
      const headers = headersOf(admin);
      headers.set('content-type', type);
      for (const [name, value] of Object.entries(more)) headers.set(name, value);
      return t.app.request(
        `${BASE_URL}${path}`,
        { method: 'POST', headers, body: new Blob([body as string]) },
        from(),
      );
    };

    test('have a logo, which everybody may see, never changes and executes nothing', async () => {
      const { body } = await t.ask('POST', '/v1/staff/settings/logo', await square(900), admin);
      const { image } = body as { image: string };
      expect((await view()).settings.logo).toBe(image);
      const answer = await t.app.request(`${BASE_URL}/v1/firms/durand/images/${image}`);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'image/webp',
        'cache-control': 'public, max-age=31536000, immutable',
        'content-security-policy': "default-src 'none'; sandbox",
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
      });
      const shown = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      expect(shown).toMatchObject({ format: 'webp', width: 320, height: 320 });
      expect((await t.ask('GET', `/v1/firms/marchand/images/${image}`)).status).toBe(404);
    });

    test('keep only the pictures that are shown', async () => {
      const { staff } = t.durand.actors.lawyer;
      await t.ask('POST', `/v1/staff/people/${staff}/photo`, await square(50), admin);
      await t.ask('POST', `/v1/staff/people/${staff}/photo`, ONE_PIXEL, {
        cookie: t.durand.actors.lawyer.cookie,
      });
      expect(await images()).toHaveLength(2);
      expect((await change({ logo: null })).status).toBe(200);
      expect(await images()).toHaveLength(1);
      expect((await t.ask('DELETE', `/v1/staff/people/${staff}/photo`, {}, admin)).status).toBe(204);
      expect(await images()).toEqual([]);
      const firm = await t.app.parts.firms.bySlug(t.app.parts.db, 'durand');
      await t.app.parts.log.rebuild(firm!.id);
      expect(
        (await t.app.parts.firms.staff(t.app.parts.db, firm!.id)).every(({ photo }) => photo === null),
      ).toBe(true);
    });

    const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    test.each<[string, string, Uint8Array | string, Record<string, string>, number, string]>([
      [
        'of 40 MB, before it is read',
        'image/png',
        'x',
        { 'content-length': String(40 * 1024 * 1024) },
        413,
        'image-too-large',
      ],
      [
        'that turns out larger than it said',
        'image/png',
        new Uint8Array(5 * 1024 * 1024 + 1),
        { 'transfer-encoding': 'chunked' },
        413,
        'image-too-large',
      ],
      ['that is an SVG with a script', 'image/svg+xml', SVG, {}, 415, 'image-type'],
      ['that is an SVG under another name', 'image/png', SVG, {}, 415, 'image-type'],
      ['that is a page', 'text/html', '<p>', {}, 415, 'image-type'],
      ['that is JSON', 'application/json', '{}', {}, 415, 'image-type'],
      ['that is compressed', 'image/png', ONE_PIXEL, { 'content-encoding': 'gzip' }, 415, 'image-type'],
      ['that is cut', 'image/png', ONE_PIXEL.subarray(0, 40), {}, 422, 'image-unreadable'],
      ['that is nothing', 'image/png', '', {}, 415, 'image-type'],
      ['from another site', 'image/png', ONE_PIXEL, { origin: 'https://evil.example' }, 403, 'wrong-origin'],
    ])('refuse one %s, and keep nothing of it', async (_, type, body, more, status, code) => {
      const before = [await view(), await images()];
      const answer = await raw('/v1/staff/settings/logo', type, body, more);
      expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining({ code })]);
      expect([await view(), await images()]).toEqual(before);
    });

    test('keep no photograph of somebody who is not of the firm', async () => {
      for (const staff of [t.marchand.actors.lawyer.staff, t.durand.actors.removed.staff, 'x'])
        expect((await t.ask('POST', `/v1/staff/people/${staff}/photo`, ONE_PIXEL, admin)).status).toBe(404);
      expect(await images()).toEqual([]);
    });
  });
});
