import { expect, it } from 'vitest';
import { isNightOrWeekend } from './night-or-weekend.ts';

it.each([
  ['2026-03-02T07:59', true, 'Monday, before eight'],
  ['2026-03-02T08:00', false, 'Monday at eight'],
  ['2026-03-06T19:59', false, 'Friday before eight in the evening'],
  ['2026-03-06T20:00', true, 'Friday evening'],
  ['2026-03-07T11:00', true, 'Saturday'],
  ['2026-03-08T11:00', true, 'Sunday'],
])('%s is night or weekend: %s (%s)', (local, expected) => {
  expect(isNightOrWeekend(local)).toBe(expected);
});
