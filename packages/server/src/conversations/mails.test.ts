import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LANGUAGES } from '@parenthese/shared/wire/language.ts';
import { resetMail } from '../people/password-mail-text.ts';
import { waitsMail } from '../notices/notice-mails.ts';
import { footOf, setLetter } from '../platform/mail/letter.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import { BODIES, newId, newToken } from '../platform/testing/scenes.ts';
import { visitorMail } from './mail-texts.ts';

/** Every mail there is, as it is read; a change of a word is seen here. */
describe.each(LANGUAGES)('the mails in %s', (language) => {
  const aim = { fr: 'réponse en général avant 15\u00a0h\u00a040', en: 'reply usually by 15:40' }[language];
  const mails = {
    receipt: visitorMail('receipt', language, aim),
    'receipt without an aim': visitorMail('receipt', language, null),
    answered: visitorMail('answered', language, null),
    'somebody waits': waitsMail({ language, discreet: false }),
    password: resetMail(language),
  };

  test('say what they have always said', () => {
    const read = Object.entries(mails).map(([kind, { subject, lines, act }]) => [
      kind,
      subject,
      ...lines,
      act,
    ]);
    expect([...read, footOf(language)]).toMatchSnapshot();
  });

  test.each(Object.entries(mails))(
    'hold one link and nothing that could be fetched: %s',
    (_, { subject, lines, act }) => {
      const url = 'https://service.example/c/durand#lien=abc';
      const { text, html } = setLetter({ language, subject, lines, act, url, foot: footOf(language) });
      expect(text.match(/https?:/g)).toHaveLength(1);
      expect(html.match(/https?:/g)).toHaveLength(1);
      expect(html).not.toMatch(
        /<(img|link|script|style|iframe|object|form|video|audio)|url\(|@import|srcset/i,
      );
      expect(html).toContain(`<html lang="${language}">`);
    },
  );

  test.each(Object.entries(mails))(
    'keep French spaces before their signs: %s',
    (_, { subject, lines, act }) => {
      for (const line of language === 'fr' ? [subject, ...lines, act, footOf('fr')] : [])
        expect(line).not.toMatch(/[^\u202f\s][;!?]|[^\u00a0\s]:|[ ][;:!?»]|«[ ]|'|!/);
    },
  );
});

describe('a mail as it leaves', () => {
  let t: SandboxApp;
  let server: SMTPServer;
  let received: { to: string; raw: string }[];

  beforeEach(async () => {
    received = [];
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join();
          received.push({ to, raw: Buffer.concat(parts).toString() });
          done();
        });
      },
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    t = await sandboxApp({ config: { smtpUrl: `smtp://127.0.0.1:${port}`, keepMails: false } });
  });
  afterEach(async () => {
    await t.app.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  const send = (path: string, body: object, as: { token?: string; cookie?: string }) =>
    t.ask('POST', path, { id: newId(), ...body }, as);

  /** A conversation in which every word that somebody gives is a canary. */
  async function canaryConversation(language: 'fr' | 'en'): Promise<void> {
    const [id, token, cookie] = [newId(), newToken(), t.durand.actors.lawyer.cookie];
    const opening = BODIES['POST /v1/conversations']!({ id, newId, code: '' }) as { message: object };
    const message = { ...opening.message, text: 'CANARI garde à vue' };
    await t.ask(
      'POST',
      '/v1/conversations',
      { ...opening, id, message, language, page: '/CANARI' },
      { token },
    );
    const mine = `/v1/conversations/${id}`;
    await send(`${mine}/parties`, { name: 'CANARI', other: { kind: 'named', name: 'CANARI' } }, { token });
    await send(`${mine}/contact`, { email: `visiteuse-${language}@example.org` }, { token });
    t.world.now += 30_000;
    await t.app.parts.jobs.tick();
    const theirs = `/v1/staff/conversations/${id}`;
    await send(`${theirs}/clearance`, { clearance: 'clear' }, { cookie });
    await send(`${theirs}/notes`, { text: 'CANARI' }, { cookie });
    await send(`${theirs}/messages`, { text: 'CANARI' }, { cookie });
    await send(`${theirs}/status`, { status: 'studied', reason: 'CANARI' }, { cookie });
    t.world.now += 200_000;
    await t.app.parts.jobs.tick();
  }

  test('holds no word, no name and no subject of anybody, to whomever it goes', async () => {
    await canaryConversation('fr');
    await canaryConversation('en');
    await t.ask('POST', '/v1/auth/request-password-reset', { email: 'admin@durand.example' });
    await t.app.parts.later.idle();
    await t.app.parts.jobs.tick();
    const told = new Set(received.map(({ to }) => to));
    for (const to of [
      'visiteuse-fr@example.org',
      'visiteuse-en@example.org',
      'admin@durand.example',
      'trainee@durand.example',
    ])
      expect(told).toContain(to);
    for (const to of ['reader@durand.example', 'removed@durand.example']) expect(told).not.toContain(to);
    for (const { raw } of received) {
      const { subject, text, html, from, to, attachments } = await PostalMime.parse(raw);
      const shown = JSON.stringify([subject, text, html, from, to]);
      expect(`${raw} ${shown}`).not.toMatch(/CANARI|garde à vue|urgent_flag|Lemaire|Aubert|Durand/);
      expect(attachments).toEqual([]);
    }
  });

  test('speaks the language in which the visitor wrote, says that it is automatic, and asks for no receipt', async () => {
    await canaryConversation('en');
    const mine = received.filter(({ to }) => to === 'visiteuse-en@example.org');
    const subjects = await Promise.all(mine.map(async ({ raw }) => (await PostalMime.parse(raw)).subject));
    expect(subjects).toEqual(['Your message has arrived', 'You have a message from your firm']);
    for (const { raw } of received) {
      expect(raw).toContain('Auto-Submitted: auto-generated');
      expect(raw).not.toMatch(/^(Disposition-Notification-To|Return-Receipt-To|X-Mailer|Bcc|Cc):/im);
    }
  });
});
