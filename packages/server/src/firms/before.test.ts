import { beforeAll, expect, test } from 'vitest';
import { DEFAULT_BEFORE } from '@parenthese/shared/firms/before.ts';
import { MAX_MISSED, type BeforeFigures, type BeforeView } from '@parenthese/shared/firms/before-wire.ts';
import { onBothEngines } from '../platform/testing/engines.ts';
import { sandboxApp, type SandboxApp } from '../platform/testing/sandbox-app.ts';
import type { As } from '../platform/testing/test-app.ts';

const PATH = '/v1/firms/durand/before';
const DAY_MS = 86_400_000;

const BEFORE = {
  ...DEFAULT_BEFORE,
  access: { fr: 'Métro Voltaire, 2e étage avec ascenseur.' },
  firstMeeting: { fr: '90 € TTC, une heure.', en: '€90 including VAT, one hour.' },
  legalAid: true,
  questions: [
    { id: 'visio', question: { fr: 'Peut-on se voir en visio ?', en: 'By video?' }, answer: { fr: 'Oui.' } },
  ],
};

onBothEngines('what people need before they write', (database) => {
  let t: SandboxApp;
  let admin: As;
  beforeAll(async () => {
    t = await sandboxApp({ database: database(), limits: false });
    admin = { cookie: t.durand.actors.admin.cookie };
  });

  const read = async (query = '', as: As = {}) => {
    const answer = await t.ask('GET', `${PATH}${query}`, undefined, as);
    return { status: answer.status, view: answer.body as BeforeView, etag: answer.headers.get('etag') ?? '' };
  };
  const set = (before: object) => t.ask('PATCH', '/v1/staff/settings', { before }, admin);
  const figures = async (as = admin) =>
    (await t.ask('GET', '/v1/staff/before', undefined, as)).body as BeforeFigures;
  const search = (words: string) => t.ask('POST', `${PATH}/missed`, { words });

  test('is there from the first day: telephone, hours in words, the bar, and the numbers of the country', async () => {
    // As a firm begins; the one of the tests has said something already.
    await set(DEFAULT_BEFORE);
    const { view } = await read();
    expect(view).toMatchObject({ on: true, language: 'fr', legalAid: null, access: '', questions: [] });
    expect(view.hours[0]?.days).toMatch(/^du lundi au /u);
    expect(view.emergency.lines.map(({ href }) => href)).toContain('sms:114');
    expect(view.lawyer.held).toMatch(/bâtonnier/u);
  });

  test('is what the firm has said, in the language asked for, in French where it has said it only so', async () => {
    await set(BEFORE);
    const { view } = await read('?language=en');
    expect(view).toMatchObject({
      language: 'en',
      access: 'Métro Voltaire, 2e étage avec ascenseur.',
      firstMeeting: '€90 including VAT, one hour.',
      legalAid: true,
      questions: [{ id: 'visio', question: 'By video?', answer: 'Oui.' }],
    });
    expect(view.hours[0]?.days).toMatch(/^Monday to /u);
  });

  test('is read again only when it has changed', async () => {
    const { etag } = await read();
    const as = { headers: { 'if-none-match': etag } };
    expect((await read('', as)).status).toBe(304);
    await set({ ...BEFORE, legalAid: false });
    expect(await read('', as)).toMatchObject({ status: 200, view: { legalAid: false } });
  });

  test('names Québec’s numbers to a firm there, and none of France’s', async () => {
    await t.ask('PATCH', '/v1/staff/settings', { profile: 'quebec' }, admin);
    const hrefs = (await read()).view.emergency.lines.map(({ href }) => href);
    expect(hrefs).toContain('tel:911');
    expect(hrefs).not.toContain('tel:17');
    await t.ask('PATCH', '/v1/staff/settings', { profile: 'france' }, admin);
  });

  test('can be switched off', async () => {
    await set({ ...BEFORE, on: false });
    expect((await read()).view.on).toBe(false);
    await set(BEFORE);
  });

  test('refuses two questions under one id, and another firm’s absence is an absence', async () => {
    const twice = [...BEFORE.questions, ...BEFORE.questions];
    expect((await set({ ...BEFORE, questions: twice })).status).toBe(422);
    expect((await t.ask('GET', '/v1/firms/absent/before')).status).toBe(404);
  });

  test('counts who was helped and who was not, and nothing for a question that the firm does not ask', async () => {
    for (const helped of [true, true, false]) await t.ask('POST', `${PATH}/helped`, { id: 'visio', helped });
    expect((await t.ask('POST', `${PATH}/helped`, { id: 'absent', helped: true })).status).toBe(204);
    expect((await figures()).helped).toEqual([{ id: 'visio', yes: 2, no: 1 }]);
  });

  test('lists what was searched and not found, most searched first, without what could reach anybody', async () => {
    for (const words of [
      'Aide juridictionnelle',
      'aide  JURIDICTIONNELLE ?',
      'parking 06 39 98 12 34',
      'a@b.fr',
    ])
      expect((await search(words)).status).toBe(204);
    const { missed } = await figures();
    expect(missed.map(({ words, times }) => [words, times])).toEqual([
      ['aide juridictionnelle', 2],
      ['parking', 1],
    ]);
    expect((await figures({ cookie: t.marchand.actors.admin.cookie })).missed).toEqual([]);
  });

  test('drops a search that was set aside, and one that nobody has made for a year', async () => {
    const { body } = await t.ask('POST', '/v1/staff/before/set-aside', { key: 'parking' }, admin);
    expect((body as BeforeFigures).missed.map(({ key }) => key)).toEqual(['aide juridictionnelle']);
    t.world.now += 366 * DAY_MS;
    admin = { cookie: await t.app.parts.auth.cookieFor(t.durand.actors.admin.email) };
    expect((await figures()).missed).toEqual([]);
  });

  test('keeps a bounded list, of which the most searched stays', async () => {
    for (const words of ['visio', 'visio']) await search(words);
    for (let i = 0; i < MAX_MISSED + 5; i += 1)
      await search(`question ${String.fromCodePoint(0x61 + (i % 26))}${i}`);
    const { missed } = await figures();
    expect(missed).toHaveLength(MAX_MISSED);
    expect(missed[0]).toMatchObject({ words: 'visio', times: 2 });
  });
});
