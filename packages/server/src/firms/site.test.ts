import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AgencyMailView, SignatureData, SiteView } from '@parenthese/shared/firms/site-wire.ts';
import type { Checklist } from '@parenthese/shared/firms/wire.ts';
import type { Database } from '../platform/database/database.ts';
import { onBothEngines } from '../platform/testing/engines.ts';
import { listenTo } from '../platform/testing/listening.ts';
import { sandboxApp } from '../platform/testing/sandbox-app.ts';
import { BASE_URL } from '../platform/testing/test-app.ts';
import { MAX_UNKNOWN } from './site-sightings.ts';

const MAIN = 'https://durand.example';
const SECOND = 'https://www.durand.example';
const DAY_MS = 86_400_000;

/** A firm on a database of its own or given, with an admin and a lawyer, and pages that carry its tag. */
async function desk(database?: Database) {
  const t = await sandboxApp(database ? { database, limits: false } : { limits: false });
  const { cookie } = t.durand.actors.admin;
  const ask = async <Body>(method: string, path: string, body?: unknown) => {
    const answer = await t.ask(method, path, body, { cookie });
    return {
      status: answer.status,
      body: answer.body as Body,
      code: (answer.body as { code?: string })?.code,
    };
  };
  const view = async () => (await ask<SiteView>('GET', '/v1/staff/site')).body;
  const visit = async (origin: string) => {
    await t.ask('GET', '/v1/firms/durand/badge', undefined, { headers: { origin } });
    await t.app.parts.later.idle();
  };
  const siteSeen = async () => {
    const { items } = (await ask<Checklist>('GET', '/v1/staff/checklist')).body;
    return items.find(({ item }) => item === 'site-seen')?.at ?? null;
  };
  return { t, cookie, ask, view, visit, siteSeen };
}
type Desk = Awaited<ReturnType<typeof desk>>;

