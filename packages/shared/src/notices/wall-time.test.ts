import { describe, expect, test } from 'vitest';
import { onDutyAt } from './duty.ts';
import type { DutyShift } from './firm.ts';
import { quietUntil } from './quiet.ts';
import { nextOf } from './wall-time.ts';

const PARIS = 'Europe/Paris';
const at = (text: string): number => Date.parse(text);
const iso = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toISOString().slice(0, 16);

describe('the next of some times of day', () => {
  test.each([
    ['2026-03-10T09:00Z', ['12:00', '17:00'], '2026-03-10T11:00'],
    ['2026-03-10T11:00Z', ['12:00', '17:00'], '2026-03-10T16:00'],
    ['2026-03-10T16:00Z', ['12:00', '17:00'], '2026-03-11T11:00'],
    // In the night of 29 March 2026 the clocks jump from 2:00 to 3:00.
    ['2026-03-28T23:30Z', ['02:30'], '2026-03-29T01:00'],
    ['2026-03-29T01:00Z', ['02:30'], '2026-03-30T00:30'],
    // In the night of 25 October 2026 half past two comes twice; the first counts.
    ['2026-10-24T22:30Z', ['02:30'], '2026-10-25T00:30'],
  ])('after %s, of %j, is %s', (now, times, expected) => {
    expect(iso(nextOf(times, PARIS, at(now)))).toBe(expected);
  });
});

describe('quiet hours', () => {
  const night = { from: '19:00', to: '08:00', weekend: false };
  test.each([
    ['2026-03-10T12:00Z', null],
    ['2026-03-10T17:59Z', null],
    ['2026-03-10T18:00Z', '2026-03-11T07:00'],
    ['2026-03-11T06:59Z', '2026-03-11T07:00'],
    ['2026-03-11T07:00Z', null],
  ])('of the night at %s last until %s', (now, expected) => {
    expect(iso(quietUntil(night, PARIS, at(now)))).toBe(expected);
  });

  test('of the week-end go on from Friday evening to Monday morning', () => {
    const quiet = { ...night, weekend: true };
    expect(iso(quietUntil(quiet, PARIS, at('2026-03-13T20:00Z')))).toBe('2026-03-16T07:00');
    expect(iso(quietUntil(quiet, PARIS, at('2026-03-14T12:00Z')))).toBe('2026-03-16T07:00');
  });

  test('that nobody has set keep nothing back', () => {
    expect(quietUntil(null, PARIS, at('2026-03-14T12:00Z'))).toBeNull();
  });

  test('that never end let a notice through after some days', () => {
    const always = { from: '08:00', to: '08:00', weekend: true };
    const until = quietUntil(always, PARIS, at('2026-03-14T12:00Z'));
    expect(until).toBeLessThan(at('2026-03-21T00:00Z'));
  });
});

describe('who is on duty', () => {
  const duty: DutyShift[] = [
    { days: ['monday', 'tuesday'], from: '09:00', to: '18:00', staff: ['ana', 'bea'] },
    { days: ['tuesday'], from: '14:00', to: '20:00', staff: ['carl', 'ana'] },
    { days: ['friday'], from: '20:00', to: '08:00', staff: ['dan'] },
  ];
  test.each([
    ['2026-03-09T08:00Z', ['ana', 'bea']],
    ['2026-03-10T13:00Z', ['ana', 'bea', 'carl']],
    ['2026-03-10T17:00Z', ['carl', 'ana']],
    ['2026-03-11T10:00Z', []],
    ['2026-03-13T19:00Z', ['dan']],
    // The night of Friday goes on into Saturday, and that of Saturday is nobody’s.
    ['2026-03-14T06:00Z', ['dan']],
    ['2026-03-14T20:00Z', []],
  ])('at %s is %j', (now, expected) => {
    expect(onDutyAt(duty, PARIS, at(now))).toEqual(expected);
  });
});
