/** Notices as they arrive: at a push service, at a mail server and at a webhook on this machine, each a real one. */
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FirmNoticesInput, FirmNoticesView } from '@parenthese/shared/notices/firm.ts';
import { DEFAULT_FIRM_NOTICES } from '@parenthese/shared/notices/firm.ts';
import { DEFAULT_PERSON_NOTICES, type PersonNotices } from '@parenthese/shared/notices/person.ts';
import type { NoticesView } from '@parenthese/shared/notices/wire.ts';
import { onBothEngines } from '../platform/testing/engines.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import { BODIES, newId, newToken, type Opened } from '../platform/testing/scenes.ts';
import type { StaffActorName } from '../sandbox/firms.ts';
import { pushService, type PushService } from './push-service-fixture.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CANARY = 'CANARI garde à vue';

const NOTICES = [
  'notice_people',
  'notice_firms',
  'notice_channels',
  'notice_devices',
  'notice_openings',
  'notices_told',
] as const;

type Received = Readonly<{ to: string; raw: string }>;
type Hooked = Readonly<{ headers: IncomingHttpHeaders; body: string; url: string }>;

onBothEngines('notices', (database) => {
  let t: SandboxApp;
  let push: PushService;
  let mailServer: SMTPServer;
  let mails: Received[];
  let hook: Server;
  let hooked: Hooked[];
  let hookStatus: number;
  let week = -1;

  beforeAll(async () => {
    push = await pushService();
    mailServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join();
          mails.push({ to, raw: Buffer.concat(parts).toString() });
          done();
        });
      },
    });
    mailServer.listen(0, '127.0.0.1');
    await once(mailServer.server, 'listening');
    hook = createServer(async (request, response) => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      hooked.push({
        headers: request.headers,
        body: Buffer.concat(parts).toString(),
        url: request.url ?? '',
      });
      response.writeHead(hookStatus).end();
    });
    hook.listen(0, '127.0.0.1');
    await once(hook, 'listening');
    const { port } = mailServer.server.address() as AddressInfo;
    t = await sandboxApp({
      database: database(),
      config: { smtpUrl: `smtp://127.0.0.1:${port}`, keepMails: false, privateTargets: true },
    });
  });
  /** Each test has a Tuesday of its own, ten o’clock in Paris, and nobody waits. */
  beforeEach(async () => {
    for (const table of ['jobs', 'presence', 'conversations', ...NOTICES] as const)
      await database().kysely.deleteFrom(table).execute();
    week += 1;
    // 14 July 2026 is a Tuesday.
    if (week === 18) week += 1;
    t.world.now = Date.UTC(2026, 2, 10 + 7 * week, week < 3 ? 9 : 8);
    mails = [];
    hooked = [];
    hookStatus = 200;
    push.clear();
  });
  afterAll(async () => {
    await t.app.close();
    await push.close();
    hook.close();
    await new Promise<void>((resolve) => mailServer.close(() => resolve()));
  });

  const as = (name: StaffActorName) => ({ cookie: t.durand.actors[name].cookie });
  const idOf = (name: StaffActorName): string => t.durand.actors[name].staff;
  const hookAddress = () => `http://127.0.0.1:${(hook.address() as AddressInfo).port}/in?token=CANARI`;

  async function run(ms = 0): Promise<void> {
    t.world.now += ms;
    while ((await t.app.parts.jobs.tick()) > 0);
  }
  /** Lets time pass in steps, as a service's own clock would. */
  async function pass(ms: number, step = 10 * MINUTE): Promise<void> {
    for (const until = t.world.now + ms; t.world.now < until;) await run(Math.min(step, until - t.world.now));
  }
  async function opened(text = CANARY): Promise<Opened> {
    const [id, token] = [newId(), newToken()];
    const body = BODIES['POST /v1/conversations']!({ id, newId, code: '' }) as { message: object };
    const message = { ...body.message, text };
    expect((await t.ask('POST', '/v1/conversations', { ...body, id, message }, { token })).status).toBe(201);
    return { id, token };
  }
  const writes = ({ id, token }: Opened) =>
    t.ask('POST', `/v1/conversations/${id}/messages`, { id: newId(), text: CANARY }, { token });
  const sees = (name: StaffActorName, { id }: Opened, count = 99) =>
    t.ask('POST', `/v1/staff/conversations/${id}/seen`, { count }, as(name));
  const sets = (name: StaffActorName, rest: Partial<PersonNotices>) =>
    t.ask('PUT', '/v1/staff/notices', { ...DEFAULT_PERSON_NOTICES, ...rest }, as(name));
  const registers = (name: StaffActorName, device = name as string) =>
    t.ask('POST', '/v1/staff/notices/push', push.device(device), {
      ...as(name),
      headers: { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)' },
    });
  const setsFirm = async (rest: Partial<FirmNoticesInput>) =>
    t.ask(
      'PUT',
      '/v1/staff/notices/firm',
      { revision: 0, ...DEFAULT_FIRM_NOTICES, channels: [], ...rest },
      as('admin'),
    );
  const mailed = (): string[] => mails.map(({ to }) => to.split('@')[0]!).toSorted();
  const rung = (): string[] => push.rang.map(({ device }) => device).toSorted();
  const quietEverybody = async (...but: StaffActorName[]) => {
    for (const name of ['admin', 'lawyer', 'trainee', 'assistant'] as const)
      if (!but.includes(name)) await sets(name, { mail: 'off', push: false });
  };

  test('on a device are sealed for it, signed by the firm, and hold no word of anybody', async () => {
    await registers('lawyer');
    await quietEverybody('lawyer');
    await opened();
    await run(30_000);
    expect(rung()).toEqual(['lawyer']);
    const { payload, headers, vapid } = push.rang[0]!;
    expect(payload).toEqual({
      language: 'fr',
      firm: 'Cabinet Durand',
      test: false,
      sound: false,
      badge: expect.any(Number) as number,
      tag: expect.stringMatching(/^[\w-]{24}$/) as string,
      path: '/console/conversations?view=waiting',
    });
    expect(payload.badge).toBeGreaterThan(0);
    expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400', urgency: 'high' });
    const { body } = await t.ask('GET', '/v1/staff/notices', undefined, as('lawyer'));
    expect(vapid.key).toBe((body as NoticesView).push.publicKey);
    expect(vapid.claims).toMatchObject({ aud: push.origin, sub: 'mailto:test@parenthese.example' });
  });

  test('in their discreet form name no firm, on a device and by mail', async () => {
    await registers('lawyer');
    await quietEverybody('lawyer');
    await sets('lawyer', { discreet: true, sound: true });
    await opened();
    await run(30_000);
    expect(push.rang[0]!.payload).toMatchObject({ firm: null, sound: true });
    const { subject, text, html } = await PostalMime.parse(mails[0]!.raw);
    expect(subject).toBe('Vous avez un message');
    expect(`${text} ${html}`).not.toMatch(/cabinet|Durand|avocat|réponse attend|attend une/i);
  });

  test('stop for a device that is gone, are tried again for one that is busy, and not again for one that took them', async () => {
    await registers('lawyer', 'gone');
    await registers('lawyer', 'busy');
    await registers('lawyer', 'fine');
    await quietEverybody('lawyer');
    push.answer('gone', 410);
    push.answer('busy', 503);
    await opened();
    await run(30_000);
    push.answer('busy', 201);
    await run(15_000);
    expect(['gone', 'busy', 'fine'].map((name) => push.tries(name))).toEqual([1, 2, 1]);
    const { body } = await t.ask('GET', '/v1/staff/notices', undefined, as('lawyer'));
    expect((body as NoticesView).push.devices.map(({ kind, last }) => [kind, last !== null])).toEqual([
      ['iphone', true],
      ['iphone', true],
    ]);
  });

  test('reach a browser for whoever registered it last', async () => {
    const target = push.device('shared');
    await t.ask('POST', '/v1/staff/notices/push', target, as('lawyer'));
    await t.ask('POST', '/v1/staff/notices/push', target, as('trainee'));
    const devices = async (name: StaffActorName) =>
      ((await t.ask('GET', '/v1/staff/notices', undefined, as(name))).body as NoticesView).push.devices
        .length;
    expect([await devices('lawyer'), await devices('trainee')]).toEqual([0, 1]);
    await t.ask('DELETE', '/v1/staff/notices/push', { endpoint: target.endpoint }, as('lawyer'));
    expect(await devices('trainee')).toBe(1);
    await t.ask('DELETE', '/v1/staff/notices/push', { endpoint: target.endpoint }, as('trainee'));
    expect(await devices('trainee')).toBe(0);
  });

  test('come no more once somebody has opened the conversation elsewhere', async () => {
    await registers('lawyer');
    const mine = await opened();
    await sees('assistant', mine);
    await pass(10 * HOUR);
    expect([mailed(), rung()]).toEqual([[], []]);
  });

  test('are not stopped by a reader, who cannot answer', async () => {
    const mine = await opened();
    await sees('reader', mine);
    await run(30_000);
    expect(mailed()).toEqual(['admin', 'assistant', 'lawyer', 'trainee']);
  });

  test('come again for what is written after all before was opened, and only then', async () => {
    await quietEverybody('lawyer');
    const mine = await opened();
    await writes(mine);
    await run(30_000);
    expect(mailed()).toEqual(['lawyer']);
    await writes(mine);
    await run(30_000);
    expect(mailed()).toEqual(['lawyer']);
    await sees('lawyer', mine);
    await writes(mine);
    await writes(mine);
    await run(30_000);
    expect(mailed()).toEqual(['lawyer', 'lawyer']);
  });

  test('wait while somebody is there, and come after ten minutes if they have not opened it', async () => {
    await quietEverybody('lawyer');
    await t.ask('POST', '/v1/staff/presence/beat', {}, as('lawyer'));
    await opened();
    await run(30_000);
    expect(mailed()).toEqual([]);
    await run(10 * MINUTE);
    expect(mailed()).toEqual(['lawyer']);
  });

  test('go to whoever is on duty first, then to the next, then to all, and to each once', async () => {
    await setsFirm({
      duty: [{ days: ['tuesday'], from: '09:00', to: '18:00', staff: [idOf('trainee')] }],
      escalation: { on: true, order: [idOf('assistant')], next: 'half' },
    });
    await opened();
    await run(30_000);
    expect(mailed()).toEqual(['trainee']);
    await pass(2 * HOUR);
    expect(mailed()).toEqual(['assistant', 'trainee']);
    await pass(4 * HOUR);
    expect(mailed()).toEqual(['admin', 'assistant', 'lawyer', 'trainee']);
    await pass(24 * HOUR);
    expect(mailed()).toEqual(['admin', 'assistant', 'lawyer', 'trainee']);
  });

  test('keep still in quiet hours, and come when these end; who is on duty is told at any hour', async () => {
    await quietEverybody('lawyer', 'trainee');
    for (const name of ['lawyer', 'trainee'] as const)
      await sets(name, { quiet: { from: '09:00', to: '12:00', weekend: false } });
    await setsFirm({
      duty: [{ days: ['tuesday'], from: '09:00', to: '10:30', staff: [idOf('lawyer'), idOf('trainee')] }],
    });
    await opened();
    await run(30_000);
    expect(mailed()).toEqual(['lawyer', 'trainee']);
    await pass(HOUR);
    const later = await opened();
    await run(30_000);
    expect(mails).toHaveLength(2);
    await pass(2 * HOUR);
    expect(mailed()).toEqual(['lawyer', 'lawyer', 'trainee', 'trainee']);
    expect(later.id).not.toBe('');
  });

  test('are gathered into one mail at the hours that somebody chose', async () => {
    await quietEverybody('lawyer');
    await sets('lawyer', { mail: 'digest', digestAt: ['12:00', '17:00'] });
    await opened();
    await opened();
    const read = await opened();
    await pass(HOUR);
    expect(mails).toEqual([]);
    await sees('lawyer', read);
    await pass(HOUR);
    expect(mailed()).toEqual(['lawyer']);
    const { subject, text } = await PostalMime.parse(mails[0]!.raw);
    expect(subject).toBe('2\u00a0personnes attendent une réponse');
    expect(text).toContain('/console/conversations?view=waiting');
    await pass(48 * HOUR, HOUR);
    expect(mailed()).toEqual(['lawyer']);
  });

  test('reach somebody at all events: whoever nothing can reach is passed over', async () => {
    await quietEverybody('admin');
    await setsFirm({ duty: [{ days: ['tuesday'], from: '09:00', to: '18:00', staff: [idOf('lawyer')] }] });
    await opened();
    await run(30_000);
    expect(mailed()).toEqual(['admin']);
  });

  test('in a channel are signed with their time, name nobody, and come once', async () => {
    const { body } = await setsFirm({
      channels: [
        { kind: 'webhook', name: 'Accueil', address: hookAddress(), discreet: false },
        { kind: 'slack', name: 'Équipe', address: hookAddress(), discreet: true },
        { kind: 'teams', name: 'Teams', address: hookAddress(), discreet: false },
      ],
    });
    const [channel] = (body as FirmNoticesView).channels;
    expect(JSON.stringify(body)).not.toContain('CANARI');
    await opened();
    await run(30_000);
    await pass(12 * HOUR);
    expect(hooked).toHaveLength(3);
    const { headers, body: sent } = hooked.find(({ body: each }) => each.includes('message.waiting'))!;
    const [, seconds = '', signature = ''] =
      /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['parenthese-signature'])) ?? [];
    expect(signature).toBe(createHmac('sha256', channel!.secret!).update(`${seconds}.${sent}`).digest('hex'));
    expect(JSON.parse(sent)).toEqual({
      type: 'message.waiting',
      id: expect.any(String) as string,
      firm: 'Cabinet Durand',
      text: 'Cabinet Durand\u00a0: une personne attend une réponse',
      url: 'http://127.0.0.1:8080/console/conversations?view=waiting',
    });
    expect(hooked.map(({ body: each }) => JSON.parse(each) as object)).toContainEqual({
      text: 'Un message attend — <http://127.0.0.1:8080/console/conversations?view=waiting|Ouvrir>',
    });
    for (const { body: each } of hooked) expect(each).not.toMatch(/CANARI|garde à vue/);
  });

  test('to a channel that fails are tried again, and to one that refuses they are not', async () => {
    await setsFirm({
      channels: [{ kind: 'webhook', name: 'Accueil', address: hookAddress(), discreet: false }],
    });
    hookStatus = 500;
    await opened();
    await run(30_000);
    hookStatus = 404;
    await run(15_000);
    await pass(5 * HOUR);
    expect(hooked).toHaveLength(2);
    const { body } = await t.ask('GET', '/v1/staff/notices/firm', undefined, as('admin'));
    expect((body as FirmNoticesView).channels[0]).toMatchObject({ last: { status: 404 } });
    expect((body as FirmNoticesView).channels[0]).not.toHaveProperty('secret');
  });

  test('are set by two admins without one replacing what the other has set', async () => {
    expect((await setsFirm({})).status).toBe(200);
    expect(await setsFirm({})).toMatchObject({ status: 412, body: { code: 'changed-meanwhile' } });
  });

  test('keep a channel’s address and secret while its name is changed', async () => {
    const { body } = await setsFirm({
      channels: [{ kind: 'webhook', name: 'Accueil', address: hookAddress(), discreet: false }],
    });
    const { id, secret } = (body as FirmNoticesView).channels[0]!;
    await setsFirm({ revision: 1, channels: [{ id, kind: 'webhook', name: 'Secrétariat', discreet: true }] });
    const tested = await t.ask('POST', '/v1/staff/notices/firm/test', { channel: id }, as('admin'));
    expect(tested.body).toEqual({ status: 200 });
    const { headers, body: sent } = hooked[0]!;
    const [, seconds] = /^t=(\d+)/.exec(String(headers['parenthese-signature'])) ?? [];
    const signature = createHmac('sha256', secret!).update(`${seconds}.${sent}`).digest('hex');
    expect(headers['parenthese-signature']).toBe(`t=${seconds},v1=${signature}`);
    expect(JSON.parse(sent)).toMatchObject({ type: 'test', firm: null, text: 'Ceci est un essai' });
  });

  test('leave nothing in the database by which a device or a channel could be reached', async () => {
    await registers('lawyer', 'CANARI');
    await setsFirm({
      channels: [{ kind: 'slack', name: 'Équipe', address: hookAddress(), discreet: false }],
    });
    for (const table of ['notice_devices', 'notice_channels', 'push_keys'] as const) {
      const rows = await t.database.kysely.selectFrom(table).selectAll().execute();
      expect(rows.length).toBeGreaterThan(0);
      const bytes = rows.map((row) =>
        Object.values(row)
          .map((value) => Buffer.from(value instanceof Uint8Array ? value : String(value)).toString('latin1'))
          .join(),
      );
      expect(bytes.join()).not.toMatch(/CANARI|token=|\/push\//);
    }
  });

  test('of a thread that is erased are forgotten with it', async () => {
    const mine = await opened();
    await run(30_000);
    await sees('lawyer', mine);
    const { id: firm } = (await t.app.parts.firms.bySlug(t.database.kysely, 'durand'))!;
    const { log } = t.app.parts;
    const erasure = { basis: 'request', by: 'operator', actor: 'system', at: t.world.now } as const;
    await log.append(firm, (group) => log.erase(group, mine.id, erasure));
    for (const table of ['notice_openings', 'notices_told'] as const)
      expect(
        await t.database.kysely.selectFrom(table).selectAll().where('conversation', '=', mine.id).execute(),
      ).toEqual([]);
  });

  test('can be tried by whoever wants to see what arrives', async () => {
    await registers('lawyer');
    const by = (how: string) => t.ask('POST', '/v1/staff/notices/test', { by: how }, as('lawyer'));
    expect((await by('push')).body).toEqual({ tried: 1, taken: 1 });
    expect(push.rang[0]!.payload.test).toBe(true);
    expect((await by('mail')).body).toEqual({ tried: 1, taken: 1 });
    expect((await PostalMime.parse(mails[0]!.raw)).subject).toBe('Ceci est un essai');
    push.answer('lawyer', 410);
    expect((await by('push')).body).toEqual({ tried: 1, taken: 0 });
    expect((await by('push')).body).toEqual({ tried: 0, taken: 0 });
  });

  test('of eight o’clock tell the day in figures, to whoever wants them, when there is something to tell', async () => {
    await sets('trainee', { today: false });
    await sets('assistant', { discreet: true });
    await opened();
    await run(30_000);
    mails.splice(0);
    // From Tuesday morning to Wednesday at ten.
    for (let hour = 0; hour < 24; hour += 1) {
      await t.app.parts.notices.planToday();
      await pass(HOUR, HOUR);
    }
    expect(mails.map(({ to }) => to.split('@')[0]).toSorted()).toEqual(['admin', 'assistant', 'lawyer']);
    const read = async (name: string) => PostalMime.parse(mails.find(({ to }) => to.startsWith(name))!.raw);
    const { subject, text } = await read('lawyer');
    expect(subject).toMatch(
      /^Aujourd’hui\u00a0: (une personne attend|\d+\u00a0personnes attendent) une réponse$/,
    );
    expect(text).toContain('/console/conversations?view=waiting');
    expect(text).not.toMatch(/CANARI|garde à vue|Durand/);
    const discreet = await read('assistant');
    expect(`${discreet.subject} ${discreet.text}`).not.toMatch(
      /cabinet|personne|réponse attend|délai|urgent/i,
    );
  });

  test('of eight o’clock do not come on a day on which the firm is closed, nor when all is answered', async () => {
    await t.app.parts.notices.planToday();
    await pass(100 * HOUR, 10 * HOUR);
    // Saturday, two in the afternoon, to Monday at six.
    await opened();
    await run(30_000);
    mails = [];
    for (let hour = 0; hour < 40; hour += 1) {
      await t.app.parts.notices.planToday();
      await pass(HOUR, HOUR);
    }
    expect(mails).toEqual([]);
    await pass(3 * HOUR, HOUR);
    expect(mails).toHaveLength(4);
  });
});
