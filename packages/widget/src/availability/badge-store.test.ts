import { describe, expect, test } from 'vitest';
import type { BadgeAnswer } from './badge-answer.ts';
import { badgeAt15h, badgeIn, closedBadge, MINUTE_MS, MONDAY_15H } from './badge-fixture.ts';
import { createBadgeStore } from './badge-store.ts';
import { createDeviceClock } from './device-clock.ts';

const HOUR_MS = 60 * MINUTE_MS;

const known = (badge = badgeAt15h(), serverNow = badge.now): BadgeAnswer => ({
  kind: 'badge',
  badge,
  serverNow,
  ageSeconds: 0,
});

/** A page with a clock that stands until it is moved. Timers fire as it passes them, unless it sleeps. */
function page({ answer = known() as BadgeAnswer, wall = MONDAY_15H } = {}) {
  const timers = new Set<{ at: number; act: () => void }>();
  const world = { wall, steady: 0, visible: true, asked: 0, answer };
  const store = createBadgeStore('durand', {
    clock: createDeviceClock({ wall: () => world.wall, steady: () => world.steady }),
    ask: async () => {
      world.asked += 1;
      return world.answer;
    },
    later: (ms, act) => {
      const timer = { at: world.steady + ms, act };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    isVisible: () => world.visible,
  });
  const settle = async () => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  const pass = async (ms: number) => {
    const end = world.steady + ms;
    for (;;) {
      const next = [...timers].sort((one, other) => one.at - other.at)[0];
      if (!next || next.at > end) break;
      timers.delete(next);
      world.wall += next.at - world.steady;
      world.steady = next.at;
      next.act();
      await settle();
    }
    world.wall += end - world.steady;
    world.steady = end;
  };
  const send = async (signal: 'look' | 'click') => {
    store.dispatch(signal);
    await settle();
  };
  const state = () => store.getState().moment.state;
  return { world, store, pass, send, settle, state, timers };
}

describe('a badge', () => {
  test('asks once at first view and shows what it is told', async () => {
    const { world, store, send, state } = page();
    expect(store.getState().status).toBe('initial');
    await send('look');
    expect(world.asked).toBe(1);
    expect(store.getState().status).toBe('known');
    expect(state()).toBe('available');
  });

  test('asks nothing in a page that nobody sees', async () => {
    const { world, send } = page();
    world.visible = false;
    await send('look');
    expect(world.asked).toBe(0);
  });

  test('renews a lease before it ends, so that the dot does not blink', async () => {
    const { world, store, send, pass } = page();
    const seen = new Set<string>();
    store.subscribe(() => seen.add(store.getState().moment.state));
    await send('look');
    world.answer = known(
      badgeAt15h({
        now: MONDAY_15H + 57_000,
        trueUntil: MONDAY_15H + 117_000,
        rows: [{ ...badgeAt15h().rows[0]!, lease: MONDAY_15H + 117_000 }],
      }),
    );
    await pass(MINUTE_MS + 10_000);
    expect(world.asked).toBe(2);
    expect([...seen]).toEqual(['available']);
  });

  test('is not green one millisecond longer than the lease, when nothing can be read', async () => {
    const { world, send, pass, state } = page();
    await send('look');
    world.answer = { kind: 'unreachable' };
    await pass(MINUTE_MS - 1);
    expect(state()).toBe('available');
    await pass(1);
    expect(state()).toBe('away');
  });

  test('asks at most every 30 seconds, however often somebody looks', async () => {
    const { world, send, pass } = page({ answer: { kind: 'unreachable' } });
    await send('look');
    for (let second = 0; second < 29; second += 1) {
      await pass(1_000);
      await send('look');
    }
    expect(world.asked).toBe(1);
    await pass(1_000);
    await send('look');
    expect(world.asked).toBe(2);
  });

  test('asks once more at the click, whenever that is', async () => {
    const { world, send, pass } = page();
    await send('look');
    await pass(1_000);
    await send('click');
    expect(world.asked).toBe(2);
  });

  test('asks ever more rarely while the server does not answer', async () => {
    const { world, send, pass } = page({ answer: { kind: 'unreachable' } });
    await send('look');
    await pass(HOUR_MS);
    expect(world.asked).toBeLessThan(12);
    expect(world.asked).toBeGreaterThan(5);
  });

  test('of a closed office costs no request until the calendar changes', async () => {
    const { world, send, pass, state } = page({ answer: known(closedBadge()), wall: closedBadge().now });
    await send('look');
    await pass(14 * HOUR_MS);
    expect(state()).toBe('closed');
    expect(world.asked).toBe(1);
    await pass(HOUR_MS + 1);
    expect(world.asked).toBe(2);
  });

  test('keeps no timer where no change is known', async () => {
    const badge = { ...closedBadge(), trueUntil: null, rows: [{ ...closedBadge().rows[0]!, until: null }] };
    const { send, timers } = page({ answer: known(badge) });
    await send('look');
    expect(timers.size).toBe(0);
  });

  test('keeps no timer in a page that is hidden', async () => {
    const { world, send, timers } = page();
    await send('look');
    expect(timers.size).toBe(1);
    world.visible = false;
    await send('look');
    expect(timers.size).toBe(0);
  });

  test('is right at once after a night in a frozen tab, before any answer', async () => {
    const { world, store, send, state } = page();
    await send('look');
    world.wall += 2 * HOUR_MS;
    store.dispatch('look');
    expect(state()).toBe('away');
    world.wall += 2 * HOUR_MS;
    store.dispatch('look');
    expect(state()).toBe('closed');
  });

  test('notices within a second that a machine has slept without telling the page', async () => {
    const { world, send, pass, state } = page();
    await send('look');
    world.answer = { kind: 'unreachable' };
    world.wall += HOUR_MS;
    await pass(1_000);
    expect(state()).toBe('away');
  });

  test('follows the server’s clock and not the visitor’s', async () => {
    const { send, pass, state } = page({ wall: MONDAY_15H - 5 * HOUR_MS });
    await send('look');
    expect(state()).toBe('available');
    await pass(3 * HOUR_MS);
    expect(state()).toBe('closed');
  });

  test('counts the time an answer was under way in a cache', async () => {
    const { send, state } = page({ answer: { ...known(), ageSeconds: 61 } as BadgeAnswer });
    await send('look');
    expect(state()).toBe('away');
  });

  test.each(['available', 'live'] as const)(
    'never says “%s” past trueUntil, even if a row without a lease would',
    async (state) => {
      const badge = { ...badgeIn(state), trueUntil: MONDAY_15H + MINUTE_MS };
      const tab = page({ answer: known(badge) });
      await tab.send('look');
      expect(tab.state()).toBe(state);
      tab.world.answer = { kind: 'unreachable' };
      await tab.pass(MINUTE_MS);
      expect(tab.state()).toBe('unknown');
    },
  );

  test('of an unknown firm asks no more', async () => {
    const { world, store, send, pass } = page({ answer: { kind: 'absent' } });
    await send('look');
    await pass(HOUR_MS);
    await send('click');
    expect(store.getState().status).toBe('absent');
    expect(world.asked).toBe(1);
  });

  test('tells its listeners of changes only', async () => {
    const { store, send } = page();
    let told = 0;
    store.subscribe(() => (told += 1));
    await send('look');
    await send('look');
    await send('look');
    expect(told).toBe(1);
  });

  test('that has been taken away does nothing any more', async () => {
    const { world, store, send, pass, timers } = page();
    await send('look');
    store.stop();
    await pass(HOUR_MS);
    await send('click');
    expect(world.asked).toBe(1);
    expect(timers.size).toBe(0);
  });
});
