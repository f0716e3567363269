import { expect, test } from 'vitest';
import { dayIn } from './day-in.ts';

test.each([
  ['Europe/Paris', '2026-03-10'],
  ['Pacific/Noumea', '2026-03-11'],
  ['America/Toronto', '2026-03-10'],
])('late on a Tuesday in Paris it is another day elsewhere: %s', (zone, day) => {
  expect(dayIn(zone, Date.UTC(2026, 2, 10, 20))).toBe(day);
});
