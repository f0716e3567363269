/** What a person writes is kept exactly: NFC at the door, otherwise not a sign more or less. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffThread } from '@parenthese/shared/conversations/staff-wire.ts';
import type { ThreadPage } from '@parenthese/shared/conversations/wire.ts';
import { onBothEngines } from '../platform/testing/engines.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import { BODIES, newId, newToken } from '../platform/testing/scenes.ts';

onBothEngines('a text', (database) => {
  let t: SandboxApp;
  beforeAll(async () => {
    t = await sandboxApp({ database: database(), limits: false });
  });

  const send = (text: unknown, what = 'messages', rest: object = {}) =>
    t.ask(
      'POST',
      `/v1/conversations/${t.durand.conversation}/${what}`,
      { id: newId(), ...(what === 'messages' ? { text } : {}), ...rest },
      { token: t.durand.actors.visitor.token },
    );
  const cookie = () => ({ cookie: t.durand.actors.admin.cookie });
  const staffPath = () => `/v1/staff/conversations/${t.durand.conversation}`;

  /** What visitor and staff read of a message, and what the answer to writing it said. */
  async function readBack(text: string): Promise<readonly (string | null)[]> {
    const written = (await send(text)).body as ThreadPage;
    const event = written.events[0];
    const thread = (await t.ask('GET', staffPath(), undefined, cookie())).body as StaffThread;
    const seen = thread.events.find(({ id }) => id === event?.id);
    return [event, seen].map((one) => (one?.kind === 'message' ? one.text : null));
  }

  test.each([
    ['bidirectional controls', 'a\u202egpj.exe\u202c \u2066b\u2069 \u200f'],
    ['blanks of every kind, before and behind', '  \u00a0a\u202f!\t\r\n\u2003b \u3000 '],
    ['signs that nobody sees', 'a\u200b\u200d\ufeff\u00adb'],
    ['controls other than NUL', 'a\u0001\u001b[31m\u0007\u0085b'],
    ['emoji made of many', '👩🏽‍⚖️🇫🇷'],
    ['markup', '<script>alert(1)</script> &amp; ${x} {{y}} javascript:'],
    ['what other languages escape', `'; drop table events; -- \\n \\u0000 %00 %s "`],
    ['letters that look alike', 'аvocat ａｖｏｃａｔ'],
    ['line ends as they came', 'a\nb\r\nc\rd\u2028e'],
    ['the last signs there are', '\u{10ffff}\u{fffe}\uffff'],
  ])('with %s comes back as it was', async (_, text) => {
    expect(await readBack(text)).toEqual([text, text]);
  });

  test('comes back as it was, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }), async (text) => {
        fc.pre(text.isWellFormed() && !text.includes('\0') && text.normalize('NFC').trim() !== '');
        const exact = text.normalize('NFC');
        expect(await readBack(text)).toEqual([exact, exact]);
      }),
      { numRuns: 40 * Number(process.env['THOROUGH'] ?? 1) },
    );
  });

  test('in another composition is the same text again', async () => {
    const id = newId();
    expect((await send('été', 'messages', { id })).status).toBe(201);
    expect((await send('e\u0301te\u0301', 'messages', { id })).status).toBe(200);
  });

  test.each([
    ['half a sign', 'a\ud800b', 'text-unreadable'],
    ['the other half', 'a\udc00', 'text-unreadable'],
    ['a NUL', 'a\0b', 'text-unreadable'],
    ['nothing', '', 'text-empty'],
    ['blanks alone', ' \t\u00a0\n', 'text-empty'],
    ['one sign too many', 'a'.repeat(10_001), 'text-too-long'],
  ])('of %s is refused and named, wherever a person writes', async (_, text, code) => {
    const refused = { status: 422, body: { code } };
    expect(await send(text)).toMatchObject({ ...refused, body: { code, field: 'text' } });
    const note = await t.ask('POST', `${staffPath()}/notes`, { id: newId(), text }, cookie());
    expect(note).toMatchObject({ ...refused, body: { code, field: 'text' } });
    if (code !== 'text-empty') {
      expect(await t.ask('PUT', `${staffPath()}/draft`, { text }, cookie())).toMatchObject(refused);
      const long = text.length > 500 ? 'text-too-long' : code;
      const status = { id: newId(), status: 'studied', reason: text };
      expect(await t.ask('POST', `${staffPath()}/status`, status, cookie())).toMatchObject({
        body: { code: long },
      });
      const parties = { name: text, other: { kind: 'none', name: null } };
      expect(await send(null, 'parties', parties)).toMatchObject({ status: 422, body: { code: long } });
    }
  });

  test.each(['notice', 'zone', 'page'])('that a program tells as %s has whole signs too', async (field) => {
    const body = BODIES['POST /v1/conversations']!({ id: '', newId, code: '' }) as object;
    for (const value of ['a\ud800', 'a\0b'])
      expect(
        await t.ask('POST', '/v1/conversations', { ...body, [field]: value }, { token: newToken() }),
      ).toMatchObject({ status: 422, body: { field } });
  });

  test('of 10,000 signs is taken whole', async () => {
    const text = 'é'.repeat(10_000);
    expect(await readBack(text)).toEqual([text, text]);
  });
});

describe('a draft', () => {
  test('half written is brought to NFC and otherwise kept, blanks and all', async () => {
    const t = await sandboxApp();
    const cookie = { cookie: t.durand.actors.admin.cookie };
    const path = `/v1/staff/conversations/${t.durand.conversation}`;
    for (const [text, kept] of [
      ['  e\u0301 \n', '  é \n'],
      [' ', ' '],
      ['', null],
    ]) {
      expect((await t.ask('PUT', `${path}/draft`, { text }, cookie)).status).toBe(204);
      expect(((await t.ask('GET', path, undefined, cookie)).body as StaffThread).draft).toBe(kept);
    }
  });
});
