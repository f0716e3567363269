import { expect, test } from 'vitest';
import { startOfDay } from './local-time.ts';

const PARIS = { settings: { calendar: { zone: 'Europe/Paris' } } } as Parameters<typeof startOfDay>[0];

test('the firm’s day begins at its midnight, also after the clocks have changed in it', () => {
  const startedAt = (instant: string) => new Date(startOfDay(PARIS, Date.parse(instant))).toISOString();
  expect(startedAt('2026-03-29T12:00Z')).toBe('2026-03-28T23:00:00.000Z');
  expect(startedAt('2026-10-25T12:00Z')).toBe('2026-10-24T22:00:00.000Z');
  expect(startedAt('2026-10-24T22:00Z')).toBe('2026-10-24T22:00:00.000Z');
});
