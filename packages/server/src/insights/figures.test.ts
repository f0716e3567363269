import { beforeAll, describe, expect, test } from 'vitest';
import type { Evidence, Figures } from '@parenthese/shared/insights/wire.ts';
import { onBothEngines } from '../platform/testing/engines.ts';
import { testApp, type TestApp } from '../platform/testing/test-app.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Tuesday 10 March 2026, 10:00 in Paris; the firm is open until 12:30 and from 14:00. */
const TUESDAY = Date.UTC(2026, 2, 10, 9);
const MARCH = 'from=2026-03-01&to=2026-03-31';

onBothEngines('the figures of a period', (database) => {
  let t: TestApp;
  let durand: string;
  beforeAll(async () => {
    t = await testApp({ database: database() });
    durand = await t.cookie('durand@durand.example');
  });

  const figures = async (query = MARCH) =>
    (await t.ask('GET', `/v1/staff/figures?${query}`, undefined, { cookie: durand })).body as Figures;
  const evidence = async (figure: string, query = MARCH) =>
    (
      await t.ask('GET', `/v1/staff/figures/evidence?figure=${figure}&${query}`, undefined, {
        cookie: durand,
      })
    ).body as Evidence;

  /** Somebody writes at an instant, on a device of their own. */
  async function open(at: number, text = 'Une question.'): Promise<{ id: string; token: string }> {
    t.world.now = at;
    const [id, token] = [t.newId(), t.newToken()];
    const input = {
      firm: 'durand',
      id,
      message: { id: t.newId(), text },
      language: 'fr',
      notice: '2026-11',
      zone: null,
      page: null,
    };
    expect((await t.ask('POST', '/v1/conversations', input, { token })).status).toBe(201);
    return { id, token };
  }
  async function answer(id: string, at: number): Promise<void> {
    t.world.now = at;
    const by = { cookie: durand };
    const clear = { id: t.newId(), clearance: 'clear' };
    await t.ask('POST', `/v1/staff/conversations/${id}/clearance`, clear, by);
    const message = { id: t.newId(), text: 'Voici notre réponse.' };
    expect((await t.ask('POST', `/v1/staff/conversations/${id}/messages`, message, by)).status).toBe(201);
  }
  /** Whoever has seen the answer is asked, and says. */
  async function rate(
    { id, token }: { id: string; token: string },
    question: string,
    value: number | string,
  ): Promise<void> {
    await t.ask('POST', `/v1/conversations/${id}/seen`, { count: 1_000_000 }, { token });
    const input = { id: t.newId(), survey: 'exchange', version: 1, question, value, without: null };
    expect((await t.ask('POST', `/v1/conversations/${id}/answers`, input, { token })).status).toBe(201);
  }
  const caughtUp = () => t.app.parts.log.late.catchUp();

  test('says nothing but how many there are, below five', async () => {
    const people = [await open(TUESDAY), await open(TUESDAY + MINUTE)];
    for (const person of people) {
      await answer(person.id, TUESDAY + HOUR);
      await rate(person, 'helped', 5);
      await rate(person, 'honoraires', 1);
    }
    await rate(people[0]!, 'comment', 'Trop cher, mais clair.');
    await caughtUp();
    const { helped, criteria, firstReply, aimKept, writing, changes, comments } = await figures();
    expect(helped).toEqual({ figure: { definition: 'helped', n: 2, guard: 'progress' }, ratings: null });
    expect(criteria.at(-1)).toEqual({ definition: 'honoraires', n: 2, guard: 'progress' });
    expect(firstReply).toEqual({ definition: 'first-reply', n: 2, guard: 'progress' });
    expect(aimKept.parts.every(({ share }) => share === null)).toBe(true);
    expect(writing).toEqual({
      figure: { definition: 'night-or-weekend', n: 2, guard: 'progress' },
      hours: null,
    });
    expect(changes).toBeNull();
    // A comment is shown to whoever may read its conversation, whatever the number.
    expect(comments).toEqual([
      { conversation: people[0]!.id, at: TUESDAY + HOUR, text: 'Trop cher, mais clair.', helped: 5 },
    ]);
    expect(await evidence('honoraires')).toEqual({ figure: 'honoraires', more: false, rows: [] });
  });

  test('give each its interval and its n, and lead to the conversations behind it', async () => {
    for (let i = 0; i < 6; i += 1) {
      const person = await open(TUESDAY + i * MINUTE, `Question ${i}`);
      await answer(person.id, TUESDAY + i * MINUTE + (i < 4 ? HOUR : 8 * HOUR));
      await rate(person, 'honoraires', i < 2 ? 2 : 4);
    }
    t.world.now = TUESDAY + 30 * HOUR;
    await caughtUp();
    const { criteria, aimKept, firstReply, answers, responseRate, writing } = await figures();
    expect(criteria.at(-1)).toMatchObject({ definition: 'honoraires', guard: 'band', n: 8, value: 2.75 });
    // Two were answered eight hours later, which is after half past two in the afternoon.
    expect(aimKept.figure).toMatchObject({ guard: 'band', n: 8, value: 0.75 });
    expect(firstReply).toMatchObject({ n: 8, waiting: 0, value: 60 });
    expect(answers).toMatchObject({ n: 2, before: null, unit: 'day' });
    expect(answers.parts.find(({ from }) => from === '2026-03-10')?.n).toBe(2);
    expect(responseRate).toMatchObject({ n: 8, value: 1 });
    expect(writing).toMatchObject({ figure: { n: 8, value: 0 } });
    expect(writing.hours?.[10]).toBe(8);

    const unhappy = await evidence('honoraires');
    expect(unhappy.more).toBe(false);
    expect(unhappy.rows.map(({ value }) => value)).toEqual([1, 1, 2, 2, 4, 4, 4, 4]);
    expect(unhappy.rows[2]).toMatchObject({ firstLine: 'Question 1', comment: null });
    expect((await evidence('aim-kept')).rows.map(({ firstLine }) => firstLine)).toEqual([
      'Question 5',
      'Question 4',
    ]);
    expect((await evidence('first-reply')).rows[0]).toMatchObject({ firstLine: 'Question 4' });
  });

  test('count a reply after the period’s end as a wait until its end', async () => {
    const friday = Date.UTC(2026, 3, 17, 15);
    for (let i = 0; i < 5; i += 1) {
      const { id } = await open(friday - i * MINUTE);
      await answer(id, friday + (i < 2 ? 3 : 70) * HOUR);
    }
    const week = 'from=2026-04-13&to=2026-04-17';
    expect((await figures(week)).firstReply).toMatchObject({ n: 5, waiting: 3, value: null });
    expect((await figures('from=2026-04-13&to=2026-04-20')).firstReply).toMatchObject({ n: 5, waiting: 0 });
    const [longest] = (await evidence('first-reply', week)).rows;
    expect(longest?.value).toBeNull();
  });

  test('keep a day to the firm’s clock, also when it is changed', async () => {
    // The clocks go forward on 29 March 2026: at 21:59 UTC of the 28th it is a minute to midnight no more.
    await open(Date.UTC(2026, 2, 28, 22, 59));
    await open(Date.UTC(2026, 2, 28, 23, 1));
    await open(Date.UTC(2026, 2, 29, 21, 59));
    await open(Date.UTC(2026, 2, 29, 22, 1));
    await caughtUp();
    const n = async (day: string) => (await figures(`from=${day}&to=${day}`)).writing.figure.n;
    expect(await Promise.all(['2026-03-28', '2026-03-29', '2026-03-30'].map(n))).toEqual([1, 2, 1]);
    const firstReply = async (day: string) => (await figures(`from=${day}&to=${day}`)).firstReply.n;
    expect(await Promise.all(['2026-03-28', '2026-03-29', '2026-03-30'].map(firstReply))).toEqual([1, 2, 1]);
  });

  test('leave an aim that is still ahead out, and count one that has passed without an answer as not kept', async () => {
    const monday = Date.UTC(2026, 5, 8, 8);
    for (let i = 0; i < 5; i += 1) await open(monday);
    const day = 'from=2026-06-08&to=2026-06-08';
    t.world.now = monday + HOUR;
    expect((await figures(day)).aimKept.figure.n).toBe(0);
    t.world.now = monday + 12 * HOUR;
    expect((await figures(day)).aimKept.figure).toMatchObject({ n: 5, value: 0, guard: 'band' });
  });

  test('compare with the period before only where both have ten, and tell how many tests were made', async () => {
    const day = 'from=2026-03-10&to=2026-03-10&compare=before';
    const { before, changes, answers } = await figures(day);
    expect(before).toEqual({ from: '2026-03-09', to: '2026-03-09' });
    expect(answers.before).toBe(0);
    expect(changes).toMatchObject({ tests: 0 });
    expect(changes?.cells).toHaveLength(13);
    expect(changes?.cells.every(({ compared }) => !compared)).toBe(true);
  });

  test('tell that first replies got faster, from the waits of both periods', async () => {
    const slow = Date.UTC(2026, 8, 7, 8);
    for (let i = 0; i < 12; i += 1) await answer((await open(slow)).id, slow + (120 + i) * MINUTE);
    const fast = Date.UTC(2026, 8, 8, 8);
    for (let i = 0; i < 12; i += 1) await answer((await open(fast)).id, fast + (10 + i) * MINUTE);
    await caughtUp();
    const { changes, firstReplyBefore } = await figures('from=2026-09-08&to=2026-09-08&compare=before');
    expect(firstReplyBefore?.at(-1)).toMatchObject({ minutes: 131, value: 1 });
    const change = changes?.cells.find(({ definition }) => definition === 'first-reply');
    expect(change).toMatchObject({ unit: 'minutes', n: 12, nBefore: 12, compared: true, changed: 'down' });
    expect(change?.compared && change.difference).toBe(-110);
  });

  test('follow an erasure: neither count nor comment of the thread is left', async () => {
    const july = 'from=2026-07-01&to=2026-07-31';
    const person = await open(Date.UTC(2026, 6, 7, 9), 'CANARI');
    await answer(person.id, Date.UTC(2026, 6, 7, 10));
    await rate(person, 'helped', 1);
    await rate(person, 'comment', 'CANARI aussi');
    await caughtUp();
    expect(await figures(july)).toMatchObject({
      answers: { n: 1 },
      firstReply: { n: 1 },
      writing: { figure: { n: 1 } },
      comments: [{ text: 'CANARI aussi' }],
    });
    const { log } = t.app.parts;
    const erasure = { basis: 'request', by: 's1', actor: 'staff:s1', at: t.world.now };
    await log.append(t.firm, (group) => log.erase(group, person.id, erasure));
    const after = await figures(july);
    expect(after).toMatchObject({ answers: { n: 0 }, firstReply: { n: 0 }, writing: { figure: { n: 0 } } });
    expect(after.comments).toEqual([]);
    expect(JSON.stringify(await evidence('first-reply', july))).not.toContain('CANARI');
  });

  test('are for the firm’s own staff', async () => {
    const paths = [
      `/v1/staff/figures?${MARCH}`,
      `/v1/staff/figures.csv?chart=criteria&${MARCH}`,
      `/v1/staff/figures/evidence?figure=ecoute&${MARCH}`,
    ];
    const { token } = await open(TUESDAY);
    for (const path of paths) {
      expect((await t.ask('GET', path)).status).toBe(401);
      expect((await t.ask('GET', path, undefined, { token })).status).toBe(401);
    }
  });

  test.each([
    ['from=2026-03-31&to=2026-03-01', 'figures-period', 'to'],
    ['from=2026-03-32&to=2026-04-01', 'calendar-date', 'from'],
    ['from=2026-03-01', 'invalid', 'to'],
  ])('refuse a period that is none (%s)', async (query, code, field) => {
    expect(await t.ask('GET', `/v1/staff/figures?${query}`, undefined, { cookie: durand })).toMatchObject({
      status: 422,
      body: { code, field },
    });
  });

  describe('as a table', () => {
    const table = (query: string) =>
      t.app.request(`http://127.0.0.1:8080/v1/staff/figures.csv?${query}&${MARCH}`, {
        headers: { cookie: durand, 'accept-language': 'fr' },
      });

    test('are a file to keep, quoted, with a byte order mark', async () => {
      const response = await table('chart=criteria');
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(response.headers.get('content-disposition')).toBe(
        'attachment; filename="parenthese-criteria-2026-03-01-2026-03-31.csv"',
      );
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
      const [head, ...rows] = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
      expect(head).toMatch(/^"Critère";"Réponses";"Moyenne sur 5";/);
      expect(rows).toHaveLength(8);
      expect(rows[7]).toMatch(/^"Clarté des honoraires";"8";"2,75";"1,5\d+";/);
      // Nobody has rated the welcome: no number leaves the server but their count.
      expect(rows[0]).toBe('"Accueil";"0";"";"";"";"";"";""');
    });

    test.each(['criteria', 'helped', 'answers', 'first-reply', 'aim-kept', 'writing'])(
      'say the same in English (%s)',
      async (chart) => {
        const response = await table(`chart=${chart}&lang=en`);
        expect(response.status).toBe(200);
        const lines = (await response.text()).trimEnd().split('\r\n');
        expect(lines[0]).toMatch(/^"[A-Z][^;]+","/);
        expect(new Set(lines.map((line) => line.split('","').length)).size).toBe(1);
      },
    );
  });
});
