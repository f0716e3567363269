import { DEFAULT_CALENDAR } from '@parenthese/shared/availability/hours.ts';
import { DEFAULT_LOOK } from '@parenthese/shared/looks/look.ts';
import type { FirmSettings } from '@parenthese/shared/firms/settings.ts';
import { describe, expect, test } from 'vitest';
import { createFirmClock, type Stop } from './firm-clock.ts';

const halves = [
  { from: '09:00', to: '12:30' },
  { from: '14:00', to: '18:30' },
];
const settings = {
  slug: 'durand',
  name: 'Cabinet Durand',
  theme: { accent: '#23406B', accentDark: '#9DB7E0' },
  look: DEFAULT_LOOK,
  languages: ['fr', 'en'],
  calendar: { ...DEFAULT_CALENDAR, weekly: { ...DEFAULT_CALENDAR.weekly, monday: halves, friday: halves } },
} as unknown as FirmSettings;
const clock = createFirmClock(settings, Date.parse('2026-11-25T09:20:00Z'));

describe('the firm’s clock', () => {
  test.each<[Stop, string, string]>([
    ['before-break', '2026-11-27T11:29:00Z', 'available'],
    ['in-break', '2026-11-27T11:31:00Z', 'closed'],
    ['july-14', '2027-07-14T08:00:00Z', 'closed'],
    ['sunday', '2026-11-29T22:00:00Z', 'closed'],
    ['clock-change', '2027-03-28T00:59:00Z', 'closed'],
  ])('at “%s” it is %s, and the firm is %s', (stop, instant, state) => {
    const at = clock.stops[stop] ?? 0;
    expect(new Date(at).toISOString()).toBe(instant.replace('Z', '.000Z'));
    expect(clock.badgeAt(at).state).toBe(state);
  });

  test('goes round a day that is an hour shorter when the clocks are put forward', () => {
    const { from, until } = clock.dayAround(clock.stops['clock-change'] ?? 0);
    expect((until - from) / 3_600_000).toBeCloseTo(23 - 1 / 60);
  });

  test('names an aim after the break for whoever writes during it', () => {
    const { aim } = clock.badgeAt(clock.stops['in-break'] ?? 0);
    expect(aim.at).toBeGreaterThan(Date.parse('2026-11-27T13:00:00Z'));
  });
});
