import { describe, expect, test } from 'vitest';
import { createDeviceClock } from './device-clock.ts';

function device({ wall = 1_000_000, steady = 50 } = {}) {
  const hands = { wall, steady };
  const clock = createDeviceClock({ wall: () => hands.wall, steady: () => hands.steady });
  return { hands, clock };
}

describe('the clock of a device', () => {
  test('is believed until the server has told the time', () => {
    const { hands, clock } = device();
    hands.wall += 500;
    expect(clock.now()).toBe(1_000_500);
  });

  test('that is an hour wrong is corrected by the server’s', () => {
    const { hands, clock } = device();
    clock.agree(4_600_000, 0);
    hands.wall += 2_000;
    hands.steady += 2_000;
    expect(clock.now()).toBe(4_602_000);
  });

  test('counts the time an answer has lain in a cache', () => {
    const { clock } = device();
    clock.agree(4_600_000, 12);
    expect(clock.now()).toBe(4_612_000);
  });

  test('runs on while a sleeping machine stops its counter', () => {
    const { hands, clock } = device();
    clock.agree(1_000_000, 0);
    hands.wall += 3_600_000;
    expect(clock.now()).toBe(4_600_000);
  });

  test('runs on when somebody sets it back', () => {
    const { hands, clock } = device();
    clock.agree(1_000_000, 0);
    hands.wall -= 3_600_000;
    hands.steady += 60_000;
    expect(clock.now()).toBe(1_060_000);
  });

  test('that somebody sets forward is corrected at the next answer', () => {
    const { hands, clock } = device();
    clock.agree(1_000_000, 0);
    hands.wall += 3_600_000;
    clock.agree(1_000_100, 0);
    expect(clock.now()).toBe(1_000_100);
  });

  test('does not go back for an answer that a cache kept without saying so', () => {
    const { hands, clock } = device();
    clock.agree(1_000_000, 0);
    hands.wall += 60_000;
    hands.steady += 60_000;
    clock.agree(1_000_000, 0);
    expect(clock.now()).toBe(1_060_000);
  });
});
