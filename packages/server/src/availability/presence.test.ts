import { PRESENCE_LEASE_MS } from '@parenthese/shared/availability/badge-rows.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { listenTo } from '../platform/testing/listening.ts';
import { testApp, type TestApp } from '../platform/testing/test-app.ts';

const ADMIN = 'durand@durand.example';

describe('presence', () => {
  let t: TestApp;
  let cookie: string;
  beforeEach(async () => {
    t = await testApp();
    cookie = await t.cookie(ADMIN);
  });
  const say = (what: 'beat' | 'leave') => t.ask('POST', `/v1/staff/presence/${what}`, {}, { cookie });
  const present = async () => (await t.app.parts.presence.present(t.firm)).staff;
  const round = () => t.app.parts.presence.round([t.firm]);
  const sign = (staff: readonly string[]) => `data: ${JSON.stringify({ type: 'presence', present: staff })}`;

  test('that runs out is told to the consoles with the next round', async () => {
    await say('beat');
    const here = await present();
    const stream = await listenTo(t.app, { cookie });
    await stream.until(sign(here));
    await round();
    t.world.now += PRESENCE_LEASE_MS;
    await round();
    const heard = await stream.until(sign([]));
    expect(heard.split('"presence"')).toHaveLength(3);
  });

  test('stays while another window is open, and ends with the last one', async () => {
    await say('beat');
    const [first, second] = [await listenTo(t.app, { cookie }), await listenTo(t.app, { cookie })];
    await say('leave');
    expect(await present()).toHaveLength(1);
    t.app.parts.streams.endStaff(t.firm, (await present())[0]!);
    await Promise.all([first.untilClosed(), second.untilClosed()]);
    await say('leave');
    expect(await present()).toEqual([]);
  });

  test('that cannot be told is logged, and the console that beats hears of nothing', async () => {
    const { db } = t.app.parts;
    const select = db.selectFrom.bind(db);
    const failing = vi.spyOn(db, 'selectFrom').mockImplementation(((table: 'presence') => {
      if (table === 'presence') throw new Error('Connection terminated unexpectedly');
      return select(table);
    }) as never);
    expect((await say('beat')).status).toBe(204);
    failing.mockRestore();
    expect(await present()).toHaveLength(1);
    expect(t.logged).toMatchObject([{ message: 'presence failed' }]);
  });
});
