import { describe, expect, test } from 'vitest';
import { choiceOf, choicesFrom, dayIn, searchOf } from './period-choice.ts';

const TODAY = '2026-03-10';

describe('the period of the figures', () => {
  test.each([
    ['', 'month', '2026-02-09', TODAY, true],
    ['?period=quarter', 'quarter', '2025-12-10', TODAY, true],
    ['?period=year&compare=none', 'year', '2025-03-11', TODAY, false],
    ['?from=2026-01-01&to=2026-01-31', 'own', '2026-01-01', '2026-01-31', true],
    ['?from=2026-02-30&to=2026-03-01', 'month', '2026-02-09', TODAY, true],
    ['?from=2026-03-02&to=2026-03-01', 'month', '2026-02-09', TODAY, true],
    ['?period=ever', 'month', '2026-02-09', TODAY, true],
  ])('is read from the address: %j', (search, name, from, to, compare) => {
    expect(choiceOf(search, TODAY)).toEqual({ name, period: { from, to }, compare });
  });

  test.each(['?period=month', '?period=year&compare=none', '?from=2026-01-01&to=2026-01-31'])(
    'is written as it was read: %s',
    (search) => {
      expect(searchOf(choiceOf(search, TODAY))).toBe(search);
    },
  );

  test('ends on the firm’s day, wherever the reader is', () => {
    const lateInParis = Date.UTC(2026, 2, 10, 23, 30);
    expect(dayIn('Europe/Paris', lateInParis)).toBe('2026-03-11');
    expect(dayIn('America/Martinique', lateInParis)).toBe('2026-03-10');
  });
});

test('an address that says no period leads to the shortest first, and one that says its own only to that', () => {
  const names = (search: string) => choicesFrom(search, TODAY).map(({ name }) => name);
  expect(names('')).toEqual(['month', 'quarter', 'year']);
  expect(names('?compare=none')).toEqual(['month', 'quarter', 'year']);
  expect(names('?period=month')).toEqual(['month']);
  expect(names('?from=2026-01-01&to=2026-01-31')).toEqual(['own']);
});