onBothEngines('where a firm’s badge is seen', (database) => {
  let d: Desk;
  beforeAll(async () => {
    d = await desk(database());
  });

  test('nothing is seen before anybody has looked', async () => {
    const { sites, unknown, pageSeen, snippet } = await d.view();
    expect(sites).toMatchObject([{ origin: MAIN, host: 'durand.example', seen: null }]);
    expect([unknown, pageSeen, await d.siteSeen()]).toEqual([[], null, null]);
    expect(snippet).toBe(`<script type="module" src="${BASE_URL}/parenthese.js?firm=durand"></script>`);
  });

  test('an allowed site turns green in open consoles, and ticks the first step', async () => {
    const heard = await listenTo(d.t.app, { cookie: d.cookie });
    await d.visit(MAIN);
    await heard.until('site-seen');
    const now = d.t.world.clock();
    expect((await d.view()).sites[0]?.seen).toEqual({ first: now, last: now });
    expect(await d.siteSeen()).toBe(now);
  });

  test('a site is written down once a day, whoever looks how often', async () => {
    const [seen] = (await d.view()).sites;
    d.t.world.now += 60_000;
    await d.visit(MAIN);
    expect((await d.view()).sites[0]?.seen).toEqual(seen?.seen);
    d.t.world.now += DAY_MS;
    await d.visit(MAIN);
    expect((await d.view()).sites[0]?.seen).toEqual({ first: seen?.seen?.first, last: d.t.world.clock() });
  });

  test('a site that nobody allowed is asked about, and allowed in one act', async () => {
    await d.visit(SECOND);
    expect((await d.view()).unknown).toMatchObject([{ origin: SECOND, host: 'www.durand.example' }]);
    const added = await d.ask<SiteView>('POST', '/v1/staff/sites', { origin: SECOND });
    expect(added.body.unknown).toEqual([]);
    expect(added.body.sites.map(({ host, seen }) => [host, seen !== null])).toEqual([
      ['durand.example', true],
      ['www.durand.example', true],
    ]);
    const page = await d.t.ask('GET', '/panel?firm=durand');
    expect(page.headers.get('content-security-policy')).toContain(`frame-ancestors ${MAIN} ${SECOND}`);
    expect((await d.ask<SiteView>('POST', '/v1/staff/sites', { origin: SECOND })).body.sites).toHaveLength(2);
  });

  test('a site is named, moved and taken away, and never twice in the list', async () => {
    const path = '/v1/staff/sites/www-durand-example';
    const named = await d.ask<SiteView>('PATCH', path, { name: 'Le site du cabinet' });
    expect(named.body.sites[1]).toMatchObject({ name: 'Le site du cabinet', origin: SECOND });
    expect((await d.ask('PATCH', path, { origin: MAIN })).code).toBe('origin-taken');
    expect((await d.ask('PATCH', path, { origin: 'pas un site' })).code).toBe('origin');
    expect((await d.ask<SiteView>('DELETE', path)).body.sites).toHaveLength(1);
    expect((await d.ask('DELETE', path)).status).toBe(404);
    // The tag still stands there, so the firm is asked again.
    expect((await d.view()).unknown.map(({ origin }) => origin)).toEqual([SECOND]);
  });

  test('a site that is not the firm’s is not asked about again', async () => {
    const ignored = await d.ask<SiteView>('POST', '/v1/staff/site/ignored', { origin: SECOND });
    expect(ignored.body.unknown).toEqual([]);
    d.t.world.now += 2 * DAY_MS;
    await d.visit(SECOND);
    expect((await d.view()).unknown).toEqual([]);
  });

  test('what is no site is no sighting', async () => {
    for (const origin of ['null', 'chrome-extension://abcdef', 'https://un hôte', 'https://a.example/chemin'])
      await d.visit(origin);
    expect((await d.view()).unknown).toEqual([]);
  });

  test('a stranger who invents sites fills no more than twenty places, and a real one comes when they stop', async () => {
    d.t.world.now += 2 * DAY_MS;
    for (let number = 0; number < 60; number += 1) await d.visit(`https://s${number}.invente.example`);
    const { unknown } = await d.view();
    // One of the twenty is the site that was ignored, or has made way for an invented one.
    expect(unknown.length).toBe(MAX_UNKNOWN);
    expect((await d.view()).sites[0]?.seen).not.toBeNull();
    d.t.world.now += DAY_MS + 1;
    await d.visit('https://nouveau.durand.example');
    expect((await d.view()).unknown).toHaveLength(MAX_UNKNOWN);
    expect((await d.view()).unknown[0]?.host).toBe('nouveau.durand.example');
  });

  test('a tag that was taken away again is no question for ever', async () => {
    d.t.world.now += 31 * DAY_MS;
    expect((await d.view()).unknown).toEqual([]);
  });

  test('two admins who add a site at once both find theirs', async () => {
    const wishes = ['https://un.durand.example', 'https://deux.durand.example'];
    await Promise.all(wishes.map((origin) => d.ask('POST', '/v1/staff/sites', { origin })));
    expect((await d.view()).sites.map(({ origin }) => origin)).toEqual(expect.arrayContaining(wishes));
  });

  test('the firm’s own page counts as its site, once a browser and not a program has opened it', async () => {
    await d.t.ask('GET', '/c/durand');
    await d.t.app.parts.later.idle();
    expect((await d.view()).pageSeen).toBeNull();
    await d.t.ask('GET', '/c/durand', undefined, { headers: { 'sec-fetch-dest': 'document' } });
    await d.t.app.parts.later.idle();
    expect((await d.view()).pageSeen?.last).toBe(d.t.world.clock());
  });
});

describe('what the agency is sent', () => {
  let d: Desk;
  beforeAll(async () => {
    d = await desk();
  });
  const mails = () =>
    d.t.database.kysely.selectFrom('mails').select(['recipient', 'subject', 'text', 'html']).execute();

  test('is the tag, the plugin, the policy and whom to ask, in one mail', async () => {
    const wish = { to: 'agence@web.example', note: 'Le bouton <à gauche>.\nMerci.' };
    const { body } = await d.ask<AgencyMailView>('POST', '/v1/staff/site/agency-mail', wish);
    const [mail] = await mails();
    expect(body).toEqual({ sent: true, subject: mail?.subject, text: mail?.text });
    expect(mail?.recipient).toBe('agence@web.example');
    for (const part of [
      `<script type="module" src="${BASE_URL}/parenthese.js?firm=durand"></script>`,
      `${BASE_URL}/parenthese-wordpress.zip?firm=durand`,
      `frame-src ${BASE_URL}`,
      'Le bouton <à gauche>.',
      'admin@durand.example',
      MAIN,
    ])
      expect(mail?.text).toContain(part);
    expect(mail?.html).toContain('&#60;script type=');
    expect(mail?.html).toContain('Le bouton &#60;à gauche&#62;.<br>Merci.');
    expect(mail?.html).not.toMatch(/<script|<img|token/);
  });

  test('is there to be copied, in either language, and nothing is sent', async () => {
    const { body } = await d.ask<AgencyMailView>('POST', '/v1/staff/site/agency-mail', {
      to: null,
      language: 'en',
    });
    expect(body).toMatchObject({ sent: false });
    expect(body.text).toContain('One line has to be added');
    expect(await mails()).toHaveLength(1);
  });

  test('without a mail server is there to be copied all the same', async () => {
    const t = await sandboxApp({ config: { keepMails: false } });
    const { cookie } = t.durand.actors.admin;
    const { body } = await t.ask('POST', '/v1/staff/site/agency-mail', { to: 'a@web.example' }, { cookie });
    expect(body).toMatchObject({ sent: false, text: expect.stringContaining('parenthese.js?firm=durand') });
  });

  test('says so when the mail server refuses it', async () => {
    const t = await sandboxApp({ config: { smtpUrl: 'smtp://127.0.0.1:1', keepMails: false } });
    const { cookie } = t.durand.actors.admin;
    const refused = await t.ask('POST', '/v1/staff/site/agency-mail', { to: 'a@web.example' }, { cookie });
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([502, 'mail-refused']);
  });

  test('goes to an address, and not to what is none', async () => {
    const { code } = await d.ask('POST', '/v1/staff/site/agency-mail', { to: 'l’agence' });
    expect(code).toBe('email');
  });
});

describe('for a firm without a site', () => {
  let d: Desk;
  beforeAll(async () => {
    d = await desk();
  });
  /** Files are read as bytes, which the test's own asker does not do. */
  const file = async (path: string, of: 'admin' | 'reader' = 'reader') => {
    const { cookie } = d.t.durand.actors[of];
    const answer = await d.t.app.request(`${BASE_URL}/v1/staff/site/${path}`, { headers: { cookie } });
    return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  test('the code is the same as drawing and as pixels', async () => {
    const svg = await file('qr.svg');
    const png = await file('qr.png');
    expect(svg.headers.get('content-disposition')).toBe('attachment; filename="durand-qr.svg"');
    const pixels = async (image: Buffer) =>
      sharp(image)
        .flatten({ background: '#fff' })
        .resize(200, 200, { kernel: 'nearest' })
        .greyscale()
        .threshold(128)
        .raw()
        .toBuffer();
    const [drawn, dotted] = [await pixels(svg.bytes), await pixels(png.bytes)];
    const different = drawn.filter((value, index) => value !== dotted[index]).length;
    expect(different / drawn.length).toBeLessThan(0.02);
  });

  test.each(['a4', 'a5'])('the poster %s is one page of its size, in either language', async (sheet) => {
    for (const language of ['fr', 'en']) {
      const { bytes, headers } = await file(`poster-${sheet}.pdf?language=${language}`);
      const text = bytes.toString('latin1');
      expect(headers.get('content-type')).toBe('application/pdf');
      expect(text.startsWith('%PDF-')).toBe(true);
      expect(text).toMatch(/\/Count 1\b/);
      expect(text).toContain(
        sheet === 'a4' ? '/MediaBox [0 0 595.28 841.89]' : '/MediaBox [0 0 419.53 595.28]',
      );
      expect(text).toContain(`/Lang (${language})`);
    }
  });

  test('the signature leads to the firm’s own host name once it has one', async () => {
    const signatures = async () =>
      (await d.ask<SignatureData>('GET', '/v1/staff/site/signature')).body.signatures;
    expect((await signatures())[0]?.text).toContain(`${BASE_URL}/c/durand`);
    await d.ask('PATCH', '/v1/staff/settings', { domain: 'contact.durand.example' });
    const [french, english] = await signatures();
    expect(french?.html).toContain('href="https://contact.durand.example"');
    expect(english?.text).toBe('A question? Write to the firm in confidence: https://contact.durand.example');
  });
});
